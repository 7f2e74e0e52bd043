import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockFrom, waiting } from '../../../desk/claims/clock.js'
import { deadlineOf, dueFrom } from '../../../desk/claims/deadline.js'
import { dueChange } from '../../../desk/claims/deadline-change.js'
import { CHARTER, HOLIDAYS, policyUnder } from './policies.js'

const FILED = '2026-12-03T10:00:00.000Z'
const lsac = (holidays: readonly string[], charter = CHARTER) => policyUnder({ regime: 'lsac' }, charter, holidays)
const keptUnder = (holidays: readonly string[]) => dueFrom(FILED, 'claim', lsac(holidays))
const nowUnder = (holidays: readonly string[], charter = CHARTER) =>
  deadlineOf(clockFrom(FILED), ['claim'], lsac(holidays, charter))

describe('the change of the dates', () => {
  const before = keptUnder(HOLIDAYS)

  it('is told with old and new when a local holiday is added after the filing', () => {
    expect(dueChange(before, nowUnder([...HOLIDAYS, '2026-12-24']))).toEqual({
      from: { dueAt: '2026-12-28T22:59:59.000Z', promisedAt: '2026-12-28T22:59:59.000Z' },
      to: { dueAt: '2026-12-29T22:59:59.000Z', promisedAt: '2026-12-29T22:59:59.000Z' },
    })
  })

  it('is undone when it is taken out again', () => {
    expect(dueChange(keptUnder([...HOLIDAYS, '2026-12-24']), nowUnder(HOLIDAYS))?.to).toEqual(before)
  })

  it('is none when the holiday lies elsewhere', () => {
    expect(dueChange(before, nowUnder([...HOLIDAYS, '2026-12-13', '2027-08-02']))).toBeUndefined()
  })

  it('makes no promise that was not made, and keeps one that is made no more', () => {
    const { dueAt } = before
    expect(dueChange({ dueAt }, nowUnder([...HOLIDAYS, '2026-12-24']))?.to).toEqual({
      dueAt: '2026-12-29T22:59:59.000Z',
    })
    expect(dueChange(before, nowUnder(HOLIDAYS, {}))).toBeUndefined()
  })

  it('is none while the clock stands still', () => {
    const asked = waiting(clockFrom(FILED), { for: 'missing-data', from: '2026-12-04T10:00:00.000Z' })
    expect(dueChange(before, deadlineOf(asked, ['claim'], lsac(HOLIDAYS)))).toBeUndefined()
  })

  it('is none the second time, whatever was changed', () => {
    const days = fc.integer({ min: 0, max: 60 }).map((n) => new Date(Date.parse('2026-12-01') + n * 86_400_000))
    const holidays = fc.array(days.map((day) => day.toISOString().slice(0, 10)))
    fc.assert(
      fc.property(holidays, holidays, (first, second) => {
        const kept = keptUnder(first)
        const now = nowUnder(second)
        expect(dueChange(dueChange(kept, now)?.to ?? kept, now)).toBeUndefined()
      }),
    )
  })
})
