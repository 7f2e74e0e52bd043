/** Records for tests. */
import type { Conversation } from '../../../desk/conversation.js'
import type { Handoff } from '../../../desk/handoff.js'
import type { Session } from '../../../desk/staff.js'

/** A small record whose `csrf` tells one version of it from another. */
export function session(id: string, csrf: string): Session {
  const at = '2026-03-02T09:00:00.000Z'
  return { id, version: 1, staffId: 'ana', csrf, createdAt: at, seenAt: at }
}

export function conversation(
  id: string,
  texts: readonly string[] = [],
  handoff: Handoff = { kind: 'bot' },
): Conversation {
  const at = '2026-03-02T09:00:00.000Z'
  return {
    id,
    version: 1,
    channel: 'web',
    startedAt: at,
    updatedAt: at,
    customer: { id: 'customer' },
    language: 'ca',
    handoff,
    dialog: {},
    entries: texts.map((text, place) => ({
      seq: place + 1,
      at,
      author: { kind: 'customer' },
      activity: { type: 'message', id: `m${place}`, text },
    })),
    events: [],
    brief: { wants: [], said: [] },
    ended: false,
  }
}
