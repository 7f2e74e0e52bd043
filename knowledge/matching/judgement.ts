/** How likely the best candidate is right, and what follows: answer, ask, or admit that nothing fits. */
import type { Candidate, Label, Zone } from '../understanding.js'
import { probability, type Calibration, type Evidence } from './calibration.js'
import type { Sight } from './sight.js'
import { scaleOf, type Block, type Weight } from './vectors.js'

/** What each class scores. */
export interface Scores {
  readonly all: Float64Array
  /** By the words and word pairs alone. */
  readonly words: Float64Array
  /** The share of its words, weighed by how much they tell, that any example holds. */
  readonly coverage: number
}

export function scoresOf({ sums, squares, told, known }: Sight, bias: Float32Array, weight: Weight): Scores {
  const scale = (block: Block) => scaleOf(squares[block], weight[block])
  const [ofWords, ofLetters, ofConcepts] = [scale('words'), scale('letters'), scale('concepts')]
  const all = new Float64Array(bias.length)
  const words = new Float64Array(bias.length)
  // As long as the classes, all of them; done for every clause and every way to put clauses together.
  for (let n = 0; n < all.length; n++) {
    words[n] = sums.words[n]! * ofWords
    all[n] = bias[n]! + words[n]! + sums.letters[n]! * ofLetters + sums.concepts[n]! * ofConcepts
  }
  return { all, words, coverage: told === 0 ? 0 : known / told }
}

/** What speaks for `best`, of which `second` is the rival, -1 for none. */
export function evidenceOf({ all, words, coverage }: Scores, best: number, second: number, nones: Nones): Evidence {
  const lead = (scores: Float64Array, over: number, otherwise: number) =>
    over < 0 ? otherwise : scores[best]! - scores[over]!
  return {
    score: all[best]!,
    lead: lead(all, second, 1),
    coverage,
    overNone: lead(all, highestOf(all, nones.labels), 0),
    overNoneInWords: lead(words, highestOf(words, nones.labels), 0),
  }
}

/** The classes of what is none of our business: one a file of such phrases, and one for them all. */
export interface Nones {
  readonly labels: readonly number[]
  readonly any: number
}

function highestOf(scores: Float64Array, among: readonly number[]): number {
  let highest = -1
  for (const n of among) if (highest < 0 || scores[n]! > scores[highest]!) highest = n
  return highest
}

/**
 * What sounds like none of our business is so, whichever article shares its words; what sounds a little like it, unless an
 * article is likely. Tried from -0.3 to 0.7 on held-out messages: lower lost answers, higher gave wrong ones.
 */
const OUTSIDE = { surely: 0.6, perhaps: 0, unless: 0.8 }

/** What a concept that is a stranger to the best candidate adds to that. */
const STRANGE_WEIGHT = 1.5
const STRANGE_FROM = 0.4

/** How fast confidence falls with the distance from the best score. */
const SHARPNESS = 3

/** Best first; `ranked`: without what is none of our business, which comes first when the message sounds like it. */
export function judged(
  scores: Scores,
  ranked: readonly number[],
  labels: readonly Label[],
  nones: Nones,
  calibration: Calibration,
  strange: number,
): readonly Candidate[] {
  const [best, second] = ranked
  if (best === undefined) return []
  const sure = probability(calibration, evidenceOf(scores, best, second ?? -1, nones))
  const none = labels[highestOf(scores.all, nones.labels)]
  const outside = scores.all[nones.any]! + STRANGE_WEIGHT * Math.max(0, strange - STRANGE_FROM)
  const isOutside =
    labels[best]?.kind === 'article' && outside > (sure < OUTSIDE.unless ? OUTSIDE.perhaps : OUTSIDE.surely)
  const first = none && isOutside ? [{ label: none, confidence: 1 - sure, score: outside }] : []
  const others = ranked.flatMap((n) => {
    const label = labels[n]
    const behind = scores.all[n]! - scores.all[best]!
    return label
      ? [{ label, confidence: n === best ? sure : sure * Math.exp(SHARPNESS * behind), score: scores.all[n]! }]
      : []
  })
  return [...first, ...others]
}

/** So likely to be right, and it is said; held-out messages: about one answer in fifty was wrong. */
export const SURE_ENOUGH = 0.4
/** Below this the right one was seldom among three buttons: an honest "that I don't know" is better. */
export const WORTH_ASKING = 0.35
/** Where nothing says what is none of our business, even odds decide: a doubtful message is more often foreign than ours. */
const EVEN = 0.5
/** A second article nearly as likely as the first: the customer knows which, the desk does not. */
const TOO_CLOSE = 0.9
/** So sure a candidate is not doubted for the sake of a close second. */
const CLEAR = 0.7

/** What is found about a ranking, and what follows. */
export const ZONES = {
  unheard: 'admit',
  nothing: 'admit',
  outside: 'admit',
  unlikely: 'admit',
  unsure: 'ask',
  close: 'ask',
  sure: 'answer',
} as const satisfies Readonly<Record<string, Zone>>

export type Verdict = keyof typeof ZONES

/**
 * `isHeard`: some example holds one of its words; letters alone are like some word's by chance: "eeeh". `nones`: what is none of
 * our business.
 */
export function verdictOf(ranked: readonly Candidate[], isHeard: boolean, nones: Nones): Verdict {
  const [best, second] = ranked
  if (!isHeard) return 'unheard'
  if (!best) return 'nothing'
  if (best.label.kind === 'none') return 'outside'
  if (best.confidence < (nones.labels.length > 0 ? WORTH_ASKING : EVEN)) return 'unlikely'
  if (best.confidence < SURE_ENOUGH) return 'unsure'
  const isClose = second?.label.kind === 'article' && best.label.kind === 'article'
  return isClose && second.confidence > TOO_CLOSE * best.confidence && best.confidence < CLEAR ? 'close' : 'sure'
}

/** Candidates named: the right one is nearly always among them. */
export const OFFERED = 5

/** Places of the classes with the highest scores, best first: picked in one pass, for sorting them all costs more than scoring. */
export function bestOf(scores: Float64Array, offered: (n: number) => boolean): readonly number[] {
  const best: number[] = []
  for (let n = 0; n < scores.length; n++) {
    const score = scores[n]!
    const last = best.at(-1)
    if (best.length === OFFERED && last !== undefined && score <= scores[last]!) continue
    if (!offered(n)) continue
    const place = best.findIndex((other) => score > scores[other]!)
    best.splice(place < 0 ? best.length : place, 0, n)
    if (best.length > OFFERED) best.pop()
  }
  return best
}
