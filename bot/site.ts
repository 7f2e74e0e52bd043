/** What the editors' files say about claims, as they are at the moment. */
import { deadlinePolicyOf } from '../desk/claims/deadline-policy.js'
import type { Site } from '../desk/claims/carry-out.js'
import { rulesOf } from '../desk/claims/rules.js'
import { languageWritten } from '../knowledge/language-written.js'
import type { Stock } from './shelf.js'

export function siteOf({ knowledge, understand }: Stock, now: Date): Site {
  const rules = rulesOf(knowledge.claims, (text) => languageWritten(text, understand, now))
  return { rules, policy: deadlinePolicyOf(knowledge) }
}
