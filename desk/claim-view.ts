/** A claim as the desk's page shows it: its line in the list, its whole history, and what may be done now. Pure. */
import { z } from 'zod'
import { claimItemSchema, claimItemShape, itemOf } from './claim-item.js'
import { lineOf } from './claim-line.js'
import type { CommandKind } from './claims/command.js'
import { claimEventSchema, dueSchema, writtenShape } from './claims/event.js'
import { permitted } from './claims/permission.js'
import type { Rules } from './claims/rules.js'
import type { Claim, Written } from './claims/state.js'

export const claimViewSchema = z.strictObject({
  ...claimItemShape,
  version: z.int().describe('to be given with the next commands'),
  fields: z.record(z.string(), z.string()),
  issues: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  events: z.array(claimEventSchema),
  permitted: z.array(z.string()).describe('the commands that staff may give now; what they carry may still be refused'),
  conversationId: z.string(),
  due: dueSchema,
  consumerBodies: z.string().describe("for whatever is not upheld, word for word, in the claim's language"),
  ways: z.array(writtenShape.channel).describe('how this customer can be written to now'),
  lapseWarning: z.string().describe("what a request to complete the filing must contain, in the claim's language"),
})

export interface ClaimView
  extends
    z.output<typeof claimItemSchema>,
    Pick<Claim, 'version' | 'fields' | 'issues' | 'events' | 'conversationId' | 'due'> {
  readonly permitted: readonly CommandKind[]
  readonly ways: readonly Written['channel'][]
  readonly consumerBodies: string
  readonly lapseWarning: string
}

/** Surveys are sent by the desk itself, and what is blocked has to be blocked in its conversation as well. */
const NOT_YET: readonly CommandKind[] = ['send-survey', 'block']

export function isOffered(command: CommandKind): boolean {
  return !NOT_YET.includes(command)
}

export function claimViewOf(
  id: string,
  claim: Claim,
  { rules, ways, now }: { readonly rules: Rules; readonly ways: ClaimView['ways']; readonly now: Date },
): ClaimView {
  const { version, fields, issues, events, conversationId, due, language } = claim
  return {
    ...itemOf(lineOf(id, claim), now),
    version,
    fields,
    issues,
    events,
    permitted: permitted(claim, 'staff').filter(isOffered),
    conversationId,
    due,
    ways,
    consumerBodies: rules.consumerBodies[language],
    lapseWarning: rules.lapseWarning[language],
  }
}
