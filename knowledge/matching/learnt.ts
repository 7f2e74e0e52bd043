/** What the matcher of one language learns from the knowledge. */
import { facetWords } from '../facet-words.js'
import { isContentWord } from '../function-words.js'
import type { Knowledge } from '../knowledge.js'
import { labelKey } from '../label.js'
import { LANGUAGES, type Language } from '../language.js'
import type { Label } from '../understanding.js'
import { isMatter, longestIn, type Longest } from './brevity.js'
import {
  calibrated,
  isKeptOut,
  isLabelKeptOut,
  UNKNOWN_SHARE,
  USUAL,
  type Calibration,
  type Trial,
} from './calibration.js'
import { scoreOf, type Examples, type Without } from './descent.js'
import { lessonsOf, type Lesson } from './examples.js'
import { conceptsIn, featuresOf, NO_FEATURES, type Features } from './features.js'
import { find } from './hash.js'
import { bestOf, evidenceOf, scoresOf, type Nones } from './judgement.js'
import { groupsAsConcepts, Lexicon, lexiconTable, type LexiconTable } from './lexicon.js'
import { learn, type LinearWeights } from './linear.js'
import { phraseTable, type PhraseTable } from './phrase-table.js'
import { sharedTable, type IsTopic, type SharedTable } from './shared-words.js'
import { heldIn, rowsOf, scaledIn, squareOf, type Rows } from './rows.js'
import type { Sight } from './sight.js'
import { wordsIn } from './tokens.js'
import { strangersIn, type Strangers } from './strangers.js'
import { BLOCKS, WEIGHT, type FeatureTable } from './vectors.js'

export interface MatchOptions {
  /** Leaves dialogs and out-of-scope phrases away. */
  readonly articlesOnly?: boolean
}

/** What was learnt for one language, as plain data: it goes through a worker and a file as it is. */
export interface Learnt {
  readonly labels: readonly Label[]
  readonly features: FeatureTable
  readonly weights: LinearWeights
  readonly calibration: Calibration
  readonly lexicon: LexiconTable
  readonly titles: PhraseTable
  readonly phrases: PhraseTable
  readonly shared: SharedTable
  readonly longest: Longest
  readonly strangers: Strangers
  /** Every word of the examples, one a line. */
  readonly words: string
}

const BODY_COST = 0.1
/** What the other languages' examples cost beside their own, and from how many of its own on a label needs them no more. */
const ABROAD = { cost: 0.1, enough: 15 }
/** A wrong answer to what is none of our business is worse than a question too many. */
const NONE_COST = 2
const MANY_A_LABEL = 15
/** Phrases beyond these count less: a label with a hundred must not outweigh its neighbours with ten. */
const PLENTY = 100

/** Learning is the slow part of loading, and needs nothing but the knowledge: it may be done elsewhere, or earlier. */
export function learnMatching(knowledge: Knowledge, language: Language, options: MatchOptions = {}): Learnt {
  const lessons = lessonsOf(knowledge, language, options.articlesOnly ?? false)
  const table = lexiconOf(knowledge, language)
  const lexicon = new Lexicon(table)
  const own = lessons.flatMap((lesson, label) =>
    [...lesson.texts, ...lesson.body].map((text, n): Told => {
      const tokens = wordsIn(text, language)
      const concepts = lexicon.conceptsIn(tokens)
      return {
        tokens,
        concepts,
        label,
        n,
        isBody: n >= lesson.texts.length,
        features: featuresOf(tokens, concepts),
        cost: costOf(lesson, n),
      }
    }),
  )
  const foreign = abroad(knowledge, language, lessons, options)
  const labels = lessons.map(({ label }) => label)
  const school = schoolOf(own, foreign, labels)
  const tryout = tryoutOf(school)
  const weights = learn(school.examples, labels.length + 1, school.features.idf.length, tryout)
  const isTopic = topicsOf(knowledge, language)
  return {
    labels,
    features: school.features,
    weights,
    calibration: tryout.calibration() ?? USUAL,
    lexicon: table,
    titles: phraseTable(lessons.map(({ label, texts }) => (label.kind === 'article' ? texts.slice(0, 1) : []))),
    phrases: phraseTable(lessons.map(({ texts }) => texts)),
    shared: sharedTable(
      lessons.map(({ label, texts }) => (label.kind === 'article' ? texts : [])),
      isTopic,
    ),
    longest: longestIn(lessons, language),
    strangers: strangersIn(
      own.filter(({ isBody }) => !isBody),
      (label) => labels[label]?.kind === 'none',
      new Map(lessons.map(({ texts }, n) => [n, texts.length])),
    ),
    words: [...new Set(own.flatMap(({ tokens }) => tokens))].join('\n'),
  }
}

/** One example, as it is learnt from. */
interface Told {
  readonly tokens: readonly string[]
  readonly concepts: readonly string[]
  readonly label: number
  /** Its place among its label's. */
  readonly n: number
  readonly isBody: boolean
  readonly features: Features
  readonly cost: number
}

interface Foreign {
  readonly label: number
  readonly features: Features
  readonly cost: number
}

/** What there is to learn from. */
interface School {
  readonly own: readonly Told[]
  readonly labels: readonly Label[]
  readonly features: FeatureTable
  /** Own examples first, as in `examples`. */
  readonly rows: Rows
  readonly examples: Examples
}

function schoolOf(own: readonly Told[], foreign: readonly Foreign[], labels: readonly Label[]): School {
  const many = own.filter(({ isBody }) => !isBody).length >= MANY_A_LABEL * labels.length
  const weight = many ? WEIGHT.many : WEIGHT.few
  const all = [...own, ...foreign]
  const { features, rows } = rowsOf(
    all.map((one) => one.features),
    own.length,
    weight,
  )
  const { any } = nonesIn(labels)
  const examples = {
    starts: rows.starts.filter((_, n) => n % BLOCKS.length === 0),
    ids: rows.ids,
    values: scaledIn(rows, weight),
    labels: Int32Array.from(all, ({ label }) => label),
    also: Int32Array.from(all, ({ label }) => (labels[label]?.kind === 'none' ? any : -1)),
    costs: Float32Array.from(all, ({ cost }) => cost),
  }
  return { own, labels, features, rows, examples }
}

/** Enough for two numbers. */
const TRIED = 1000

/** Learns once more without some examples and some whole labels, and tries these: how sure is what turns out right? */
interface Tryout extends Without {
  /** When all classes were heard; undefined when there was too little to try. */
  readonly calibration: () => Calibration | undefined
}

function tryoutOf(school: School): Tryout {
  const { own, labels, rows, examples, features } = school
  const isUnknown = (label: number) => labels[label]?.kind === 'article' && isLabelKeptOut(label)
  const isTried = (one: Told) =>
    !one.isBody &&
    (isUnknown(one.label) || isKeptOut(one.n)) &&
    (isWeighed(labels[one.label]) || labels[one.label]?.kind === 'none')
  const leftOut = Uint8Array.from(examples.labels, (label, row) =>
    isUnknown(label) || (own[row] !== undefined && isTried(own[row])) ? 1 : 0,
  )
  const isLeftOut = (row: number) => leftOut[row] === 1
  const all = [...own.keys()].filter((row) => isTried(own[row]!))
  const tried = all.filter((_, n) => n % Math.ceil(all.length / TRIED) === 0)
  const none = () => tried.map(() => new Float64Array(labels.length + 1))
  const sums = { words: none(), letters: none(), concepts: none() }
  const bias = new Float32Array(labels.length + 1)
  return {
    isLeftOut,
    hear: (label, weights) => {
      bias[label] = weights[features.idf.length]!
      for (const [at, block] of BLOCKS.entries()) {
        const ofBlock = sums[block]
        for (let n = 0; n < tried.length; n++) {
          const place = tried[n]! * BLOCKS.length + at
          ofBlock[n]![label] = scoreOf(weights, rows, rows.starts[place]!, rows.starts[place + 1]!)
        }
      }
    },
    calibration: () => {
      if (own.every((_, row) => isLeftOut(row))) return undefined
      const held = heldIn(rows, features.idf.length, (row) => row < own.length && !isLeftOut(row))
      const sights = tried.map((row, n) => {
        const [words, letters, concepts] = [sums.words[n]!, sums.letters[n]!, sums.concepts[n]!]
        return sightOfRow(school, row, held, { words, letters, concepts })
      })
      return calibratedBy(school, tried, sights, bias)
    },
  }
}

function calibratedBy(
  { own, labels, features }: School,
  tried: readonly number[],
  sights: readonly Sight[],
  bias: Float32Array,
): Calibration | undefined {
  const isKnown = (n: number) => !(labels[n]?.kind === 'article' && isLabelKeptOut(n))
  const nones = nonesIn(labels)
  const trials = tried.flatMap((row, n): (Trial & { unknown: boolean })[] => {
    const { label } = own[row]!
    const scores = scoresOf(sights[n]!, bias, features.weight)
    const [best, second] = bestOf(scores.all, (other) => isWeighed(labels[other]) && isKnown(other))
    if (best === undefined) return []
    const unknown = !isKnown(label) || labels[label]?.kind === 'none'
    return [{ evidence: evidenceOf(scores, best, second ?? -1, nones), right: best === label, weight: 1, unknown }]
  })
  const unknown = trials.filter((trial) => trial.unknown).length
  const expected = nones.labels.length > 0 ? UNKNOWN_SHARE.usual : UNKNOWN_SHARE.unguarded
  const share = ((trials.length - unknown) * expected) / (1 - expected) / Math.max(1, unknown)
  return calibrated(trials.map((trial) => ({ ...trial, weight: trial.unknown ? share : 1 })))
}

/** An example, seen as if only the features in `held` were known. */
function sightOfRow({ own, features, rows }: School, row: number, held: Uint8Array, sums: Sight['sums']): Sight {
  const one = own[row]!
  let [told, known] = [0, 0]
  for (const word of one.features.words) {
    const id = find(features.table, word)
    const isKnown = held[id] === 1
    const weight = isKnown ? features.idf[id]! : features.rarest
    told += weight
    if (isKnown) known += weight
  }
  const [words, letters, concepts] = BLOCKS.map((_, block) => squareOf(rows, row, block, held))
  const squares = { words: words!, letters: letters!, concepts: concepts! } // one a block
  return { sums, squares, told, known, concepts: one.concepts }
}

export function isOurs(label: Label | undefined): label is Label {
  return label !== undefined && label.kind !== 'none'
}

/** What a message about something may be about; a greeting is never tried on one. */
function isWeighed(label: Label | undefined): label is Label {
  return isOurs(label) && isMatter(label)
}

export function nonesIn(labels: readonly Label[]): Nones {
  return { labels: labels.flatMap(({ kind }, n) => (kind === 'none' ? [n] : [])), any: labels.length }
}

/** What the other languages' examples say in concepts alone: these mean the same in every language. */
function abroad(
  knowledge: Knowledge,
  language: Language,
  lessons: readonly Lesson[],
  options: MatchOptions,
): readonly Foreign[] {
  const needy = lessons.flatMap(({ label, texts }, n): [string, number][] =>
    texts.length < ABROAD.enough ? [[labelKey(label), n]] : [],
  )
  if (needy.length === 0) return []
  const labels = new Map(needy)
  return LANGUAGES.filter((other) => other !== language).flatMap((other) => {
    const lexicon = new Lexicon(lexiconOf(knowledge, other))
    return lessonsOf(knowledge, other, options.articlesOnly ?? false).flatMap((lesson) => {
      const label = labels.get(labelKey(lesson.label))
      if (label === undefined) return []
      return lesson.texts.flatMap((text, n) => {
        const concepts = lexicon.conceptsIn(wordsIn(text, other))
        if (concepts.length === 0) return []
        const features = {
          words: NO_FEATURES,
          pairs: NO_FEATURES,
          letters: NO_FEATURES,
          concepts: conceptsIn(concepts),
        }
        return [{ label, features, cost: ABROAD.cost * costOf(lesson, n) }]
      })
    })
  })
}

function lexiconOf(knowledge: Knowledge, language: Language): LexiconTable {
  return lexiconTable(language, knowledge.concepts[language], groupsAsConcepts(knowledge.synonyms[language]))
}

/** A word that says what is wanted: not a grammatical one, and not the thing it is about. */
export function topicsOf(knowledge: Knowledge, language: Language): IsTopic {
  const things = facetWords(knowledge)
  return (token) => isContentWord(token, language) && !things.has(token)
}

function costOf({ label, texts: { length: texts } }: Lesson, n: number): number {
  if (n >= texts) return BODY_COST
  return Math.sqrt(Math.min(1, PLENTY / texts)) * (label.kind === 'none' ? NONE_COST : 1)
}
