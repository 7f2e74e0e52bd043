/** Features turned into sparse vectors weighed by TF-IDF, each block scaled to a length of its own. */
import type { Features } from './features.js'
import { find, hashed, SEED, type HashTable } from './hash.js'

/** Both arrays have the same length; each id once. */
export interface SparseVector {
  readonly ids: Int32Array
  readonly values: Float32Array
}

/** A block before it is scaled, and the square of its length. */
export interface RawBlock extends SparseVector {
  readonly square: number
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
export function leastOf(examples: number): { readonly letters: number; readonly concepts: number } {
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

export class Vectors {
  /** Where each feature of the block that is being read came, plus one; 0 between two blocks. */
  private readonly places: Int32Array

  constructor(private readonly learnt: FeatureTable) {
    this.places = new Int32Array(learnt.idf.length)
  }

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

  // The ! below: every place is within arrays that have room for all features.
  rawBlock(features: Features, block: Block): RawBlock {
    const kinds = block === 'words' ? [features.words, features.pairs] : [features[block]]
    const most = kinds.reduce((sum, { length }) => sum + length, 0)
    const [ids, values] = [new Int32Array(most), new Float32Array(most)]
    let filled = 0
    for (const hashes of kinds) {
      for (const hash of hashes) {
        const id = this.idOf(hash)
        if (id < 0) continue
        const place = this.places[id]!
        if (place > 0) values[place - 1]!++
        else {
          ids[filled] = id
          values[filled++] = 1
          this.places[id] = filled
        }
      }
    }
    for (let at = 0; at < filled; at++) this.places[ids[at]!] = 0
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

/** How much a feature tells that so many of the examples hold. */
export function idfOf(holding: number, examples: number): number {
  return Math.log((1 + examples) / (1 + holding)) + 1
}
