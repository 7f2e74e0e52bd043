/** The kinds that a claim may be changed to. Pure. */
import type { Rules } from './rules.js'
import type { Claim } from './state.js'

/** A complaint stays one whatever it is called: Ley 10/2025 art. 3.10. */
export function otherKinds({ claimKind }: Pick<Claim, 'claimKind'>, { kinds }: Pick<Rules, 'kinds'>): string[] {
  const isQuery = kinds.get(claimKind) === 'query'
  return [...kinds].flatMap(([kind, law]) => (kind !== claimKind && (isQuery || law !== 'query') ? kind : []))
}
