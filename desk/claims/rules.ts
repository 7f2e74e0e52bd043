/** What a site decides about its claims, and what reading a letter needs. */
import type { Language } from '../../knowledge/language.js'
import type { ClaimSettings } from '../../knowledge/reading/claims.js'

export interface Rules {
  /** The language a text is written in; undefined when it is too short or too strange to be sure. */
  readonly languageOf: (text: string) => Language | undefined
  /**
   * Where a customer can go with what was not upheld, as it stands in the letter: dispute resolution and the
   * public bodies (Ley 10/2025 art. 13.7; Codi de consum art. 211-4.c).
   */
  readonly consumerBodies: Readonly<Record<Language, string>>
  /** Where a customer can turn when nothing is decided after a month (Codi de consum art. 211-4.c). */
  readonly afterAMonth: Readonly<Record<Language, string>>
  /** That a filing not completed in ten business days counts as resolved (Ley 10/2025 art. 13.4). */
  readonly lapseWarning: Readonly<Record<Language, string>>
  /** The operators' ready-made sentences; `{{name}}` stands for a few words. A letter of nothing else is no answer. */
  readonly templates: Readonly<Record<Language, readonly string[]>>
  /** A claim's kind → what it is before the law. A kind that is not here counts as a complaint. */
  readonly kinds: ReadonlyMap<string, 'complaint' | 'query'>
}

/** A kind that the site has not named is one: Ley 10/2025 art. 3.10. */
export function isComplaint(kind: string, { kinds }: Pick<Rules, 'kinds'>): boolean {
  return kinds.get(kind) !== 'query'
}

/** What is not set is blank, and what needs it is refused until it is set. */
const BLANK: Readonly<Record<Language, string>> = { es: '', ca: '', en: '' }

export function rulesOf(settings: ClaimSettings, languageOf: Rules['languageOf']): Rules {
  const { consumerBodies = BLANK, lapseWarning = BLANK, afterAMonth = consumerBodies, templates, kinds } = settings
  return { languageOf, consumerBodies, afterAMonth, lapseWarning, templates, kinds: new Map(Object.entries(kinds)) }
}
