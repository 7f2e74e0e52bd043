/** A receipt as it is printed, in the customer's language: words only, the layout is for whoever renders it. */
import type { Language } from './language.js'

export interface ReceiptDocument {
  readonly language: Language
  readonly title: string
  readonly sections: readonly ReceiptSection[]
}

export interface ReceiptSection {
  readonly heading?: string
  readonly rows: readonly { readonly name: string; readonly value: string }[]
  /** Paragraphs under the rows. */
  readonly text: readonly string[]
}
