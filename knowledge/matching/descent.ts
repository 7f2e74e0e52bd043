/**
 * Learns a linear classifier, each class against the rest: L2-regularised squared hinge, by dual coordinate descent (Hsieh et
 * al., ICML 2008). Deterministic: the order of visits comes from a fixed seed.
 *
 * All examples are walked over once, for a few classes at a time; then each class walks on over the examples that it was in
 * doubt about, a third of them: of the others it is right by far.
 */

/** What there is to learn from, row by row; flat arrays, for they are read hundreds of times. */
export interface Examples {
  /** Row n's features, each once, lie from `starts[n]` to before `starts[n + 1]`. */
  readonly starts: Int32Array
  readonly ids: Int32Array
  readonly values: Float32Array
  /** Each row's class, and another that it belongs to as well, or -1. */
  readonly labels: Int32Array
  readonly also: Int32Array
  /** How much a mistake on it costs beside one on an ordinary example, 1. */
  readonly costs: Float32Array
}

/** The examples that one class was in doubt about: its weights are their features, each row times its alpha. */
interface Doubts {
  readonly rows: Int32Array
  /** How much each has moved the class's weights, its dual variable: positive, or 0. */
  readonly alphas: Float32Array
}

/** Hears a class's weights: one a feature, and the bias at the end. They are gone when it returns. */
export type Hear = (label: number, weights: Float32Array) => void

/** A second result: as if some rows had never been. */
export interface Without {
  readonly isLeftOut: (row: number) => boolean
  readonly hear: Hear
}

/** How dear it is to miss an example's own class, and to give it another's: there are many more of these. */
const COST = { own: 1, other: 0.1 }
/** Walks over the doubts, the first time and again without some examples. Fewer left the weights to the order of visits; more won nothing. */
const WALKS = { first: 4, again: 2 }
/** A smaller step is not worth writing down. */
const SMALLEST_STEP = 0.01
/** Nearly every class is wrong for nearly every example: beginning there, only the exceptions are learnt. */
const FIRST_BIAS = -1
/** So near to a mistake, a class is in doubt: with those alone that it mistook, it was wrong more often on hard messages. */
const NEAR = 0.1
/** Classes that walk together: their weights for one feature are what a processor reads at once. */
const TOGETHER = 16

/** `features`: how many there are; every id is below it. */
export function descend(given: Examples, classes: number, features: number, hear: Hear, without?: Without): void {
  // Two, so that what is learnt is the same whether or not somebody asks what it would be without some rows.
  const [random, randomAgain] = [mulberry32(1), mulberry32(2)]
  const order = shuffled(given.labels.length, random)
  const examples = inOrder(given, order)
  const squares = squaresOf(examples)
  const most = Math.min(TOGETHER, classes) * (features + 1)
  const [walked, apart] = [new Float32Array(most), new Float32Array(most)]
  for (let from = 0; from < classes; from += TOGETHER) {
    const together = Math.min(TOGETHER, classes - from)
    const joint = walked.subarray(0, together * (features + 1)).fill(0)
    const found = firstWalk(joint, examples, squares, from, together)
    byClass(joint, together, apart)
    for (const [n, doubts] of found.entries()) {
      const label = from + n
      const weights = apart.subarray(n * (features + 1), (n + 1) * (features + 1))
      for (let walks = 0; walks < WALKS.first; walks++) walk(weights, doubts, label, examples, squares, random)
      hear(label, weights)
      if (!without) continue
      // What is left begins where all have come to: far less to walk than from nothing (DeCoste and Wagstaff, 2000).
      const left = forgotten(weights, doubts, label, examples, (row) => without.isLeftOut(order[row]!))
      for (let walks = 0; walks < WALKS.again; walks++) walk(weights, left, label, examples, squares, randomAgain)
      without.hear(label, weights)
    }
  }
}

/** Takes back what the forgotten rows have moved; the doubts that are left. */
function forgotten(
  weights: Float32Array,
  { rows, alphas }: Doubts,
  label: number,
  examples: Examples,
  isForgotten: (row: number) => boolean,
): Doubts {
  for (const [n, row] of rows.entries()) {
    if (alphas[n] === 0 || !isForgotten(row)) continue
    move(weights, examples, row, isOf(examples, row, label) ? -alphas[n]! : alphas[n]!)
  }
  // What has moved nothing will hardly begin to.
  const isLeft = rows.map((row, n) => (alphas[n]! > 0 && !isForgotten(row) ? 1 : 0))
  return { rows: rows.filter((_, n) => isLeft[n] === 1), alphas: alphas.filter((_, n) => isLeft[n] === 1) }
}

/** `weights`: feature after feature those of the classes that walk together, all 0; the bias at the end. */
// The ! below: every index is within arrays laid out for it, and these loops are the cost of loading.
function firstWalk(
  weights: Float32Array,
  examples: Examples,
  squares: Float32Array,
  from: number,
  together: number,
): readonly Doubts[] {
  const bias = weights.subarray(weights.length - together).fill(FIRST_BIAS)
  const doubts = Array.from({ length: together }, () => ({ rows: [] as number[], alphas: [] as number[] }))
  const scores = new Float64Array(together)
  for (let row = 0; row < squares.length; row++) {
    scores.set(bias)
    addScores(scores, weights, examples, row)
    for (let n = 0; n < together; n++) {
      const isOwn = isOf(examples, row, from + n)
      const gradient = gradientOf(scores[n]!, isOwn)
      if (gradient > NEAR) continue
      const alpha = Math.max(-gradient / (squares[row]! + softnessOf(examples, row, isOwn)), 0)
      doubts[n]!.rows.push(row)
      doubts[n]!.alphas.push(alpha)
      if (alpha >= SMALLEST_STEP) moveOne(weights, together, n, examples, row, isOwn ? alpha : -alpha)
    }
  }
  return doubts.map(({ rows, alphas }) => ({ rows: Int32Array.from(rows), alphas: Float32Array.from(alphas) }))
}

/** Each class's weights beside each other. */
function byClass(weights: Float32Array, together: number, apart: Float32Array): void {
  const many = weights.length / together
  for (let feature = 0; feature < many; feature++) {
    for (let n = 0; n < together; n++) apart[n * many + feature] = weights[feature * together + n]!
  }
}

/** Once over the doubts of a class: changes its weights and their alphas. */
function walk(
  weights: Float32Array,
  doubts: Doubts,
  label: number,
  examples: Examples,
  squares: Float32Array,
  random: () => number,
): void {
  const { rows, alphas } = doubts
  for (const n of shuffled(rows.length, random)) {
    const [row, alpha] = [rows[n]!, alphas[n]!]
    const isOwn = isOf(examples, row, label)
    const softness = softnessOf(examples, row, isOwn)
    const score = scoreOf(weights, examples, examples.starts[row]!, examples.starts[row + 1]!)
    const gradient = gradientOf(score + weights[weights.length - 1]!, isOwn) + softness * alpha
    if (alpha === 0 && gradient >= 0) continue
    const next = Math.max(alpha - gradient / (squares[row]! + softness), 0)
    const step = next - alpha
    if (step < SMALLEST_STEP && step > -SMALLEST_STEP) continue
    alphas[n] = next
    move(weights, examples, row, isOwn ? step : -step)
  }
}

function isOf({ labels, also }: Examples, row: number, label: number): boolean {
  return labels[row] === label || also[row] === label
}

function softnessOf({ costs }: Examples, row: number, isOwn: boolean): number {
  return 0.5 / (costs[row]! * (isOwn ? COST.own : COST.other))
}

function gradientOf(score: number, isOwn: boolean): number {
  return (isOwn ? score : -score) - 1
}

/** What some features say for a class, without its bias. Four sums beside each other, for one would wait for itself. */
export function scoreOf(
  weights: Float32Array,
  { ids, values }: Pick<Examples, 'ids' | 'values'>,
  from: number,
  end: number,
): number {
  let [a, b, c, d] = [0, 0, 0, 0]
  let at = from
  for (; at + 3 < end; at += 4) {
    a += values[at]! * weights[ids[at]!]!
    b += values[at + 1]! * weights[ids[at + 1]!]!
    c += values[at + 2]! * weights[ids[at + 2]!]!
    d += values[at + 3]! * weights[ids[at + 3]!]!
  }
  for (; at < end; at++) a += values[at]! * weights[ids[at]!]!
  return a + b + c + d
}

function move(weights: Float32Array, { starts, ids, values }: Examples, row: number, step: number): void {
  const end = starts[row + 1]!
  for (let at = starts[row]!; at < end; at++) weights[ids[at]!]! += step * values[at]!
  weights[weights.length - 1]! += step
}

/** Four features a time, for reading and writing the scores costs more than the sums. */
function addScores(scores: Float64Array, weights: Float32Array, { starts, ids, values }: Examples, row: number): void {
  const together = scores.length
  const end = starts[row + 1]!
  let at = starts[row]!
  for (; at + 3 < end; at += 4) {
    const [a, b, c, d] = [
      ids[at]! * together,
      ids[at + 1]! * together,
      ids[at + 2]! * together,
      ids[at + 3]! * together,
    ]
    const [p, q, r, s] = [values[at]!, values[at + 1]!, values[at + 2]!, values[at + 3]!]
    for (let n = 0; n < together; n++) {
      scores[n]! += p * weights[a + n]! + q * weights[b + n]! + r * weights[c + n]! + s * weights[d + n]!
    }
  }
  for (; at < end; at++) {
    const [first, value] = [ids[at]! * together, values[at]!]
    for (let n = 0; n < together; n++) scores[n]! += value * weights[first + n]!
  }
}

/** The same as `move` for one of those that walk together. */
function moveOne(
  weights: Float32Array,
  together: number,
  n: number,
  { starts, ids, values }: Examples,
  row: number,
  step: number,
): void {
  const end = starts[row + 1]!
  for (let at = starts[row]!; at < end; at++) weights[ids[at]! * together + n]! += step * values[at]!
  weights[weights.length - together + n]! += step
}

/** One more than the square of each row's length: the bias is a feature that every row has. */
function squaresOf({ starts, values, labels }: Examples): Float32Array {
  const squares = new Float32Array(labels.length).fill(1)
  for (let row = 0; row < squares.length; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) squares[row]! += values[at]! * values[at]!
  }
  return squares
}

/** Laid out anew, so that a walk reads memory from the front to the back. */
function inOrder(given: Examples, order: Int32Array): Examples {
  const starts = new Int32Array(given.starts.length)
  const ids = new Int32Array(given.ids.length)
  const values = new Float32Array(given.values.length)
  for (const [n, row] of order.entries()) {
    const [from, end] = [given.starts[row]!, given.starts[row + 1]!]
    ids.set(given.ids.subarray(from, end), starts[n])
    values.set(given.values.subarray(from, end), starts[n])
    starts[n + 1] = starts[n]! + end - from
  }
  return {
    starts,
    ids,
    values,
    labels: order.map((row) => given.labels[row]!),
    also: order.map((row) => given.also[row]!),
    costs: Float32Array.from(order, (row) => given.costs[row]!),
  }
}

function shuffled(many: number, random: () => number): Int32Array {
  const order = new Int32Array(many).map((_, n) => n)
  for (let n = many - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1))
    const kept = order[n]!
    order[n] = order[other]!
    order[other] = kept
  }
  return order
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
