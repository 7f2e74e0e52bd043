/** The customer's client ends the conversation: from now on it can be read, and nobody can write. */
import type { Conversation, ConversationEvent, Entry } from '../../../desk/conversation.js'
import { after } from '../../../desk/handoff.js'
import { activityId } from './activity-id.js'
import type { Committed } from './adapter.js'
import type { Channel } from './channel.js'

/** Answers the id of the entry that says so. */
export async function endConversation(channel: Channel, id: string): Promise<Committed> {
  const at = channel.now().toISOString()
  return await channel.conversations.change(id, async (current) => {
    if (!current || current.ended) return { conversation: current, result: { id: '' } }
    const seq = current.entries.length + 1
    const activity = { type: 'endOfConversation', id: activityId(id, seq), code: 'userCancelled' }
    const entry: Entry = { seq, at, author: { kind: 'customer' }, activity }
    return { conversation: ended(current, entry, at), result: { id: activity.id } }
  })
}

/** Whoever still waited for a person waits no more. */
function ended(current: Conversation, entry: Entry, at: string): Conversation {
  const withdrawn: ConversationEvent[] = current.handoff.kind === 'waiting' ? [{ kind: 'withdrawn', at }] : []
  return {
    ...current,
    updatedAt: at,
    entries: [...current.entries, entry],
    events: [...current.events, ...withdrawn, { kind: 'ended', at }],
    handoff: after(current.handoff, { kind: 'withdrawn', at }),
    ended: true,
  }
}
