/** One matcher a language: articles, dialogs and what is none of our business compete for a message. */
import { facetWords } from './facet-words.js'
import { isContentWord } from './function-words.js'
import type { Knowledge } from './knowledge.js'
import type { Language } from './language.js'
import { Brevity } from './matching/brevity.js'
import { lessonsOf, type Lesson } from './matching/examples.js'
import { featuresOf, Synonyms, type Features } from './matching/features.js'
import { judged, SURE_ENOUGH, zoneOf, type Judged } from './matching/judgement.js'
import { learn, LinearModel, type LinearWeights } from './matching/linear.js'
import { createMeantWord, type MeantWord } from './matching/misspelt.js'
import { Nearest, seenIn, type Seen } from './matching/nearest.js'
import { SharedWords } from './matching/shared-words.js'
import { fold, tokensOf } from './matching/tokens.js'
import { tableOf, Vectors, type FeatureTable } from './matching/vectors.js'
import type { Candidate, Label, Zone } from './understanding.js'

export interface MatchOptions {
  /** Leaves dialogs and out-of-scope phrases away. */
  readonly articlesOnly?: boolean
}

/** What was learnt for one language, as plain data. */
export interface Learnt {
  readonly features: FeatureTable
  readonly weights: LinearWeights
  readonly seen: Seen
}

export interface Match {
  readonly zone: Zone
  /** Best first, at most five. */
  readonly candidates: readonly Candidate[]
}

/** Candidates named: the right one is nearly always among them. */
const OFFERED = 5
/** Of how many the nearest example is looked for, and how far behind the best score: others could not overtake. */
const COMPARED = 3
const OVERTAKEN = 0.6

const BODY_COST = 0.1
/** Phrases beyond these count less: a label with a hundred must not outweigh its neighbours with ten. */
const PLENTY = 20

export class Matcher {
  private readonly labels: readonly Label[]
  private readonly synonyms: Synonyms
  private readonly vectors: Vectors
  private readonly model: LinearModel
  private readonly nearest: Nearest
  private readonly sharedWords: SharedWords
  private readonly meantWord: MeantWord
  /** Folded text → indices of the labels that it was written for. */
  private readonly exact: ReadonlyMap<string, readonly number[]>
  private readonly brevity: Brevity

  /** `learnt`: what `learnMatching` made of the same knowledge, language and options. */
  constructor(
    knowledge: Knowledge,
    private readonly language: Language,
    options: MatchOptions = {},
    learnt: Learnt = learnMatching(knowledge, language, options),
  ) {
    const lessons = lessonsOf(knowledge, language, options.articlesOnly ?? false)
    this.labels = lessons.map(({ label }) => label)
    this.synonyms = new Synonyms(knowledge.synonyms[language])
    this.vectors = new Vectors(learnt.features)
    this.model = new LinearModel(learnt.weights)
    this.nearest = new Nearest(learnt.seen, this.vectors.size)
    const articleTexts = lessons.map(({ label, texts }) => (label.kind === 'article' ? texts : []))
    const things = facetWords(knowledge)
    const isTopic = (token: string) => isContentWord(token, language) && !things.has(token)
    this.sharedWords = new SharedWords(articleTexts, isTopic)
    this.meantWord = createMeantWord(() => this.vectors.words())
    this.exact = exactOf(lessons)
    this.brevity = new Brevity(lessons, language)
  }

  /** Whether any example holds this folded word. */
  knows(word: string): boolean {
    return this.vectors.knows(word)
  }

  /**
   * `mayOffer` says which labels may be candidates: an expired article may not. `message`: the whole of which the text is
   * a part.
   */
  match(text: string, mayOffer: (label: Label) => boolean = () => true, message = text): Match {
    const words = tokensOf(message, this.language).length
    const offered = (label: Label) => mayOffer(label) && this.brevity.allowsIn(label, words)
    const exact = this.exactMatch(text, offered)
    if (exact) return exact
    const features = this.featuresOf(this.corrected(text))
    const brief = (label: Label) => offered(label) && this.brevity.allowsAs(label, features.tokens.length)
    const ranked = this.ranked(features, brief)
    const undecided = this.undecided(features, ranked, offered)
    return (
      undecided ?? { zone: zoneOf(ranked), candidates: ranked.map(({ label, confidence }) => ({ label, confidence })) }
    )
  }

  private featuresOf(text: string): Features {
    return featuresOf(text, this.language, this.synonyms)
  }

  /** A title (a button sends it) or a phrase, word for word. */
  private exactMatch(text: string, offered: (label: Label) => boolean): Match | undefined {
    const labels = (this.exact.get(plain(text)) ?? []).flatMap((n) => this.labels[n] ?? []).filter(offered)
    const [only] = labels
    if (!only || labels.length > 1) return undefined
    return { zone: only.kind === 'none' ? 'admit' : 'answer', candidates: [{ label: only, confidence: 1 }] }
  }

  /** Only a message of one or two words: in longer ones the other words and the letters make up for a typo. */
  private corrected(text: string): string {
    const tokens = tokensOf(text, this.language)
    if (tokens.length > 2 || tokens.every((token) => this.vectors.knows(token))) return text
    return tokens.map((token) => (this.vectors.knows(token) ? token : (this.meantWord(token) ?? token))).join(' ')
  }

  private ranked(features: Features, offered: (label: Label) => boolean): readonly Judged[] {
    const vector = this.vectors.vectorOf(features)
    if (vector.ids.length === 0) return []
    const scores = this.model.scores(vector)
    const best = this.bestOf(scores, offered)
    const high = scores[best[0] ?? 0] ?? 0
    const near = best.slice(0, COMPARED).filter((n) => (scores[n] ?? 0) >= high - OVERTAKEN)
    const cosines = this.nearest.cosines(vector, near)
    const found = best.flatMap((n, at) => {
      const label = this.labels[n]
      return label ? [{ label, linear: scores[n] ?? 0, cosine: cosines[at] ?? 0 }] : []
    })
    return judged(found, this.coverage(features))
  }

  /** Indices of the labels with the highest scores, best first: picked in one pass, for sorting them all costs more than scoring. */
  private bestOf(scores: Float32Array, offered: (label: Label) => boolean): readonly number[] {
    const best: number[] = []
    for (const [n, label] of this.labels.entries()) {
      const score = scores[n] ?? 0
      const last = best.at(-1)
      if (best.length === OFFERED && last !== undefined && score <= (scores[last] ?? 0)) continue
      if (!offered(label)) continue
      const place = best.findIndex((other) => score > (scores[other] ?? 0))
      best.splice(place < 0 ? best.length : place, 0, n)
      if (best.length > OFFERED) best.pop()
    }
    return best
  }

  /** The share of its words, weighed by how much they tell, that any example holds. */
  private coverage(features: Features): number {
    let known = 0
    let all = 0
    for (const token of features.tokens) {
      const weight = this.vectors.weightOf(token)
      all += weight
      if (this.vectors.knows(token)) known += weight
    }
    return all === 0 ? 0 : known / all
  }

  private undecided(
    features: Features,
    ranked: readonly Judged[],
    offered: (label: Label) => boolean,
  ): Match | undefined {
    const [best] = ranked
    // A dialog or an out-of-scope phrase that is meant for sure shares its words with articles by chance.
    if (best && best.label.kind !== 'article' && best.confidence >= SURE_ENOUGH) return undefined
    const between = this.sharedWords.undecided(features.tokens)?.flatMap(({ article, share }) => {
      const label = this.labels[article]
      return label && offered(label) ? [{ label, confidence: share }] : []
    })
    return between && between.length > 1 ? { zone: 'ask', candidates: between.slice(0, OFFERED) } : undefined
  }
}

/** Learning is the slow part of loading, and needs nothing but the knowledge: it may be done elsewhere, or earlier. */
export function learnMatching(knowledge: Knowledge, language: Language, options: MatchOptions = {}): Learnt {
  const lessons = lessonsOf(knowledge, language, options.articlesOnly ?? false)
  const synonyms = new Synonyms(knowledge.synonyms[language])
  const features = lessons.map(({ texts, body }) =>
    [...texts, ...body].map((text) => featuresOf(text, language, synonyms)),
  )
  const table = tableOf(features.flat())
  const vectors = new Vectors(table)
  const rows = features.map((texts) => texts.map((text) => vectors.vectorOf(text)))
  const examples = rows.flatMap((row, label) =>
    row.map((vector, n) => ({ vector, label, cost: costOf(lessons[label], n) })),
  )
  return {
    features: table,
    weights: learn(examples, lessons.length, vectors.size),
    seen: seenIn(rows.map((row, label) => row.slice(0, lessons[label]?.texts.length))),
  }
}

function costOf(lesson: Lesson | undefined, n: number): number {
  const texts = lesson?.texts.length ?? 0
  return n >= texts ? BODY_COST : Math.sqrt(Math.min(1, PLENTY / texts))
}

function exactOf(lessons: readonly Lesson[]): ReadonlyMap<string, readonly number[]> {
  const exact = new Map<string, number[]>()
  for (const [n, { texts }] of lessons.entries()) {
    for (const text of new Set(texts.map(plain))) exact.set(text, [...(exact.get(text) ?? []), n])
  }
  return exact
}

function plain(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}
