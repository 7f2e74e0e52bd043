import { describe, expect, it, test } from 'vitest'
import {
  DEFAULT_DEADLINES,
  legalTerm,
  promisedTerm,
  type DeadlinePolicy,
} from '../../../desk/claims/deadline-policy.js'
import type { Term } from '../../../desk/claims/term.js'
import { CHARTER, HOLIDAYS, policyUnder } from './policies.js'

const calendar = (days: number): Term => ({ kind: 'calendar-days', days })
const business = (days: number): Term => ({ kind: 'business-days', days })
const LIKE_CLAIM = ['claim', 'complaint', 'return', 'warranty', 'delivery', 'suggestion', 'compliment', 'enquiry']
const STRANGE = ['damaged', '', '__proto__', 'constructor', 'toString']

const REGIMES: readonly [string, DeadlinePolicy, Term, string][] = [
  ['an unconfigured site', DEFAULT_DEADLINES, calendar(15), 'Real Decreto Legislativo 1/2007 art. 21.3'],
  ['general', policyUnder({}), calendar(15), 'Real Decreto Legislativo 1/2007 art. 21.3'],
  ['lsac', policyUnder({ regime: 'lsac' }), business(15), 'Ley 10/2025 art. 17.1'],
  ['telecom', policyUnder({ regime: 'telecom' }), business(15), 'Ley 10/2025 art. 17.1'],
  ['finance', policyUnder({ regime: 'finance' }), { kind: 'months', months: 1 }, 'Ley 44/2002'],
]

describe.each(REGIMES)('the law for %s', (_regime, policy, term, source) => {
  test.each([...LIKE_CLAIM, ...STRANGE])('gives "%s" the term of a claim, with its source', (kind) => {
    expect(legalTerm(kind, policy)).toEqual({ term, source: expect.stringContaining(source) })
  })

  it('gives billing five calendar days', () => {
    expect(legalTerm('billing', policy)).toEqual({ term: calendar(5), source: 'Ley 10/2025 art. 17.3' })
  })

  it('gives an interruption two hours only where the service is basic', () => {
    const basic = { ...policy, law: { ...policy.law, basicContinuousService: true } }
    expect(legalTerm('continuity', policy).term).toEqual(term)
    expect(legalTerm('continuity', basic)).toEqual({
      term: { kind: 'hours', hours: 2 },
      source: 'Ley 10/2025 art. 17.2',
    })
    expect(legalTerm('claim', basic).term).toEqual(term)
  })
})

describe('the law of a sector', () => {
  const sector = policyUnder({
    regime: 'telecom',
    terms: { claim: { value: 1, unit: 'months' }, warranty: { value: 48, unit: 'hours' } },
  })

  test.each<[string, Term]>([
    ['claim', { kind: 'months', months: 1 }],
    ['delivery', { kind: 'months', months: 1 }],
    ['__proto__', { kind: 'months', months: 1 }],
    ['warranty', { kind: 'hours', hours: 48 }],
    ['billing', calendar(5)],
  ])('goes first for %s, when the charter gives it', (kind, term) => {
    expect(legalTerm(kind, sector).term).toEqual(term)
  })

  it('may have its own term for billing', () => {
    const policy = policyUnder({ regime: 'finance', terms: { billing: { value: 10, unit: 'businessDays' } } })
    expect(legalTerm('billing', policy)).toEqual({
      term: business(10),
      source: expect.stringContaining('charter.yaml'),
    })
  })
})

describe('the promise', () => {
  it('is what the charter says, for billing and for everything else', () => {
    const policy = policyUnder({}, CHARTER)
    expect(promisedTerm('billing', policy)).toEqual(business(5))
    expect(promisedTerm('return', policy)).toEqual(business(15))
  })

  it('for billing is that for claims where the charter has none', () => {
    const policy = policyUnder({}, { claimAnswer: { value: 90, unit: 'minutes', text: 'x' } })
    expect(promisedTerm('billing', policy)).toEqual({ kind: 'hours', hours: 1.5 })
  })

  it('is none where the charter promises nothing', () => {
    expect(promisedTerm('claim', policyUnder({}, {}))).toBeUndefined()
    expect(promisedTerm('billing', DEFAULT_DEADLINES)).toBeUndefined()
  })
})

describe('the calendar', () => {
  it('has the week and the holidays of the site', () => {
    const { calendar } = policyUnder({ week: 'monday-saturday' })
    expect(calendar).toEqual({ week: 'monday-saturday', holidays: new Set(HOLIDAYS) })
  })

  it('is empty where nobody has listed holidays', () => {
    expect(DEFAULT_DEADLINES.calendar).toEqual({ week: 'monday-friday', holidays: new Set() })
  })
})
