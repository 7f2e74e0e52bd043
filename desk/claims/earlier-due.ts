/** The earlier of two deadlines, each of their dates by itself. Pure. */
import type { Due } from './event.js'

export function earlierDue(one: Due, other: Due): Due {
  const [promisedAt] = [one.promisedAt, other.promisedAt].flatMap((at) => at ?? []).toSorted()
  return { dueAt: one.dueAt < other.dueAt ? one.dueAt : other.dueAt, ...(promisedAt ? { promisedAt } : {}) }
}
