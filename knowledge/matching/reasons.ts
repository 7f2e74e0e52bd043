/** Why a ranking came out as it did: what a message's words say for one class and against another, feature by feature. */
import { featuresOf, namedFeatures } from './features.js'
import { scoresOf } from './judgement.js'
import type { LinearModel } from './linear.js'
import { sightOf, together } from './sight.js'
import { BLOCKS, scaleOf, type Block, type Vectors } from './vectors.js'

/** One of the texts that were read together. */
export interface Piece {
  /** The words as they were written, and as they were read. */
  readonly written: readonly string[]
  readonly tokens: readonly string[]
  /** Each once, in alphabetical order. */
  readonly concepts: readonly string[]
}

export interface Feature {
  /** As `namedFeatures` writes it; `^` is where the text begins, `_` a word's end. */
  readonly name: string
  readonly block: Block
  /** Its value in the message times how much more it weighs for the one class than for the other, in points of score. */
  readonly contribution: number
}

export interface Reasons {
  /** The text as it was read, where a misspelt word was put right. */
  readonly corrected?: string
  /** In alphabetical order; `~0` is the first group of the editors' synonyms. */
  readonly concepts: readonly string[]
  /** Words, folded, that no example holds. */
  readonly unknown: readonly string[]
  /** The share of its words, weighed by how much they tell, that any example holds. */
  readonly coverage: number
  /** How much it sounds like none of our business: about 1 for a sure yes, -1 for a sure no. */
  readonly outside: number
  /** How far the best class is ahead of its rival, block by block, and before a word was read: in all, how far their scores differ. */
  readonly lead: Readonly<Record<Block | 'beforehand', number>>
  /** Those that spoke most for the best class against its rival, or by themselves where it has none; the strongest first. */
  readonly features: readonly Feature[]
}

const TOLD = 10

/** `best`, `rival`, `outside`: classes. At least one piece. */
export function reasonsOf(
  pieces: readonly Piece[],
  best: number | undefined,
  rival: number | undefined,
  outside: number,
  vectors: Vectors,
  model: LinearModel,
): Reasons {
  const sight = together(pieces.map(({ tokens, concepts }) => sightOf(tokens, concepts, vectors, model)))
  const { all, coverage } = scoresOf(sight, model.bias, vectors.weight)
  const read = pieces.map(({ tokens }) => tokens.join(' ')).join(' ')
  const isCorrected = read !== pieces.map(({ written }) => written.join(' ')).join(' ')
  const speaking = best === undefined ? [] : contributionsOf(pieces, best, rival, vectors, model)
  return {
    ...(isCorrected ? { corrected: read } : {}),
    concepts: [...new Set(pieces.flatMap(({ concepts }) => concepts))].sort(),
    unknown: [...new Set(pieces.flatMap(({ tokens }) => tokens.filter((token) => !vectors.knows(token))))],
    coverage,
    outside: all[outside] ?? -1,
    lead: {
      beforehand: best === undefined ? 0 : leadOf((label) => model.bias[label] ?? 0, best, rival),
      words: sumOf(speaking, 'words'),
      letters: sumOf(speaking, 'letters'),
      concepts: sumOf(speaking, 'concepts'),
    },
    features: speaking
      .filter(({ contribution }) => contribution > 0)
      .sort((a, b) => b.contribution - a.contribution)
      .slice(0, TOLD),
  }
}

/** Every feature's that any example holds. */
function contributionsOf(
  pieces: readonly Piece[],
  best: number,
  rival: number | undefined,
  vectors: Vectors,
  model: LinearModel,
): Feature[] {
  return BLOCKS.flatMap((block) => {
    const looked = pieces.map(({ tokens, concepts }) => ({
      ...vectors.rawBlock(featuresOf(tokens, concepts), block),
      names: namesById(tokens, concepts, vectors),
    }))
    const square = looked.reduce((sum, one) => sum + one.square, 0)
    const scale = scaleOf(square, vectors.weight[block])
    const sums = new Map<string, number>()
    for (const { ids, values, names } of looked) {
      for (const [n, id] of ids.entries()) {
        const name = names.get(id)! // every feature of a text has one
        const lead = leadOf((label) => model.weightOf(id, label), best, rival)
        sums.set(name, (sums.get(name) ?? 0) + values[n]! * scale * lead) // as long as ids
      }
    }
    return [...sums].map(([name, contribution]): Feature => ({ name, block, contribution }))
  })
}

function leadOf(of: (label: number) => number, best: number, rival: number | undefined): number {
  return of(best) - (rival === undefined ? 0 : of(rival))
}

function sumOf(features: readonly Feature[], block: Block): number {
  return features.reduce((sum, feature) => sum + (feature.block === block ? feature.contribution : 0), 0)
}

function namesById(tokens: readonly string[], concepts: readonly string[], vectors: Vectors) {
  return new Map([...namedFeatures(tokens, concepts)].map(([hash, name]) => [vectors.idOf(hash), name]))
}
