/** An order carried out as it is given: the desk counts the dates, and nobody grants themselves time. Pure. */
import { apply, type Applied } from './apply.js'
import type { Command, Given } from './command.js'
import { dueChange } from './deadline-change.js'
import { deadlineOfClaim } from './deadline-of-claim.js'
import type { DeadlinePolicy } from './deadline-policy.js'
import { earlierDue } from './earlier-due.js'
import type { By, ClaimEvent, Due } from './event.js'
import type { Rules } from './rules.js'
import { isFilingAwaited, type Claim } from './state.js'

export interface GivenOrder {
  readonly commands: readonly Given[]
  readonly by: By
  /** ISO 8601 UTC. */
  readonly at: string
  /** The version that whoever asks has seen. */
  readonly version: number
}

export interface Site {
  readonly rules: Rules
  readonly policy: DeadlinePolicy
}

/** All of it or nothing. */
export function carryOut(claim: Claim, order: GivenOrder, site: Site): Applied {
  let now = claim
  let { version } = order
  for (const given of order.commands) {
    const applied = apply(now, { ...order, commands: [counted(given, now, order, site)], version }, site.rules)
    if (!applied.ok) return applied
    now = given.kind === 'receive-data' ? recounted(now, applied.claim, order, site) : applied.claim
    version = now.version
  }
  return { ok: true, events: now.events.slice(claim.version), claim: now }
}

function counted(given: Given, claim: Claim, { by, at }: GivenOrder, { policy }: Site): Command {
  const dueWith = (event: ClaimEvent) => dueOf([...claim.events, event], policy)
  if (given.kind === 'change-kind') {
    const { to, why } = given
    const due = dueWith({ kind: 'kind-changed', at, by, from: claim.claimKind, to, why })
    return due ? { ...given, due: earlierDue(claim.due, due) } : given
  }
  if (given.kind === 'change-due') {
    const due = given.due ?? dueChange(claim.due, deadlineOfClaim(claim.events, policy))?.to ?? claim.due
    return { ...given, due }
  }
  if (given.kind === 'reopen')
    return { ...given, due: dueWith({ kind: 'reopened', at, by, why: given.why }) ?? claim.due }
  return given
}

/** A filing that the customer has completed has its whole term from then on: Ley 10/2025 art. 13.3. */
function recounted(before: Claim, after: Claim, { at }: GivenOrder, { rules, policy }: Site): Claim {
  const change = isFilingAwaited(before.state) ? dueChange(after.due, deadlineOfClaim(after.events, policy)) : undefined
  if (!change) return after
  const command = { kind: 'change-due', due: change.to, ground: 'completed', why: 'The filing is complete' } as const
  const applied = apply(after, { commands: [command], by: { kind: 'desk' }, at, version: after.version }, rules)
  if (!applied.ok) throw new Error(`A completed filing must have its term: ${applied.cure}`)
  return applied.claim
}

/** Undefined while nothing runs. */
function dueOf(events: readonly ClaimEvent[], policy: DeadlinePolicy): Due | undefined {
  const { legal, promised } = deadlineOfClaim(events, policy)
  if (legal.kind !== 'due') return undefined
  return { dueAt: legal.at, ...(promised?.kind === 'due' ? { promisedAt: promised.at } : {}) }
}
