/** Measures understanding beside its peers, on the same data, one after the other, so that nobody disturbs another. */
import { median, quantile } from '../figures.js'
import { attempt } from './attempt.js'
import { hasOutOfScope, type DataSet } from './data-set.js'
import { fewOf } from './few.js'
import { grown } from './grown.js'
import { accuracy, asked, bestJoint, joint } from './score.js'
import { SUBJECTS, type Subject } from './subject.js'
import type { Outcome } from './task.js'

/** One a subject, in their order; undefined: failed or too slow. */
export type Cells<T> = readonly (T | undefined)[]

export interface Timed {
  readonly learnMs: number
  readonly medianMs: number
  readonly p99Ms: number
}

export interface Joint {
  readonly share: number
  /** With the one threshold that suits it best on this very set; what decides by itself has none. */
  readonly best: number
  readonly asked: number
}

export interface SetReport {
  readonly name: string
  readonly lessons: number
  readonly trials: number
  readonly outOfScope: number
  readonly bundled: boolean
  readonly answered: Cells<Timed & { readonly share: number }>
  /** Undefined when everything is in scope. */
  readonly joint: Cells<Joint> | undefined
}

export interface FewReport {
  readonly name: string
  /** Mean of the seeds. */
  readonly shares: Cells<number>
}

export interface SizeReport {
  readonly utterances: number
  readonly answered: Cells<Timed>
  /** The desk as it serves customers: by parts, with asking back and admitting. */
  readonly served: Timed | undefined
}

export interface AccuracyReport {
  readonly sets: readonly SetReport[]
  readonly few: readonly FewReport[]
  readonly sizes: readonly SizeReport[]
}

export const FEW = 5
const SEEDS = [1, 2, 3, 4, 5]
/** A set of somebody else's with so many lessons a label is also learnt from a few of them. */
const MANY = 100
const SIZES = [10_003, 100_000]
/** As many as tell a 99th percentile, and as few as a slow peer can answer. */
const SIZE_QUERIES = 300

/** `tell` hears what is going on. */
export async function measureAccuracy(sets: readonly DataSet[], tell: (what: string) => void): Promise<AccuracyReport> {
  const reports: SetReport[] = []
  for (const set of sets) reports.push(await wholeSet(set, tell))
  const few: FewReport[] = []
  for (const set of sets.filter(hasMany)) few.push(await fewOnly(set, tell))
  const largest = sets.toSorted((a, b) => b.lessons.length - a.lessons.length)[0]
  const sizes: SizeReport[] = []
  if (largest) for (const size of SIZES) sizes.push(await atSize(largest, size, tell))
  return { sets: reports, few, sizes }
}

function hasMany({ lessons, bundled }: DataSet): boolean {
  return !bundled && lessons.length >= MANY * new Set(lessons.map(({ label }) => label)).size
}

async function wholeSet(set: DataSet, tell: (what: string) => void): Promise<SetReport> {
  const answered: SetReport['answered'][number][] = []
  const joints: (Joint | undefined)[] = []
  const mixed = hasOutOfScope(set)
  for (const subject of SUBJECTS) {
    tell(`${set.name}: ${subject.name}`)
    const answers = await attempt(taskOf(set, subject.answers))
    answered.push(answers && { ...timedOf(answers), share: accuracy({ ...set, ...answers }) })
    if (mixed) joints.push(await jointOf(set, subject, answers))
  }
  const outOfScope = set.trials.filter(({ right }) => right.length === 0).length
  const { name, lessons, trials, bundled } = set
  return {
    name,
    bundled,
    lessons: lessons.length,
    trials: trials.length,
    outOfScope,
    answered,
    joint: mixed ? joints : undefined,
  }
}

async function jointOf(set: DataSet, subject: Subject, answers: Outcome | undefined): Promise<Joint | undefined> {
  const refuses = subject.refuses ? await attempt(taskOf(set, subject.refuses)) : answers
  const thresholded = subject.decides ? answers : refuses
  if (!refuses || !thresholded) return undefined
  const guessed = { ...set, ...refuses }
  return { share: joint(guessed), best: bestJoint({ ...set, ...thresholded }), asked: asked(guessed) }
}

async function fewOnly(set: DataSet, tell: (what: string) => void): Promise<FewReport> {
  const shares: (number | undefined)[] = []
  for (const subject of SUBJECTS) {
    const seeded: (number | undefined)[] = []
    for (const seed of SEEDS) {
      tell(`${set.name}, ${FEW} a label, seed ${seed}: ${subject.name}`)
      const few = { ...set, lessons: fewOf(set.lessons, FEW, seed) }
      const answers = await attempt(taskOf(few, subject.answers))
      seeded.push(answers && accuracy({ ...few, ...answers }))
      // Four seeds of five are no mean: what is too slow once need not be tried again.
      if (!answers) break
    }
    shares.push(meanOf(seeded))
  }
  return { name: set.name, shares }
}

async function atSize(set: DataSet, size: number, tell: (what: string) => void): Promise<SizeReport> {
  const step = Math.max(1, Math.floor(set.trials.length / SIZE_QUERIES))
  const trials = set.trials.filter((_, n) => n % step === 0).slice(0, SIZE_QUERIES)
  const large = { ...set, lessons: grown(set.lessons, size, 1), trials, bundled: false }
  const timed = async (learner: Subject['answers'], name: string) => {
    tell(`${size} utterances: ${name}`)
    const outcome = await attempt(taskOf(large, learner))
    return outcome && timedOf(outcome)
  }
  const served = await timed('zones', 'Mostrador, by parts')
  const answered: (Timed | undefined)[] = []
  for (const { name, answers } of SUBJECTS) answered.push(await timed(answers, name))
  return { utterances: size, answered, served }
}

function taskOf({ language, lessons, bundled, trials }: DataSet, learner: Subject['answers']) {
  return { learner, lessons: { language, lessons, bundled }, texts: trials.map(({ text }) => text) }
}

function timedOf({ learnMs, queryMs }: Outcome): Timed {
  return { learnMs, medianMs: median(queryMs), p99Ms: quantile(queryMs, 0.99) }
}

function meanOf(values: readonly (number | undefined)[]): number | undefined {
  let sum = 0
  for (const value of values) {
    if (value === undefined) return undefined
    sum += value
  }
  return sum / values.length
}
