/** A claim as the desk's page shows it: its line in the list, its whole history, and what may be done now. Pure. */
import { z } from 'zod'
import { claimItemSchema, claimItemShape, itemOf } from './claim-item.js'
import { lineOf } from './claim-line.js'
import type { CommandKind } from './claims/command.js'
import { claimEventSchema, dueSchema } from './claims/event.js'
import { otherKinds } from './claims/other-kinds.js'
import { permitted } from './claims/permission.js'
import type { Rules } from './claims/rules.js'
import type { Claim } from './claims/state.js'

export const claimViewSchema = z.strictObject({
  ...claimItemShape,
  version: z.int().describe('to be given with the next commands'),
  fields: z.record(z.string(), z.string()),
  issues: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  events: z.array(claimEventSchema),
  permitted: z.array(z.string()).describe('the commands that staff may give now; what they carry may still be refused'),
  conversationId: z.string(),
  due: dueSchema,
  kinds: z.array(z.string()).describe('those that it may be changed to'),
  consumerBodies: z.string().describe("for whatever is not upheld, word for word, in the claim's language"),
  lapseWarning: z.string().describe("what a request to complete the filing must contain, in the claim's language"),
})

export interface ClaimView
  extends
    z.output<typeof claimItemSchema>,
    Pick<Claim, 'version' | 'fields' | 'issues' | 'events' | 'conversationId' | 'due'> {
  readonly permitted: readonly CommandKind[]
  readonly kinds: readonly string[]
  readonly consumerBodies: string
  readonly lapseWarning: string
}

/** Nothing sends surveys yet, and what is blocked has to be blocked in its conversation as well. */
const NOT_YET: readonly CommandKind[] = ['send-survey', 'block']

export function isOffered(command: CommandKind): boolean {
  return !NOT_YET.includes(command)
}

export function claimViewOf(id: string, claim: Claim, rules: Rules, now: Date): ClaimView {
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
    kinds: otherKinds(claim, rules),
    consumerBodies: rules.consumerBodies[language],
    lapseWarning: rules.lapseWarning[language],
  }
}
