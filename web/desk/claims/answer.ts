/** The reasoned answer as it is being written: one for each issue, and the letter's end. Pure. */
import type { Given } from '../../../desk/claims/command.js'
import type { Finding, Issue } from '../../../desk/claims/event.js'
import type { Draft } from './draft.js'
import { wayIn } from './way.js'
import type { ClaimView } from './wire.js'

export const FINDINGS: readonly Finding[] = ['upheld', 'partly', 'not-upheld']

export const findingField = (issueId: string) => `finding ${issueId}`
export const reasonField = (issueId: string) => `reason ${issueId}`

export function findingIn(draft: Draft, issueId: string): Finding | undefined {
  return FINDINGS.find((finding) => finding === draft[findingField(issueId)])
}

/** Field → what it still lacks. */
export function lacking(draft: Draft, issues: readonly Issue[]): Readonly<Record<string, 'finding' | 'reason'>> {
  const found = issues.flatMap(({ id }) => [
    ...(findingIn(draft, id) === undefined ? [[findingField(id), 'finding'] as const] : []),
    ...((draft[reasonField(id)] ?? '').trim() === '' ? [[reasonField(id), 'reason'] as const] : []),
  ])
  return Object.fromEntries(found)
}

/** Whoever is denied anything is told where else to go: Ley 10/2025 art. 13.7. */
export function needsConsumerBodies(draft: Draft, issues: readonly Issue[]): boolean {
  return issues.some(({ id }) => (findingIn(draft, id) ?? 'upheld') !== 'upheld')
}

/** What the letter says after the answers. */
export function endOfLetter(draft: Draft, { issues, consumerBodies }: ClaimView): string {
  const own = (draft['end'] ?? '').trim()
  const adds = needsConsumerBodies(draft, issues) && !own.includes(consumerBodies.trim())
  return [own, ...(adds ? [consumerBodies.trim()] : [])].filter(Boolean).join('\n\n')
}

/** An issue without a finding stays unanswered, for the server to refuse. */
export function resolution(draft: Draft, view: ClaimView, messageId: string): Extract<Given, { kind: 'resolve' }> {
  const answers = view.issues.flatMap(({ id }) => {
    const finding = findingIn(draft, id)
    return finding ? [{ issueId: id, finding, reason: (draft[reasonField(id)] ?? '').trim() }] : []
  })
  return { kind: 'resolve', messageId, ...wayIn(draft, view), text: endOfLetter(draft, view), answers }
}
