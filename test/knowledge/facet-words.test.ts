import { describe, expect, it } from 'vitest'
import { createFacetFinder, facetEntities, facetsGiven } from '../../knowledge/facet-words.js'
import { smallShop } from './small-shop.js'

const find = createFacetFinder(smallShop().facets, () => false)
const given = (text: string) => facetsGiven(find(text))

describe('facets that the words give away', () => {
  it('are found without regard to case and accents', () => {
    expect(given('vivo en FUERTEVENTURA')).toEqual({ destination: 'canaries' })
    expect(given('a la península')).toEqual({ destination: 'peninsula' })
  })

  it('match whole words, the longest first', () => {
    expect(given('en Las Palmas')).toEqual({ destination: 'canaries' })
    expect(given('en Palma')).toEqual({ destination: 'balearics', city: 'palma' })
    expect(given('palmadita')).toEqual({})
  })

  it('forgive one typo in a long word', () => {
    expect(given('en Fuertebentura')).toEqual({ destination: 'canaries' })
    expect(given('en Fuerteventur')).toEqual({ destination: 'canaries' })
    expect(given('en Palna')).toEqual({})
  })

  it('take a word that the knowledge knows for no typo', () => {
    const knowing = createFacetFinder(smallShop().facets, (word) => word === 'mallorka')
    expect(facetsGiven(knowing('mallorka'))).toEqual({})
    expect(given('mallorka')).toEqual({ destination: 'balearics' })
  })

  it('are left open when two values are named', () => {
    expect(given('de Madrid a Mallorca')).toEqual({})
  })

  it('are entities where they name a city', () => {
    expect(facetEntities(find('la de Palma'))).toEqual([
      { kind: 'city', text: 'Palma', start: 6, ok: true, value: 'palma' },
    ])
  })
})
