/** A line of the queue: a conversation that waits for a person or is with one. Pure. */
import { z } from 'zod'
import type { Conversation } from './conversation.js'
import { messageOf } from './message.js'

const PREVIEW_CHARACTERS = 280

export const queueItemSchema = z.strictObject({
  id: z.string(),
  channel: z.string(),
  language: z.string(),
  customerName: z.string().optional(),
  since: z.iso.datetime().describe('waiting since, or taken since'),
  reason: z.string(),
  lastText: z.string().describe(`the beginning of the last message, at most ${PREVIEW_CHARACTERS} characters`),
  lastAt: z.iso.datetime(),
  takenBy: z.strictObject({ staffId: z.string(), alias: z.string() }).optional(),
  mine: z.boolean().optional(),
})
export type QueueItem = z.output<typeof queueItemSchema>

/** As the member of staff `staffId` sees it; undefined for a conversation that is with the bot. */
export function queueItemOf(conversation: Conversation, staffId: string): QueueItem | undefined {
  const { id, channel, language, customer, handoff } = conversation
  if (handoff.kind === 'bot') return undefined
  const human = handoff.kind === 'human' ? handoff : undefined
  return {
    id,
    channel,
    language,
    customerName: customer.name,
    since: handoff.since,
    reason: reasonOf(conversation),
    ...lastMessageOf(conversation),
    takenBy: human && { staffId: human.staffId, alias: human.alias },
    mine: human && human.staffId === staffId,
  }
}

/** A taken conversation's state no longer says why a person was asked for; its history does. */
function reasonOf({ handoff, events }: Conversation): string {
  if (handoff.kind === 'waiting') return handoff.reason
  const requested = events.findLast((event) => event.kind === 'requested')
  return requested?.kind === 'requested' ? requested.reason : ''
}

function lastMessageOf({ entries, startedAt }: Conversation): { lastText: string; lastAt: string } {
  const entry = entries.findLast(({ activity }) => activity.type === 'message')
  const message = entry && messageOf(entry)
  if (message === undefined) return { lastText: '', lastAt: startedAt }
  const text = message.text === '' ? (message.attachments?.[0]?.name ?? '') : message.text
  return {
    lastText: [...text.slice(0, 2 * PREVIEW_CHARACTERS)].slice(0, PREVIEW_CHARACTERS).join(''),
    lastAt: message.at,
  }
}
