/** What a subject makes of a message. Plain data: it crosses processes. */
export type Guess =
  /** `confidence`: the higher the surer; every subject has its own scale. */
  | { readonly kind: 'answer'; readonly label: string; readonly confidence: number }
  /** Asks back between several. */
  | { readonly kind: 'ask' }
  | { readonly kind: 'refuse' }

export const REFUSED: Guess = { kind: 'refuse' }
