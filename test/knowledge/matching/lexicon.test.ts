import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupsAsConcepts, Lexicon, lexiconTable } from '../../../knowledge/matching/lexicon.js'
import { wordsIn } from '../../../knowledge/matching/tokens.js'

const lexicon = new Lexicon(
  lexiconTable(
    'es',
    new Map([
      ['NOT-ARRIVED', ['no me ha llegado', 'sin noticias']],
      ['DELIVER', ['entreg*', 'a domicilio']],
      ['TELEVISION', ['tele', 'pantalla grande']],
    ]),
    groupsAsConcepts([['nevera', 'frigorífico']]),
  ),
)
const found = (text: string) => lexicon.conceptsIn(wordsIn(text, 'es'))

describe('Lexicon', () => {
  it('finds expressions of several words, stems and accents folded', () => {
    expect(found('¿Por qué NO ME HA LLEGADO la nevera?')).toEqual(['NOT-ARRIVED', '~0'])
    expect(found('entregáis a domicilio')).toEqual(['DELIVER'])
    expect(found('frigorifico')).toEqual(['~0'])
  })

  it('finds no part of an expression', () => {
    expect(found('ya ha llegado')).toEqual([])
    expect(found('domicilio')).toEqual([])
  })

  it('reads its expressions as it reads messages: "tele" is written out in both', () => {
    expect(found('la tele')).toEqual(['TELEVISION'])
    expect(found('la televisión')).toEqual(['TELEVISION'])
  })

  it('names each concept once, in an order that does not depend on the message', () => {
    const words = fc.array(fc.constantFrom('nevera', 'entregar', 'tele', 'sin', 'noticias', 'y'), { maxLength: 12 })
    fc.assert(
      fc.property(words, (tokens) => {
        const concepts = lexicon.conceptsIn(tokens.flatMap((token) => wordsIn(token, 'es')))
        expect(concepts).toEqual([...new Set(concepts)].sort())
      }),
      { seed: 5 },
    )
  })
})
