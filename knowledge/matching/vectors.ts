/** Features turned into sparse vectors weighed by TF-IDF, each block scaled to length 1. */
import type { Features } from './features.js'

/** Ids ascend in no particular order; both arrays have the same length. */
export interface SparseVector {
  readonly ids: Int32Array
  readonly values: Float32Array
}

/**
 * Letters above words: with few examples a label it won one to six points on three public sets and lost one on a fourth,
 * with values from 0.8 to 3 tried.
 */
const LETTERS_WEIGHT = 1.8

/** The features that were seen and how much each tells, as plain data: it goes through a worker and a file as it is. */
export interface FeatureTable {
  /** One a line, in the order of their ids: a single string costs a tenth of a list of them. */
  readonly names: string
  readonly idf: Float32Array
  /** How much a word tells that was never seen. */
  readonly rarest: number
}

export function tableOf(examples: readonly Features[]): FeatureTable {
  const holding = new Map<string, number>()
  for (const { words, letters } of examples) {
    for (const name of words.keys()) holding.set(name, (holding.get(name) ?? 0) + 1)
    for (const name of letters.keys()) holding.set(`_${name}`, (holding.get(`_${name}`) ?? 0) + 1)
  }
  // Letters seen in one example only are half of all features and tell little where examples abound.
  const least = examples.length > 600 ? 2 : 1
  const kept = [...holding].filter(([name, examplesWith]) => !name.startsWith('_') || examplesWith >= least)
  return {
    names: kept.map(([name]) => name).join('\n'),
    idf: Float32Array.from(kept, ([, examplesWith]) => idfOf(examplesWith, examples.length)),
    rarest: Math.log(1 + examples.length) + 1,
  }
}

export class Vectors {
  private readonly ids: ReadonlyMap<string, number>
  private readonly idf: Float32Array
  private readonly rarest: number

  constructor({ names, idf, rarest }: FeatureTable) {
    this.ids = new Map(names === '' ? [] : names.split('\n').map((name, id) => [name, id]))
    this.idf = idf
    this.rarest = rarest
  }

  /** Every single word that was seen, folded. */
  words(): readonly string[] {
    return [...this.ids.keys()].filter((name) => /^[^_~ ^]+$/.test(name))
  }

  get size(): number {
    return this.ids.size
  }

  /** Whether any example holds this word. */
  knows(word: string): boolean {
    return this.ids.has(word)
  }

  /** How much a word tells: rare ones more; unknown ones as much as the rarest. */
  weightOf(word: string): number {
    const id = this.ids.get(word)
    return id === undefined ? this.rarest : (this.idf[id] ?? 0)
  }

  vectorOf(features: Features): SparseVector {
    const ids: number[] = []
    const values: number[] = []
    this.addBlock(features.words, '', 1, ids, values)
    this.addBlock(features.letters, '_', LETTERS_WEIGHT, ids, values)
    return { ids: Int32Array.from(ids), values: Float32Array.from(values) }
  }

  private addBlock(
    counts: ReadonlyMap<string, number>,
    prefix: string,
    weight: number,
    ids: number[],
    values: number[],
  ) {
    const from = values.length
    let square = 0
    for (const [name, times] of counts) {
      const id = this.ids.get(prefix + name)
      if (id === undefined) continue
      const value = (1 + Math.log(times)) * (this.idf[id] ?? 0)
      ids.push(id)
      values.push(value)
      square += value * value
    }
    const scale = square === 0 ? 0 : weight / Math.sqrt(square)
    for (let at = from; at < values.length; at++) values[at] = (values[at] ?? 0) * scale
  }
}

function idfOf(examplesWith: number, examples: number): number {
  return Math.log((1 + examples) / (1 + examplesWith)) + 1
}
