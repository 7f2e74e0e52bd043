/** Which label a text is, word for word: a title that a button sends, or a phrase. */
import { find, hashed, hashTable, SEED, type HashTable } from './hash.js'
import { fold } from './tokens.js'

/** Plain data: it goes through a worker and a file as it is. */
export interface PhraseTable {
  readonly texts: HashTable
  /** The label's place, or SHARED. */
  readonly labels: Int32Array
}

/** The phrase of several labels says nothing. */
const SHARED = -1

/** `byLabel[n]`: the texts of the label with place n. */
export function phraseTable(byLabel: readonly (readonly string[])[]): PhraseTable {
  const labels = new Map<number, number>()
  for (const [n, texts] of byLabel.entries()) {
    for (const key of new Set(texts.map(keyOf))) labels.set(key, labels.has(key) ? SHARED : n)
  }
  return { texts: hashTable(Uint32Array.from(labels.keys())), labels: Int32Array.from(labels.values()) }
}

/** The only label that this is a text of. */
export function labelOfPhrase({ texts, labels }: PhraseTable, text: string): number | undefined {
  const label = labels[find(texts, keyOf(text))] ?? SHARED
  return label === SHARED ? undefined : label
}

/** Case, accents and punctuation do not count. */
function keyOf(text: string): number {
  return hashed((fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' '), SEED.word)
}
