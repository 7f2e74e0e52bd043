/** Examples as rows of numbers: every feature is hashed and counted once, however often the rows are read. */
import type { Features } from './features.js'
import { hashTable, KeyPlaces } from './hash.js'
import { BLOCKS, idfOf, leastOf, scaleOf, type FeatureTable, type Weight } from './vectors.js'

export interface Rows {
  /** Block b of row n lies from `starts[n * BLOCKS.length + b]` to before the next start. */
  readonly starts: Int32Array
  /** Each once in its block. */
  readonly ids: Int32Array
  /** Not yet scaled. */
  readonly values: Float32Array
}

/** The kinds of features that are one block; each is pruned by itself. */
const KINDS = [['words', 'pairs'], ['letters'], ['concepts']] as const

/** The features that the first `own` examples hold, and all examples in them. */
// The ! below: every index is within arrays that have room for all features.
export function rowsOf(
  examples: readonly Features[],
  own: number,
  weight: Weight,
): { readonly features: FeatureTable; readonly rows: Rows } {
  const { places, starts, ids, times } = counted(examples)
  const keys = places.all()
  const holding = new Int32Array(keys.length)
  const least = new Uint8Array(keys.length)
  const leasts = leastOf(own)
  const ofBlock = BLOCKS.map((block) => (block === 'words' ? 1 : leasts[block]))
  for (let block = 0; block < own * BLOCKS.length; block++) {
    for (let at = starts[block]!; at < starts[block + 1]!; at++) {
      holding[ids[at]!]!++
      least[ids[at]!] = ofBlock[block % BLOCKS.length]!
    }
  }
  const kept = commonestFirst(holding, (id) => holding[id]! > 0 && holding[id]! >= least[id]!)
  const newId = new Int32Array(keys.length).fill(-1)
  for (const [n, id] of kept.entries()) newId[id] = n
  const features = {
    weight,
    table: hashTable(kept.map((id) => keys[id]!)),
    idf: Float32Array.from(kept, (id) => idfOf(holding[id]!, own)),
    rarest: idfOf(0, own),
  }
  return { features, rows: renumbered(starts, ids, times, newId, features.idf) }
}

/** So that the weights which are read most lie beside each other: the processor then has them at hand. */
function commonestFirst(holding: Int32Array, isKept: (id: number) => boolean): Uint32Array {
  const ids = [...holding.keys()].filter(isKept)
  // Sorted as numbers, count first, for that takes a tenth of the time that comparing them two by two does.
  const counted = Float64Array.from(ids, (id) => holding[id]! * 2 ** 32 + id).sort()
  return Uint32Array.from(counted, (one) => one % 2 ** 32).reverse()
}

/** Every feature of every example, numbered as they are met. */
function counted(examples: readonly Features[]) {
  const total = examples.reduce((sum, one) => {
    return sum + one.words.length + one.pairs.length + one.letters.length + one.concepts.length
  }, 0)
  const places = new KeyPlaces()
  const starts = new Int32Array(examples.length * BLOCKS.length + 1)
  const ids = new Int32Array(total)
  const times = new Uint16Array(total)
  /** Where each feature was met last. */
  const met = new Int32Array(total).fill(-1)
  let [end, block] = [0, 0]
  for (const example of examples) {
    for (const kinds of KINDS) {
      const from = end
      for (const kind of kinds) {
        for (const key of example[kind]) {
          const id = places.placeOf(key)
          if (met[id]! >= from) times[met[id]!]!++
          else {
            met[id] = end
            ids[end] = id
            times[end++] = 1
          }
        }
      }
      starts[++block] = end
    }
  }
  return { places, starts, ids, times }
}

/** Without the features that were left out. */
function renumbered(
  starts: Int32Array,
  ids: Int32Array,
  times: Uint16Array,
  newId: Int32Array,
  idf: Float32Array,
): Rows {
  const rows = {
    starts: new Int32Array(starts.length),
    ids: new Int32Array(ids.length),
    values: new Float32Array(ids.length),
  }
  let end = 0
  for (let block = 0; block + 1 < starts.length; block++) {
    for (let at = starts[block]!; at < starts[block + 1]!; at++) {
      const id = newId[ids[at]!]!
      if (id < 0) continue
      rows.ids[end] = id
      rows.values[end++] = (1 + Math.log(times[at]!)) * idf[id]!
    }
    rows.starts[block + 1] = end
  }
  return { ...rows, ids: rows.ids.subarray(0, end), values: rows.values.subarray(0, end) }
}

/** What a row's values are brought to where it is learnt from: each block to its length. */
export function scaledIn({ starts, values }: Rows, weight: Weight): Float32Array {
  const scaled = new Float32Array(values.length)
  for (let n = 0; n + 1 < starts.length; n++) {
    const [from, end] = [starts[n]!, starts[n + 1]!]
    let square = 0
    for (let at = from; at < end; at++) square += values[at]! * values[at]!
    const scale = scaleOf(square, weight[BLOCKS[n % BLOCKS.length]!])
    for (let at = from; at < end; at++) scaled[at] = values[at]! * scale
  }
  return scaled
}

/** Which features the chosen rows hold: 1, else 0. */
export function heldIn({ starts, ids }: Rows, features: number, isChosen: (row: number) => boolean): Uint8Array {
  const held = new Uint8Array(features)
  for (let row = 0; (row + 1) * BLOCKS.length < starts.length; row++) {
    if (!isChosen(row)) continue
    const end = starts[(row + 1) * BLOCKS.length]!
    for (let at = starts[row * BLOCKS.length]!; at < end; at++) held[ids[at]!] = 1
  }
  return held
}

/** The square of the length of a row's block, without the features that are not held. */
export function squareOf({ starts, ids, values }: Rows, row: number, block: number, held: Uint8Array): number {
  const place = row * BLOCKS.length + block
  let square = 0
  for (let at = starts[place]!; at < starts[place + 1]!; at++) {
    if (held[ids[at]!] === 1) square += values[at]! * values[at]!
  }
  return square
}
