/** Finds concepts in words: expressions of one to four words, the same concept in every language. */
import type { Language } from '../language.js'
import { find, hashed, hashedOn, hashTable, SEED, type HashTable } from './hash.js'
import { fold, wordsIn } from './tokens.js'

/** Concept → its expressions in one language; `*` at a word's end stands for any ending. */
export type Concepts = ReadonlyMap<string, readonly string[]>

/** A lexicon laid out for looking up, as plain data: it goes through a worker and a file as it is. */
export interface LexiconTable {
  /** The beginnings of words that an expression leaves open. */
  readonly stems: HashTable
  readonly longestStem: number
  /** Every expression, and the beginning of every one of several words: word after word, as one hash. */
  readonly paths: HashTable
  /** Path n means the concepts from `starts[n]` to before `starts[n + 1]` of `concepts`: places in `names`. */
  readonly starts: Int32Array
  readonly concepts: Int32Array
  readonly names: readonly string[]
}

const SHORTEST_STEM = 3
const SPACE = 32
const STAR = 42

export function lexiconTable(language: Language, ...lexicons: readonly Concepts[]): LexiconTable {
  const stems = new Set<number>()
  const paths = new Map<number, Set<number>>()
  const names: string[] = []
  let longestStem = 0
  const open = (path: number) => paths.get(path) ?? paths.set(path, new Set()).get(path)! // set just now
  for (const [concept, expressions] of lexicons.flatMap((lexicon) => [...lexicon])) {
    const place = names.push(concept) - 1
    for (const expression of expressions) {
      let path: number = SEED.concept
      for (const word of wordsOf(expression, language)) {
        if (word.endsWith('*')) {
          stems.add(hashed(word.slice(0, -1), SEED.word))
          longestStem = Math.max(longestStem, word.length - 1)
        }
        path = hashed(word, hashedOn(path, SPACE))
        open(path)
      }
      if (path !== SEED.concept) open(path).add(place)
    }
  }
  const meanings = [...paths.values()].map((places) => [...places])
  let end = 0
  return {
    stems: hashTable(Uint32Array.from(stems)),
    longestStem,
    paths: hashTable(Uint32Array.from(paths.keys())),
    starts: Int32Array.from([0, ...meanings.map(({ length }) => (end += length))]),
    concepts: Int32Array.from(meanings.flat()),
    names,
  }
}

/** As a message's words are read, chat spellings written out, so that they can meet. */
function wordsOf(expression: string, language: Language): readonly string[] {
  const written = fold(expression).match(/[\p{L}\p{N}]+\*?/gu) ?? []
  return written.flatMap((word) => (word.endsWith('*') ? [word] : wordsIn(word, language)))
}

export class Lexicon {
  constructor(private readonly table: LexiconTable) {}

  /** Each concept once, in alphabetical order. `tokens`: folded words. */
  conceptsIn(tokens: readonly string[]): readonly string[] {
    const found = new Set<string>()
    const stems = tokens.map((token) => this.stemsOf(token))
    for (let at = 0; at < tokens.length; at++) this.follow(SEED.concept, tokens, stems, at, found)
    return [...found].sort()
  }

  private follow(
    path: number,
    tokens: readonly string[],
    stems: readonly (readonly number[])[],
    at: number,
    found: Set<string>,
  ): void {
    const token = tokens[at]
    if (token === undefined) return
    const from = hashedOn(path, SPACE)
    this.reach(hashed(token, from), tokens, stems, at, found)
    for (const size of stems[at] ?? []) {
      this.reach(hashedOn(hashed(token.slice(0, size), from), STAR), tokens, stems, at, found)
    }
  }

  private reach(
    path: number,
    tokens: readonly string[],
    stems: readonly (readonly number[])[],
    at: number,
    found: Set<string>,
  ): void {
    const { paths, starts, concepts, names } = this.table
    const place = find(paths, path)
    if (place < 0) return
    // The ! below: every place has a beginning and an end, and every concept a name.
    for (let n = starts[place]!; n < starts[place + 1]!; n++) found.add(names[concepts[n]!]!)
    this.follow(path, tokens, stems, at + 1, found)
  }

  /** The lengths of the stems that the word begins with. */
  private stemsOf(token: string): readonly number[] {
    const sizes: number[] = []
    const longest = Math.min(token.length, this.table.longestStem)
    let hash = hashed(token.slice(0, SHORTEST_STEM - 1), SEED.word)
    for (let size = SHORTEST_STEM; size <= longest; size++) {
      hash = hashedOn(hash, token.charCodeAt(size - 1))
      if (find(this.table.stems, hash) >= 0) sizes.push(size)
    }
    return sizes
  }
}

/** An editor's groups of words that mean the same, as concepts without a name. */
export function groupsAsConcepts(groups: readonly (readonly string[])[]): Concepts {
  return new Map(groups.map((group, n) => [`~${n}`, group]))
}
