/** What a message means: its language, its parts, and what each part is about. Plain data, no behaviour. */
import type { Entity } from './entities.js'
import type { Language } from './language.js'

/** What a part may be about. Articles, dialogs and out-of-scope phrases compete in one matcher. */
export type Label =
  | { readonly kind: 'article'; readonly id: string }
  | { readonly kind: 'dialog'; readonly id: string }
  | { readonly kind: 'none'; readonly id: string }

export interface Candidate {
  readonly label: Label
  /** 0 to 1; an estimate of the probability that this label is the right one. */
  readonly confidence: number
  /** What speaks for it and against it, in all: about 1 for a sure yes, -1 for a sure no. Absent when it was not weighed. */
  readonly score?: number
}

/** What to do with a part: give the best candidate, ask between several, or admit that nothing fits. */
export type Zone = 'answer' | 'ask' | 'admit'

export interface Part {
  readonly text: string
  /** asked: wants something; told: gives facts; courtesy: greeting, thanks and the like. */
  readonly kind: 'asked' | 'told' | 'courtesy'
  readonly zone: Zone
  /** Found beside what the other parts are about, not in clauses of its own: perhaps it was not asked at all. */
  readonly beside?: true
  /** Best first, at most five. */
  readonly candidates: readonly Candidate[]
}

export interface Understanding {
  readonly text: string
  readonly language: Language
  /** How sure the language is, 0 to 1, from the message alone. */
  readonly languageConfidence: number
  /** The language the customer asks to be served in ("in English please"), when they do. */
  readonly languageWish?: Language
  /** At least one, in the order they were written; merged when two ask the same. */
  readonly parts: readonly Part[]
  readonly entities: readonly Entity[]
  /** Facet values that the words give away: facet name → value (`Fuerteventura` → destination: canarias). */
  readonly facets: Readonly<Record<string, string>>
  /** Anger or distress in the words. */
  readonly upset: boolean
}
