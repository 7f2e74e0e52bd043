import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { endOfTerm, momentAfter, runMsBetween, type Term } from '../../../desk/claims/term.js'
import type { Stop } from '../../../desk/claims/clock.js'
import { isBusinessDay, type BusinessCalendar } from '../../../knowledge/business-calendar.js'
import { dayOf } from '../../../knowledge/day.js'
import { HOLIDAYS } from './policies.js'

const WEEKDAYS: BusinessCalendar = { week: 'monday-friday', holidays: new Set(HOLIDAYS) }
const WITH_SATURDAYS: BusinessCalendar = { week: 'monday-saturday', holidays: new Set(HOLIDAYS) }
const calendar = (days: number): Term => ({ kind: 'calendar-days', days })
const business = (days: number): Term => ({ kind: 'business-days', days })
const months = (count: number): Term => ({ kind: 'months', months: count })
const hours = (count: number): Term => ({ kind: 'hours', hours: count })
const at = (day: string): string => `${day}T11:00:00.000Z`
const stop = (from: string, until?: string): Stop => ({ from: at(from), until: until && at(until) })
const lastDay = (term: Term, filed: string, stops: readonly Stop[] = [], week = WEEKDAYS): string | undefined => {
  const end = endOfTerm(at(filed), term, stops, week)
  return end === undefined ? undefined : dayOf(new Date(end))
}

describe('a term of days', () => {
  test.each([
    ['2026-12-03', calendar(15), WEEKDAYS, '2026-12-18'],
    ['2026-12-03', business(15), WEEKDAYS, '2026-12-28'],
    ['2026-12-03', business(15), WITH_SATURDAYS, '2026-12-22'],
    ['2026-12-03', calendar(5), WEEKDAYS, '2026-12-08'],
    ['2026-12-03', business(5), WEEKDAYS, '2026-12-11'],
    ['2027-01-29', business(15), WEEKDAYS, '2027-02-19'],
    ['2028-02-20', calendar(15), WEEKDAYS, '2028-03-06'],
    ['2028-02-29', months(1), WEEKDAYS, '2028-03-29'],
    ['2027-01-31', months(1), WEEKDAYS, '2027-02-28'],
    ['2028-01-31', months(1), WEEKDAYS, '2028-02-29'],
    ['2026-12-20', calendar(15), WEEKDAYS, '2027-01-04'],
    ['2026-12-31', months(1), WEEKDAYS, '2027-01-31'],
    ['2026-12-31', business(15), WEEKDAYS, '2027-01-25'],
    ['2026-12-31', business(5), WITH_SATURDAYS, '2027-01-08'],
    ['2026-10-23', business(15), WEEKDAYS, '2026-11-13'],
    ['2027-03-25', business(5), WEEKDAYS, '2027-04-02'],
    ['2028-02-25', business(5), WEEKDAYS, '2028-03-03'],
  ])('filed on %s, %j ends on its day: %#', (filed, term, week, last) => {
    expect(lastDay(term, filed, [], week)).toBe(last)
  })

  test.each([
    ['in winter', '2026-12-03T10:00:00.000Z', '2026-12-18T22:59:59.000Z'],
    ['in summer', '2026-07-01T10:00:00.000Z', '2026-07-16T21:59:59.000Z'],
    ['when the clocks go forward on its last day', '2026-03-14T10:00:00.000Z', '2026-03-29T21:59:59.000Z'],
    ['on the eve of that', '2026-03-13T10:00:00.000Z', '2026-03-28T22:59:59.000Z'],
    ['when the clocks go back on its last day', '2026-10-10T10:00:00.000Z', '2026-10-25T22:59:59.000Z'],
    ['on the eve of that', '2026-10-09T10:00:00.000Z', '2026-10-24T21:59:59.000Z'],
    ['filed on the day the clocks go forward', '2026-03-29T00:59:59.999Z', '2026-04-13T21:59:59.000Z'],
    ['filed in the hour that comes twice', '2026-10-25T00:30:00.000Z', '2026-11-09T22:59:59.000Z'],
    ['filed at 23:59:59 in Madrid', '2026-12-03T22:59:59.999Z', '2026-12-18T22:59:59.000Z'],
    [
      'filed at 00:00:00 in Madrid, still the day before in UTC',
      '2026-12-03T23:00:00.000Z',
      '2026-12-19T22:59:59.000Z',
    ],
    ['filed before midnight UTC', '2026-12-03T23:59:59.999Z', '2026-12-19T22:59:59.000Z'],
    ['filed after midnight UTC', '2026-12-04T00:00:00.000Z', '2026-12-19T22:59:59.000Z'],
    ['filed at 23:59:59 of a summer day in Madrid', '2026-06-30T21:59:59.999Z', '2026-07-15T21:59:59.000Z'],
    ['filed in the small hours of a summer day', '2026-06-30T22:00:00.000Z', '2026-07-16T21:59:59.000Z'],
    ['filed in the last second of the year', '2026-12-31T22:59:59.000Z', '2027-01-15T22:59:59.000Z'],
    ['filed on a leap day', '2028-02-29T22:59:59.000Z', '2028-03-15T22:59:59.000Z'],
  ])('ends with the last second of its day in Madrid: %s', (_when, filed, end) => {
    expect(endOfTerm(filed, calendar(15), [], WEEKDAYS)).toBe(end)
  })

  test.each([
    ['five days without the data', calendar(15), [stop('2026-12-07', '2026-12-12')], '2026-12-23'],
    ['asked and given on the same day', calendar(15), [stop('2026-12-07', '2026-12-07')], '2026-12-18'],
    ['asked on Friday, given on Monday', business(15), [stop('2026-12-11', '2026-12-14')], '2026-12-29'],
    ['asked on the last day', calendar(15), [stop('2026-12-18', '2026-12-20')], '2026-12-20'],
    ['asked when it was over', calendar(15), [stop('2026-12-19')], '2026-12-18'],
    ['a month', months(1), [stop('2026-12-10', '2026-12-20')], '2027-01-13'],
    ['twice', calendar(15), [stop('2026-12-04', '2026-12-06'), stop('2026-12-10', '2026-12-13')], '2026-12-23'],
    ['overlapping', calendar(15), [stop('2026-12-04', '2026-12-08'), stop('2026-12-06', '2026-12-10')], '2026-12-24'],
  ])('is longer by the days that end while it stands still: %s', (_what, term, stops, last) => {
    expect(lastDay(term, '2026-12-03', stops)).toBe(last)
  })

  it('has no end while it stands still', () => {
    expect(lastDay(calendar(15), '2026-12-03', [stop('2026-12-10')])).toBeUndefined()
    expect(lastDay(calendar(15), '2026-12-03', [stop('2026-12-18')])).toBeUndefined()
  })
})

describe('a term of hours', () => {
  test.each([
    ['by day', '2026-12-03T10:00:00.000Z', [], '2026-12-03T12:00:00.000Z'],
    ['across the spring change', '2026-03-29T00:30:00.000Z', [], '2026-03-29T02:30:00.000Z'],
    ['across the autumn change', '2026-10-25T00:30:00.000Z', [], '2026-10-25T02:30:00.000Z'],
    ['across the year', '2026-12-31T22:30:00.000Z', [], '2027-01-01T00:30:00.000Z'],
    [
      'with an hour of waiting',
      '2026-12-03T10:00:00.000Z',
      [{ from: '2026-12-03T11:00:00.000Z', until: '2026-12-03T12:00:00.000Z' }],
      '2026-12-03T13:00:00.000Z',
    ],
    [
      'asked in its last moment',
      '2026-12-03T10:00:00.000Z',
      [{ from: '2026-12-03T12:00:00.000Z', until: undefined }],
      '2026-12-03T12:00:00.000Z',
    ],
    ['never answered', '2026-12-03T10:00:00.000Z', [{ from: '2026-12-03T11:00:00.000Z', until: undefined }], undefined],
  ])('is counted from the moment: %s', (_what, from, stops, end) => {
    expect(endOfTerm(from, hours(2), stops, WEEKDAYS)).toBe(end)
  })
})

const anyMoment = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
const anyTerm = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map(calendar),
  fc.integer({ min: 1, max: 40 }).map(business),
  fc.integer({ min: 1, max: 3 }).map(months),
  fc.integer({ min: 1, max: 72 }).map(hours),
)
const anyCalendar = fc.constantFrom(WEEKDAYS, WITH_SATURDAYS)
/** Hours after the filing at which it stops, and for how many it stands. */
const anyStops = fc
  .array(fc.record({ after: fc.integer({ min: 0, max: 800 }), lasts: fc.integer({ min: 0, max: 400 }) }), {
    maxLength: 4,
  })
  .map((stops) => stops.toSorted((a, b) => a.after - b.after))
const stopsFrom = (filed: Date, stops: readonly { after: number; lasts: number }[]): readonly Stop[] =>
  stops.map(({ after, lasts }) => ({ from: later(filed, after), until: later(filed, after + lasts) }))
const later = (moment: Date, count: number): string => new Date(moment.getTime() + count * 3_600_000).toISOString()

describe('every term', () => {
  it('ends later, or not earlier, the later it begins', () => {
    fc.assert(
      fc.property(anyMoment, anyMoment, anyTerm, anyCalendar, (a, b, term, week) => {
        const [first, second] = a < b ? [a, b] : [b, a]
        const ends = [first, second].map((filed) => endOfTerm(filed.toISOString(), term, [], week)!)
        expect(ends[0]! <= ends[1]!).toBe(true)
      }),
    )
  })

  it('of business days never ends on another day, whatever stops it', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 1, max: 40 }), anyCalendar, anyStops, (filed, days, week, stops) => {
        const end = endOfTerm(filed.toISOString(), business(days), stopsFrom(filed, stops), week)!
        expect(isBusinessDay(dayOf(new Date(end)), week)).toBe(true)
      }),
    )
  })

  it('never ends earlier for having stood still, nor before it has run', () => {
    fc.assert(
      fc.property(anyMoment, anyTerm, anyCalendar, anyStops, (filed, term, week, stops) => {
        const from = filed.toISOString()
        const plain = endOfTerm(from, term, [], week)!
        expect(endOfTerm(from, term, stopsFrom(filed, stops), week)! >= plain).toBe(true)
        expect(plain > from).toBe(true)
      }),
    )
  })

  it('ends in the last second of a day in Madrid, unless hours are counted', () => {
    fc.assert(
      fc.property(anyMoment, anyTerm, anyCalendar, anyStops, (filed, term, week, stops) => {
        fc.pre(term.kind !== 'hours')
        const end = new Date(endOfTerm(filed.toISOString(), term, stopsFrom(filed, stops), week)!)
        expect(dayOf(end)).not.toBe(dayOf(new Date(end.getTime() + 1000)))
      }),
    )
  })
})

describe('the running time', () => {
  it('between two moments is what a clock that stands still in between has counted', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 0, max: 10_000_000 }), anyStops, (filed, runMs, stops) => {
        const standing = stopsFrom(filed, stops)
        const end = momentAfter(filed.toISOString(), runMs, standing)!
        expect(runMsBetween(filed.toISOString(), end, standing)).toBe(runMs)
      }),
    )
  })

  it('does not grow after the clock has stopped for good', () => {
    const forGood = [{ from: '2026-12-03T11:00:00.000Z', until: undefined }]
    expect(runMsBetween('2026-12-03T10:00:00.000Z', '2026-12-09T10:00:00.000Z', forGood)).toBe(3_600_000)
  })
})
