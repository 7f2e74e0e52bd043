import { describe, expect, it } from 'vitest'
import { fewOf } from '../../../bench/accuracy/few.js'

const lessons = Array.from({ length: 60 }, (_, n) => ({
  text: `message ${n}`,
  label: n < 58 ? `label ${n % 2}` : 'rare',
}))

describe('a few lessons', () => {
  it('are so many of each label, or all there are', () => {
    const few = fewOf(lessons, 5, 1)
    const count = (label: string) => few.filter((lesson) => lesson.label === label).length
    expect(['label 0', 'label 1', 'rare'].map(count)).toEqual([5, 5, 2])
  })

  it('are the same for the same seed and others for another', () => {
    expect(fewOf(lessons, 5, 1)).toEqual(fewOf(lessons, 5, 1))
    expect(fewOf(lessons, 5, 1)).not.toEqual(fewOf(lessons, 5, 2))
  })
})
