/** Which days are business days: by the week of the site and the holidays that it lists. */
import { addDays, weekdayOf } from './day.js'
import type { Finding } from './finding.js'

export interface BusinessCalendar {
  readonly week: 'monday-friday' | 'monday-saturday'
  /** Days on which nobody works here, as `2026-12-25`: national, regional and local. */
  readonly holidays: ReadonlySet<string>
}

export function isBusinessDay(day: string, { week, holidays }: BusinessCalendar): boolean {
  return weekdayOf(day) <= (week === 'monday-friday' ? 5 : 6) && !holidays.has(day)
}

/** The `count`th business day after this one, which does not count itself. */
export function businessDaysAfter(day: string, count: number, calendar: BusinessCalendar): string {
  let last = day
  for (let left = count; left > 0;) {
    last = addDays(last, 1)
    if (isBusinessDay(last, calendar)) left -= 1
  }
  return last
}

/** No year is without a holiday: one in which none is listed has been forgotten, and terms in it end too soon. */
export function forgottenYears(from: string, until: string, holidays: ReadonlySet<string>): readonly Finding[] {
  const listed = new Set([...holidays].map((day) => day.slice(0, 4)))
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, n) => String(first + n))
    .filter((year) => !listed.has(year))
    .map((year) => ({
      file: 'hours.yaml',
      line: 1,
      problem: `no holiday of ${year} is listed, so all its weekdays count as business days`,
      cure: `Add the holidays of ${year}, of the country and of your places.`,
    }))
}
