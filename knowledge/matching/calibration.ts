/**
 * Turns what speaks for a candidate into the probability that it is right: a logistic regression whose weights are the same
 * for every knowledge, set on in all ten thousand trials of a dozen, and whose scale and zero are learnt from this one
 * (Platt, 1999): on examples that were kept out of the training, some with their whole label kept out too, so that it has
 * seen what "unknown" looks like without any out-of-scope data. To learn all weights from one knowledge told right from wrong
 * worse.
 */

/** What speaks for the best candidate; see `evidenceOf`. */
export interface Evidence {
  /** Its score, about 1 for a sure yes and -1 for a sure no. */
  readonly score: number
  /** Before the next candidate. */
  readonly lead: number
  /** The share of the message's words, weighed by how much they tell, that any example holds. */
  readonly coverage: number
  /** Before what is none of our business, in all and by the words alone; 0 where nothing is known of that. */
  readonly overNone: number
  readonly overNoneInWords: number
}

export interface Trial {
  readonly evidence: Evidence
  readonly right: boolean
  /** How much it counts. */
  readonly weight: number
}

/** Plain data. */
export interface Calibration {
  readonly scale: number
  readonly zero: number
}

const WEIGHTS: Evidence = { score: 1.5, lead: 1.25, coverage: 1, overNone: 0.8, overNoneInWords: 1.2 }
/** About what the demo shop's came to. */
export const USUAL: Calibration = { scale: 1, zero: -2 }

/** One example in so many is kept out of the training to try it on, and one label in so many with all its examples. */
const KEPT_OUT = 5
/**
 * Of what customers write to a shop's bot, from a fifth to a half has no answer there (HINT3, Arora et al., 2020); unguarded:
 * where no example shows what is none of our business, and all of it looks like ours.
 */
export const UNKNOWN_SHARE = { usual: 0.23, unguarded: 0.33 }

export function isKeptOut(example: number): boolean {
  return example % KEPT_OUT === KEPT_OUT - 1
}

export function isLabelKeptOut(label: number): boolean {
  return label % KEPT_OUT === 2
}

/** From fewer trials, chance would speak. */
const ENOUGH = 60
/** Enough for two numbers; more changed the third digit. */
const STEPS = 400
const RATE = 0.5

/** By gradient descent. From few trials, or without both kinds, nothing is learnt: undefined. */
export function calibrated(trials: readonly Trial[]): Calibration | undefined {
  if (trials.length < ENOUGH || !trials.some(({ right }) => right) || !trials.some(({ right }) => !right))
    return undefined
  const total = trials.reduce((sum, { weight }) => sum + weight, 0)
  const rows = trials.map(({ evidence, right, weight }) => ({
    x: weighed(evidence),
    right: right ? 1 : 0,
    weight: weight / total,
  }))
  let { scale, zero } = USUAL
  for (let step = 0; step < STEPS; step++) {
    let [scaleSlope, zeroSlope] = [0, 0]
    for (const { x, right, weight } of rows) {
      const error = weight * (sigmoid(scale * x + zero) - right)
      scaleSlope += error * x
      zeroSlope += error
    }
    scale -= RATE * scaleSlope
    zero -= RATE * zeroSlope
  }
  return { scale, zero }
}

export function probability({ scale, zero }: Calibration, evidence: Evidence): number {
  return sigmoid(scale * weighed(evidence) + zero)
}

function weighed(evidence: Evidence): number {
  return (
    WEIGHTS.score * evidence.score +
    WEIGHTS.lead * evidence.lead +
    WEIGHTS.coverage * evidence.coverage +
    WEIGHTS.overNone * evidence.overNone +
    WEIGHTS.overNoneInWords * evidence.overNoneInWords
  )
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
