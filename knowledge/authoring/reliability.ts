/** How far the desk's confidence can be trusted: what it says beside what holds, and what keeping back the least sure answers would spare. */
import { outcomeOf, type Expectation, type Got, type Question } from './evaluate.js'

/** An answer that was given. */
export interface Given {
  /** How sure the desk was of it, 0 to 1. */
  readonly confidence: number
  readonly right: boolean
}

export interface Bin {
  /** Of the confidence: from is in it, to is not, but for the last bin. */
  readonly from: number
  readonly to: number
  readonly answers: number
  /** What the desk said on average, 0 to 1; nothing where no answer falls. */
  readonly meanConfidence?: number
  /** What held, 0 to 1. */
  readonly rightShare?: number
}

export interface Reliability {
  readonly answers: number
  /** Ten of the same width, the least sure first. */
  readonly bins: readonly Bin[]
  /** How far what the desk says lies from what holds, 0 to 1: the bins' distances, weighted by their answers. */
  readonly expectedCalibrationError: number
}

export interface RiskCoverage {
  readonly answers: number
  /** The share wrong among the surest 10 %, 20 % … 100 % of the answers; none where no answer was given. */
  readonly points: readonly { readonly coverage: number; readonly risk: number }[]
  /** The share wrong, averaged over every length of the list of surest answers; 0 to 1, less is better. */
  readonly area: number
}

const BINS = 10
const POINTS = 10

/** What the curve is drawn for: an article is wanted, or none. */
const ANSWERABLE: readonly Expectation[] = ['answer', 'answers', 'decline']

export function isAnswerable({ expect }: Question): boolean {
  return ANSWERABLE.includes(expect)
}

/** The first answer to a question; beside the dialog that was wanted, it is neither right nor wrong and left out. */
export function firstAnswer(question: Question, got: readonly Got[]): Given | undefined {
  const answer = got.find(({ kind }) => kind === 'answer')
  if (answer?.confidence === undefined) return undefined
  const { confidence } = answer
  switch (question.expect) {
    case 'answer':
    case 'answers':
      return { confidence, right: [...question.articles, ...question.accept].includes(answer.articles?.[0] ?? '') }
    case 'clarify':
    case 'decline':
      return { confidence, right: false }
    case 'claim':
    case 'handoff':
    case 'status':
      return outcomeOf(question, got) === 'right' ? undefined : { confidence, right: false }
  }
}

export function reliability(given: readonly Given[]): Reliability {
  const bins = Array.from({ length: BINS }, (_, n) =>
    binOf(
      n,
      given.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === n),
    ),
  )
  const distances = bins.map(
    ({ answers, meanConfidence = 0, rightShare = 0 }) => answers * Math.abs(meanConfidence - rightShare),
  )
  return { answers: given.length, bins, expectedCalibrationError: sum(distances) / Math.max(given.length, 1) }
}

function binOf(n: number, own: readonly Given[]): Bin {
  const bounds = { from: n / BINS, to: (n + 1) / BINS, answers: own.length }
  if (own.length === 0) return bounds
  const meanConfidence = sum(own.map(({ confidence }) => confidence)) / own.length
  return { ...bounds, meanConfidence, rightShare: own.filter(({ right }) => right).length / own.length }
}

export function riskCoverage(given: readonly Given[]): RiskCoverage {
  const risks = risksOf(given)
  const points = Array.from({ length: risks.length > 0 ? POINTS : 0 }, (_, n) => {
    const surest = Math.ceil((risks.length * (n + 1)) / POINTS)
    return { coverage: (n + 1) / POINTS, risk: risks[surest - 1] ?? 0 }
  })
  return { answers: given.length, points, area: sum(risks) / Math.max(risks.length, 1) }
}

/** The share wrong among the surest one, the surest two, and so on to all. */
function risksOf(given: readonly Given[]): readonly number[] {
  let answers = 0
  let wrong = 0
  const risks: number[] = []
  for (const level of levelsOf(given)) {
    const missed = level.filter(({ right }) => !right).length
    // Among equals none is surer than another: their mistakes count as spread evenly, whatever their order.
    for (let n = 1; n <= level.length; n++) risks.push((wrong + (missed * n) / level.length) / (answers + n))
    answers += level.length
    wrong += missed
  }
  return risks
}

/** The answers of one confidence together, the surest first. */
function levelsOf(given: readonly Given[]): readonly (readonly Given[])[] {
  const levels = new Map<number, Given[]>()
  for (const one of given) levels.set(one.confidence, [...(levels.get(one.confidence) ?? []), one])
  return [...levels].toSorted(([a], [b]) => b - a).map(([, level]) => level)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
