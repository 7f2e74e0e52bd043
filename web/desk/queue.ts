/** What the queue tells at a glance. Pure. */
import type { Message, Queue, QueueItem } from './wire.js'

/** Nobody waits longer than this for a person, ms. Source: Ley 10/2025 art. 8.2. */
export const WAIT_GOAL_MS = 180_000
/** From here on it is getting late, ms. */
const WAIT_SOON_MS = 120_000

export type Urgency = 'calm' | 'soon' | 'late'

export function urgencyOf(waitedMs: number): Urgency {
  if (waitedMs >= WAIT_GOAL_MS) return 'late'
  return waitedMs >= WAIT_SOON_MS ? 'soon' : 'calm'
}

/** Who waits now and did not before; nobody on the first look. */
export function arrivals(before: Queue | undefined, now: Queue): readonly QueueItem[] {
  if (!before) return []
  const known = new Set(before.waiting.map(({ id }) => id))
  return now.waiting.filter(({ id }) => !known.has(id))
}

export interface Lists {
  readonly waiting: readonly QueueItem[]
  readonly mine: readonly QueueItem[]
  readonly colleagues: readonly QueueItem[]
}

export function listsOf(queue: Queue | undefined, staffId: string): Lists {
  const taken = queue?.taken ?? []
  return {
    waiting: queue?.waiting ?? [],
    mine: taken.filter((item) => isMine(item, staffId)),
    colleagues: taken.filter((item) => !isMine(item, staffId)),
  }
}

export function itemOf(queue: Queue | undefined, id: string): QueueItem | undefined {
  return [...(queue?.waiting ?? []), ...(queue?.taken ?? [])].find((item) => item.id === id)
}

export function isMine(item: QueueItem, staffId: string): boolean {
  return item.mine ?? item.takenBy?.staffId === staffId
}

/** The queue with a conversation's last words brought up to date. */
export function withLastWords(queue: Queue, id: string, message: Message): Queue {
  const touch = (item: QueueItem) =>
    item.id === id && message.at >= item.lastAt ? { ...item, lastText: message.text, lastAt: message.at } : item
  return { waiting: queue.waiting.map(touch), taken: queue.taken.map(touch) }
}
