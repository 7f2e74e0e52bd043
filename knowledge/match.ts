/** One matcher a language: articles, dialogs and what is none of our business compete for a message. */
import type { Knowledge } from './knowledge.js'
import { isSameLabel, labelKey } from './label.js'
import type { Language } from './language.js'
import { Brevity, isOpening } from './matching/brevity.js'
import {
  bestOf,
  judged,
  OFFERED,
  scoresOf,
  SURE_ENOUGH,
  verdictOf,
  ZONES,
  type Nones,
  type Verdict,
} from './matching/judgement.js'
import { isOurs, learnMatching, nonesIn, topicsOf, type Learnt, type MatchOptions } from './matching/learnt.js'
import { Lexicon } from './matching/lexicon.js'
import { LinearModel } from './matching/linear.js'
import { createMeantWord, type MeantWord } from './matching/misspelt.js'
import { labelOfPhrase, type PhraseTable } from './matching/phrase-table.js'
import { reasonsOf, type Piece, type Reasons } from './matching/reasons.js'
import { SharedWords } from './matching/shared-words.js'
import { sightOf, together, type Sight } from './matching/sight.js'
import { strangeness } from './matching/strangers.js'
import { tokensOf, wordsIn } from './matching/tokens.js'
import { Vectors } from './matching/vectors.js'
import type { Candidate, Label, Zone } from './understanding.js'

export { learnMatching, type Learnt, type MatchOptions } from './matching/learnt.js'

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

/** What the ranking does not name is as likely as this: it orders what is asked about, and takes nothing away. */
const UNLIKELY = 0.01
/** More than any message has clauses. */
const LOOKS_KEPT = 64

export class Matcher {
  private readonly labels: readonly Label[]
  /** Places of the labels that are none of our business. */
  private readonly nones: Nones
  private readonly lexicon: Lexicon
  private readonly vectors: Vectors
  private readonly model: LinearModel
  private readonly sharedWords: SharedWords
  private readonly meantWord: MeantWord
  private readonly brevity: Brevity
  private readonly looks = new Map<string, Sight>()

  /** `learnt`: what `learnMatching` made of the same knowledge, language and options. */
  constructor(
    knowledge: Knowledge,
    private readonly language: Language,
    options: MatchOptions = {},
    private readonly learnt: Learnt = learnMatching(knowledge, language, options),
  ) {
    this.labels = learnt.labels
    this.nones = nonesIn(this.labels)
    this.lexicon = new Lexicon(learnt.lexicon)
    this.vectors = new Vectors(learnt.features)
    this.model = new LinearModel(learnt.weights)
    this.sharedWords = new SharedWords(learnt.shared, topicsOf(knowledge, language))
    this.meantWord = createMeantWord(() => learnt.words.split('\n'))
    this.brevity = new Brevity(learnt.longest)
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
    const title = this.exactly(text, this.learnt.titles, offered)
    if (title) return { match: title, rule: 'title' }
    const tokens = wordsIn(this.corrected(text), this.language)
    const isAboutSomething = this.sharedWords.touchesTopic(tokens)
    const brief = (label: Label) =>
      offered(label) && this.brevity.allowsAs(label, tokens.length) && !(isAboutSomething && isOpening(label))
    const ranked = this.judge([this.look(tokens)], brief)
    const exact = this.exactly(text, this.learnt.phrases, offered)
    const undecided = this.undecided(tokens, exact?.candidates ?? ranked, offered)
    if (undecided) return { match: undecided, rule: 'shared-words' }
    if (exact) return { match: exact, rule: 'phrase' }
    const isHeard = tokens.some((token) => this.vectors.knows(token))
    const rule = verdictOf(ranked, isHeard, this.nones)
    return { match: { zone: ZONES[rule], candidates: ranked }, rule }
  }

  /** The likeliest, best first, without a doubt or a rule: plain accuracy. */
  ranking(text: string, offered: MayOffer = () => true): readonly Candidate[] {
    const exact = this.exactly(text, this.learnt.phrases, offered)
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

  /** A clause is looked at by itself, and again as a part of the message. */
  private look(tokens: readonly string[]): Sight {
    const text = tokens.join(' ')
    const known = this.looks.get(text)
    if (known) return known
    const sight = sightOf(tokens, this.lexicon.conceptsIn(tokens), this.vectors, this.model)
    if (this.looks.size >= LOOKS_KEPT) this.looks.clear()
    this.looks.set(text, sight)
    return sight
  }

  /** The likeliest labels of these pieces read as one text, best first. */
  judge(sights: readonly Sight[], offered: MayOffer): readonly Candidate[] {
    const sight = together(sights)
    if (sight.squares.words + sight.squares.letters + sight.squares.concepts === 0) return []
    const scores = scoresOf(sight, this.model.bias, this.vectors.weight)
    const ranked = bestOf(scores.all, (n) => isOurs(this.labels[n]) && offered(this.labels[n]))
    const strange = strangeness(this.learnt.strangers, sight.concepts, ranked[0] ?? -1)
    const found = judged(scores, ranked, this.labels, this.nones, this.learnt.calibration, strange)
    return found.filter(({ label }) => offered(label))
  }

  /** A title (a button sends it) or a phrase, word for word, if it is one label's alone. */
  private exactly(text: string, table: PhraseTable, offered: MayOffer): Match | undefined {
    const place = labelOfPhrase(table, text)
    const label = place === undefined ? undefined : this.labels[place]
    if (!label || !offered(label)) return undefined
    return { zone: label.kind === 'none' ? 'admit' : 'answer', candidates: [{ label, confidence: 1 }] }
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
    if (!between || between.length < 2) return undefined
    const likely = new Map(ranked.map(({ label, confidence }) => [labelKey(label), confidence]))
    const worth = ({ label, confidence }: Candidate) => confidence * Math.sqrt(likely.get(labelKey(label)) ?? UNLIKELY)
    return { zone: 'ask', candidates: between.toSorted((a, b) => worth(b) - worth(a)).slice(0, OFFERED) }
  }
}
