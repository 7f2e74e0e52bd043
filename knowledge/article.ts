/** An article: the editors' approved text, verbatim, with its facts already interpolated. */
import type { Calculation } from './calculation.js'
import type { Language } from './language.js'

export interface Article {
  /** Kebab-case; the same in every language. */
  readonly id: string
  readonly language: Language
  readonly title: string
  /** How customers ask for it; the title counts too and is not repeated here. */
  readonly questions: readonly string[]
  /** What the answer depends on: facet name → its values, in the order they are offered. */
  readonly facets: Readonly<Record<string, readonly string[]>>
  /** Ids of articles offered under the answer. */
  readonly followUps: readonly string[]
  /** Days (ISO, in the shop's time zone) from and until which it may be shown, both inclusive. */
  readonly validFrom?: string
  readonly validUntil?: string
  /** Day on which a person last checked it. */
  readonly reviewed?: string
  readonly source?: string
  /** What is worked out beside it when the customer has given a date. */
  readonly calculates?: Calculation
  readonly sections: readonly Section[]
}

/** A stretch of an article that is shown when every condition holds; no conditions: always. */
export interface Section {
  readonly when: Readonly<Record<string, string>>
  readonly markdown: string
}
