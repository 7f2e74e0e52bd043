/** What each kind of filing is called, and how it begins: a kind without its words does not compile. */
export type KindId =
  'claim' | 'complaint' | 'return' | 'warranty' | 'delivery' | 'billing' | 'suggestion' | 'compliment' | 'enquiry'

export interface SlotWords {
  readonly name: string
  readonly ask: (first: boolean) => string
}

export interface OneKind {
  readonly name: string
  /** With its possessive, "your return". */
  readonly theirs: string
  /** The button that chooses it among the kinds. */
  readonly label: string
  /** The button that begins it under an answer. */
  readonly begin: string
  /** Said first: which kind it is taken for. */
  readonly start: string
  /** Said once it is on record. */
  readonly filed: string
  /** The question for the matter itself. */
  readonly what: SlotWords
  /** Which files would help. */
  readonly evidence?: string
}

export type KindWords = Readonly<Record<KindId, OneKind>>
