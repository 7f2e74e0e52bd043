/** Which conversations wait for a person or are with one, in the order in which a person should look at them. */
import type { Conversation } from './conversation.js'

interface Place {
  readonly id: string
  readonly kind: 'waiting' | 'human'
  readonly since: string
}

export class HandoffQueue {
  private readonly places = new Map<string, Place>()

  /** The conversation as it is now. */
  note({ id, handoff, ended }: Conversation): void {
    if (ended || handoff.kind === 'bot') this.places.delete(id)
    else this.places.set(id, { id, kind: handoff.kind, since: handoff.since })
  }

  /** Those who wait first, the longest waiting at the head; then those who are with a person. */
  ids(): readonly string[] {
    return [...this.places.values()].sort(byKindThenSince).map((place) => place.id)
  }

  /** Only those who wait, the longest waiting at the head. */
  waiting(): readonly string[] {
    const waiting = [...this.places.values()].filter((place) => place.kind === 'waiting')
    return waiting.sort(byKindThenSince).map((place) => place.id)
  }
}

function byKindThenSince(a: Place, b: Place): number {
  if (a.kind !== b.kind) return a.kind === 'waiting' ? -1 : 1
  if (a.since !== b.since) return a.since < b.since ? -1 : 1
  return a.id < b.id ? -1 : 1
}
