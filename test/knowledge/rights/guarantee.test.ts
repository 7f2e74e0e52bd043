import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, daysBetween } from '../../../knowledge/day.js'
import { guaranteeOf, type Cover, type Guaranteed, type Repair } from '../../../knowledge/rights/guarantee.js'

function item(more: Partial<Guaranteed> = {}): Guaranteed {
  return { what: { kind: 'goods' }, boughtOn: '2024-02-20', deliveredOn: '2024-02-29', repairs: [], ...more }
}
const until = (cover: Cover): string => (cover.kind === 'until' ? cover.limit.until : cover.kind)
const repair = (handedOverOn: string, returnedOn?: string): Repair => ({ handedOverOn, returnedOn })

describe('the legal guarantee', () => {
  test.each<[string, Partial<Guaranteed>, string, string]>([
    ['new goods', {}, '2027-02-28', '2026-02-28'],
    ['goods bought before 2022', { boughtOn: '2021-12-31', deliveredOn: '2022-01-04' }, '2024-01-04', '2022-07-04'],
    [
      'goods bought on the first of 2022',
      { boughtOn: '2022-01-01', deliveredOn: '2022-01-04' },
      '2025-01-04',
      '2024-01-04',
    ],
    ['what is digital', { what: { kind: 'digital' } }, '2026-02-28', '2025-02-28'],
    ['refurbished goods', { what: { kind: 'second-hand', agreedMonths: 24 } }, '2026-02-28', '2026-02-28'],
    [
      'second-hand goods agreed too short',
      { what: { kind: 'second-hand', agreedMonths: 6 } },
      '2025-02-28',
      '2025-02-28',
    ],
  ])('of %s: cover and presumption', (_what, more, cover, presumption) => {
    const guarantee = guaranteeOf(item(more))
    expect([until(guarantee.cover), until(guarantee.presumption)]).toEqual([cover, presumption])
    expect(guarantee.recurrences).toEqual([])
  })

  test.each<[string, readonly Repair[], string, readonly string[]]>([
    ['one repair', [repair('2025-05-01', '2025-05-21')], '2027-03-20', ['2026-05-21']],
    ['one of a day', [repair('2025-05-01', '2025-05-01')], '2027-02-28', ['2026-05-01']],
    [
      'two, told in any order',
      [repair('2026-01-10', '2026-01-15'), repair('2025-05-01', '2025-05-21')],
      '2027-03-25',
      ['2026-05-21', '2027-01-15'],
    ],
    [
      'two at once',
      [repair('2025-05-01', '2025-05-21'), repair('2025-05-11', '2025-05-31')],
      '2027-03-30',
      ['2026-05-21', '2026-05-31'],
    ],
    ['one handed over on the last day', [repair('2027-02-28', '2027-03-10')], '2027-03-10', ['2028-03-10']],
    [
      'one within the days that another added',
      [repair('2025-05-01', '2025-05-21'), repair('2027-03-10', '2027-03-20')],
      '2027-03-30',
      ['2026-05-21', '2028-03-20'],
    ],
    ['one when it was over', [repair('2027-03-01', '2027-03-10')], '2027-02-28', []],
  ])(
    'is longer by the days that the shop had the thing, and the same fault has a year: %s',
    (_what, repairs, cover, again) => {
      const guarantee = guaranteeOf(item({ repairs }))
      expect(until(guarantee.cover)).toBe(cover)
      expect(guarantee.recurrences.map((limit) => limit.until)).toEqual(again)
    },
  )

  it('stands still while the shop has the thing, and keeps its days', () => {
    const guarantee = guaranteeOf(item({ repairs: [repair('2027-02-18')] }))
    expect(guarantee.cover).toEqual({ kind: 'suspended', since: '2027-02-18', daysLeft: 10 })
    expect(until(guarantee.presumption)).toBe('2026-02-28')
    expect(guarantee.recurrences).toEqual([])
  })

  it('says why the day is that day', () => {
    const { cover } = guaranteeOf(item({ repairs: [repair('2025-05-01', '2025-05-21')] }))
    expect(cover.kind === 'until' && cover.limit.because).toEqual([
      { kind: 'months', months: 36, after: '2024-02-29', source: 'Real Decreto Legislativo 1/2007 art. 120' },
      {
        kind: 'suspended',
        from: '2025-05-01',
        until: '2025-05-21',
        days: 20,
        source: 'Real Decreto Legislativo 1/2007 art. 122',
      },
    ])
  })
})

const anyRepair = fc
  .tuple(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 0, max: 90 }))
  .map(([after, lasts]) => repair(addDays('2024-02-29', after), addDays('2024-02-29', after + lasts)))

describe('every guarantee', () => {
  it('is never shorter for a repair more', () => {
    fc.assert(
      fc.property(fc.array(anyRepair, { maxLength: 5 }), anyRepair, (repairs, more) => {
        const [was, is] = [repairs, [...repairs, more]].map((some) => until(guaranteeOf(item({ repairs: some })).cover))
        expect(is! >= was!).toBe(true)
      }),
    )
  })

  it('adds up: its reasons give its last day', () => {
    fc.assert(
      fc.property(fc.array(anyRepair, { maxLength: 5 }), (repairs) => {
        const { cover } = guaranteeOf(item({ repairs }))
        if (cover.kind !== 'until') throw new Error('every repair here is over')
        const added = cover.limit.because.reduce((sum, why) => sum + (why.kind === 'suspended' ? why.days : 0), 0)
        expect(daysBetween('2027-02-28', cover.limit.until)).toBe(added)
      }),
    )
  })

  it('presumes for no longer than it covers', () => {
    const kinds = fc.constantFrom<Guaranteed['what']>(
      { kind: 'goods' },
      { kind: 'digital' },
      { kind: 'second-hand', agreedMonths: 12 },
    )
    fc.assert(
      fc.property(kinds, fc.array(anyRepair, { maxLength: 5 }), (what, repairs) => {
        const { cover, presumption } = guaranteeOf(item({ what, repairs }))
        expect(until(presumption) <= until(cover)).toBe(true)
      }),
    )
  })
})
