import { describe, expect, it } from 'vitest'
import { learn, LinearModel, type Example } from '../../../knowledge/matching/linear.js'

const example = (ids: number[], label: number): Example => ({
  vector: { ids: Int32Array.from(ids), values: Float32Array.from(ids, () => 1 / Math.sqrt(ids.length)) },
  label,
  cost: 1,
})
const EXAMPLES = [
  example([0, 3], 0),
  example([0, 4], 0),
  example([1, 3], 1),
  example([1, 4], 1),
  example([2], 2),
  example([2, 4], 2),
]

const scoresOf = (model: LinearModel, vector: Example['vector']) =>
  [...model.sums(vector)].map((sum, n) => sum + (model.bias[n] ?? 0))

describe('LinearModel', () => {
  const model = new LinearModel(learn(EXAMPLES, 3, 5))
  const scores = (ids: number[]) => scoresOf(model, example(ids, 0).vector)

  it('separates what can be separated', () => {
    for (const { vector, label } of EXAMPLES) {
      const own = scoresOf(model, vector)
      expect(own.indexOf(Math.max(...own))).toBe(label)
      expect(own[label]).toBeGreaterThan(0)
    }
  })

  it('gives a feature that all classes share little say', () => {
    expect(scores([0, 4])[0]).toBeGreaterThan(scores([4])[0] ?? 0)
  })

  it('trains to the same weights every time', () => {
    const again = new LinearModel(learn(EXAMPLES, 3, 5))
    expect(scoresOf(again, example([0, 1, 4], 0).vector)).toEqual(scores([0, 1, 4]))
  })

  it('costs a mistake on a dear example more', () => {
    const torn = (cost: number) =>
      scoresOf(new LinearModel(learn([example([0], 0), { ...example([0], 1), cost }], 2, 1)), example([0], 0).vector)
    expect(torn(10)[1]).toBeGreaterThan(torn(0.1)[1] ?? 0)
  })

  it('lets an example belong to a second class as well', () => {
    const both = EXAMPLES.map((one) => (one.label === 2 ? one : { ...one, also: 3 }))
    const scored = scoresOf(new LinearModel(learn(both, 4, 5)), example([0, 3], 0).vector)
    expect(scored[3]).toBeGreaterThan(0)
    expect(scoresOf(new LinearModel(learn(both, 4, 5)), example([2], 2).vector)[3]).toBeLessThan(0)
  })
})
