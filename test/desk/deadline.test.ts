import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { DEFAULT_DEADLINES, dueAt, lastDay, type Term } from '../../desk/deadline.js'

/** National holidays between the days used here. */
const HOLIDAYS = ['2026-12-08', '2026-12-25', '2027-01-01', '2027-01-06']
const calendar = (days: number): Term => ({ kind: 'calendar-days', days })
const business = (days: number): Term => ({ kind: 'business-days', days, week: 'monday-friday' })
const withSaturdays = (days: number): Term => ({ kind: 'business-days', days, week: 'monday-saturday' })

describe('lastDay', () => {
  test.each([
    ['2026-12-03', calendar(15), '2026-12-18'],
    ['2026-12-03', business(15), '2026-12-28'],
    ['2026-12-03', withSaturdays(15), '2026-12-22'],
    ['2026-12-03', calendar(5), '2026-12-08'],
    ['2026-12-03', business(5), '2026-12-11'],
    ['2027-01-29', business(15), '2027-02-19'],
    ['2028-02-20', calendar(15), '2028-03-06'],
    ['2026-12-20', calendar(15), '2027-01-04'],
  ])('of what is filed on %s for %j is %s', (filedOn, term, last) => {
    expect(lastDay(filedOn, term, HOLIDAYS)).toBe(last)
  })

  it('is never a Sunday or a holiday when business days are counted', () => {
    const days = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (filed, count) => {
        const last = lastDay(filed.toISOString().slice(0, 10), withSaturdays(count), HOLIDAYS)
        expect(new Date(last).getUTCDay()).not.toBe(0)
        expect(HOLIDAYS).not.toContain(last)
      }),
    )
  })
})

describe('dueAt', () => {
  test.each([
    ['in winter', '2026-12-03T10:00:00.000Z', 'damaged', '2026-12-18T22:59:59.000Z'],
    ['in summer', '2026-07-01T10:00:00.000Z', 'damaged', '2026-07-16T21:59:59.000Z'],
    ['for billing', '2026-12-03T10:00:00.000Z', 'billing', '2026-12-08T22:59:59.000Z'],
    ['when the clocks go forward that day', '2026-03-14T10:00:00.000Z', 'damaged', '2026-03-29T21:59:59.000Z'],
    ['when the clocks go back that day', '2026-10-10T10:00:00.000Z', 'damaged', '2026-10-25T22:59:59.000Z'],
    ['the day before the clocks go back', '2026-10-09T10:00:00.000Z', 'damaged', '2026-10-24T21:59:59.000Z'],
    ['filed in the last second of the day there', '2026-12-03T22:59:59.999Z', 'damaged', '2026-12-18T22:59:59.000Z'],
    [
      'filed in the first second of the next day there',
      '2026-12-03T23:00:00.000Z',
      'damaged',
      '2026-12-19T22:59:59.000Z',
    ],
    ['filed in the small hours of summer', '2026-06-30T22:30:00.000Z', 'damaged', '2026-07-16T21:59:59.000Z'],
    ['across the year', '2026-12-25T10:00:00.000Z', 'damaged', '2027-01-09T22:59:59.000Z'],
    [
      'for a kind named like a property of objects',
      '2026-12-03T10:00:00.000Z',
      '__proto__',
      '2026-12-18T22:59:59.000Z',
    ],
  ])('is the last second of the day in Madrid: %s', (_when, filedAt, kind, due) => {
    expect(dueAt(filedAt, kind, DEFAULT_DEADLINES)).toBe(due)
  })

  it('counts business days and holidays where the policy says so', () => {
    const policy = { terms: new Map([['billing', business(5)]]), otherwise: business(15), holidays: HOLIDAYS }
    expect(dueAt('2026-12-03T10:00:00.000Z', 'billing', policy)).toBe('2026-12-11T22:59:59.000Z')
    expect(dueAt('2026-12-03T10:00:00.000Z', 'damaged', policy)).toBe('2026-12-28T22:59:59.000Z')
  })
})
