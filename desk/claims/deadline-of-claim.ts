/** The deadline of a claim as its events make it. */
import { clockOf } from './clock-of-claim.js'
import type { DeadlinePolicy } from './deadline-policy.js'
import { deadlineOf, type Deadline } from './deadline.js'
import type { ClaimEvent } from './event.js'

/** By every kind that it has had. Throws when the list does not begin with the filing, as `claimOf` does. */
export function deadlineOfClaim(events: readonly ClaimEvent[], policy: DeadlinePolicy): Deadline {
  const clock = clockOf(events)
  const kinds = events.flatMap((event) => {
    if (event.kind === 'received') return [event.claimKind]
    return event.kind === 'kind-changed' ? [event.to] : []
  })
  return deadlineOf(clock, kinds, policy)
}
