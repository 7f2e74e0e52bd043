/** What a message is compared by: its words and word pairs, the letters inside its words, and the meanings it touches. */
import type { Language } from '../language.js'
import { fold, tokensOf } from './tokens.js'

/** Names of features with how often they occur, block by block. Each block is weighed and scaled apart. */
export interface Features {
  /** Words, word pairs, and `~group` for each group of synonyms. Stop words stay: "cómo", "cuándo" and "no" decide. */
  readonly words: ReadonlyMap<string, number>
  /** Three to five letters in a row inside a word: does the work of stemming, and forgives typos. */
  readonly letters: ReadonlyMap<string, number>
  readonly tokens: readonly string[]
}

export function featuresOf(text: string, language: Language, synonyms: Synonyms): Features {
  const tokens = tokensOf(text, language).flatMap((token) => (token.includes(' ') ? token.split(' ') : [token]))
  const words = new Map<string, number>()
  const letters = new Map<string, number>()
  let previous = '^'
  for (const token of tokens) {
    count(words, token)
    count(words, `${previous} ${token}`)
    countLetters(letters, ` ${token} `)
    previous = token
  }
  for (const group of synonyms.groupsIn(tokens)) count(words, group)
  return { words, letters, tokens }
}

function countLetters(counts: Map<string, number>, padded: string): void {
  for (let size = 3; size <= 5; size++) {
    for (let at = 0; at + size <= padded.length; at++) count(counts, padded.slice(at, at + size))
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

/** Groups of expressions of one to four words that mean the same. */
export class Synonyms {
  private readonly groups = new Map<string, Set<string>>()
  private longest = 1

  constructor(lists: readonly (readonly string[])[]) {
    for (const [n, list] of lists.entries()) {
      for (const expression of list) {
        const words = fold(expression).match(/[\p{L}\p{N}]+/gu) ?? []
        const written = words.join(' ')
        if (words.length === 0 || words.length > 4) continue
        this.longest = Math.max(this.longest, words.length)
        this.groups.set(written, (this.groups.get(written) ?? new Set()).add(`~${n}`))
      }
    }
  }

  groupsIn(tokens: readonly string[]): Set<string> {
    const found = new Set<string>()
    if (this.groups.size === 0) return found
    for (let at = 0; at < tokens.length; at++) {
      for (let size = 1; size <= this.longest && at + size <= tokens.length; size++) {
        for (const group of this.groups.get(tokens.slice(at, at + size).join(' ')) ?? []) found.add(group)
      }
    }
    return found
  }
}
