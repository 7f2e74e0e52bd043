/** Understands a message: its language, its parts and what each is about, and what it gives away. Pure and linear. */
import { isValidOn } from './answer.js'
import { dayOf } from './day.js'
import { entitiesIn } from './extract.js'
import { createFacetFinder, facetEntities, facetsGiven } from './facet-words.js'
import { byLanguage, type Knowledge } from './knowledge.js'
import { createLanguageGuess } from './language-guess.js'
import { languageOfTag, type Language } from './language.js'
import { READ_AT_MOST } from './limits.js'
import { Matcher } from './match.js'
import { partsOf, type MatchText } from './parts.js'
import { train, type Training } from './training.js'
import type { Label, Part, Understanding } from './understanding.js'
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

/** Trains the models, about two seconds for five thousand phrases; a message then takes one or two milliseconds. */
export function createUnderstanding(
  knowledge: Knowledge,
  options: Options = {},
  training: Training = train(knowledge, options),
): Understand {
  const matchers = byLanguage((language) => new Matcher(knowledge, language, options, training.matching[language]))
  const guess = createLanguageGuess(knowledge, training.letters)
  const findFacets = createFacetFinder(knowledge.facets, (word) =>
    Object.values(matchers).some((matcher) => matcher.knows(word)),
  )
  return (text, { language: before, now }) => {
    // A customer who pastes a book is answered by its beginning, in bounded time.
    const read = text.slice(0, READ_AT_MOST)
    const { language, confidence } = guess(read, before)
    const mayOffer = offering(knowledge, language, dayOf(now), options)
    const match = (part: string, message = part) => matchers[language].match(part, mayOffer, message)
    const parts = options.topOne ? [forced(read, match)] : partsOf(read, match)
    const mentions = findFacets(read)
    return {
      text,
      language,
      languageConfidence: confidence,
      ...wishIn(parts),
      parts,
      entities: [...entitiesIn(read, now), ...facetEntities(mentions)].sort((a, b) => a.start - b.start),
      facets: facetsGiven(mentions),
      upset: isUpset(read) || parts.some(isInsult),
    }
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

function forced(text: string, match: MatchText): Part {
  const { candidates } = match(text)
  return { text, kind: 'asked', zone: candidates.length > 0 ? 'answer' : 'admit', candidates }
}

const WISH = 'language-'

function wishIn(parts: readonly Part[]): { languageWish?: Language } {
  for (const { zone, candidates } of parts) {
    const label = candidates[0]?.label
    if (zone !== 'answer' || label?.kind !== 'dialog' || !label.id.startsWith(WISH)) continue
    const languageWish = languageOfTag(label.id.slice(WISH.length))
    if (languageWish) return { languageWish }
  }
  return {}
}

function isInsult({ zone, candidates }: Part): boolean {
  return zone === 'answer' && candidates[0]?.label.kind === 'dialog' && candidates[0].label.id === 'insult'
}
