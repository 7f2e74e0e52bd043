import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { clockFrom, given, incomplete, waiting } from '../../../desk/claims/clock.js'
import { deadlineOf, dueFrom, statusAt, workCountdown, type Countdown } from '../../../desk/claims/deadline.js'
import { DEFAULT_DEADLINES } from '../../../desk/claims/deadline-policy.js'
import { isBusinessDay } from '../../../knowledge/business-calendar.js'
import { dayOf } from '../../../knowledge/day.js'
import { CHARTER, policyUnder } from './policies.js'

const FILED = '2026-12-03T10:00:00.000Z'
const LSAC = policyUnder({ regime: 'lsac' })
const dueDate = (due: Countdown | undefined): string | undefined => (due?.kind === 'due' ? due.at : due?.kind)
const ends = (day: string): string => `${day}T22:59:59.000Z`

describe('the legal date', () => {
  test.each([
    ['an unconfigured site', DEFAULT_DEADLINES, 'claim', ends('2026-12-18')],
    ['an unconfigured site', DEFAULT_DEADLINES, 'billing', ends('2026-12-08')],
    ['lsac', LSAC, 'claim', ends('2026-12-28')],
    [
      'lsac where Saturdays count',
      policyUnder({ regime: 'lsac', week: 'monday-saturday' }),
      'claim',
      ends('2026-12-22'),
    ],
    ['lsac', LSAC, 'billing', ends('2026-12-08')],
    ['finance', policyUnder({ regime: 'finance' }), 'claim', ends('2027-01-03')],
    ['a basic service', policyUnder({ basicContinuousService: true }), 'continuity', '2026-12-03T12:00:00.000Z'],
  ])('under %s: %#', (_regime, policy, kind, at) => {
    const deadline = deadlineOf(clockFrom(FILED), [kind], policy)
    expect(dueDate(deadline.legal)).toBe(at)
    expect(dueFrom(FILED, kind, policy)).toEqual({ dueAt: at })
    expect(deadline).toMatchObject({ promised: undefined, work: deadline.legal, findings: [] })
  })

  it('names its rule', () => {
    expect(deadlineOf(clockFrom(FILED), ['claim'], LSAC).source).toBe('Ley 10/2025 art. 17.1')
  })

  it('filed on a Friday in January is three weeks later by business days', () => {
    expect(dueFrom('2027-01-29T10:00:00.000Z', 'claim', LSAC)).toEqual({ dueAt: ends('2027-02-19') })
  })

  it('is that of the strictest kind that the claim has had, in whatever order', () => {
    const strict = deadlineOf(clockFrom(FILED), ['billing'], LSAC)
    expect(deadlineOf(clockFrom(FILED), ['billing', 'suggestion'], LSAC)).toEqual(strict)
    expect(deadlineOf(clockFrom(FILED), ['suggestion', 'billing'], LSAC)).toEqual(strict)
  })
})

describe('the promise', () => {
  test.each([
    ['claim', ends('2026-12-18'), ends('2026-12-28'), 'legal'],
    ['billing', ends('2026-12-08'), ends('2026-12-11'), 'legal'],
  ])('of business days gives way to the calendar days of the law: %s', (kind, legal, promised, first) => {
    const deadline = deadlineOf(clockFrom(FILED), [kind], policyUnder({}, CHARTER))
    expect([dueDate(deadline.legal), dueDate(deadline.promised)]).toEqual([legal, promised])
    expect(deadline.work).toBe(first === 'legal' ? deadline.legal : deadline.promised)
    expect(dueFrom(FILED, kind, policyUnder({}, CHARTER))).toEqual({ dueAt: legal, promisedAt: promised })
  })

  it('that is earlier than the law is what staff work to, and the customer is told the law', () => {
    const quick = policyUnder({}, { claimAnswer: { value: 24, unit: 'hours', text: 'x' } })
    const { legal, promised, work } = deadlineOf(clockFrom(FILED), ['claim'], quick)
    expect(dueDate(legal)).toBe(ends('2026-12-18'))
    expect(work).toBe(promised)
    expect(dueDate(promised)).toBe('2026-12-04T10:00:00.000Z')
  })

  it('that ran out before the clock stopped stays run out', () => {
    const quick = policyUnder({}, { claimAnswer: { value: 24, unit: 'hours', text: 'x' } })
    const asked = waiting(clockFrom(FILED), { for: 'missing-data', from: '2026-12-07T10:00:00.000Z' })
    const { legal, work } = deadlineOf(asked, ['claim'], quick)
    expect(legal).toEqual({ kind: 'stopped', since: '2026-12-07T10:00:00.000Z' })
    expect(dueDate(work)).toBe('2026-12-04T10:00:00.000Z')
  })
})

describe('an incomplete filing', () => {
  const lacking = incomplete(clockFrom(FILED), '2026-12-04T09:00:00.000Z')

  it('has no date, and gives the customer ten business days from being told', () => {
    const { legal, completeBy } = deadlineOf(lacking, ['claim'], LSAC)
    expect(legal).toEqual({ kind: 'stopped', since: FILED })
    expect(completeBy).toBe(ends('2026-12-21'))
  })

  it('has the terms of a filing made when it is completed', () => {
    const complete = given(lacking, 'missing-data', '2027-01-29T10:00:00.000Z')
    const { legal, completeBy } = deadlineOf(complete, ['claim'], LSAC)
    expect(dueDate(legal)).toBe(ends('2027-02-19'))
    expect(completeBy).toBeUndefined()
  })
})

describe('the way to the consumer bodies', () => {
  test.each([
    [FILED, ends('2027-01-03')],
    ['2027-01-31T10:00:00.000Z', ends('2027-02-28')],
    ['2026-06-30T22:30:00.000Z', '2026-08-01T21:59:59.000Z'],
  ])('is shown a month after the filing of %s, whatever stops the clock', (filed, at) => {
    const asked = waiting(clockFrom(filed), { for: 'missing-data', from: filed })
    expect(deadlineOf(asked, ['claim'], DEFAULT_DEADLINES).consumerBodiesAt).toBe(at)
  })
})

describe('a year without holidays', () => {
  it('is told when business days were counted in it', () => {
    const { findings } = deadlineOf(clockFrom('2027-12-20T10:00:00.000Z'), ['claim'], LSAC)
    expect(findings).toMatchObject([{ file: 'hours.yaml', problem: expect.stringContaining('2028') }])
  })

  it('is told of a promise, and of the days to complete a filing', () => {
    const unlisted = policyUnder({}, CHARTER, [])
    const lacking = incomplete(clockFrom(FILED), '2027-01-07T10:00:00.000Z')
    expect(deadlineOf(clockFrom(FILED), ['claim', 'billing'], unlisted).findings).toHaveLength(1)
    expect(deadlineOf(lacking, ['claim'], policyUnder({}, undefined, [])).findings).toMatchObject([
      { problem: expect.stringContaining('2027') },
    ])
  })

  it('is nobody’s matter when calendar days are counted', () => {
    expect(deadlineOf(clockFrom(FILED), ['claim'], DEFAULT_DEADLINES).findings).toEqual([])
  })
})

describe('the status', () => {
  const { legal } = deadlineOf(clockFrom('2026-12-03T22:59:59.000Z'), ['claim'], DEFAULT_DEADLINES)

  test.each([
    ['2026-12-03T22:59:59.000Z', 'on-time'],
    ['2026-12-11T10:59:58.999Z', 'on-time'],
    ['2026-12-11T10:59:59.000Z', 'half'],
    ['2026-12-15T22:59:58.999Z', 'half'],
    ['2026-12-15T22:59:59.000Z', 'urgent'],
    ['2026-12-18T22:59:59.999Z', 'urgent'],
    ['2026-12-18T23:00:00.000Z', 'overdue'],
  ])('at %s is %s', (now, status) => expect(statusAt(legal, new Date(now))).toBe(status))

  it('is that of a clock that stands still as long as it does', () => {
    const asked = waiting(clockFrom(FILED), { for: 'missing-data', from: '2026-12-07T10:00:00.000Z' })
    const { work } = deadlineOf(asked, ['claim'], DEFAULT_DEADLINES)
    expect(statusAt(work, new Date('2028-01-01T00:00:00.000Z'))).toBe('stopped')
  })

  it('counts only the time that runs', () => {
    const asked = waiting(clockFrom(FILED), { for: 'missing-data', from: '2026-12-03T10:30:00.000Z' })
    const { legal } = deadlineOf(
      given(asked, 'missing-data', '2026-12-10T10:00:00.000Z'),
      ['continuity'],
      policyUnder({ basicContinuousService: true }),
    )
    expect(legal).toEqual({
      kind: 'due',
      half: '2026-12-10T10:30:00.000Z',
      urgent: '2026-12-10T11:06:00.000Z',
      at: '2026-12-10T11:30:00.000Z',
    })
  })
})

const anyMoment = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2029-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const anyPolicy = fc
  .record({
    regime: fc.constantFrom('general', 'lsac', 'finance', 'telecom'),
    week: fc.constantFrom('monday-friday', 'monday-saturday'),
    basicContinuousService: fc.boolean(),
    charter: fc.constantFrom(undefined, CHARTER),
  })
  .map(({ charter, ...settings }) => policyUnder(settings, charter))
const anyKind = fc.oneof(fc.constantFrom('claim', 'billing', 'continuity', 'suggestion'), fc.string())
/** A clock with waits one after another, each given or not. */
const anyClock = fc
  .tuple(anyMoment, fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.boolean(), fc.boolean()), { maxLength: 4 }))
  .map(([filed, steps]) => {
    let hours = 0
    return steps.reduce((clock, [passed, isMissing, isGiven]) => {
      const what = isMissing ? 'missing-data' : 'answer'
      const asked = waiting(clock, { for: what, from: later(filed, (hours += passed)) })
      return isGiven ? given(asked, what, later(filed, (hours += passed))) : asked
    }, clockFrom(filed))
  })
const later = (moment: string, hours: number): string => new Date(Date.parse(moment) + hours * 3_600_000).toISOString()

describe('every deadline', () => {
  it('warns in order, never before it begins nor after it ends', () => {
    fc.assert(
      fc.property(anyClock, anyKind, anyPolicy, (clock, kind, policy) => {
        const { legal, promised } = deadlineOf(clock, [kind], policy)
        for (const due of [legal, promised]) {
          if (due?.kind !== 'due') continue
          const moments = [clock.filedAt, due.half, due.urgent, due.at]
          expect(moments).toEqual(moments.toSorted())
        }
      }),
    )
  })

  it('has staff work to the earlier of law and promise', () => {
    fc.assert(
      fc.property(anyClock, anyKind, anyPolicy, (clock, kind, policy) => {
        const { legal, promised, work } = deadlineOf(clock, [kind], policy)
        const dates = [legal, promised].flatMap((due) => (due?.kind === 'due' ? [due.at] : []))
        expect(work.kind === 'due' ? work.at : undefined).toBe(dates.toSorted()[0])
      }),
    )
  })

  it('is not moved by an ordinary question', () => {
    fc.assert(
      fc.property(anyClock, anyMoment, anyKind, anyPolicy, (clock, from, kind, policy) => {
        const asked = waiting(clock, { for: 'answer', from })
        expect(deadlineOf(asked, [kind], policy)).toEqual(deadlineOf(clock, [kind], policy))
      }),
    )
  })

  it('never moves away when a claim is called something else', () => {
    fc.assert(
      fc.property(anyClock, anyKind, anyKind, anyPolicy, (clock, before, after, policy) => {
        const was = dueDate(deadlineOf(clock, [before], policy).legal)!
        const is = dueDate(deadlineOf(clock, [before, after], policy).legal)!
        expect(is <= was).toBe(true) // "stopped" comes after every date
      }),
    )
  })

  it('gives at least ten business days to complete a filing', () => {
    fc.assert(
      fc.property(anyMoment, anyPolicy, (askedAt, policy) => {
        const clock = incomplete(clockFrom(askedAt), askedAt)
        const last = dayOf(new Date(deadlineOf(clock, ['claim'], policy).completeBy!))
        expect(isBusinessDay(last, policy.calendar)).toBe(true)
        expect(Date.parse(last) - Date.parse(dayOf(new Date(askedAt)))).toBeGreaterThanOrEqual(11 * 86_400_000)
      }),
    )
  })

  it('is overdue from its end on and never before', () => {
    fc.assert(
      fc.property(anyClock, anyKind, anyPolicy, anyMoment, (clock, kind, policy, now) => {
        const { work } = deadlineOf(clock, [kind], policy)
        fc.pre(work.kind === 'due')
        const second = `${now.slice(0, 19)}.000Z`
        expect(statusAt(work, new Date(now)) === 'overdue').toBe(second > dueDate(work)!)
      }),
    )
  })
})

describe('what staff work to, by the dates on record', () => {
  it('is what the policy says, as long as nothing has moved the dates', () => {
    for (const [kind, policy] of [
      ['claim', LSAC],
      ['billing', DEFAULT_DEADLINES],
      ['claim', policyUnder({}, CHARTER)],
      ['billing', policyUnder({}, CHARTER)],
    ] as const) {
      const { work } = deadlineOf(clockFrom(FILED), [kind], policy)
      expect(workCountdown(dueFrom(FILED, kind, policy), clockFrom(FILED))).toEqual(work)
    }
  })

  it('is the date that it was brought forward to', () => {
    const work = workCountdown({ dueAt: '2026-12-05T10:00:00.000Z' }, clockFrom(FILED))
    expect(work).toEqual({
      kind: 'due',
      at: '2026-12-05T10:00:00.000Z',
      half: '2026-12-04T10:00:00.000Z',
      urgent: '2026-12-05T00:24:00.000Z',
    })
  })

  it('stands still while the filing is incomplete, or data are missing', () => {
    const due = { dueAt: ends('2026-12-18') }
    expect(workCountdown(due, incomplete(clockFrom(FILED), FILED))).toEqual({ kind: 'stopped', since: FILED })
    const since = '2026-12-10T10:00:00.000Z'
    const asked = waiting(clockFrom(FILED), { for: 'missing-data', from: since })
    expect(workCountdown(due, asked)).toEqual({ kind: 'stopped', since })
  })

  it('stays late when data are asked for afterwards', () => {
    const asked = waiting(clockFrom(FILED), { for: 'missing-data', from: '2026-12-20T10:00:00.000Z' })
    expect(workCountdown({ dueAt: ends('2026-12-18') }, asked)).toMatchObject({ kind: 'due', at: ends('2026-12-18') })
  })
})
