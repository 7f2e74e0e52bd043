/** A customer's activity on its way to the bot, and what its client hears when that fails. */
import type { Activity } from 'botframework-schema'
import { isFromDisk } from '../../../desk/store/disk-failure.js'
import { Refusal } from '../../http/refusal.js'
import type { Answer } from '../../http/route.js'
import type { Channel } from './channel.js'
import { endConversation } from './ending.js'

/** Answers 200 when the turn is over and everything it did is on disk. */
export async function post(channel: Channel, conversationId: string, activity: Partial<Activity>): Promise<Answer> {
  // Only whoever is looking now can use it: it is neither kept nor a turn.
  if (activity.type === 'typing') return { status: 200, body: { id: channel.adapter.show(conversationId, activity) } }
  const committed = await withinBudget(channel, turn(channel, conversationId, activity))
  if (activity.type === 'endOfConversation')
    return { status: 200, body: await endConversation(channel, conversationId) }
  if (committed) return { status: 200, body: committed }
  if (activity.type === 'message') throw rejected()
  // An event that the bot had no use for is not kept, and so has no id.
  return { status: 200, body: { id: '' } }
}

async function turn(channel: Channel, conversationId: string, activity: Partial<Activity>) {
  try {
    return await channel.adapter.receive(activity)
  } catch (error) {
    channel.log.error({ err: error, conversation: conversationId }, 'a turn failed before anything of it was kept')
    throw isFromDisk(error) ? unavailable() : rejected()
  }
}

async function withinBudget<T>(channel: Channel, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLate()), channel.turnBudgetMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    work.catch(() => undefined) // when it is late, `turn` has logged its failure and nobody waits for it any more
  }
}

function rejected(): Refusal {
  return new Refusal(502, 'BotRejectedActivity', 'The message was not taken. Send it again.')
}

/** The disk would not take it. */
export function unavailable(): Refusal {
  return new Refusal(503, 'ServiceUnavailable', 'The message could not be stored. Send it again in a moment.', {
    'Retry-After': '5',
  })
}

function tooLate(): Refusal {
  return new Refusal(504, 'BotError', 'The answer takes longer than it should. It will appear in the chat.')
}
