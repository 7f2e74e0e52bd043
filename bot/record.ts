/** What a turn writes into the conversation's record. Pure. */
import type { Activity } from 'botframework-schema'
import {
  CONVERSATION_VERSION,
  type Author,
  type Conversation,
  type ConversationEvent,
  type Entry,
  type WireActivity,
} from '../desk/conversation.js'
import { languageOfTag } from '../knowledge/language.js'
import { activityId } from './channels/direct-line/activity-id.js'
import type { Incoming } from './incoming.js'
import type { Rendered } from './render.js'

export function started(incoming: Incoming, at: string): Conversation {
  const language = languageOfTag(incoming.locale) ?? 'es'
  return {
    id: incoming.conversationId,
    version: CONVERSATION_VERSION,
    channel: incoming.channel,
    startedAt: at,
    updatedAt: at,
    customer: incoming.customer,
    language,
    handoff: { kind: 'bot' },
    dialog: null,
    entries: [],
    events: [{ kind: 'started', at, channel: incoming.channel, language }],
    brief: { wants: [], said: [] },
    ended: false,
  }
}

/** The customer's message as an entry. */
export function withIncoming(conversation: Conversation, incoming: Incoming, at: string): Conversation {
  const clientId = incoming.clientId === undefined ? {} : { clientId: incoming.clientId }
  return appended(conversation, { kind: 'customer' }, incoming.activity, at, clientId)
}

/** What the desk or one of its people says, in answer to `replyToId`. */
export function withOutgoing(
  conversation: Conversation,
  author: Author,
  rendered: Rendered,
  at: string,
  extra: Pick<Partial<Activity>, 'replyToId'> & Pick<Partial<Entry>, 'clientId'> = {},
): Conversation {
  const { replyToId, clientId } = extra
  const addressed = replyToId === undefined ? rendered : { ...rendered, replyToId }
  return appended(conversation, author, addressed, at, clientId === undefined ? {} : { clientId })
}

/** Who, when and where an activity was sent, the record says already: it is written once, and put back on the wire. */
function appended(
  conversation: Conversation,
  author: Author,
  activity: Rendered,
  at: string,
  extra: Pick<Partial<Entry>, 'clientId'>,
): Conversation {
  const seq = conversation.entries.length + 1
  const {
    channelId: _channel,
    conversation: _here,
    from: _author,
    recipient: _other,
    timestamp: _at,
    ...content
  } = activity
  // Every activity of the Bot Framework has the few fields that the desk reads; the others are carried along.
  const wire = { ...content, id: activityId(conversation.id, seq) } as unknown as WireActivity
  return {
    ...conversation,
    updatedAt: at,
    entries: [...conversation.entries, { seq, at, author, ...extra, activity: wire }],
    characters: (conversation.characters ?? 0) + charactersIn(author, wire),
  }
}

/** What the desk says is of known size; what a customer's page sends along may be anything. */
function charactersIn(author: Author, activity: WireActivity): number {
  return author.kind === 'customer' ? JSON.stringify(activity).length : (activity.text?.length ?? 0) + OUR_EXTRAS
}

/** Of an activity of ours beside its text: annotation and buttons, about. */
const OUR_EXTRAS = 400

export function withEvents(conversation: Conversation, events: readonly ConversationEvent[]): Conversation {
  return events.length === 0 ? conversation : { ...conversation, events: [...conversation.events, ...events] }
}

/** The last entry with this client's id. */
export function entryWith(conversation: Conversation, clientId: string | undefined): Entry | undefined {
  return clientId === undefined ? undefined : conversation.entries.find((entry) => entry.clientId === clientId)
}

/** What was said in answer to an entry. */
export function repliesTo(conversation: Conversation, entry: Entry): readonly Entry[] {
  return conversation.entries.filter((reply) => reply.activity['replyToId'] === entry.activity.id)
}
