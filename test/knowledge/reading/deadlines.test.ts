import { describe, expect, it, test } from 'vitest'
import { readKnowledge, type Knowledge } from '../../../knowledge/knowledge.js'
import { isOpenAt } from '../../../knowledge/hours.js'

const ARTICLE = { path: 'articles/es/a.md', text: '---\ntitle: A\n---\nx' }
const PROMISE = 'claimAnswer: { value: 15, unit: businessDays, text: x }\n'
const WORKING = 'desk: { thursday: ["09:00-21:00"] }\n'

function reading(charter: string, hours?: string) {
  const more = hours === undefined ? [] : [{ path: 'hours.yaml', text: hours }]
  return readKnowledge([ARTICLE, { path: 'charter.yaml', text: charter }, ...more])
}

function known(charter: string, hours?: string): Knowledge {
  const read = reading(charter, hours)
  if (!read.ok) throw new Error(JSON.stringify(read.findings))
  return read.knowledge
}

describe('deadlines in charter.yaml', () => {
  it('are those of the general law where nothing is said', () => {
    const safe = { regime: 'general', basicContinuousService: false, week: 'monday-friday', places: [], terms: {} }
    expect(known(PROMISE).deadlines).toEqual(safe)
    expect(known('deadlines:\n').deadlines).toEqual(safe)
  })

  it('are read beside the commitments, and are none of them', () => {
    const { deadlines, charter } = known(
      `${PROMISE}deadlines: { regime: telecom, basicContinuousService: yes, week: monday-saturday, places: [Girona], terms: { claim: { value: 1, unit: months } } }`,
    )
    expect(deadlines).toEqual({
      regime: 'telecom',
      basicContinuousService: true,
      week: 'monday-saturday',
      places: ['Girona'],
      terms: { claim: { value: 1, unit: 'months' } },
    })
    expect(Object.keys(charter ?? {})).toEqual(['claimAnswer'])
  })

  test.each([
    ['an unknown regime', 'deadlines:\n  regime: lax', 2, /general, lsac, finance, telecom/],
    ['an unknown week', 'deadlines:\n  week: sunday', 2, /monday-friday or monday-saturday/],
    ['an unknown key', 'deadlines:\n  week: monday-friday\n  palces: [x]', 3, /palces/],
    ['neither yes nor no', 'deadlines:\n  basicContinuousService: perhaps', 2, /yes or no/],
    ['half a day', 'deadlines:\n  regime: finance\n  terms:\n    claim: { value: 0.5, unit: days }', 4, /whole/],
    ['a term of years', 'deadlines:\n  regime: finance\n  terms:\n    claim: { value: 999, unit: days }', 4, /366/],
    ['terms of its own for the general law', 'deadlines:\n  terms: { claim: { value: 30, unit: days } }', 2, /general/],
    ['a commitment of half a day', 'a:\n  value: 1.5\n  unit: days\n  text: x', 2, /whole number of days/],
    ['a commitment of a thousand years', 'a:\n  value: 365000\n  unit: businessDays\n  text: x', 2, /366/],
  ])('are told with line and cure: %s', (_what, charter, line, problem) => {
    const read = reading(charter)
    expect(read.ok ? [] : read.findings).toMatchObject([
      { file: 'charter.yaml', line, cure: expect.stringMatching(/./) },
    ])
    expect(read.ok ? '' : read.findings[0]?.problem).toMatch(problem)
  })

  it('tell the cure of terms that are not theirs to set', () => {
    const read = reading('deadlines:\n  terms: { claim: { value: 30, unit: days } }')
    expect(read).toMatchObject({ findings: [{ cure: expect.stringContaining('claimAnswer') }] })
  })
})

describe('the holidays of a place', () => {
  const HOURS = `${WORKING}holidays:\n  - { date: 2026-09-24, place: Barcelona }\n  - { date: 2026-10-29, place: Girona }\n  - { date: 2026-12-24 }`
  const inBarcelona = 'deadlines:\n  places: [Barcelona]'

  it('count where the shop works and nowhere else, and those without a place everywhere', () => {
    expect(known(inBarcelona, HOURS).hours?.holidays.map(({ date }) => date)).toEqual(['2026-09-24', '2026-12-24'])
    expect(known(PROMISE, HOURS).hours?.holidays.map(({ date }) => date)).toEqual(['2026-12-24'])
  })

  test.each([
    ['2026-09-24', false],
    ['2026-10-29', true],
    ['2026-12-24', false],
  ])('close the desk in Barcelona on %s or leave it open', (day, open) => {
    expect(isOpenAt(known(inBarcelona, HOURS).hours!, new Date(`${day}T12:00:00Z`))).toBe(open)
  })

  it('that count nowhere are told once a place, with their line', () => {
    const read = reading(inBarcelona, `${HOURS}\n  - { date: 2027-10-29, place: Girona }`)
    expect(read).toMatchObject({
      ok: true,
      warnings: [{ file: 'hours.yaml', line: 4, problem: 'the holidays of "Girona" count nowhere' }],
    })
  })

  test.each([
    ['beside others', HOURS],
    ['without any hours', undefined],
  ])('that are missing are told where the place is named: %s', (_what, hours) => {
    const read = reading('deadlines:\n  places:\n    - Lleida', hours)
    const told = read.ok ? read.warnings.filter(({ file }) => file === 'charter.yaml') : []
    expect(told).toMatchObject([{ line: 3, problem: 'no holiday of "Lleida" is listed' }])
  })

  it('must be days that the calendar has', () => {
    const read = reading(PROMISE, `${WORKING}holidays:\n  - { date: 2026-02-30 }`)
    expect(read).toMatchObject({ ok: false, findings: [{ file: 'hours.yaml', line: 3 }] })
  })
})
