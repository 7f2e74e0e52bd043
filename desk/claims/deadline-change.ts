/** The dates of a claim that a change of the holidays, or of its kind, has moved: each is an event to record. */
import type { Deadline, Due } from './deadline.js'

/** What the claim's record says, ISO 8601 UTC. */
export interface KeptDates {
  readonly dueAt: string
  /** Undefined when nothing was promised at its filing. */
  readonly promisedAt: string | undefined
}

export interface MovedDate {
  readonly which: 'legal' | 'promised'
  readonly old: string
  readonly new: string
}

/** None when the deadline is as kept. A date that stands still, or was never promised, has not moved. */
export function movedDates(kept: KeptDates, { legal, promised }: Deadline): readonly MovedDate[] {
  return [...moved('legal', kept.dueAt, legal), ...moved('promised', kept.promisedAt, promised)]
}

function moved(which: MovedDate['which'], old: string | undefined, due: Due | undefined): readonly MovedDate[] {
  return old === undefined || due?.kind !== 'due' || due.at === old ? [] : [{ which, old, new: due.at }]
}
