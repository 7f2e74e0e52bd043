import { describe, expect, it } from 'vitest'
import { descend, type Examples } from '../../../knowledge/matching/descent.js'
import { learn, LinearModel } from '../../../knowledge/matching/linear.js'

interface Example {
  readonly ids: readonly number[]
  readonly label: number
  readonly also?: number
  readonly cost?: number
}

const example = (ids: number[], label: number): Example => ({ ids, label })
const valueIn = (ids: readonly number[]) => 1 / Math.sqrt(ids.length)

function flat(examples: readonly Example[]): Examples {
  let end = 0
  return {
    starts: Int32Array.from([0, ...examples.map(({ ids }) => (end += ids.length))]),
    ids: Int32Array.from(examples.flatMap(({ ids }) => ids)),
    values: Float32Array.from(examples.flatMap(({ ids }) => ids.map(() => valueIn(ids)))),
    labels: Int32Array.from(examples, ({ label }) => label),
    also: Int32Array.from(examples, ({ also }) => also ?? -1),
    costs: Float32Array.from(examples, ({ cost }) => cost ?? 1),
  }
}

function modelOf(examples: readonly Example[], classes: number, features: number): LinearModel {
  return new LinearModel(learn(flat(examples), classes, features))
}

const EXAMPLES = [
  example([0, 3], 0),
  example([0, 4], 0),
  example([1, 3], 1),
  example([1, 4], 1),
  example([2], 2),
  example([2, 4], 2),
]

const scoresOf = (model: LinearModel, ids: readonly number[]) =>
  [...model.sums({ ids: Int32Array.from(ids), values: Float32Array.from(ids, () => valueIn(ids)) })].map(
    (sum, n) => sum + (model.bias[n] ?? 0),
  )

describe('LinearModel', () => {
  const model = modelOf(EXAMPLES, 3, 5)
  const scores = (ids: number[]) => scoresOf(model, ids)

  it('separates what can be separated', () => {
    for (const { ids, label } of EXAMPLES) {
      const own = scoresOf(model, ids)
      expect(own.indexOf(Math.max(...own))).toBe(label)
      expect(own[label]).toBeGreaterThan(0)
    }
  })

  it('gives a feature that all classes share little say', () => {
    expect(scores([0, 4])[0]).toBeGreaterThan(scores([4])[0] ?? 0)
  })

  it('trains to the same weights every time', () => {
    const again = modelOf(EXAMPLES, 3, 5)
    expect(scoresOf(again, [0, 1, 4])).toEqual(scores([0, 1, 4]))
  })

  it('costs a mistake on a dear example more', () => {
    const torn = (cost: number) => scoresOf(modelOf([example([0], 0), { ...example([0], 1), cost }], 2, 1), [0])
    expect(torn(10)[1]).toBeGreaterThan(torn(0.1)[1] ?? 0)
  })

  it('lets an example belong to a second class as well', () => {
    const both = EXAMPLES.map((one) => (one.label === 2 ? one : { ...one, also: 3 }))
    const torn = modelOf(both, 4, 5)
    expect(scoresOf(torn, [0, 3])[3]).toBeGreaterThan(0)
    expect(scoresOf(torn, [2])[3]).toBeLessThan(0)
  })
})

describe('descend', () => {
  const kept = Array.from({ length: 30 }, (_, n) => EXAMPLES[n % EXAMPLES.length]!) // there are some
  const again = new Map<number, Float32Array>()
  const all = flat([...kept, example([0, 5], 0), example([2, 5], 1)])
  descend(all, 3, 6, () => {}, {
    isLeftOut: (row) => row >= kept.length,
    hear: (label, weights) => void again.set(label, weights.slice()),
  })

  it('comes near to what it would have learnt had the examples left out never been', () => {
    descend(flat(kept), 3, 6, (label, anew) => {
      for (const [n, weight] of anew.entries()) {
        expect(Math.abs((again.get(label)?.[n] ?? 9) - weight)).toBeLessThan(0.15)
      }
    })
  })

  it('then knows nothing of a feature that only these have', () => {
    for (const weights of again.values()) expect(weights[5]).toBeCloseTo(0, 6)
  })
})
