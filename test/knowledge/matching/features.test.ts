import { describe, expect, it } from 'vitest'
import { featuresOf, namedFeatures } from '../../../knowledge/matching/features.js'

const TOKENS = ['la', 'nevera', 'no', 'enfria']
const CONCEPTS = ['FRIDGE', 'NOT-COLD']

describe('featuresOf', () => {
  it('holds words, pairs of neighbours, letters inside words, concepts and their pairs', () => {
    const names = namedFeatures(TOKENS, CONCEPTS)
    const { words, pairs, letters, concepts } = featuresOf(TOKENS, CONCEPTS)
    const named = (hashes: readonly number[]) => hashes.map((hash) => names.get(hash))
    expect(named(words)).toEqual(TOKENS)
    expect(named(pairs)).toEqual(['^ la', 'la nevera', 'nevera no', 'no enfria'])
    expect(named(letters)).toEqual(expect.arrayContaining(['…_ne…', '…neve…', '…ia_…']))
    expect(named(concepts)).toEqual(['FRIDGE', 'NOT-COLD', 'FRIDGE + NOT-COLD'])
  })

  it('knows every feature by name', () => {
    const names = namedFeatures(TOKENS, CONCEPTS)
    const { words, pairs, letters, concepts } = featuresOf(TOKENS, CONCEPTS)
    for (const hash of [...words, ...pairs, ...letters, ...concepts]) expect(names.has(hash)).toBe(true)
  })

  it('tells a word from the same letters inside another', () => {
    const { words, letters } = featuresOf(['ora'], [])
    expect(words.filter((hash) => letters.includes(hash))).toEqual([])
  })

  it('pairs the concepts of a book no further than those of a message', () => {
    const many = Array.from({ length: 200 }, (_, n) => `C${n}`)
    expect(featuresOf([], many).concepts.length).toBeLessThan(300)
  })
})
