/** The conversation of a claim as its page tells it: what the customer wrote there that nobody has answered. Pure. */
import { z } from 'zod'
import type { Claim } from './claims/state.js'
import type { Conversation } from './conversation.js'
import { writtenSince } from './heard.js'
import { messageOf } from './message.js'

export const claimTalkSchema = z.strictObject({
  kind: z.enum(['open', 'ended', 'gone']).describe('gone: not kept any more'),
  messages: z
    .array(
      z.strictObject({
        seq: z.int(),
        at: z.iso.datetime(),
        text: z.string(),
        files: z.array(
          z.strictObject({ name: z.string(), id: z.string().optional().describe('of one that can become evidence') }),
        ),
      }),
    )
    .describe('what the customer wrote to the bot since staff last wrote to them, while the claim is not answered'),
})
export type ClaimTalk = z.output<typeof claimTalkSchema>

/** The id of a file that was uploaded here, by its address; undefined for an address elsewhere. */
export type AttachmentIdIn = (address: string) => string | undefined

export function talkOf(claim: Claim, conversation: Conversation | undefined, idIn: AttachmentIdIn): ClaimTalk {
  if (!conversation) return { kind: 'gone', messages: [] }
  const isAnswered = claim.state.kind === 'resolved' || claim.state.kind === 'closed'
  const entries = isAnswered ? [] : writtenSince(conversation, answeredUntil(claim))
  const messages = entries.flatMap((entry) => {
    const message = messageOf(entry)
    if (!message) return []
    const { seq, at, text, attachments = [] } = message
    const files = attachments.map(({ name, url }) => {
      const id = idIn(url)
      return id === undefined ? { name } : { name, id }
    })
    return [{ seq, at, text, files }]
  })
  return { kind: conversation.ended ? 'ended' : 'open', messages }
}

/** What came before staff wrote to the customer, or recorded what had come, is dealt with. */
function answeredUntil({ events, receivedAt }: Claim): string {
  const last = events.findLast(
    ({ kind, by }) =>
      kind === 'data-received' ||
      kind === 'reopened' ||
      (by.kind === 'staff' && (kind === 'message' || kind === 'data-requested' || kind === 'resolved')),
  )
  return last?.at ?? receivedAt
}
