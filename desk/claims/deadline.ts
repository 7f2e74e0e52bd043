/** By when a claim is answered: by law, and as promised. Pure; moments are ISO 8601 UTC. */
import { businessDaysAfter, forgottenYears } from '../../knowledge/business-calendar.js'
import { addMonths, dayOf, endOfDay } from '../../knowledge/day.js'
import type { Finding } from '../../knowledge/finding.js'
import { beginningOf, stopsOf, type Clock, type Stop } from './clock.js'
import { legalTerm, promisedTerm, type DeadlinePolicy } from './deadline-policy.js'
import type { Due } from './event.js'
import { endOfTerm, momentAfter, runMsBetween, type Term } from './term.js'

/** Ley 10/2025 art. 13.3: at least so many business days to complete a filing. */
const DAYS_TO_COMPLETE = 10

/** A term of a claim as it runs. */
export type Countdown =
  | {
      readonly kind: 'due'
      readonly at: string
      /** When half of the time, and four fifths of it, have run. */
      readonly half: string
      readonly urgent: string
    }
  /** Nothing runs: the filing is incomplete, or data have been asked for. */
  | { readonly kind: 'stopped'; readonly since: string }

export interface Deadline {
  /** Told to the customer. */
  readonly legal: Countdown
  /** The legal rule. */
  readonly source: string
  /** Undefined where the charter promises nothing. */
  readonly promised: Countdown | undefined
  /** The earlier of the two: what staff work to. */
  readonly work: Countdown
  /**
   * When a month has passed since the filing: from then on an unanswered customer is shown the way to the consumer
   * bodies. No deadline. Llei 22/2010 art. 211-4.c; told everywhere, since it harms nobody outside Catalonia.
   */
  readonly consumerBodiesAt: string
  /** While the filing is incomplete: how long the customer has to complete it, at the least. */
  readonly completeBy: string | undefined
  /** Years without holidays among the business days that were counted: to be told to whoever runs the desk. */
  readonly findings: readonly Finding[]
}

export type CountdownStatus = 'on-time' | 'half' | 'urgent' | 'overdue' | 'stopped'

/**
 * `kinds`: every kind that the claim has had, one at least. The strictest holds, so that calling it something else never
 * moves its deadline away (Ley 10/2025 art. 3.10).
 */
export function deadlineOf(clock: Clock, kinds: readonly string[], policy: DeadlinePolicy): Deadline {
  const counted = (term: Term) => ({ term, due: countdown(clock, term, policy) })
  const laws = kinds.map((kind) => legalTerm(kind, policy)).map(({ term, source }) => ({ ...counted(term), source }))
  const promises = kinds.map((kind) => promisedTerm(kind, policy)).flatMap((term) => (term ? [counted(term)] : []))
  const legal = laws.reduce((a, b) => (isEarlier(b.due, a.due) ? b : a))
  const promised = promises.map(({ due }) => due).reduce(earlier, undefined)
  return {
    legal: legal.due,
    source: legal.source,
    promised,
    work: earlier(promised, legal.due),
    consumerBodiesAt: endOfDay(addMonths(dayOf(new Date(clock.filedAt)), 1)),
    completeBy: completeBy(clock, policy),
    findings: findingsOf(clock, [...laws, ...promises], policy),
  }
}

/** The dates of a claim that is complete, to be kept with its filing or reopening at `from`. */
export function dueFrom(from: string, kind: string, policy: DeadlinePolicy): Due {
  const promise = promisedTerm(kind, policy)
  const promisedAt = promise && endOfRunning(from, promise, policy)
  return { dueAt: endOfRunning(from, legalTerm(kind, policy).term, policy), ...(promisedAt ? { promisedAt } : {}) }
}

/** What staff work to, by the dates that are on record: the earlier of the law's and the promised one. */
export function workCountdown({ dueAt, promisedAt }: Due, clock: Clock): Countdown {
  const from = beginningOf(clock)
  if (from === undefined) return { kind: 'stopped', since: clock.filedAt }
  const at = promisedAt !== undefined && promisedAt < dueAt ? promisedAt : dueAt
  const stops = stopsOf(clock)
  const since = openStop(stops)
  return since !== undefined && since <= at ? { kind: 'stopped', since } : running(from, at, stops)
}

function endOfRunning(from: string, term: Term, { calendar }: DeadlinePolicy): string {
  const at = endOfTerm(from, term, [], calendar)
  if (at === undefined) throw new Error('A term that nothing stops must run out: see endOfTerm')
  return at
}

/** The last second counts whole: what is answered within it is in time. */
export function statusAt(due: Countdown, now: Date): CountdownStatus {
  return statusesAt(now)(due)
}

/** As `statusAt`, for many deadlines at one moment. */
export function statusesAt(now: Date): (due: Countdown) => CountdownStatus {
  const at = now.toISOString()
  const second = Math.floor(now.getTime() / 1000)
  return (due) => {
    if (due.kind === 'stopped') return 'stopped'
    // Nearly always, and then no date needs to be read.
    if (at < due.half && at <= due.at) return 'on-time'
    if (second > Math.floor(Date.parse(due.at) / 1000)) return 'overdue'
    if (at >= due.urgent) return 'urgent'
    return at >= due.half ? 'half' : 'on-time'
  }
}

function countdown(clock: Clock, term: Term, { calendar }: DeadlinePolicy): Countdown {
  const from = beginningOf(clock)
  if (from === undefined) return { kind: 'stopped', since: clock.filedAt }
  const stops = stopsOf(clock)
  const at = endOfTerm(from, term, stops, calendar)
  if (at === undefined) return { kind: 'stopped', since: openStop(stops) ?? from }
  return running(from, at, stops)
}

function running(from: string, at: string, stops: readonly Stop[]): Countdown {
  const runMs = runMsBetween(from, at, stops)
  const when = (share: number) => momentAfter(from, Math.floor(runMs * share), stops) ?? at
  return { kind: 'due', at, half: when(0.5), urgent: when(0.8) }
}

function openStop(stops: readonly Stop[]): string | undefined {
  return stops.find(({ until }) => until === undefined)?.from
}

function earlier(a: Countdown | undefined, b: Countdown): Countdown {
  return a === undefined || isEarlier(b, a) ? b : a
}

/** What stands still is later than anything that runs. */
function isEarlier(a: Countdown, b: Countdown): boolean {
  return a.kind === 'due' && (b.kind === 'stopped' || a.at < b.at)
}

function completeBy({ start }: Clock, { calendar }: DeadlinePolicy): string | undefined {
  if (start.kind !== 'incomplete') return undefined
  return endOfDay(businessDaysAfter(dayOf(new Date(start.askedAt)), DAYS_TO_COMPLETE, calendar))
}

/** Of the stretch in which business days were counted. */
function findingsOf(clock: Clock, terms: readonly Counted[], policy: DeadlinePolicy): readonly Finding[] {
  const { start, filedAt } = clock
  const from = start.kind === 'incomplete' ? start.askedAt : (beginningOf(clock) ?? filedAt)
  const ends = terms.flatMap(({ term, due }) => (term.kind === 'business-days' && due.kind === 'due' ? [due.at] : []))
  const last = completeBy(clock, policy) ?? ends.toSorted().at(-1)
  if (last === undefined) return []
  return forgottenYears(dayOf(new Date(from)), dayOf(new Date(last)), policy.calendar.holidays)
}

interface Counted {
  readonly term: Term
  readonly due: Countdown
}
