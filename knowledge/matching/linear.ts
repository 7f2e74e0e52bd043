/** A linear classifier, each class against the rest: how `descend` learns it, how it is written down and read. */
import { descend, type Examples, type Without } from './descent.js'
import type { SparseVector } from './vectors.js'

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

/** `features`: how many there are; every id is below it. `without`: hears what would have been learnt without some examples. */
export function learn(examples: Examples, classes: number, features: number, without?: Without): LinearWeights {
  const rounded: Rounded[] = []
  descend(examples, classes, features, (_, weights) => rounded.push(roundedOf(weights)), without)
  return weightsOf(rounded, features)
}

/** The weights of one class in whole steps of its scale, those that came to nothing left out. */
interface Rounded {
  readonly features: Int32Array
  readonly steps: Int8Array
  readonly scale: number
  readonly bias: number
}

// The ! below: every index is within arrays laid out for it.
function roundedOf(weights: Float32Array): Rounded {
  const features = weights.length - 1
  let largest = 0
  for (let n = 0; n < features; n++) if (Math.abs(weights[n]!) > largest) largest = Math.abs(weights[n]!)
  const scale = largest / STEPS
  // Below half a step it is rounded to none; most are.
  const half = scale / 2
  const isKept = (weight: number) => weight !== 0 && (weight >= half || weight <= -half)
  let many = 0
  for (let n = 0; n < features; n++) if (isKept(weights[n]!)) many++
  const found = { features: new Int32Array(many), steps: new Int8Array(many) }
  let filled = 0
  for (let n = 0; n < features; n++) {
    if (!isKept(weights[n]!)) continue
    found.features[filled] = n
    found.steps[filled++] = Math.round(weights[n]! / scale)
  }
  return { ...found, scale, bias: weights[features]! }
}

/** From class after class to feature after feature. */
function weightsOf(rounded: readonly Rounded[], features: number): LinearWeights {
  const starts = new Int32Array(features + 1)
  for (const one of rounded) for (const feature of one.features) starts[feature + 1]!++
  for (let feature = 0; feature < features; feature++) starts[feature + 1]! += starts[feature]!
  const many = starts[features]!
  const places = rounded.length > 256 ? new Uint16Array(many) : new Uint8Array(many)
  const weights = new Int8Array(many)
  const ends = starts.slice()
  for (const [label, one] of rounded.entries()) {
    for (const [n, feature] of one.features.entries()) {
      places[ends[feature]!] = label
      weights[ends[feature]!++] = one.steps[n]!
    }
  }
  const [scales, bias] = [
    Float32Array.from(rounded, ({ scale }) => scale),
    Float32Array.from(rounded, (one) => one.bias),
  ]
  return { classes: rounded.length, starts, places, weights, scales, bias }
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
