/** By when a claim is answered: a number of days, calendar or business, counted in Europe/Madrid. Pure. */

export const TIME_ZONE = 'Europe/Madrid'
const DAY_MS = 86_400_000

export type Term =
  | { readonly kind: 'calendar-days'; readonly days: number }
  /** The law does not say whether Saturdays are business days, so each site does. */
  | { readonly kind: 'business-days'; readonly days: number; readonly week: 'monday-friday' | 'monday-saturday' }

export interface DeadlinePolicy {
  /** A claim's kind → its term. */
  readonly terms: ReadonlyMap<string, Term>
  /** For every other kind. */
  readonly otherwise: Term
  /** Days on which nobody works here, as `2026-12-25`: national, regional and local. */
  readonly holidays: readonly string[]
}

/**
 * The strictest reading, right for a site that has set nothing. Sources: Real Decreto Legislativo 1/2007 art. 21.3
 * (fifteen days, not business days); Ley 10/2025 art. 17.3 (billing: five days).
 */
export const DEFAULT_DEADLINES: DeadlinePolicy = {
  terms: new Map([['billing', { kind: 'calendar-days', days: 5 }]]),
  otherwise: { kind: 'calendar-days', days: 15 },
  holidays: [],
}

/** The last second of the last day, ISO 8601 UTC. The day of filing does not count. */
export function dueAt(filedAt: string, claimKind: string, policy: DeadlinePolicy): string {
  const filedOn = dayIn(TIME_ZONE, new Date(filedAt))
  return endOfDay(lastDay(filedOn, policy.terms.get(claimKind) ?? policy.otherwise, policy.holidays))
}

/** The last day of a term that begins the day after `filedOn`; days as `2026-12-03`. */
export function lastDay(filedOn: string, term: Term, holidays: readonly string[]): string {
  if (term.kind === 'calendar-days') return plusDays(filedOn, term.days)
  const closed = new Set(holidays)
  let day = filedOn
  for (let left = term.days; left > 0;) {
    day = plusDays(day, 1)
    if (isWorked(day, term.week) && !closed.has(day)) left -= 1
  }
  return day
}

function isWorked(day: string, week: 'monday-friday' | 'monday-saturday'): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() // 0 is Sunday
  return weekday !== 0 && (week === 'monday-saturday' || weekday !== 6)
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The calendar day of a moment in a time zone. The Swedish way to write a date is ISO 8601. */
function dayIn(timeZone: string, moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment)
}

/** Clocks change at 01:00 UTC, so the offset an hour or two from midnight is that of midnight. */
function endOfDay(day: string): string {
  const asIfUtc = Date.parse(`${day}T23:59:59Z`)
  return new Date(asIfUtc - offsetMs(new Date(asIfUtc))).toISOString()
}

/** How far the clocks are ahead of UTC. */
function offsetMs(moment: Date): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: TIME_ZONE, timeZoneName: 'longOffset' }).formatToParts(moment)
  const [, hours, minutes] =
    /GMT\+(\d\d):(\d\d)/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? []
  if (hours === undefined)
    throw new Error(`This Node does not know the time zone ${TIME_ZONE}: install one with full ICU data`)
  return (Number(hours) * 60 + Number(minutes)) * 60_000
}
