/** The clock of a claim: a fold over its events. */
import { clockFrom, given, incomplete, reopened, waiting, type Clock } from './clock.js'
import type { ClaimEvent } from './event.js'

/** Throws when the list does not begin with the filing, as `claimOf` does. */
export function clockOf([received, ...further]: readonly ClaimEvent[]): Clock {
  if (received?.kind !== 'received') throw new Error('A claim begins with the event `received`: check what was read')
  let isStarted = false
  return further.reduce((clock, event) => {
    isStarted ||= event.kind === 'started'
    return after(clock, event, isStarted)
  }, clockFrom(received.at))
}

/**
 * A filing that lacks something is found out before work on it starts, and has its whole term once it is complete; what
 * is found to be missing later stops the clock, and gives no second term.
 */
function after(clock: Clock, event: ClaimEvent, isStarted: boolean): Clock {
  if (event.kind === 'reopened') return reopened(clock, event.at)
  if (event.kind === 'data-received') return given(given(clock, 'answer', event.at), 'missing-data', event.at)
  if (event.kind !== 'data-requested') return clock
  if (event.purpose === 'to-investigate') return waiting(clock, { for: 'answer', from: event.at })
  return isStarted ? waiting(clock, { for: 'missing-data', from: event.at }) : incomplete(clock, event.at)
}
