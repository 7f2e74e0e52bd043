/** How many guesses are right. All shares are 0 to 1; NaN when there is nothing to guess. Pure. */
import type { Trial } from './data-set.js'
import type { Guess } from './guess.js'

/** One guess a trial, in the same order. */
export interface Guessed {
  readonly trials: readonly Trial[]
  readonly guesses: readonly Guess[]
}

/** Of what is in scope: the best label is right. */
export function accuracy({ trials, guesses }: Guessed): number {
  const inScope = trials.flatMap(({ right }, n) => (right.length > 0 ? [isAnswered(right, guesses[n], -Infinity)] : []))
  return share(inScope)
}

/** Of all: what is in scope gets its answer, what is not is refused. An answer with less confidence than the threshold is a refusal. */
export function joint({ trials, guesses }: Guessed, threshold = -Infinity): number {
  return share(
    trials.map(({ right }, n) =>
      right.length > 0 ? isAnswered(right, guesses[n], threshold) : isRefused(guesses[n], threshold),
    ),
  )
}

const GRID = 100

/** The joint accuracy at the threshold that turns out best here, of a hundred that cut the confidences into equal shares. */
export function bestJoint(guessed: Guessed): number {
  const confidences = guessed.guesses.flatMap((guess) => (guess.kind === 'answer' ? [guess.confidence] : []))
  const sorted = Float64Array.from(confidences).sort()
  const cuts = Array.from({ length: GRID }, (_, n) => sorted[Math.floor((n * sorted.length) / GRID)] ?? Infinity)
  return Math.max(...[...cuts, Infinity].map((threshold) => joint(guessed, threshold)))
}

/** Of all: asked back, which is neither an answer nor a refusal. */
export function asked({ guesses }: Guessed): number {
  return share(guesses.map(({ kind }) => kind === 'ask'))
}

function isAnswered(right: readonly string[], guess: Guess | undefined, threshold: number): boolean {
  return guess?.kind === 'answer' && guess.confidence >= threshold && right.includes(guess.label)
}

function isRefused(guess: Guess | undefined, threshold: number): boolean {
  return guess?.kind === 'refuse' || (guess?.kind === 'answer' && guess.confidence < threshold)
}

function share(verdicts: readonly boolean[]): number {
  return verdicts.filter(Boolean).length / verdicts.length
}
