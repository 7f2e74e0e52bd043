import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { LANGUAGES } from '../../knowledge/language.js'
import { conceptsOf } from '../../knowledge/reading/concepts-file.js'

const lexicons = LANGUAGES.map((language) => conceptsOf(readFileSync(`knowledge/concepts/${language}.txt`, 'utf8')))

describe('the lexicon that ships with the desk', () => {
  it('has the same concepts in every language', () => {
    const [first, ...others] = lexicons.map((lexicon) => [...lexicon.keys()])
    for (const other of others) expect(other).toEqual(first)
  })

  test.each(LANGUAGES.map((language, n) => [language, lexicons[n]!] as const))(
    'says each of them in %s',
    (_, lexicon) => {
      for (const [concept, expressions] of lexicon) expect([concept, expressions.length > 1]).toEqual([concept, true])
    },
  )

  it('is read line by line, comments left out', () => {
    expect([...conceptsOf('# words\nDELIVER: entreg*, a domicilio ,\n\nARRIVE: llega')]).toEqual([
      ['DELIVER', ['entreg*', 'a domicilio']],
      ['ARRIVE', ['llega']],
    ])
  })
})
