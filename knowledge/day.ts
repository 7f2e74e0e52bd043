/** Calendar days, written `2026-11-03`, in the shop's time zone. Moments are ISO strings elsewhere; a day has no hour. */

export const TIME_ZONE = 'Europe/Madrid'

const FORMAT = new Intl.DateTimeFormat('en-CA', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const DAY_MS = 86_400_000

/** Every zone's days begin on a quarter of an hour, so within one the day stays; asking for it anew costs far more. */
const QUARTER_MS = 900_000
let lastQuarter = { number: Number.NaN, day: '' }

/** The day that a moment falls on where the shop is. */
export function dayOf(moment: Date): string {
  const number = Math.floor(moment.getTime() / QUARTER_MS)
  if (number !== lastQuarter.number) lastQuarter = { number, day: FORMAT.format(moment) }
  return lastQuarter.day
}

/** Whether it is written as a day and the calendar has it: `2026-02-30` is none. */
export function isDay(text: string): boolean {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return year !== '' && dayFrom(Number(year), Number(month), Number(date)) === text
}

/** The day of these numbers, or undefined when the calendar has none. Months count from 1. */
export function dayFrom(year: number, month: number, date: number): string | undefined {
  const moment = new Date(0)
  moment.setUTCFullYear(year, month - 1, date)
  const exists = moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date
  return exists && year > 0 && year < 10_000 ? moment.toISOString().slice(0, 10) : undefined
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The same date some months on, or the month's last day where it is shorter: 31 March less one month is 28 February. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 }
  for (let last = date; last > 28; last--) {
    const found = dayFrom(target.year, target.month, last)
    if (found !== undefined) return found
  }
  return dayFrom(target.year, target.month, Math.min(date, 28)) ?? day
}

/** How many days the second is after the first; negative when it is before. */
export function daysBetween(first: string, second: string): number {
  return (Date.parse(second) - Date.parse(first)) / DAY_MS
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(Date.parse(day)).getUTCDay() || 7
}

const OFFSET = new Intl.DateTimeFormat('en', { timeZone: TIME_ZONE, timeZoneName: 'longOffset' })

/** The last second of a day where the shop is, ISO 8601 UTC. Clocks change at 01:00 UTC, never within an hour of it. */
export function endOfDay(day: string): string {
  const asIfUtc = Date.parse(`${day}T23:59:59Z`)
  return new Date(asIfUtc - offsetMs(new Date(asIfUtc))).toISOString()
}

/** How far the clocks are ahead of UTC. */
function offsetMs(moment: Date): number {
  const name = OFFSET.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, hours, minutes] = /GMT\+(\d\d):(\d\d)/.exec(name) ?? []
  if (hours === undefined)
    throw new Error(`This Node does not know the time zone ${TIME_ZONE}: install one with full ICU data`)
  return (Number(hours) * 60 + Number(minutes)) * 60_000
}
