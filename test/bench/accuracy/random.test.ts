import { describe, expect, it } from 'vitest'
import { pick, randomFrom } from '../../../bench/accuracy/random.js'

describe('chance from a seed', () => {
  it('lies from 0 up to 1 and spreads evenly', () => {
    const random = randomFrom(1)
    const numbers = Array.from({ length: 10_000 }, random)
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true)
    expect(numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toBeCloseTo(0.5, 1)
  })

  it('picks each item sooner or later, and nothing from nothing', () => {
    const random = randomFrom(2)
    const picked = new Set(Array.from({ length: 100 }, () => pick(['a', 'b', 'c'], random)))
    expect([...picked].toSorted()).toEqual(['a', 'b', 'c'])
    expect(() => pick([], random)).toThrow('empty list')
  })
})
