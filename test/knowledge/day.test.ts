import { describe, expect, it, test } from 'vitest'
import { addDays, addMonths, dayOf, isDay, weekdayOf } from '../../knowledge/day.js'

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
