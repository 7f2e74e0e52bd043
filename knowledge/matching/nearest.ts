/** The nearest example of a label: what a linear model forgets, that this very sentence has been seen. */
import type { SparseVector } from './vectors.js'

/** Every label's examples laid out flat, each scaled to length 1; plain data that goes through a worker and a file as it is. */
export interface Seen {
  /** Label n has the examples from `labels[n]` to before `labels[n + 1]`. */
  readonly labels: Int32Array
  /** Example n has the features from `starts[n]` to before `starts[n + 1]`. */
  readonly starts: Int32Array
  readonly ids: Int32Array
  readonly values: Float32Array
}

/** `byLabel[n]`: the examples of the label with index n. */
export function seenIn(byLabel: readonly (readonly SparseVector[])[]): Seen {
  const all = byLabel.flat()
  const filled = all.reduce((sum, { ids }) => sum + ids.length, 0)
  const seen = {
    labels: new Int32Array(byLabel.length + 1),
    starts: new Int32Array(all.length + 1),
    ids: new Int32Array(filled),
    values: new Float32Array(filled),
  }
  for (const [n, examples] of byLabel.entries()) seen.labels[n + 1] = (seen.labels[n] ?? 0) + examples.length
  for (const [n, example] of all.entries()) {
    const from = seen.starts[n] ?? 0
    const length = lengthOf(example) || 1
    seen.ids.set(example.ids, from)
    seen.values.set(
      example.values.map((value) => value / length),
      from,
    )
    seen.starts[n + 1] = from + example.ids.length
  }
  return seen
}

export class Nearest {
  private readonly scratch: Float32Array

  constructor(
    private readonly seen: Seen,
    features: number,
  ) {
    this.scratch = new Float32Array(features)
  }

  /** For each of these labels, the cosine with its nearest example, 0 to 1. */
  cosines(vector: SparseVector, labels: readonly number[]): readonly number[] {
    const length = lengthOf(vector)
    if (length === 0) return labels.map(() => 0)
    for (let n = 0; n < vector.ids.length; n++) this.scratch[vector.ids[n] ?? 0] = vector.values[n] ?? 0
    const cosines = labels.map((label) => Math.min(this.best(label) / length, 1))
    for (const id of vector.ids) this.scratch[id] = 0
    return cosines
  }

  // The ! below: every index is within the arrays that `seenIn` laid out.
  private best(label: number): number {
    const { labels, starts, ids, values } = this.seen
    let best = 0
    for (let example = labels[label]!; example < labels[label + 1]!; example++) {
      let sum = 0
      for (let n = starts[example]!; n < starts[example + 1]!; n++) sum += this.scratch[ids[n]!]! * values[n]!
      best = Math.max(best, sum)
    }
    return best
  }
}

function lengthOf(vector: SparseVector): number {
  return Math.sqrt(vector.values.reduce((sum, value) => sum + value * value, 0))
}
