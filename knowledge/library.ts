/** The articles as they may be shown on a day: looked up by id and language, answered, and their facets put into words. */
import { answerOf, isValidOn, type Answer } from './answer.js'
import type { Article } from './article.js'
import type { Knowledge } from './knowledge.js'
import { inLanguage, type Localised } from './localised.js'
import type { Language } from './language.js'
import type { ReturnPolicy } from './rights/return-policy.js'

export interface Library {
  /** The article if it exists in this language and is valid on that day. */
  article(id: string, language: Language): Article | undefined
  answer(article: Article, known: Readonly<Record<string, string>>): Answer
  /** How a facet is asked for; undefined where the editors gave no words for it. */
  facetQuestion(facet: string, language: Language): string | undefined
  facetLabel(facet: string, value: string, language: Language): string
  /** As `facts.yaml` says it; undefined where it does not, or not in this language. */
  fact(name: string, language: Language): string | undefined
  /** Undefined when the shop gives no more than the law. */
  readonly returns: ReturnPolicy | undefined
  /** Where to go with what was not upheld, in the editors' words; undefined where they gave none. */
  consumerBodies(language: Language): string | undefined
  /** Whether a claim of this kind is a complaint before the law, and not only a question. */
  isComplaint(kind: string): boolean
}

/** `day`: today where the shop is, as 2026-11-03. */
export function libraryOn(knowledge: Knowledge, day: string): Library {
  return {
    article: (id, language) => {
      const article = knowledge.articles[language].get(id)
      return article && isValidOn(article, day) ? article : undefined
    },
    answer: (article, known) => answerOf(article, known, day),
    facetQuestion: (facet, language) => said(knowledge.facets.get(facet)?.ask, language),
    facetLabel: (facet, value, language) =>
      said(knowledge.facets.get(facet)?.values.get(value)?.label, language) ?? readable(value),
    fact: (name, language) => said(knowledge.facts.get(name), language),
    returns: knowledge.returns,
    consumerBodies: (language) => knowledge.claims.consumerBodies?.[language],
    isComplaint: (kind) =>
      Object.hasOwn(knowledge.claims.kinds, kind) ? knowledge.claims.kinds[kind] !== 'query' : true,
  }
}

function said(text: Localised | undefined, language: Language): string | undefined {
  return text === undefined ? undefined : inLanguage(text, language)
}

/** A value the editors gave no words for: `large-appliance` → `Large appliance`. */
function readable(value: string): string {
  const spaced = value.replace(/[-_]+/g, ' ')
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
