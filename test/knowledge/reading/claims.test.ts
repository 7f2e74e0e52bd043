import { describe, expect, it, test } from 'vitest'
import { readKnowledgeFolder } from '../../../knowledge/folder.js'
import { readKnowledge } from '../../../knowledge/knowledge.js'
import { DEFAULT_CLAIMS } from '../../../knowledge/reading/claims.js'

const ARTICLE = { path: 'articles/es/a.md', text: '---\ntitle: A\n---\nx' }
const reading = (charter: string) => readKnowledge([ARTICLE, { path: 'charter.yaml', text: charter }])
const bodies = (es: string) => `claims:\n  consumerBodies:\n    es: ${es}\n    ca: A\n    en: B`

describe('claims in charter.yaml', () => {
  it('are read', () => {
    const read = reading(`${bodies('La OMIC')}\n  kinds: { tap: complaint }\n  templates: { ca: [Gràcies] }`)
    expect(read.ok && read.knowledge.claims).toEqual({
      kinds: { tap: 'complaint' },
      consumerBodies: { es: 'La OMIC', ca: 'A', en: 'B' },
      templates: { es: [], ca: ['Gràcies'], en: [] },
    })
  })

  it('say nothing where nothing is said, and know the kinds that the desk takes', () => {
    const read = reading('deadlines: { week: monday-friday }')
    expect(read.ok && read.knowledge.claims).toEqual(DEFAULT_CLAIMS)
    expect(DEFAULT_CLAIMS).toMatchObject({ kinds: { claim: 'complaint', enquiry: 'query' } })
  })

  test.each([
    ['a language without its words', 'claims:\n  consumerBodies:\n    es: A\n    ca: B', 2],
    ['a link to the platform that is closed', bodies('https://ec.europa.eu/consumers/odr'), 3],
    ['a fact', bodies('"Llame al {{phone}}"'), 3],
    ['a kind that the law does not know', 'claims:\n  kinds:\n    tap: annoyance', 3],
    ['a key that is none', 'claims:\n  kind: {}', 2],
  ])('are told with their line and a cure: %s', (_what, charter, line) => {
    const read = reading(charter)
    expect(read.ok ? [] : read.findings).toMatchObject([
      { file: 'charter.yaml', line, cure: expect.stringMatching(/\w/) as string },
    ])
  })

  it('of the shipped shop name the consumer bodies in every language', async () => {
    const read = await readKnowledgeFolder('knowledge/content', 'knowledge')
    if (!read.ok) throw new Error(JSON.stringify(read.findings))
    const { consumerBodies, lapseWarning } = read.knowledge.claims
    for (const text of Object.values(consumerBodies ?? {})) expect(text).toMatch(/OMIC.*Agència Catalana del Consum/)
    expect(Object.keys(lapseWarning ?? {})).toEqual(['es', 'ca', 'en'])
  })
})
