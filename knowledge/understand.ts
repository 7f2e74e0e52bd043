/** Understands a message: its language, its parts and what each is about, and what it gives away. Pure and linear. */
import { isValidOn } from './answer.js'
import { dayOf } from './day.js'
import { entitiesIn } from './extract.js'
import { createFacetFinder, facetEntities, facetsGiven } from './facet-words.js'
import { byLanguage, type Knowledge } from './knowledge.js'
import { createLanguageGuess } from './language-guess.js'
import { isSameLabel as isSame } from './label.js'
import { languageOfTag, type Language } from './language.js'
import { beginningOf } from './limits.js'
import { Matcher, type MayOffer } from './match.js'
import { isMatter } from './matching/brevity.js'
import { partsOf, type Reader } from './parts.js'
import { train, type Training } from './training.js'
import type { Candidate, Label, Part, Understanding } from './understanding.js'
import { isUpset } from './upset.js'

export interface Context {
  /** The conversation's language so far. */
  readonly language?: Language
  readonly now: Date
}

export interface Options {
  /** Leaves dialogs and out-of-scope phrases away: a foreign set is judged by its own labels. */
  readonly articlesOnly?: boolean
  /** Takes the whole message as one part and always answers with the best article: plain accuracy. */
  readonly topOne?: boolean
}

export type Understand = (text: string, context: Context) => Understanding

/** How a message's pieces are read; whoever explains listens in. */
export type ReaderOf = (matcher: Matcher, mayOffer: MayOffer) => Reader

/** Without `training` it trains: seconds of work, see `train`. A message then takes about a millisecond. */
export function createUnderstanding(
  knowledge: Knowledge,
  options: Options = {},
  training: Training = train(knowledge, options),
  readerWith: ReaderOf = readerOf,
): Understand {
  const matchers = byLanguage((language) => new Matcher(knowledge, language, options, training.matching[language]))
  const guess = createLanguageGuess(knowledge, training.letters)
  const findFacets = createFacetFinder(knowledge.facets, (word) =>
    Object.values(matchers).some((matcher) => matcher.knows(word)),
  )
  return (text, { language: before, now }) => {
    // A customer who pastes a book is answered by its beginning, in bounded time.
    const read = beginningOf(text)
    const { language, confidence } = guess(read, before)
    const mayOffer = offering(knowledge, language, dayOf(now), options)
    const matcher = matchers[language]
    const parts = options.topOne
      ? [forced(read, matcher.ranking(read, mayOffer))]
      : partsOf(read, readerWith(matcher, mayOffer))
    const mentions = findFacets(read)
    return {
      text,
      language,
      languageConfidence: confidence,
      ...wishIn(parts, language),
      parts,
      entities: [...entitiesIn(read, now), ...facetEntities(mentions)].sort((a, b) => a.start - b.start),
      facets: facetsGiven(mentions),
      upset: isUpset(read) || parts.some(isInsult),
    }
  }
}

export function readerOf(matcher: Matcher, mayOffer: MayOffer): Reader {
  return {
    match: (part, message = part) => matcher.match(part, mayOffer, message),
    see: (part) => matcher.see(part),
    judge: (sights, except) =>
      matcher.judge(sights, (label) => isMatter(label) && mayOffer(label) && !isSame(label, except)),
  }
}

function offering(
  knowledge: Knowledge,
  language: Language,
  today: string,
  options: Options,
): (label: Label) => boolean {
  return ({ kind, id }) => {
    const article = kind === 'article' ? knowledge.articles[language].get(id) : undefined
    return kind === 'article' ? article !== undefined && isValidOn(article, today) : !options.topOne
  }
}

function forced(text: string, candidates: readonly Candidate[]): Part {
  return { text, kind: 'asked', zone: candidates.length > 0 ? 'answer' : 'admit', candidates }
}

const WISH = 'language-'

/** Whoever writes in the language that they name has got it already: "sorry, my English is not so good". */
function wishIn(parts: readonly Part[], language: Language): { languageWish?: Language } {
  for (const { zone, candidates } of parts) {
    const label = candidates[0]?.label
    if (zone !== 'answer' || label?.kind !== 'dialog' || !label.id.startsWith(WISH)) continue
    const languageWish = languageOfTag(label.id.slice(WISH.length))
    if (languageWish && (languageWish !== language || parts.length === 1)) return { languageWish }
  }
  return {}
}

function isInsult({ zone, candidates }: Part): boolean {
  return zone === 'answer' && candidates[0]?.label.kind === 'dialog' && candidates[0].label.id === 'insult'
}
