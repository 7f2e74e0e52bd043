/**
 * A linear classifier, each class against the rest: L2-regularised squared hinge, trained by dual coordinate descent
 * (Hsieh et al., ICML 2008), all classes in one walk over the examples. Deterministic: the order of visits comes from a
 * fixed seed.
 */
import type { SparseVector } from './vectors.js'

export interface Example {
  readonly vector: SparseVector
  /** Index of its class. */
  readonly label: number
  /** Another class that it belongs to as well. */
  readonly also?: number
  /** How much a mistake on it costs beside one on an ordinary example, 1. */
  readonly cost: number
}

/** How dear it is to miss an example's own class, and to give it another's: there are many more of these. */
const COST = { own: 1, other: 0.1 }
/** More walks won nothing on held-out messages. To walk on over the near classes only was slower: their weights lie scattered. */
const PASSES = 3
/** A smaller step is not worth writing down. */
const SMALLEST_STEP = 0.01

/** What was learnt, as plain data: it goes through a worker and a file as it is. */
export interface LinearWeights {
  readonly classes: number
  /**
   * Feature n speaks for and against the classes from `starts[n]` to before `starts[n + 1]` of `places`: four in five weights
   * are next to nothing and left out. In steps of the class's `scale`: one byte tells enough, and a shop's model is a few
   * megabytes instead of many.
   */
  readonly starts: Int32Array
  readonly places: Uint8Array | Uint16Array
  readonly weights: Int8Array
  readonly scales: Float32Array
  readonly bias: Float32Array
}

const STEPS = 127

/** `features`: how many there are; every id is below it. */
export function learn(examples: readonly Example[], classes: number, features: number): LinearWeights {
  return rounded(trained(examples, classes, features), classes, features)
}

/** Feature-major; the last row is the bias. */
// The ! below: every index is within arrays laid out for it, and these loops are the cost of loading.
function trained(examples: readonly Example[], classes: number, features: number): Float32Array {
  const weights = new Float32Array((features + 1) * classes)
  const bias = weights.subarray(features * classes)
  // Nearly every class is wrong for nearly every example: beginning there, only the exceptions are learnt.
  bias.fill(-1)
  const alphas = new Float32Array(examples.length * classes)
  const squares = Float32Array.from(examples, ({ vector }) => 1 + squareOf(vector.values))
  const order = Int32Array.from(examples.keys())
  const random = mulberry32(1)
  const scores = new Float64Array(classes)
  const moved = new Int32Array(classes)
  const steps = new Float32Array(classes)
  for (let pass = 0; pass < PASSES; pass++) {
    shuffle(order, random)
    for (const row of order) {
      const { vector, label, also, cost } = examples[row]!
      scored(vector, weights, bias, scores)
      let many = 0
      for (let other = 0; other < classes; other++) {
        const isOwn = other === label || other === also
        const alpha = alphas[row * classes + other]!
        const softness = 0.5 / (cost * (isOwn ? COST.own : COST.other))
        const gradient = (isOwn ? scores[other]! : -scores[other]!) - 1 + softness * alpha
        if (alpha === 0 && gradient >= 0) continue
        const next = Math.max(alpha - gradient / (squares[row]! + softness), 0)
        const step = next - alpha
        if (step < SMALLEST_STEP && step > -SMALLEST_STEP) continue
        alphas[row * classes + other] = next
        moved[many] = other
        steps[many++] = isOwn ? step : -step
      }
      if (many > 0) moveBy(vector, weights, bias, moved, steps, many)
    }
  }
  return weights
}

/** Adds up into `scores`; four features a walk, for reading and writing the scores costs more than the sums. */
function scored({ ids, values }: SparseVector, weights: Float32Array, bias: Float32Array, scores: Float64Array) {
  const classes = scores.length
  scores.set(bias)
  const whole = ids.length - (ids.length % 4)
  for (let n = 0; n < whole; n += 4) {
    const [a, b, c, d] = [ids[n]! * classes, ids[n + 1]! * classes, ids[n + 2]! * classes, ids[n + 3]! * classes]
    const [p, q, r, s] = [values[n]!, values[n + 1]!, values[n + 2]!, values[n + 3]!]
    for (let label = 0; label < classes; label++) {
      scores[label]! +=
        p * weights[a + label]! + q * weights[b + label]! + r * weights[c + label]! + s * weights[d + label]!
    }
  }
  for (let n = whole; n < ids.length; n++) {
    const from = ids[n]! * classes
    const value = values[n]!
    for (let label = 0; label < classes; label++) scores[label]! += value * weights[from + label]!
  }
}

function moveBy(
  { ids, values }: SparseVector,
  weights: Float32Array,
  bias: Float32Array,
  moved: Int32Array,
  steps: Float32Array,
  many: number,
) {
  const classes = bias.length
  for (let n = 0; n < ids.length; n++) {
    const from = ids[n]! * classes
    const value = values[n]!
    for (let at = 0; at < many; at++) weights[from + moved[at]!]! += steps[at]! * value
  }
  for (let at = 0; at < many; at++) bias[moved[at]!]! += steps[at]!
}

function rounded(weights: Float32Array, classes: number, features: number): LinearWeights {
  const largest = new Float32Array(classes)
  const end = features * classes
  for (let at = 0, label = 0; at < end; at++, label = label + 1 === classes ? 0 : label + 1) {
    const size = Math.abs(weights[at]!)
    if (size > largest[label]!) largest[label] = size
  }
  const perWeight = largest.map((size) => (size === 0 ? 0 : STEPS / size))
  const starts = new Int32Array(features + 1)
  const places: number[] = []
  const bytes: number[] = []
  for (let feature = 0; feature < features; feature++) {
    for (let label = 0; label < classes; label++) {
      const steps = Math.round(weights[feature * classes + label]! * perWeight[label]!)
      if (steps === 0) continue
      places.push(label)
      bytes.push(steps)
    }
    starts[feature + 1] = places.length
  }
  return {
    classes,
    starts,
    places: classes > 256 ? Uint16Array.from(places) : Uint8Array.from(places),
    weights: Int8Array.from(bytes),
    scales: largest.map((size) => size / STEPS),
    bias: weights.slice(end),
  }
}

export class LinearModel {
  constructor(private readonly learnt: LinearWeights) {}

  get bias(): Float32Array {
    return this.learnt.bias
  }

  /** What the features say for each class, before the bias; about 1 in all for a sure yes, -1 for a sure no. */
  // The ! below: every index is within the weights by construction, and this is most of what understanding costs.
  sums({ ids, values }: SparseVector): Float64Array {
    const { classes, starts, places, weights, scales } = this.learnt
    const sums = new Float64Array(classes)
    for (let n = 0; n < ids.length; n++) {
      const [value, end] = [values[n]!, starts[ids[n]! + 1]!]
      for (let at = starts[ids[n]!]!; at < end; at++) sums[places[at]!]! += value * weights[at]!
    }
    for (let label = 0; label < classes; label++) sums[label]! *= scales[label]!
    return sums
  }

  /** What a feature says for a class. */
  weightOf(feature: number, label: number): number {
    const { starts, places, weights, scales } = this.learnt
    const at = places.subarray(starts[feature], starts[feature + 1]).indexOf(label)
    return at < 0 ? 0 : (weights[(starts[feature] ?? 0) + at] ?? 0) * (scales[label] ?? 0)
  }
}

function squareOf(values: Float32Array): number {
  let sum = 0
  for (const value of values) sum += value * value
  return sum
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let n = order.length - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1))
    const kept = order[n]!
    order[n] = order[other]!
    order[other] = kept
  }
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
