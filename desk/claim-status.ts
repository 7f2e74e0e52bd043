/** How a claim stands, as its owner may know it. Pure. */
import { clockOf } from './claims/clock-of-claim.js'
import { workCountdown } from './claims/deadline.js'
import type { Claim, Outcome } from './claims/state.js'

export interface ClaimStanding {
  readonly claimKind: string
  readonly state: Claim['state']['kind']
  readonly filedAt: string
  /** By law; undefined once it is answered, and while the customer is waited for. */
  readonly dueAt: string | undefined
  /** What the customer has been asked for, each in a few words, and until when. */
  readonly awaited?: { readonly which: readonly string[]; readonly until: string }
  /** Of the last resolution, once it is answered. */
  readonly outcome?: Outcome
}

export function standingOf(claim: Claim): ClaimStanding {
  const { state, claimKind, receivedAt: filedAt } = claim
  const common = { claimKind, state: state.kind, filedAt, dueAt: runningDue(claim) }
  switch (state.kind) {
    case 'waiting-for-customer': {
      const request = claim.events.findLast((event) => event.kind === 'data-requested')
      return { ...common, awaited: { which: request?.which ?? [], until: state.until } }
    }
    case 'resolved':
    case 'closed':
      return { ...common, outcome: state.outcome }
    case 'received':
    case 'acknowledged':
    case 'assessed':
    case 'in-progress':
    case 'reopened':
      return common
  }
}

export function runningDue({ state, due, events }: Claim): string | undefined {
  if (state.kind === 'resolved' || state.kind === 'closed') return undefined
  return workCountdown(due, clockOf(events)).kind === 'due' ? due.dueAt : undefined
}
