/** Features turned into sparse vectors weighed by TF-IDF, each block scaled to a length of its own. */
import type { Features } from './features.js'
import { find, hashed, hashTable, KeyCounts, SEED, type HashTable } from './hash.js'

/** Both arrays have the same length; each id once. */
export interface SparseVector {
  readonly ids: Int32Array
  readonly values: Float32Array
}

export const BLOCKS = ['words', 'letters', 'concepts'] as const
export type Block = (typeof BLOCKS)[number]

/**
 * The length of each block: how much it has to say beside the others. With few examples a label its words are seldom met
 * again, and letters and concepts carry it. Tried from a third to the triple on held-out messages.
 */
export type Weight = Readonly<Record<Block, number>>
export const WEIGHT = {
  few: { words: 1, letters: 1.8, concepts: 1 },
  many: { words: 1.6, letters: 1.8, concepts: 1 },
}
/** Letters and concepts seen in one or two examples only are half of all features and tell little where examples abound. */
function leastOf(examples: number): { readonly letters: number; readonly concepts: number } {
  if (examples > 3000) return { letters: 4, concepts: 3 }
  return examples > 600 ? { letters: 2, concepts: 2 } : { letters: 1, concepts: 1 }
}

/** The features that were seen and how much each tells, as plain data: it goes through a worker and a file as it is. */
export interface FeatureTable {
  readonly weight: Weight
  readonly table: HashTable
  readonly idf: Float32Array
  /** How much a word tells that was never seen. */
  readonly rarest: number
}

export function tableOf(examples: readonly Features[], weight: Weight): FeatureTable {
  const counts = {
    words: new KeyCounts(),
    pairs: new KeyCounts(),
    letters: new KeyCounts(),
    concepts: new KeyCounts(),
  }
  for (const example of examples) {
    for (const kind of ['words', 'pairs', 'letters', 'concepts'] as const) {
      for (const key of new Set(example[kind])) counts[kind].add(key)
    }
  }
  const least = leastOf(examples.length)
  const kept = [
    ...counts.words,
    ...counts.pairs,
    ...atLeast(counts.letters, least.letters),
    ...atLeast(counts.concepts, least.concepts),
  ]
  return {
    weight,
    table: hashTable(Uint32Array.from(kept, ([key]) => key)),
    idf: Float32Array.from(kept, ([, holding]) => idfOf(holding, examples.length)),
    rarest: idfOf(0, examples.length),
  }
}

function atLeast(counts: KeyCounts, least: number): readonly (readonly [number, number])[] {
  return [...counts].filter(([, count]) => count >= least)
}

export class Vectors {
  constructor(private readonly learnt: FeatureTable) {}

  get weight(): Weight {
    return this.learnt.weight
  }

  get size(): number {
    return this.learnt.idf.length
  }

  /** Whether any example holds this word. */
  knows(word: string): boolean {
    return this.idOf(hashed(word, SEED.word)) >= 0
  }

  /** How much a word tells: rare ones more; unknown ones as much as the rarest. */
  weightOf(word: string): number {
    return this.learnt.idf[this.idOf(hashed(word, SEED.word))] ?? this.learnt.rarest
  }

  /** A feature's id, or -1: it was never seen. */
  idOf(hash: number): number {
    return find(this.learnt.table, hash)
  }

  vectorOf(features: Features): SparseVector {
    const blocks = BLOCKS.map((block) => ({ ...this.rawBlock(features, block), weight: this.learnt.weight[block] }))
    const size = blocks.reduce((sum, { ids }) => sum + ids.length, 0)
    const vector = { ids: new Int32Array(size), values: new Float32Array(size) }
    let from = 0
    for (const { ids, values, square, weight } of blocks) {
      const scale = scaleOf(square, weight)
      vector.ids.set(ids, from)
      for (let n = 0; n < values.length; n++) vector.values[from + n] = values[n]! * scale
      from += ids.length
    }
    return vector
  }

  /** One block before it is scaled, and the square of its length. */
  // The ! below: every place is within arrays that have room for all features.
  rawBlock(features: Features, block: Block): SparseVector & { readonly square: number } {
    const hashes = block === 'words' ? [...features.words, ...features.pairs] : features[block]
    const ids = new Int32Array(hashes.length)
    const values = new Float32Array(hashes.length)
    const places = new Map<number, number>()
    let filled = 0
    for (const hash of hashes) {
      const id = this.idOf(hash)
      if (id < 0) continue
      const place = places.get(id)
      if (place === undefined) {
        places.set(id, filled)
        ids[filled] = id
        values[filled++] = 1
      } else values[place]!++
    }
    let square = 0
    for (let at = 0; at < filled; at++) {
      const value = (1 + Math.log(values[at]!)) * this.learnt.idf[ids[at]!]!
      values[at] = value
      square += value * value
    }
    return { ids: ids.subarray(0, filled), values: values.subarray(0, filled), square }
  }
}

/** What brings a block to its length. */
export function scaleOf(square: number, length: number): number {
  return square === 0 ? 0 : length / Math.sqrt(square)
}

function idfOf(holding: number, examples: number): number {
  return Math.log((1 + examples) / (1 + holding)) + 1
}
