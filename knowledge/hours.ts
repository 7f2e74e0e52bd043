/** When people attend customers: opening hours a weekday, and holidays. As `hours.yaml` says, in the shop's time zone. */
import { z } from 'zod'
import { addDays, dayOf, isDay, TIME_ZONE, weekdayOf } from './day.js'
import { localised } from './localised.js'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const SPAN = /^([01]\d|2[0-4]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/
/** How far ahead an opening is looked for: longer than any closure that a desk should have, in days. */
const AHEAD_DAYS = 21

const spans = z.array(z.string().regex(SPAN, 'must be written as 09:00-21:00')).default([])

export const hoursShape = z.strictObject({
  timezone: z.literal(TIME_ZONE, `must be ${TIME_ZONE}: deadlines are counted in it`).default(TIME_ZONE),
  desk: z.strictObject({
    monday: spans,
    tuesday: spans,
    wednesday: spans,
    thursday: spans,
    friday: spans,
    saturday: spans,
    sunday: spans,
  }),
  holidays: z
    .array(
      z.strictObject({
        date: z.string().refine(isDay, 'must be a day of the calendar, written as 2026-12-25'),
        name: localised.optional(),
        /** The region or town that has it; absent: the whole country. */
        place: z.string().optional(),
      }),
    )
    .default([]),
})

export type Hours = z.infer<typeof hoursShape>

/** With the holidays of the country and of these places, and no others. */
export function hoursAt(hours: Hours, places: readonly string[]): Hours {
  const counts = (place: string | undefined) => place === undefined || places.includes(place)
  return { ...hours, holidays: hours.holidays.filter(({ place }) => counts(place)) }
}

export interface Opening {
  /** ISO day. */
  readonly day: string
  /** `09:00` */
  readonly time: string
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

export function isOpenAt(hours: Hours, now: Date): boolean {
  const time = CLOCK.format(now)
  return spansOn(hours, dayOf(now)).some(({ opens, closes }) => opens <= time && time < closes)
}

/** When it opens next; undefined when no day of the coming weeks has hours. */
export function nextOpening(hours: Hours, now: Date): Opening | undefined {
  const today = dayOf(now)
  const time = CLOCK.format(now)
  for (let ahead = 0; ahead <= AHEAD_DAYS; ahead++) {
    const day = addDays(today, ahead)
    const next = spansOn(hours, day).find(({ opens }) => ahead > 0 || opens > time)
    if (next) return { day, time: next.opens }
  }
  return undefined
}

function spansOn(hours: Hours, day: string): readonly { opens: string; closes: string }[] {
  if (hours.holidays.some((holiday) => holiday.date === day)) return []
  const weekday = WEEKDAYS[weekdayOf(day) - 1]
  const written = weekday ? hours.desk[weekday] : []
  return written
    .map((span) => ({ opens: span.slice(0, 5), closes: span.slice(6) }))
    .sort((a, b) => (a.opens < b.opens ? -1 : 1))
}
