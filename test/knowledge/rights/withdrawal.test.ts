import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, dayOf } from '../../../knowledge/day.js'
import { isWithin } from '../../../knowledge/rights/limit.js'
import type { ReturnPolicy } from '../../../knowledge/rights/return-policy.js'
import { withdrawalOf, type Purchase, type Withdrawal } from '../../../knowledge/rights/withdrawal.js'

const SHOP: ReturnPolicy = { days: 30, christmas: { from: '11-15', until: '12-24', returnBy: '01-31' } }

function bought(more: Partial<Purchase> = {}): Purchase {
  return {
    boughtOn: '2026-10-01',
    where: 'distance',
    what: { kind: 'goods', receivedOn: '2026-10-03' },
    informed: { kind: 'in-time' },
    exception: undefined,
    ...more,
  }
}
const received = (receivedOn: string | undefined): Purchase['what'] => ({ kind: 'goods', receivedOn })
const untils = (given: Withdrawal): readonly (string | undefined)[] =>
  given.kind === 'until' ? [given.legal?.until, given.shop?.until, given.limit.until] : [given.kind]

describe('withdrawal', () => {
  test.each<[string, Partial<Purchase>, readonly (string | undefined)[]]>([
    ['goods, from the day they came', {}, ['2026-10-17', '2026-11-02', '2026-11-02']],
    ['a service, from the contract', { what: { kind: 'service' } }, ['2026-10-15', undefined, '2026-10-15']],
    [
      'a salesman who came unasked',
      { where: 'unsolicited-visit', what: { kind: 'service' } },
      ['2026-10-31', undefined, '2026-10-31'],
    ],
    [
      'goods from a shop, taken along',
      { where: 'shop', what: received(undefined) },
      [undefined, '2026-10-31', '2026-10-31'],
    ],
    ['a shop’s service', { where: 'shop', what: { kind: 'service' } }, ['none']],
    ['goods that have not all come', { what: received(undefined) }, ['not-begun']],
    ['a customer whom nobody informed', { informed: { kind: 'never' } }, ['2027-10-17', '2026-11-02', '2027-10-17']],
    [
      'a customer who was informed late',
      { informed: { kind: 'late', on: '2026-12-10' } },
      ['2026-12-24', '2026-11-02', '2026-12-24'],
    ],
    [
      'a customer informed before the goods came',
      { informed: { kind: 'late', on: '2026-10-02' } },
      ['2026-10-17', '2026-11-02', '2026-11-02'],
    ],
    [
      'a customer informed when the year was over',
      { informed: { kind: 'late', on: '2027-10-18' } },
      ['2027-10-17', '2026-11-02', '2027-10-17'],
    ],
    ['goods of a leap year', { what: received('2028-02-20') }, ['2028-03-05', '2028-03-21', '2028-03-21']],
  ])('of %s', (_what, more, expected) => expect(untils(withdrawalOf(bought(more), SHOP))).toEqual(expected))

  test.each([
    ['2026-11-14', '2026-11-16', '2026-12-16'],
    ['2026-11-15', '2026-11-17', '2027-01-31'],
    ['2026-12-24', '2026-12-28', '2027-01-31'],
    ['2026-12-25', '2026-12-28', '2027-01-27'],
    ['2026-12-24', '2027-01-10', '2027-02-09'],
  ])('of Christmas: bought %s and received %s may come back until %s', (boughtOn, receivedOn, until) => {
    const given = withdrawalOf(bought({ boughtOn, what: received(receivedOn) }), SHOP)
    expect(given).toMatchObject({ shop: { until }, limit: { until } })
  })

  it('says why the day is that day', () => {
    const given = withdrawalOf(bought({ boughtOn: '2026-12-01', what: received('2026-12-03') }), SHOP)
    expect(given).toEqual({
      kind: 'until',
      legal: {
        until: '2026-12-17',
        because: [{ kind: 'days', days: 14, after: '2026-12-03', source: 'Real Decreto Legislativo 1/2007 art. 102' }],
      },
      shop: {
        until: '2027-01-31',
        because: [{ kind: 'fixed', day: '2027-01-31', source: 'The shop, as returns in charter.yaml says' }],
      },
      limit: expect.objectContaining({ until: '2027-01-31' }),
    })
  })

  it('of who was never informed is explained with both stretches', () => {
    const given = withdrawalOf(bought({ informed: { kind: 'never' } }), undefined)
    expect(given).toMatchObject({
      limit: {
        because: [
          { kind: 'days', days: 14, after: '2026-10-03' },
          { kind: 'months', months: 12, after: '2026-10-17', source: 'Real Decreto Legislativo 1/2007 art. 105' },
        ],
      },
    })
  })

  test.each(['made-to-measure', 'unsealed-hygiene', 'unsealed-software', 'used-gift-card'] as const)(
    'is none of what is %s, and the source is named',
    (exception) => {
      const given = withdrawalOf(bought({ exception }), SHOP)
      expect(given).toEqual({ kind: 'excluded', exception, source: expect.stringMatching(/./) })
    },
  )

  it('lasts until the last second of its last day in Madrid', () => {
    const given = withdrawalOf(bought({ what: received('2026-12-03') }), undefined)
    const sentAt = (moment: string) => given.kind === 'until' && isWithin(given.limit, dayOf(new Date(moment)))
    expect(sentAt('2026-12-17T22:59:59.999Z')).toBe(true)
    expect(sentAt('2026-12-17T23:00:00.000Z')).toBe(false)
  })

  const anyDay = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2026-01-01', n))
  const anyInformed = fc.oneof(
    fc.constant<Purchase['informed']>({ kind: 'in-time' }),
    fc.constant<Purchase['informed']>({ kind: 'never' }),
    anyDay.map((on): Purchase['informed'] => ({ kind: 'late', on })),
  )

  it('is never shorter than the law says, whatever the shop gives and whoever was informed when', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), anyInformed, (boughtOn, wait, informed) => {
        const receivedOn = addDays(boughtOn, wait)
        const given = withdrawalOf(bought({ boughtOn, what: received(receivedOn), informed }), SHOP)
        const until = given.kind === 'until' ? given.limit.until : ''
        expect(until >= addDays(receivedOn, 30)).toBe(true)
      }),
    )
  })

  it('is not shorter the later the goods come', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), anyInformed, (boughtOn, wait, informed) => {
        const until = (receivedOn: string) => {
          const given = withdrawalOf(bought({ boughtOn, what: received(receivedOn), informed }), SHOP)
          return given.kind === 'until' ? given.limit.until : ''
        }
        expect(until(addDays(boughtOn, wait + 1)) >= until(addDays(boughtOn, wait))).toBe(true)
      }),
    )
  })
})
