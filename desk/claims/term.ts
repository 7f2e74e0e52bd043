/** A stretch of time that the law or the shop gives, and when it runs out. Pure; moments are ISO 8601 UTC. */
import { isBusinessDay, type BusinessCalendar } from '../../knowledge/business-calendar.js'
import { addDays, addMonths, dayOf, daysBetween, endOfDay } from '../../knowledge/day.js'
import type { Stop } from './clock.js'

const HOUR_MS = 3_600_000

export type Term =
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'calendar-days'; readonly days: number }
  | { readonly kind: 'business-days'; readonly days: number }
  | { readonly kind: 'months'; readonly months: number }

/**
 * When a term that begins at `from` runs out; undefined while it stands still. Hours are counted from the moment. Days
 * are those of Europe/Madrid, to the last second of the last; the first does not count, and months go from date to
 * date, or to the month's last day (Código Civil art. 5.1). A day counts when the clock runs as it ends: a clock that
 * stands still cannot run out, and the day on which it goes on counts.
 */
export function endOfTerm(
  from: string,
  term: Term,
  stops: readonly Stop[],
  calendar: BusinessCalendar,
): string | undefined {
  const first = dayOf(new Date(from))
  switch (term.kind) {
    case 'hours':
      return momentAfter(from, term.hours * HOUR_MS, stops)
    case 'calendar-days':
      return lastSecond(first, term.days, stops, () => true)
    case 'business-days':
      return lastSecond(first, term.days, stops, (day) => isBusinessDay(day, calendar))
    case 'months':
      return lastSecond(first, daysBetween(first, addMonths(first, term.months)), stops, () => true)
  }
}

/** When the clock has run for so long since `from`; undefined when it stands still before. */
export function momentAfter(from: string, runMs: number, stops: readonly Stop[]): string | undefined {
  let at = Date.parse(from)
  let left = runMs
  for (const stop of stops) {
    const run = Math.max(0, Date.parse(stop.from) - at)
    if (run >= left) break
    if (stop.until === undefined) return undefined
    left -= run
    at = Math.max(at, Date.parse(stop.until))
  }
  return new Date(at + left).toISOString()
}

/** How long the clock runs between two moments. */
export function runMsBetween(from: string, until: string, stops: readonly Stop[]): number {
  const end = Date.parse(until)
  let at = Date.parse(from)
  let run = 0
  for (const stop of stops) {
    run += Math.max(0, Math.min(Date.parse(stop.from), end) - at)
    at = Math.max(at, stop.until === undefined ? end : Date.parse(stop.until))
  }
  return run + Math.max(0, end - at)
}

function lastSecond(
  first: string,
  days: number,
  stops: readonly Stop[],
  counts: (day: string) => boolean,
): string | undefined {
  const still = stops.map(({ from, until }) => ({
    first: dayOf(new Date(from)),
    /** The first day that counts again. */
    next: until === undefined ? undefined : dayOf(new Date(until)),
  }))
  let day = first
  for (let left = days; left > 0;) {
    day = addDays(day, 1)
    const stands = still.filter((stop) => stop.first <= day && (stop.next === undefined || day < stop.next))
    if (stands.some(({ next }) => next === undefined)) return undefined
    if (stands.length === 0 && counts(day)) left -= 1
  }
  return endOfDay(day)
}
