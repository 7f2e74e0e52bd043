import { describe, expect, it, test } from 'vitest'
import { readKnowledge } from '../../../knowledge/knowledge.js'
import { readKnowledgeFolder } from '../../../knowledge/folder.js'
import { inLanguage } from '../../../knowledge/localised.js'

const ARTICLE = { path: 'articles/es/a.md', text: '---\ntitle: A\n---\nx' }
const reading = (charter: string) => readKnowledge([ARTICLE, { path: 'charter.yaml', text: charter }])

describe('returns in charter.yaml', () => {
  it('are read, with Christmas or without', () => {
    const christmas = { from: '11-15', until: '12-24', returnBy: '01-31' }
    expect(reading('returns: { days: 30 }')).toMatchObject({ knowledge: { returns: { days: 30 } } })
    expect(reading(`returns: { days: 30, christmas: ${JSON.stringify(christmas)} }`)).toMatchObject({
      knowledge: { returns: { days: 30, christmas }, charter: {} },
    })
  })

  it('are the law’s where nothing is said', () => {
    const read = reading('deadlines: { week: monday-friday }')
    expect(read.ok && read.knowledge.returns).toBeUndefined()
  })

  test.each([
    ['half a day', 'returns:\n  days: 1.5', 2],
    ['no days', 'returns:\n  christmas: { from: 11-15, until: 12-24, returnBy: 01-31 }', 1],
    [
      'a day of leap years',
      'returns:\n  days: 30\n  christmas:\n    from: 02-29\n    until: 12-24\n    returnBy: 01-31',
      4,
    ],
    [
      'a season that ends first',
      'returns:\n  days: 30\n  christmas:\n    from: 12-24\n    until: 11-15\n    returnBy: 01-31',
      5,
    ],
  ])('are told with their line: %s', (_what, charter, line) => {
    const read = reading(charter)
    expect(read.ok ? [] : read.findings).toMatchObject([{ file: 'charter.yaml', line }])
  })

  it('of the shipped shop are what its articles say', async () => {
    const read = await readKnowledgeFolder('knowledge/content', 'knowledge')
    if (!read.ok) throw new Error(JSON.stringify(read.findings))
    const { returns, facts } = read.knowledge
    const fact = (name: string) => inLanguage(facts.get(name) ?? '', 'en')
    expect(String(returns?.days)).toBe(fact('returnDays'))
    expect([fact('christmasFrom'), fact('christmasUntil'), fact('christmasReturnUntil')]).toEqual(
      [returns?.christmas?.from, returns?.christmas?.until, returns?.christmas?.returnBy].map(said),
    )
  })
})

/** `11-15` → `15 November`, as the English facts write it. */
function said(date = ''): string {
  const moment = new Date(`2026-${date}T00:00:00Z`)
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(moment)
}
