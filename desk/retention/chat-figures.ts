/** What stays of a conversation that is gone: what happened and when, for the figures; nothing that anybody said. Pure. */
import { createHash } from 'node:crypto'
import type { Conversation, ConversationEvent } from '../conversation.js'
import { emptied } from '../emptied.js'

const PREFIX = 'figures-'
/** Strings that say nothing about a person: kinds and codes of the desk's own, languages, channels, articles' names. */
const KEPT = new Set(['kind', 'at', 'channel', 'language', 'turns', 'articles', 'dialog', 'cause'])

/** The same for the same conversation, so that doing it twice is doing it once; its own id cannot be told from it. */
export function figuresOf(conversation: Conversation): Conversation {
  const { id, version, channel, startedAt, updatedAt, language, events } = conversation
  const told = createHash('sha256')
    .update(JSON.stringify([id, startedAt]))
    .digest('hex')
    .slice(0, 32)
  return {
    id: PREFIX + told,
    version,
    channel,
    startedAt,
    updatedAt,
    customer: { id: '' },
    language,
    handoff: { kind: 'bot' },
    dialog: null,
    entries: [],
    events: events.map((event) => emptied(event, KEPT) as ConversationEvent), // the same shape, with other strings
    brief: { wants: [], said: [] },
    ended: true,
  }
}

export function isFigures(id: string): boolean {
  return id.startsWith(PREFIX)
}
