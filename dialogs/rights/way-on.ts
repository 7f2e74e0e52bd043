/** What was decided of a claim, and where its customer can go on besides the desk (Ley 10/2025 art. 13.7). Pure. */
import type { Language } from '../../knowledge/language.js'
import type { Library } from '../../knowledge/library.js'
import type { ClaimOutcome } from '../services.js'
import { standingWordingFor } from '../wording/standing/standing.js'

/** Of a complaint what was decided; of anything not wholly upheld also where to go on. */
export function afterAnswer(
  kind: string,
  outcome: ClaimOutcome,
  language: Language,
  library: Library,
): readonly string[] {
  const wording = standingWordingFor(language)
  if (!library.isComplaint(kind)) return []
  const decided = wording.outcome[outcome]
  if (outcome === 'upheld') return [decided]
  return [decided, library.consumerBodies(language) ?? wording.wayOn, wording.reopen]
}
