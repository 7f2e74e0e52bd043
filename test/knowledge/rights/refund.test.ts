import { describe, expect, it, test } from 'vitest'
import { refundOf, sendBackLimit } from '../../../knowledge/rights/refund.js'

const REFUND = 'Real Decreto Legislativo 1/2007 art. 107.1'

describe('the refund', () => {
  it('is owed within fourteen days of the notice when nothing is awaited, and says why', () => {
    expect(refundOf('2026-12-20', { kind: 'nothing-awaited' })).toEqual({
      kind: 'owed',
      by: { until: '2027-01-03', because: [{ kind: 'days', days: 14, after: '2026-12-20', source: REFUND }] },
    })
  })

  it('may wait for the goods, and names the day that holds if they come', () => {
    expect(refundOf('2026-12-20', { kind: 'awaited' })).toMatchObject({ kind: 'may-wait', by: { until: '2027-01-03' } })
  })

  test.each([
    ['2026-12-22', '2027-01-03'],
    ['2027-01-03', '2027-01-03'],
    ['2027-01-04', '2027-01-04'],
  ])('with the goods back, or on their way, on %s is owed by %s', (on, until) => {
    expect(refundOf('2026-12-20', { kind: 'back', on })).toMatchObject({ kind: 'owed', by: { until } })
  })

  it('that had to wait for the goods says so', () => {
    expect(refundOf('2026-12-20', { kind: 'back', on: '2027-01-10' }).by.because).toEqual([
      { kind: 'days', days: 14, after: '2026-12-20', source: REFUND },
      { kind: 'fixed', day: '2027-01-10', source: 'Real Decreto Legislativo 1/2007 art. 107.3' },
    ])
  })
})

describe('sending the goods back', () => {
  it('has fourteen days from the notice', () => {
    expect(sendBackLimit('2028-02-20')).toMatchObject({
      until: '2028-03-05',
      because: [{ source: 'Real Decreto Legislativo 1/2007 art. 108.1' }],
    })
  })
})
