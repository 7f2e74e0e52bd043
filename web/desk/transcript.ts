/** A conversation's messages: in order, once each, and how they are set out. Pure. */
import type { Author } from '../../desk/conversation.js'
import type { Message } from './wire.js'

/** A pause after which the author and the time are said again, ms. */
const PAUSE_MS = 5 * 60_000

/** Both lists in one, by place; where both have a message the second list's is kept. */
export function merged(known: readonly Message[], more: readonly Message[]): readonly Message[] {
  const bySeq = new Map([...known, ...more].map((message) => [message.seq, message]))
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}

export function lastSeq(messages: readonly Message[]): number {
  return messages.at(-1)?.seq ?? 0
}

/** Whether `next` goes on under the name above it. */
export function goesOn(before: Said | undefined, next: Said): boolean {
  if (!before || authorKey(before.author) !== authorKey(next.author)) return false
  return Date.parse(next.at) - Date.parse(before.at) < PAUSE_MS
}

interface Said {
  readonly author: Author
  readonly at: string
}

function authorKey(author: Author): string {
  return author.kind === 'person' ? `person ${author.staffId}` : author.kind
}
