/**
 * A linear classifier, one class against the rest: L2-regularised squared hinge, trained by dual coordinate descent
 * (Hsieh et al., ICML 2008) with shrinking. Deterministic: the order of visits comes from a fixed seed.
 */
import type { SparseVector } from './vectors.js'

export interface Example {
  readonly vector: SparseVector
  /** Index of its class. */
  readonly label: number
  /** How much a mistake on it costs beside one on an ordinary example, 1. */
  readonly cost: number
}

/** How dear a mistake is beside large weights; tried from 0.3 to 10, nothing moved by more than three points. */
const COST = 1
const PASSES = 12
/** Where training stops: 0.1 takes much longer, and its scores were within a point. */
const GOOD_ENOUGH = 0.6

/** What was learnt, as plain data: it goes through a worker and a file as it is. */
export interface LinearWeights {
  readonly classes: number
  /**
   * Feature-major: the classes of one feature lie together, so that a message costs (its features × classes). In steps
   * of the class's `scale`: one byte tells enough, and a shop's model is a few megabytes instead of many.
   */
  readonly weights: Int8Array
  readonly scales: Float32Array
  readonly bias: Float32Array
}

const STEPS = 127

/** `features`: how many there are; every id is below it. */
export function learn(examples: readonly Example[], classes: number, features: number): LinearWeights {
  const rows = new Rows(examples, features)
  const learnt = {
    classes,
    weights: new Int8Array(features * classes),
    scales: new Float32Array(classes),
    bias: new Float32Array(classes),
  }
  for (let label = 0; label < classes; label++) keep(learnt, rows.train(label), label, features)
  return learnt
}

function keep(
  { classes, weights, scales, bias }: LinearWeights,
  trained: Float64Array,
  label: number,
  features: number,
) {
  const largest = trained.subarray(0, features).reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const scale = largest / STEPS
  // A class that learnt nothing has no weights to write.
  for (let feature = 0; feature < (scale > 0 ? features : 0); feature++) {
    weights[feature * classes + label] = Math.round((trained[feature] ?? 0) / scale)
  }
  scales[label] = scale
  bias[label] = trained[features] ?? 0
}

export class LinearModel {
  constructor(private readonly learnt: LinearWeights) {}

  /** One score a class; about 1 for a sure yes, -1 for a sure no. */
  scores(vector: SparseVector): Float32Array {
    const { classes, weights, scales, bias } = this.learnt
    const sums = new Float32Array(classes)
    const { ids, values } = vector
    for (let n = 0; n < ids.length; n++) {
      const from = (ids[n] ?? 0) * classes
      const value = values[n] ?? 0
      for (let label = 0; label < classes; label++) sums[label]! += value * weights[from + label]! // in range by construction
    }
    return sums.map((sum, label) => sum * (scales[label] ?? 0) + (bias[label] ?? 0))
  }
}

/** The examples laid out flat. The last feature is the bias, 1 in every example. */
class Rows {
  private readonly starts: Int32Array
  private readonly ids: Int32Array
  private readonly values: Float32Array
  private readonly squares: Float64Array
  private readonly labels: Int32Array
  private readonly costs: Float64Array

  constructor(
    examples: readonly Example[],
    private readonly bias: number,
  ) {
    const filled = examples.reduce((sum, { vector }) => sum + vector.ids.length, 0)
    this.starts = new Int32Array(examples.length + 1)
    this.ids = new Int32Array(filled)
    this.values = new Float32Array(filled)
    this.squares = new Float64Array(examples.length)
    this.labels = Int32Array.from(examples, ({ label }) => label)
    this.costs = Float64Array.from(examples, ({ cost }) => cost * COST)
    let at = 0
    for (const [row, { vector }] of examples.entries()) {
      this.ids.set(vector.ids, at)
      this.values.set(vector.values, at)
      at += vector.ids.length
      this.starts[row + 1] = at
      this.squares[row] = 1 + vector.values.reduce((sum, value) => sum + value * value, 0)
    }
  }

  // The ! below: every index is within the arrays that the constructor laid out, and these loops are the cost of loading.
  train(label: number): Float64Array {
    const { labels, costs, squares } = this
    const weights = new Float64Array(this.bias + 1)
    const alphas = new Float64Array(labels.length)
    const order = Int32Array.from(labels.keys())
    const random = mulberry32(label + 1)
    let active = order.length
    let limit = Infinity
    for (let pass = 0; pass < PASSES; pass++) {
      let highest = -Infinity
      let lowest = Infinity
      for (let n = 0; n < active; n++) {
        swap(order, n, n + Math.floor(random() * (active - n)))
        const row = order[n]!
        const sign = labels[row] === label ? 1 : -1
        const alpha = alphas[row]!
        const softness = 0.5 / costs[row]!
        const gradient = sign * this.dot(weights, row) - 1 + softness * alpha
        // Far on the right side, and was so in the last pass: it is not looked at again.
        if (alpha === 0 && gradient > limit) swap(order, n--, --active)
        const projected = alpha === 0 ? Math.min(gradient, 0) : gradient
        highest = Math.max(highest, projected)
        lowest = Math.min(lowest, projected)
        if (Math.abs(projected) < 1e-9) continue
        const next = Math.max(alpha - gradient / (squares[row]! + softness), 0)
        alphas[row] = next
        this.add(weights, row, (next - alpha) * sign)
      }
      limit = highest > 0 ? highest : Infinity
      if (highest - lowest < GOOD_ENOUGH) break
    }
    return weights
  }

  private dot(weights: Float64Array, row: number): number {
    const { ids, values } = this
    const end = this.starts[row + 1]!
    let sum = weights[this.bias]!
    for (let at = this.starts[row]!; at < end; at++) sum += weights[ids[at]!]! * values[at]!
    return sum
  }

  private add(weights: Float64Array, row: number, factor: number): void {
    const { ids, values } = this
    const end = this.starts[row + 1]!
    weights[this.bias]! += factor
    for (let at = this.starts[row]!; at < end; at++) weights[ids[at]!]! += factor * values[at]!
  }
}

function swap(order: Int32Array, a: number, b: number): void {
  const kept = order[a]!
  order[a] = order[b]!
  order[b] = kept
}

/** A small seeded generator of numbers in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
