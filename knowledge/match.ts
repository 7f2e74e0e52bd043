/** One matcher a language: articles, dialogs and what is none of our business compete for a message. */
import { facetWords } from './facet-words.js'
import { isContentWord } from './function-words.js'
import type { Knowledge } from './knowledge.js'
import { isSameLabel, labelKey } from './label.js'
import { LANGUAGES, type Language } from './language.js'
import { Brevity, isMatter } from './matching/brevity.js'
import {
  calibrated,
  isKeptOut,
  isLabelKeptOut,
  UNKNOWN_SHARE,
  USUAL,
  type Calibration,
  type Trial,
} from './matching/calibration.js'
import { lessonsOf, type Lesson } from './matching/examples.js'
import { conceptsIn, featuresOf, NO_FEATURES, type Features } from './matching/features.js'
import { evidenceOf, judged, scoresOf, SURE_ENOUGH, verdictOf, ZONES, type Nones, type Verdict } from './matching/judgement.js'
import { groupsAsConcepts, Lexicon } from './matching/lexicon.js'
import { learn, LinearModel, type Example, type LinearWeights } from './matching/linear.js'
import { createMeantWord, type MeantWord } from './matching/misspelt.js'
import { reasonsOf, type Piece, type Reasons } from './matching/reasons.js'
import { SharedWords } from './matching/shared-words.js'
import { sightOf, together, type Sight } from './matching/sight.js'
import { fold, tokensOf, wordsIn } from './matching/tokens.js'
import { tableOf, Vectors, WEIGHT, type FeatureTable } from './matching/vectors.js'
import type { Candidate, Label, Zone } from './understanding.js'

export interface MatchOptions {
  /** Leaves dialogs and out-of-scope phrases away. */
  readonly articlesOnly?: boolean
}

/** What was learnt for one language, as plain data. */
export interface Learnt {
  readonly features: FeatureTable
  readonly weights: LinearWeights
  readonly calibration: Calibration
}

export interface Match {
  readonly zone: Zone
  /** Best first, at most five. */
  readonly candidates: readonly Candidate[]
}

/** A match, and the rule that made it. */
export interface Decision {
  readonly match: Match
  readonly rule: Verdict | 'title' | 'phrase' | 'shared-words'
}

/** Which labels may be candidates: an expired article may not. */
export type MayOffer = (label: Label) => boolean

/** Candidates named: the right one is nearly always among them. */
const OFFERED = 5
const BODY_COST = 0.1
/** What the other languages' examples cost beside their own, and from how many of its own on a label needs them no more. */
const ABROAD = { cost: 0.1, enough: 15 }
/** A wrong answer to what is none of our business is worse than a question too many. */
const NONE_COST = 2
const MANY_A_LABEL = 15
/** Phrases beyond these count less: a label with a hundred must not outweigh its neighbours with ten. */
const PLENTY = 100

export class Matcher {
  private readonly labels: readonly Label[]
  /** Places of the labels that are none of our business. */
  private readonly nones: Nones
  private readonly lexicon: Lexicon
  private readonly vectors: Vectors
  private readonly model: LinearModel
  private readonly sharedWords: SharedWords
  private readonly meantWord: MeantWord
  /** Folded text → places of the labels whose title, or one of whose phrases, it is. */
  private readonly titles: ReadonlyMap<string, readonly number[]>
  private readonly phrases: ReadonlyMap<string, readonly number[]>
  private readonly brevity: Brevity

  /** `learnt`: what `learnMatching` made of the same knowledge, language and options. */
  constructor(
    knowledge: Knowledge,
    private readonly language: Language,
    options: MatchOptions = {},
    private readonly learnt: Learnt = learnMatching(knowledge, language, options),
  ) {
    const lessons = lessonsOf(knowledge, language, options.articlesOnly ?? false)
    this.labels = lessons.map(({ label }) => label)
    this.nones = nonesIn(this.labels)
    this.lexicon = lexiconOf(knowledge, language)
    this.vectors = new Vectors(learnt.features)
    this.model = new LinearModel(learnt.weights)
    const articleTexts = lessons.map(({ label, texts }) => (label.kind === 'article' ? texts : []))
    const things = facetWords(knowledge)
    const isTopic = (token: string) => isContentWord(token, language) && !things.has(token)
    this.sharedWords = new SharedWords(articleTexts, isTopic)
    this.meantWord = createMeantWord(() => wordsOf(lessons, language))
    this.titles = placesOf(lessons.map(({ label, texts }) => (label.kind === 'article' ? texts.slice(0, 1) : [])))
    this.phrases = placesOf(lessons.map(({ texts }) => texts))
    this.brevity = new Brevity(lessons, language)
  }

  /** Whether any example holds this folded word. */
  knows(word: string): boolean {
    return this.vectors.knows(word)
  }

  /** `message`: the whole of which the text is a part. */
  match(text: string, mayOffer: MayOffer = () => true, message = text): Match {
    return this.decide(text, mayOffer, message).match
  }

  /** The same, with the rule by which it was found. */
  decide(text: string, mayOffer: MayOffer, message: string): Decision {
    const words = tokensOf(message, this.language).length
    const offered = (label: Label) => mayOffer(label) && this.brevity.allowsIn(label, words)
    const title = exactMatch(text, this.titles, this.labels, offered)
    if (title) return { match: title, rule: 'title' }
    const tokens = wordsIn(this.corrected(text), this.language)
    const brief = (label: Label) => offered(label) && this.brevity.allowsAs(label, tokens.length)
    const ranked = this.judge([this.look(tokens)], brief)
    const exact = exactMatch(text, this.phrases, this.labels, offered)
    const undecided = this.undecided(tokens, exact?.candidates ?? ranked, offered)
    if (undecided) return { match: undecided, rule: 'shared-words' }
    if (exact) return { match: exact, rule: 'phrase' }
    const isHeard = tokens.some((token) => this.vectors.knows(token))
    const rule = verdictOf(ranked, isHeard)
    return { match: { zone: ZONES[rule], candidates: ranked }, rule }
  }

  /** The likeliest, best first, without a doubt or a rule: plain accuracy. */
  ranking(text: string, offered: MayOffer = () => true): readonly Candidate[] {
    const exact = exactMatch(text, this.phrases, this.labels, offered)
    return exact ? exact.candidates : this.judge([this.see(text)], offered)
  }

  /** What a piece of a message says, to be judged together with other pieces. */
  see(text: string): Sight {
    return this.look(wordsIn(this.corrected(text), this.language))
  }

  /** What these pieces, read as one text, say for `best`, and against `rival`. */
  explain(texts: readonly string[], best?: Label, rival?: Label): Reasons {
    const pieces = texts.map((text): Piece => {
      const tokens = wordsIn(this.corrected(text), this.language)
      return { written: wordsIn(text, this.language), tokens, concepts: this.lexicon.conceptsIn(tokens) }
    })
    return reasonsOf(pieces, this.classOf(best), this.classOf(rival), this.nones.any, this.vectors, this.model)
  }

  /** What is none of our business was judged by all that is so. */
  private classOf(label: Label | undefined): number | undefined {
    if (label?.kind === 'none') return this.nones.any
    const place = this.labels.findIndex((own) => isSameLabel(own, label))
    return place < 0 ? undefined : place
  }

  private look(tokens: readonly string[]): Sight {
    return sightOf(tokens, this.lexicon.conceptsIn(tokens), this.vectors, this.model)
  }

  /** The likeliest labels of these pieces read as one text, best first. */
  judge(sights: readonly Sight[], offered: MayOffer): readonly Candidate[] {
    const sight = together(sights)
    if (sight.squares.words + sight.squares.letters + sight.squares.concepts === 0) return []
    const scores = scoresOf(sight, this.model.bias, this.vectors.weight)
    const ranked = bestOf(scores.all, (n) => isOurs(this.labels[n]) && offered(this.labels[n]))
    return judged(scores, ranked, this.labels, this.nones, this.learnt.calibration)
  }

  /** Only a message of one or two words: in longer ones the other words and the letters make up for a typo. */
  private corrected(text: string): string {
    const tokens = tokensOf(text, this.language)
    if (tokens.length > 2 || tokens.every((token) => this.vectors.knows(token))) return text
    return tokens.map((token) => (this.vectors.knows(token) ? token : (this.meantWord(token) ?? token))).join(' ')
  }

  private undecided(
    tokens: readonly string[],
    ranked: readonly Candidate[],
    offered: (label: Label) => boolean,
  ): Match | undefined {
    const [best] = ranked
    // A dialog that is meant for sure shares its words with articles by chance.
    if (best?.label.kind === 'dialog' && best.confidence >= SURE_ENOUGH) return undefined
    const between = this.sharedWords.undecided(tokens, best?.confidence)?.flatMap(({ article, share }) => {
      const label = this.labels[article]
      return label && offered(label) ? [{ label, confidence: share }] : []
    })
    return between && between.length > 1 ? { zone: 'ask', candidates: between.slice(0, OFFERED) } : undefined
  }
}

/** Places of the classes with the highest scores, best first: picked in one pass, for sorting them all costs more than scoring. */
function bestOf(scores: Float64Array, offered: (n: number) => boolean): readonly number[] {
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

/** Learning is the slow part of loading, and needs nothing but the knowledge: it may be done elsewhere, or earlier. */
export function learnMatching(knowledge: Knowledge, language: Language, options: MatchOptions = {}): Learnt {
  const lessons = lessonsOf(knowledge, language, options.articlesOnly ?? false)
  const lexicon = lexiconOf(knowledge, language)
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
  const { features, weights } = learnFrom(own, foreign, labels)
  return { features, weights, calibration: tried(own, foreign, labels) ?? USUAL }
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

function learnFrom(own: readonly Told[], foreign: readonly Foreign[], labels: readonly Label[]) {
  const many = own.filter(({ isBody }) => !isBody).length >= MANY_A_LABEL * labels.length
  const features = tableOf(
    own.map((one) => one.features),
    many ? WEIGHT.many : WEIGHT.few,
  )
  const vectors = new Vectors(features)
  const { any } = nonesIn(labels)
  const examples = [...own, ...foreign].map(({ features: said, label, cost }): Example => {
    const vector = vectors.vectorOf(said)
    return labels[label]?.kind === 'none' ? { vector, label, cost, also: any } : { vector, label, cost }
  })
  return { features, weights: learn(examples, labels.length + 1, vectors.size) }
}

/** Learns once more without some examples and some whole labels, and tries these: how sure is what turns out right? */
function tried(own: readonly Told[], foreign: readonly Foreign[], labels: readonly Label[]): Calibration | undefined {
  const isUnknown = ({ label }: { readonly label: number }) =>
    labels[label]?.kind === 'article' && isLabelKeptOut(label)
  const isTried = (one: Told) =>
    !one.isBody &&
    (isUnknown(one) || isKeptOut(one.n)) &&
    (isWeighed(labels[one.label]) || labels[one.label]?.kind === 'none')
  const kept = own.filter((one) => !isUnknown(one) && !isTried(one))
  if (kept.length === 0) return undefined
  const { features, weights } = learnFrom(
    kept,
    foreign.filter((one) => !isUnknown(one)),
    labels,
  )
  const [vectors, model] = [new Vectors(features), new LinearModel(weights)]
  const nones = nonesIn(labels)
  const trials = own.filter(isTried).flatMap((one): (Trial & { unknown: boolean })[] => {
    const scores = scoresOf(sightOf(one.tokens, one.concepts, vectors, model), model.bias, vectors.weight)
    const [best, second] = bestOf(
      scores.all,
      (n) => isWeighed(labels[n]) && !(labels[n].kind === 'article' && isLabelKeptOut(n)),
    )
    if (best === undefined) return []
    const unknown = isUnknown(one) || labels[one.label]?.kind === 'none'
    return [{ evidence: evidenceOf(scores, best, second ?? -1, nones), right: best === one.label, weight: 1, unknown }]
  })
  const unknown = trials.filter((trial) => trial.unknown).length
  const share = ((trials.length - unknown) * UNKNOWN_SHARE) / Math.max(1, unknown)
  return calibrated(trials.map((trial) => ({ ...trial, weight: trial.unknown ? share : 1 })))
}

function isOurs(label: Label | undefined): label is Label {
  return label !== undefined && label.kind !== 'none'
}

/** What a message about something may be about; a greeting is never tried on one. */
function isWeighed(label: Label | undefined): label is Label {
  return isOurs(label) && isMatter(label)
}

function nonesIn(labels: readonly Label[]): Nones {
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
    const lexicon = lexiconOf(knowledge, other)
    return lessonsOf(knowledge, other, options.articlesOnly ?? false).flatMap((lesson) => {
      const label = labels.get(labelKey(lesson.label))
      if (label === undefined) return []
      return lesson.texts.flatMap((text, n) => {
        const concepts = lexicon.conceptsIn(wordsIn(text, other))
        if (concepts.length === 0) return []
        const features = { words: NO_FEATURES, letters: NO_FEATURES, concepts: conceptsIn(concepts) }
        return [{ label, features, cost: ABROAD.cost * costOf(lesson, n) }]
      })
    })
  })
}

function lexiconOf(knowledge: Knowledge, language: Language): Lexicon {
  return new Lexicon(language, knowledge.concepts[language], groupsAsConcepts(knowledge.synonyms[language]))
}

function wordsOf(lessons: readonly Lesson[], language: Language): readonly string[] {
  return [
    ...new Set(lessons.flatMap(({ texts, body }) => [...texts, ...body].flatMap((text) => wordsIn(text, language)))),
  ]
}

function costOf({ label, texts: { length: texts } }: Lesson, n: number): number {
  if (n >= texts) return BODY_COST
  return Math.sqrt(Math.min(1, PLENTY / texts)) * (label.kind === 'none' ? NONE_COST : 1)
}

/** A title (a button sends it) or a phrase, word for word, if it is one label's alone. */
function exactMatch(
  text: string,
  places: ReadonlyMap<string, readonly number[]>,
  labels: readonly Label[],
  offered: MayOffer,
): Match | undefined {
  const found = (places.get(plain(text)) ?? []).flatMap((n) => labels[n] ?? []).filter(offered)
  const [only] = found
  if (!only || found.length > 1) return undefined
  return { zone: only.kind === 'none' ? 'admit' : 'answer', candidates: [{ label: only, confidence: 1 }] }
}

function placesOf(byLabel: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [n, texts] of byLabel.entries()) {
    for (const text of new Set(texts.map(plain))) places.set(text, [...(places.get(text) ?? []), n])
  }
  return places
}

function plain(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}
