/** A claim as the desk's page shows it: its line in the list, its whole history, and what may be done now. Pure. */
import { z } from 'zod'
import { claimItemSchema, claimItemShape, itemOf } from './claim-item.js'
import { claimFileSchema, type ClaimFile } from './claim-files.js'
import { lineOf } from './claim-line.js'
import { CHANNELS, type Channel } from './claim-post.js'
import { claimTalkSchema, type ClaimTalk } from './claim-talk.js'
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
  files: z.array(claimFileSchema).describe('the receipt, and the evidence in the order in which it came'),
  talk: claimTalkSchema,
  ways: z.array(z.enum(CHANNELS)).describe('how staff can write to the customer now; the best first'),
  kinds: z.array(z.string()).describe('those that it may be changed to'),
  consumerBodies: z.string().describe("for whatever is not upheld, word for word, in the claim's language"),
  lapseWarning: z.string().describe("what a request to complete the filing must contain, in the claim's language"),
})

export interface ClaimView
  extends
    z.output<typeof claimItemSchema>,
    Pick<Claim, 'version' | 'fields' | 'issues' | 'events' | 'conversationId' | 'due'> {
  readonly permitted: readonly CommandKind[]
  readonly files: readonly ClaimFile[]
  readonly talk: ClaimTalk
  readonly ways: readonly Channel[]
  readonly kinds: readonly string[]
  readonly consumerBodies: string
  readonly lapseWarning: string
}

/** Surveys are sent by the desk itself, and what is blocked has to be blocked in its conversation as well. */
const NOT_YET: readonly CommandKind[] = ['send-survey', 'block']

export function isOffered(command: CommandKind): boolean {
  return !NOT_YET.includes(command)
}

/** What the claim itself does not know. */
export interface Besides extends Pick<ClaimView, 'files' | 'talk' | 'ways'> {
  /** When the customer wrote in the conversation, ISO 8601 UTC, as far as staff have not read it there. */
  readonly heard: readonly string[]
}

export function claimViewOf(
  id: string,
  claim: Claim,
  rules: Rules,
  now: Date,
  { heard, ...besides }: Besides,
): ClaimView {
  const { version, fields, issues, events, conversationId, due, language } = claim
  return {
    ...itemOf(lineOf(id, claim), now, heard),
    version,
    fields,
    issues,
    events,
    permitted: permitted(claim, 'staff').filter(isOffered),
    conversationId,
    due,
    ...besides,
    kinds: otherKinds(claim, rules),
    consumerBodies: rules.consumerBodies[language],
    lapseWarning: rules.lapseWarning[language],
  }
}
