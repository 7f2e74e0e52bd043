/** Finds concepts in words: expressions of one to four words, the same concept in every language. */
import type { Language } from '../language.js'
import { fold, wordsIn } from './tokens.js'

/** Concept → its expressions in one language; `*` at a word's end stands for any ending. */
export type Concepts = ReadonlyMap<string, readonly string[]>

interface Branch {
  /** By word, or by stem with its `*`. */
  readonly next: Map<string, Branch>
  readonly concepts: string[]
}

const SHORTEST_STEM = 3

export class Lexicon {
  private readonly root: Branch = { next: new Map(), concepts: [] }
  private readonly stems = new Set<string>()
  private longestStem = 0

  constructor(
    private readonly language: Language,
    ...lexicons: readonly Concepts[]
  ) {
    for (const lexicon of lexicons) {
      for (const [concept, expressions] of lexicon)
        for (const expression of expressions) this.plant(concept, expression)
    }
  }

  private plant(concept: string, expression: string): void {
    let branch = this.root
    for (const word of this.wordsOf(expression)) {
      if (word.endsWith('*')) {
        this.stems.add(word.slice(0, -1))
        this.longestStem = Math.max(this.longestStem, word.length - 1)
      }
      const known = branch.next.get(word)
      if (known) branch = known
      else branch.next.set(word, (branch = { next: new Map(), concepts: [] }))
    }
    if (branch !== this.root && !branch.concepts.includes(concept)) branch.concepts.push(concept)
  }

  /** As a message's words are read, chat spellings written out, so that they can meet. */
  private wordsOf(expression: string): readonly string[] {
    const written = fold(expression).match(/[\p{L}\p{N}]+\*?/gu) ?? []
    return written.flatMap((word) => (word.endsWith('*') ? [word] : wordsIn(word, this.language)))
  }

  /** Each concept once, in alphabetical order. `tokens`: folded words. */
  conceptsIn(tokens: readonly string[]): readonly string[] {
    const found = new Set<string>()
    const keys = tokens.map((token) => this.keysOf(token))
    for (let at = 0; at < tokens.length; at++) this.follow(this.root, keys, at, found)
    return [...found].sort()
  }

  private follow({ next }: Branch, keys: readonly (readonly string[])[], at: number, found: Set<string>): void {
    for (const key of keys[at] ?? []) {
      const branch = next.get(key)
      if (!branch) continue
      for (const concept of branch.concepts) found.add(concept)
      if (branch.next.size > 0) this.follow(branch, keys, at + 1, found)
    }
  }

  private keysOf(token: string): readonly string[] {
    const keys = [token]
    const longest = Math.min(token.length, this.longestStem)
    for (let size = SHORTEST_STEM; size <= longest; size++) {
      const stem = token.slice(0, size)
      if (this.stems.has(stem)) keys.push(`${stem}*`)
    }
    return keys
  }
}

/** An editor's groups of words that mean the same, as concepts without a name. */
export function groupsAsConcepts(groups: readonly (readonly string[])[]): Concepts {
  return new Map(groups.map((group, n) => [`~${n}`, group]))
}
