import { describe, expect, it, test } from 'vitest'
import { addDays, addMonths, dayOf, endOfDay, isDay, weekdayOf } from '../../knowledge/day.js'

describe('days', () => {
  it('are counted where the shop is', () => {
    expect(dayOf(new Date('2026-11-10T23:30:00Z'))).toBe('2026-11-11')
    expect(dayOf(new Date('2026-07-10T22:30:00Z'))).toBe('2026-07-11')
    expect(dayOf(new Date('2026-07-10T21:30:00Z'))).toBe('2026-07-10')
  })

  test.each([
    ['2026-02-28', true],
    ['2026-02-30', false],
    ['2028-02-29', true],
    ['2026-13-01', false],
    ['26-01-01', false],
    ['2026-1-1', false],
    ['0000-00-00', false],
  ])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is))

  it('are added up over months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
    expect(addMonths('2026-01-15', -2)).toBe('2025-11-15')
    expect(weekdayOf('2026-11-11')).toBe(3)
    expect(weekdayOf('2026-11-15')).toBe(7)
  })
})

describe('the last second of a day', () => {
  test.each([
    ['2026-12-18', '2026-12-18T22:59:59.000Z'],
    ['2026-07-16', '2026-07-16T21:59:59.000Z'],
    ['2026-03-28', '2026-03-28T22:59:59.000Z'],
    ['2026-03-29', '2026-03-29T21:59:59.000Z'],
    ['2026-10-24', '2026-10-24T21:59:59.000Z'],
    ['2026-10-25', '2026-10-25T22:59:59.000Z'],
    ['2028-02-29', '2028-02-29T22:59:59.000Z'],
    ['2026-12-31', '2026-12-31T22:59:59.000Z'],
  ])('%s is %s', (day, moment) => {
    expect(endOfDay(day)).toBe(moment)
    expect(dayOf(new Date(Date.parse(moment) + 999))).toBe(day)
    expect(dayOf(new Date(Date.parse(moment) + 1000))).toBe(addDays(day, 1))
  })
})
