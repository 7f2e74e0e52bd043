/** A few lessons a label, as a desk has on its first day. Pure. */
import type { Lesson } from './data-set.js'
import { randomFrom } from './random.js'

/** At most `each` of every label, picked by the seed. */
export function fewOf(lessons: readonly Lesson[], each: number, seed: number): readonly Lesson[] {
  const random = randomFrom(seed)
  const drawn = lessons.map((lesson) => ({ lesson, lot: random() })).toSorted((a, b) => a.lot - b.lot)
  const counts = new Map<string, number>()
  return drawn.flatMap(({ lesson }) => {
    const count = counts.get(lesson.label) ?? 0
    counts.set(lesson.label, count + 1)
    return count < each ? [lesson] : []
  })
}
