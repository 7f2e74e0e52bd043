/**
 * What a piece of text says for each class, block by block and not yet scaled: the pieces of a message can then be put
 * together in any way at the cost of an addition.
 */
import { featuresOf } from './features.js'
import type { LinearModel } from './linear.js'
import { BLOCKS, type Block, type RawBlock, type Vectors } from './vectors.js'

export interface Sight {
  readonly sums: Readonly<Record<Block, Float64Array>>
  /** The square of each block's length. */
  readonly squares: Readonly<Record<Block, number>>
  /** How much its words tell, and how much of that is known. */
  readonly told: number
  readonly known: number
  readonly concepts: readonly string[]
}

export function sightOf(
  tokens: readonly string[],
  concepts: readonly string[],
  vectors: Vectors,
  model: LinearModel,
): Sight {
  const features = featuresOf(tokens, concepts)
  let told = 0
  let known = 0
  for (const token of tokens) {
    const weight = vectors.weightOf(token)
    told += weight
    if (vectors.knows(token)) known += weight
  }
  const blocks = BLOCKS.map((block) => vectors.rawBlock(features, block))
  return sightIn(blocks, { told, known, concepts }, model)
}

/** `blocks`: in the order of BLOCKS. */
export function sightIn(
  blocks: readonly RawBlock[],
  read: Pick<Sight, 'told' | 'known' | 'concepts'>,
  model: LinearModel,
): Sight {
  const [words, letters, concepts] = blocks.map((block) => ({ sums: model.sums(block), square: block.square }))
  return {
    ...read,
    sums: { words: words!.sums, letters: letters!.sums, concepts: concepts!.sums }, // one a block
    squares: { words: words!.square, letters: letters!.square, concepts: concepts!.square },
  }
}

/** As if the pieces had been written as one text, but for the pairs of words across their borders. */
export function together(sights: readonly Sight[]): Sight {
  const [first, ...others] = sights
  if (!first || others.length === 0) return first!
  const added = (block: Block) => {
    const sum = first.sums[block].slice()
    for (const { sums } of others) for (let n = 0; n < sum.length; n++) sum[n]! += sums[block][n]! // as long as the classes
    return sum
  }
  const total = (of: (sight: Sight) => number) => sights.reduce((sum, sight) => sum + of(sight), 0)
  return {
    sums: { words: added('words'), letters: added('letters'), concepts: added('concepts') },
    squares: {
      words: total(({ squares }) => squares.words),
      letters: total(({ squares }) => squares.letters),
      concepts: total(({ squares }) => squares.concepts),
    },
    told: total(({ told }) => told),
    known: total(({ known }) => known),
    concepts: sights.flatMap(({ concepts }) => concepts),
  }
}
