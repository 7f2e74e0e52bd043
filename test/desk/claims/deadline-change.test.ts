import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockFrom, waiting } from '../../../desk/claims/clock.js'
import { deadlineOf, type Deadline } from '../../../desk/claims/deadline.js'
import { movedDates, type KeptDates } from '../../../desk/claims/deadline-change.js'
import { CHARTER, HOLIDAYS, policyUnder } from './policies.js'

const CLOCK = clockFrom('2026-12-03T10:00:00.000Z')
const under = (holidays: readonly string[], charter = CHARTER) =>
  deadlineOf(CLOCK, ['claim'], policyUnder({ regime: 'lsac' }, charter, holidays))
const kept = ({ legal, promised }: Deadline): KeptDates => ({
  dueAt: legal.kind === 'due' ? legal.at : '',
  promisedAt: promised?.kind === 'due' ? promised.at : undefined,
})

describe('the dates that moved', () => {
  const before = kept(under(HOLIDAYS))

  it('are told with old and new when a local holiday is added after the filing', () => {
    expect(movedDates(before, under([...HOLIDAYS, '2026-12-24']))).toEqual([
      { which: 'legal', old: '2026-12-28T22:59:59.000Z', new: '2026-12-29T22:59:59.000Z' },
      { which: 'promised', old: '2026-12-28T22:59:59.000Z', new: '2026-12-29T22:59:59.000Z' },
    ])
  })

  it('come back when it is taken out again', () => {
    const added = kept(under([...HOLIDAYS, '2026-12-24']))
    expect(movedDates(added, under(HOLIDAYS)).map((moved) => moved.new)).toEqual([before.dueAt, before.promisedAt])
  })

  it('are none when the holiday lies elsewhere', () => {
    expect(movedDates(before, under([...HOLIDAYS, '2026-12-13', '2027-08-02']))).toEqual([])
  })

  it('do not include a promise that was never made, or is made no more', () => {
    expect(movedDates({ ...before, promisedAt: undefined }, under(HOLIDAYS))).toEqual([])
    expect(movedDates(before, under(HOLIDAYS, {}))).toEqual([])
  })

  it('are none while the clock stands still', () => {
    const asked = waiting(CLOCK, { for: 'missing-data', from: '2026-12-04T10:00:00.000Z' })
    expect(movedDates(before, deadlineOf(asked, ['claim'], policyUnder({ regime: 'lsac' }, CHARTER)))).toEqual([])
  })

  it('are none the second time, whatever was changed', () => {
    const days = fc.integer({ min: 0, max: 60 }).map((n) => new Date(Date.parse('2026-12-01') + n * 86_400_000))
    const holidays = fc.array(days.map((day) => day.toISOString().slice(0, 10)))
    fc.assert(
      fc.property(holidays, holidays, (first, second) => {
        const now = under([...second, '2026-12-25'])
        const moved = movedDates(kept(under(first)), now)
        const dateOf = (which: string, old: string) => moved.find((one) => one.which === which)?.new ?? old
        const { dueAt, promisedAt = '' } = kept(under(first))
        const recorded = { dueAt: dateOf('legal', dueAt), promisedAt: dateOf('promised', promisedAt) }
        expect(movedDates(recorded, now)).toEqual([])
        for (const one of moved) expect(one.new).not.toBe(one.old)
      }),
    )
  })
})
