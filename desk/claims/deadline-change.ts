/** How a change of the holidays, or of the claim, has moved its dates: what an event of the change says. */
import type { Countdown, Deadline } from './deadline.js'
import { isSameDue } from './state.js'
import type { Due } from './event.js'

export interface DueChange {
  readonly from: Due
  readonly to: Due
}

/** Undefined when they stand as kept. A date that stands still, or was never promised, has not moved. */
export function dueChange(kept: Due, { legal, promised }: Deadline): DueChange | undefined {
  const promisedAt = kept.promisedAt === undefined ? undefined : (dateOf(promised) ?? kept.promisedAt)
  const to = { dueAt: dateOf(legal) ?? kept.dueAt, ...(promisedAt === undefined ? {} : { promisedAt }) }
  return isSameDue(kept, to) ? undefined : { from: kept, to }
}

function dateOf(countdown: Countdown | undefined): string | undefined {
  return countdown?.kind === 'due' ? countdown.at : undefined
}
