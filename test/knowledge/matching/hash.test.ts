import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { find, hashed, hashTable, KeyPlaces, SEED } from '../../../knowledge/matching/hash.js'

const keys = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 3000 })

describe('hashTable', () => {
  it('finds every key where it was put, and no other', () => {
    fc.assert(
      fc.property(keys, keys, (inside, others) => {
        const table = hashTable(Uint32Array.from(inside))
        for (const [id, key] of inside.entries()) expect(find(table, key)).toBe(id)
        for (const key of others) expect(find(table, key)).toBe(inside.indexOf(key))
      }),
      { seed: 7, numRuns: 20 },
    )
  })
})

describe('KeyPlaces', () => {
  it('numbers keys as they are first met', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 20_000 }), (added) => {
        const places = new KeyPlaces()
        const expected = [...new Set(added)]
        const found = added.map((key) => places.placeOf(key))
        expect([...places.all()]).toEqual(expected)
        expect(found.map((place) => expected[place])).toEqual(added)
      }),
      { seed: 11, numRuns: 20 },
    )
  })
})

describe('hashed', () => {
  it('gives what the published test vectors give', () => {
    expect(hashed('', SEED.word)).toBe(0x811c9dc5)
    expect(hashed('a', SEED.word)).toBe(0xe40c292c)
    expect(hashed('foobar', SEED.word)).toBe(0xbf9cf968)
  })
})
