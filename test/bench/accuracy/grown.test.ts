import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grown } from '../../../bench/accuracy/grown.js'

const lessons = [
  { text: 'where is my new card', label: 'card' },
  { text: 'how do I top up by bank transfer', label: 'top-up' },
]

describe('grown lessons', () => {
  it('begin with the given ones, and then vary them', () => {
    const many = grown(lessons, 500, 1)
    expect(many).toHaveLength(500)
    expect(many.slice(0, 2)).toEqual(lessons)
    expect(new Set(many.map(({ text }) => text)).size).toBeGreaterThan(300)
  })

  it('are the same for the same seed', () => {
    expect(grown(lessons, 50, 7)).toEqual(grown(lessons, 50, 7))
    expect(grown(lessons, 50, 7)).not.toEqual(grown(lessons, 50, 8))
  })

  it('are cut off when fewer are wanted', () => {
    expect(grown(lessons, 1, 1)).toEqual(lessons.slice(0, 1))
  })

  it('keep to the labels there are and always say something', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
          { minLength: 1 },
        ),
        (texts) => {
          const some = texts.map((text, n) => ({ text, label: `label ${n}` }))
          const labels = new Set(some.map(({ label }) => label))
          const many = grown(some, some.length + 20, 1)
          expect(many.every(({ text, label }) => text.trim() !== '' && labels.has(label))).toBe(true)
        },
      ),
    )
  })
})
