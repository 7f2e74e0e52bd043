import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  businessDaysAfter,
  forgottenYears,
  isBusinessDay,
  type BusinessCalendar,
} from '../../knowledge/business-calendar.js'

const HOLIDAYS = new Set(['2026-12-08', '2026-12-25', '2027-01-01', '2027-01-06'])
const weekdays: BusinessCalendar = { week: 'monday-friday', holidays: HOLIDAYS }
const withSaturdays: BusinessCalendar = { week: 'monday-saturday', holidays: HOLIDAYS }
const anyCalendar = fc.constantFrom(weekdays, withSaturdays)
const anyDay = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a business day', () => {
  test.each([
    ['2026-12-04', 'a Friday', weekdays, true],
    ['2026-12-05', 'a Saturday', weekdays, false],
    ['2026-12-05', 'a Saturday where it counts', withSaturdays, true],
    ['2026-12-06', 'a Sunday', withSaturdays, false],
    ['2026-12-08', 'a holiday', withSaturdays, false],
  ])('%s, %s: %#', (day, _what, calendar, is) => expect(isBusinessDay(day, calendar)).toBe(is))

  test.each([
    ['2026-12-03', 15, weekdays, '2026-12-28'],
    ['2026-12-03', 15, withSaturdays, '2026-12-22'],
    ['2026-12-03', 5, weekdays, '2026-12-11'],
    ['2027-01-29', 15, weekdays, '2027-02-19'],
    ['2026-12-05', 1, weekdays, '2026-12-07'],
  ])('after %s, number %i, is found across weekends and holidays: %#', (day, count, calendar, found) => {
    expect(businessDaysAfter(day, count, calendar)).toBe(found)
  })

  it('that ends a count is one, and has exactly so many before and with it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), anyCalendar, (day, count, calendar) => {
        const last = businessDaysAfter(day, count, calendar)
        const between = (Date.parse(last) - Date.parse(day)) / 86_400_000
        const days = Array.from({ length: between }, (_, n) => daysLater(day, n + 1))
        expect(isBusinessDay(last, calendar)).toBe(true)
        expect(days.filter((one) => isBusinessDay(one, calendar))).toHaveLength(count)
      }),
    )
  })
})

describe('forgotten years', () => {
  it('are those of a stretch in which no holiday is listed, each with its cure', () => {
    const found = forgottenYears('2026-12-20', '2028-01-04', HOLIDAYS)
    expect(found).toMatchObject([{ file: 'hours.yaml', problem: expect.stringContaining('2028') }])
    expect(found[0]?.cure).toContain('2028')
  })

  it('are none where each year lists one', () => {
    expect(forgottenYears('2026-12-20', '2027-01-10', HOLIDAYS)).toEqual([])
  })
})

function daysLater(day: string, after: number): string {
  return new Date(Date.parse(day) + after * 86_400_000).toISOString().slice(0, 10)
}
