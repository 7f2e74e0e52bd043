import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Finding } from '../../knowledge/finding.js'
import { readKnowledge, type KnowledgeFile } from '../../knowledge/knowledge.js'
import { SHIPPED, SMALL_SHOP, smallShop } from './small-shop.js'

const one = (text: string, path = 'articles/es/a.md'): KnowledgeFile => ({ path, text })
const PLAIN = one('---\ntitle: A\n---\nText.\n', 'articles/es/plain.md')

function findings(...files: readonly KnowledgeFile[]): readonly Finding[] {
  const reading = readKnowledge(files)
  return reading.ok ? [] : reading.findings
}

function warnings(...files: readonly KnowledgeFile[]): readonly Finding[] {
  const reading = readKnowledge(files)
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings))
  return reading.warnings
}

describe('readKnowledge', () => {
  it('needs no more of an article than a title and a body', () => {
    const reading = readKnowledge([one('---\ntitle: Only\n---\nBody.')])
    expect(reading.ok && reading.knowledge.articles.es.get('a')).toMatchObject({
      id: 'a',
      language: 'es',
      title: 'Only',
      questions: [],
      followUps: [],
      sections: [{ when: {}, markdown: 'Body.' }],
    })
  })

  it('puts facts in by language, and keeps a price as it is written', () => {
    const reading = readKnowledge([
      one('price: 49.90\nname: { es: pedido, ca: comanda }', 'facts.yaml'),
      one('---\ntitle: "{{name}}"\nquestions: ["¿{{name}}?"]\n---\n{{ price }} €'),
      one('---\ntitle: "{{name}}"\n---\n{{price}} €', 'articles/ca/a.md'),
    ])
    expect(reading.ok && reading.knowledge.articles.es.get('a')).toMatchObject({
      title: 'pedido',
      questions: ['¿pedido?'],
    })
    expect(reading.ok && reading.knowledge.articles.es.get('a')?.sections[0]?.markdown).toBe('49.90 €')
    expect(reading.ok && reading.knowledge.articles.ca.get('a')?.title).toBe('comanda')
  })

  it('reads sections with several conditions and leaves ordinary headings as text', () => {
    const text = `---
title: T
facets: { size: [parcel, large], destination: [canaries] }
---
Common.

## Nota: importante
Still common.

## size: parcel, destination: canaries
Both.

## Fin
End.
`
    const reading = readKnowledge([one(text)])
    expect(reading.ok && reading.knowledge.articles.es.get('a')?.sections).toEqual([
      { when: {}, markdown: 'Common.\n\n## Nota: importante\nStill common.' },
      { when: { size: 'parcel', destination: 'canaries' }, markdown: 'Both.' },
      { when: {}, markdown: '## Fin\nEnd.' },
    ])
  })

  it('takes a heading inside a fence for text', () => {
    const reading = readKnowledge([one('---\ntitle: T\n---\n```\n## size: parcel\n```')])
    expect(reading.ok).toBe(true)
  })

  test.each<[string, KnowledgeFile[], Partial<Finding>]>([
    ['an unknown key', [one('---\ntitle: A\ntitel: B\n---\nx')], { line: 3, problem: 'unknown key "titel"' }],
    ['a missing fact', [one('---\ntitle: A\n---\nx\n\n{{no}}')], { line: 6, problem: 'there is no fact "no"' }],
    [
      'a fact without this language',
      [one('f: { ca: x }', 'facts.yaml'), one('---\ntitle: A\n---\n{{f}}')],
      { line: 4, problem: 'the fact "f" has no text in es' },
    ],
    [
      'a follow-up that does not exist',
      [one('---\ntitle: A\nfollowUps:\n  - gone\n---\nx')],
      { line: 4, problem: 'followUps names "gone", which does not exist' },
    ],
    [
      'a day the calendar has not',
      [one('---\ntitle: A\nvalidFrom: 2026-02-30\n---\nx')],
      { line: 3, problem: '"validFrom": is not a day of the calendar, written like 2026-11-03' },
    ],
    [
      'validity that ends before it begins',
      [one('---\ntitle: A\nvalidFrom: 2026-02-03\nvalidUntil: 2026-02-01\n---\nx')],
      { line: 3, problem: 'validFrom 2026-02-03 is after validUntil 2026-02-01' },
    ],
    [
      'a section for an undeclared facet',
      [one('---\ntitle: A\n---\nx\n## size: big\ny')],
      { line: 5, problem: 'the facet "size" is not declared' },
    ],
    [
      'a section for an undeclared value',
      [one('---\ntitle: A\nfacets: { size: [small] }\n---\n## size: small\nx\n## size: big\ny')],
      { line: 7, problem: 'the facet "size" has no value "big"' },
    ],
    [
      'a calculation that there is not',
      [one('---\ntitle: A\ncalculates: horoscope\n---\nx')],
      { line: 3, problem: '"calculates": must be one of withdrawal, guarantee, refund, repair' },
    ],
    [
      'a link to the closed platform for disputes',
      [one('---\ntitle: A\n---\nx\n\n[Europa](https://ec.europa.eu/consumers/odr)')],
      { line: 6, problem: 'links to the European ODR platform, which is closed' },
    ],
    [
      'a title that only officials use',
      [one('---\nsource: x\ntitle: Hoja oficial de reclamaciones\n---\nx')],
      { line: 3, problem: 'has the title of the official complaint form, which is not ours' },
    ],
    [
      'a heading that only officials use',
      [one('---\ntitle: A\n---\nx\n\n### Full oficial de queixa, reclamació i denúncia', 'articles/ca/a.md')],
      { line: 6, problem: 'has the title of the official complaint form, which is not ours' },
    ],
    [
      'a guarantee shorter than the law has it, with its facts put in',
      [one('years: 2', 'facts.yaml'), one('---\ntitle: A\n---\nx\nLa garantía legal dura **{{years}} años**.')],
      { line: 5, problem: 'says that a guarantee lasts two years, and new goods have three' },
    ],
    [
      'a promise of less than the law has it',
      [PLAIN, one('a:\n  value: 3\n  unit: days\n  text: The guarantee lasts two years.', 'charter.yaml')],
      { line: 4, problem: 'says that a guarantee lasts two years, and new goods have three' },
    ],
    ['a missing title', [one('---\nsource: x\n---\nbody')], { line: 1, problem: 'there is no title' }],
    ['an empty body', [one('---\ntitle: A\n---\n\n')], { line: 4, problem: 'the article has no text' }],
    [
      'a head that is never closed',
      [one('---\ntitle: A\nbody')],
      { line: 1, problem: 'the head opened with --- is never closed' },
    ],
    ['phrases of nobody', [PLAIN, one('hi', 'phrases/es/nobody.txt')], { line: 1, file: 'phrases/es/nobody.txt' }],
    [
      'a language that the desk does not speak',
      [PLAIN, one('---\ntitle: A\n---\nx', 'articles/fr/a.md')],
      { file: 'articles/fr/a.md' },
    ],
    ['no article at all', [one('a: b', 'facts.yaml')], { problem: 'there is no article' }],
    ['hours that are none', [PLAIN, one('desk: { monday: [9-21] }', 'hours.yaml')], { file: 'hours.yaml', line: 1 }],
    [
      'a commitment of an unknown unit',
      [PLAIN, one('a:\n  value: 3\n  unit: moons\n  text: x', 'charter.yaml')],
      { line: 3 },
    ],
  ])('finds %s', (_, files, expected) => {
    const found = findings(...files)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject(expected)
    expect(found[0]?.cure).not.toBe('')
  })

  it('names the line of broken YAML', () => {
    const [first] = findings(one('---\ntitle: A\nquestions: [a, b\n---\nx'))
    expect(first?.problem).toMatch(/^the YAML is broken/)
    expect(first?.line).toBeGreaterThanOrEqual(3)
  })

  it('finds facets that differ between languages', () => {
    const [found] = findings(
      one('---\ntitle: A\nfacets: { size: [s] }\n---\n## size: s\nx'),
      one('---\ntitle: A\nfacets: { size: [t] }\n---\n## size: t\nx', 'articles/ca/a.md'),
    )
    expect(found).toMatchObject({
      file: 'articles/ca/a.md',
      line: 3,
      problem: 'its facets differ from those in articles/es/a.md',
    })
  })

  it('warns of a missing translation, a value without a section and a facet without words', () => {
    const found = warnings(
      one('---\ntitle: A\nfacets: { size: [s] }\n---\nx'),
      one('---\ntitle: B\n---\nx', 'articles/ca/b.md'),
      one('---\ntitle: B\n---\nx', 'articles/es/b.md'),
      one('other: { ask: "?", values: { v: { label: V } } }', 'facets.yaml'),
    )
    expect(found.map(({ problem }) => problem).toSorted()).toEqual([
      '"a" is missing in ca',
      'facets.yaml does not name "size: s"',
      'no section is headed "size: s"',
    ])
  })

  it('warns of a fact that a calculation quotes, and of a language that does not calculate', () => {
    const found = warnings(
      one('---\ntitle: A\ncalculates: guarantee\n---\nx'),
      one('---\ntitle: A\n---\nx', 'articles/ca/a.md'),
      one('refurbishedYears: { ca: 2 }', 'facts.yaml'),
    )
    expect(found).toMatchObject([
      {
        file: 'articles/es/a.md',
        line: 3,
        problem: 'calculates "guarantee" tells the fact "refurbishedYears", which is missing in es',
      },
      { file: 'articles/ca/a.md', problem: 'calculates something else than articles/es/a.md' },
    ])
  })

  test.each([
    'La garantía legal dura 3 años.',
    'Antes de 2022 la garantía era de 2 años.',
    'Els recondicionats tenen 2 anys de garantia.',
    'The extended guarantee adds two years.',
    'Puede pedir la hoja oficial de reclamaciones en cualquier tienda nuestra, sin compromiso.',
    'Tiene dos años para usar la tarjeta regalo.',
  ])('may say: %s', (line) => expect(warnings(one(`---\ntitle: A\n---\n${line}`))).toEqual([]))

  it('offers only follow-ups that exist in the same language', () => {
    const reading = readKnowledge([
      one('---\ntitle: A\nfollowUps: [b]\n---\nx'),
      one('---\ntitle: B\n---\nx', 'articles/ca/b.md'),
    ])
    expect(reading.ok && reading.knowledge.articles.es.get('a')?.followUps).toEqual([])
  })

  it('accepts a byte order mark and CRLF', () => {
    const reading = readKnowledge([one('\uFEFF---\r\ntitle: A\r\n---\r\nx\r\ny\r\n')])
    expect(reading.ok && reading.knowledge.articles.es.get('a')?.sections[0]?.markdown).toBe('x\ny')
  })

  test.each([
    'articles/es/.a.md.swp',
    'articles/es/a.md~',
    '.git/config',
    'articles/es/a.txt',
    'articles/es/.hidden.md',
  ])('ignores %s', (path) => expect(warnings(PLAIN, one('{{{', path))).toEqual([]))

  it('is not harmed by __proto__ as an id, a key, a fact or a facet', () => {
    const reading = readKnowledge([
      one('---\ntitle: A\nfacets: { size: [__proto__] }\n---\n{{years}}', 'articles/es/__proto__.md'),
      one('years: 3\n__proto__: { es: x }', 'facts.yaml'),
    ])
    expect(reading.ok && reading.knowledge.articles.es.get('__proto__')?.title).toBe('A')
    expect(findings(one('---\ntitle: A\n__proto__: x\n---\nx'))).toMatchObject([
      { problem: 'unknown key "__proto__"', line: 3 },
    ])
    expect(({} as Record<string, unknown>)['es']).toBeUndefined() // the shared prototype is what must stay clean
  })

  it("gives an article's phrases to the article, and adds the editors' to the shipped ones", () => {
    const { phrases } = smallShop(
      { path: 'phrases/es/invoice.txt', text: '# a note\nla factura xfa\n\n' },
      { path: 'phrases/es/handoff.txt', text: 'quiero a Marta' },
      { path: 'phrases/es/none-cars.txt', text: 'vendéis coches' },
    )
    expect(phrases.es.get('article:invoice')?.texts).toEqual(['la factura xfa'])
    expect(phrases.es.get('dialog:handoff')?.texts).toContain('quiero a Marta')
    expect(phrases.es.get('dialog:handoff')?.texts).toContain('una persona por favor')
    expect(phrases.es.get('none:none-cars')?.texts).toEqual(['vendéis coches'])
  })

  it('reads synonyms as lists or as named lists', () => {
    expect(smallShop({ path: 'synonyms/es.yaml', text: '- [nevera, frigorífico]' }).synonyms.es).toEqual([
      ['nevera', 'frigorífico'],
    ])
    expect(smallShop({ path: 'synonyms/es.yaml', text: 'fridge: [nevera]' }).synonyms.es).toEqual([['nevera']])
  })

  it('puts facts into the charter', () => {
    const { charter } = smallShop({
      path: 'charter.yaml',
      text: 'a: { value: 15, unit: businessDays, text: { es: "{{days}}" } }',
    })
    expect(charter).toEqual({ a: { value: 15, unit: 'businessDays', text: { es: 'tres días' } } })
  })

  it('never throws, whatever is written where', () => {
    const path = fc.oneof(
      fc.constantFrom(
        'articles/es/a.md',
        'facts.yaml',
        'facets.yaml',
        'hours.yaml',
        'charter.yaml',
        'synonyms/es.yaml',
        'phrases/es/none.txt',
      ),
      fc.string(),
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          '---\n',
          'title: ',
          '{{',
          '}}',
          '[',
          '{',
          '&a ',
          '*a ',
          '\n',
          '- ',
          ': ',
          '## ',
          'x',
          '__proto__',
          '"',
        ),
      }),
    )
    fc.assert(
      fc.property(fc.array(fc.record({ path, text }), { maxLength: 4 }), (files) => {
        const reading = readKnowledge([...SMALL_SHOP, ...files], SHIPPED)
        for (const finding of reading.ok ? reading.warnings : reading.findings)
          expect(finding.line).toBeGreaterThanOrEqual(1)
      }),
      { numRuns: 150, seed: 7 },
    )
  })

  it('refuses an alias bomb and thousands of brackets with a finding', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((name, n) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[n]}`).join(',')}]`).join('\n')}`
    expect(findings(PLAIN, one(bomb, 'facts.yaml'))).not.toEqual([])
    expect(findings(PLAIN, one('['.repeat(20_000), 'facts.yaml'))).not.toEqual([])
  })
})
