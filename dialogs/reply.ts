/** What the desk says: text, what kind of saying it is, and the buttons under it. Rendered by the door for each channel. */
import type { KeptFile } from '../knowledge/file.js'
import type { Language } from '../knowledge/language.js'

export type Turn =
  | { readonly kind: 'greeting' | 'smalltalk' | 'notice' | 'cancelled' | 'admit' | 'survey' | 'error' }
  | { readonly kind: 'answer'; readonly articles: readonly string[]; readonly confidence: number }
  | { readonly kind: 'clarify'; readonly articles: readonly string[]; readonly facet?: string }
  | { readonly kind: 'claim'; readonly claimKind: string; readonly slot: string }
  | { readonly kind: 'receipt'; readonly reference: string; readonly due: string }
  | { readonly kind: 'status'; readonly reference?: string; readonly state?: string }
  | { readonly kind: 'handoff'; readonly state: 'offered' | 'queued' | 'accepted' | 'completed' | 'closed-hours' }

export interface Choice {
  /** What the button says. */
  readonly label: string
  /** What is sent when it is pressed; shown as the customer's own words. */
  readonly value: string
}

export interface Reply {
  /** Markdown without HTML. */
  readonly text: string
  readonly language: Language
  readonly turn: Turn
  readonly choices?: readonly Choice[]
  /** To download. */
  readonly files?: readonly KeptFile[]
}
