/** The word that a misspelt one was meant to be, among those the knowledge uses. */
import Fuse from 'fuse.js'

/** Shorter words are as near to many others as to the right one. */
const SHORTEST = 5
/** Longer than any word of the three languages; the search takes seconds over a word of thousands of letters. */
const LONGEST = 30
/** A meant word is about as long as what was written. */
const LENGTHS_APART = 2

export type MeantWord = (written: string) => string | undefined

/** The shelves are filled when a word is first looked for: most messages have no lone unknown word. */
export function createMeantWord(vocabulary: () => readonly string[]): MeantWord {
  let shelves: Shelves | undefined
  return (written) => {
    // A number is no other one misspelt.
    if (written.length < SHORTEST || written.length > LONGEST || /\p{N}/u.test(written)) return undefined
    shelves ??= shelvesOf(vocabulary().filter((word) => word.length >= SHORTEST - 1))
    const near = keysOf(written).flatMap((key) => shelves?.get(key) ?? [])
    const alike = near.filter((word) => Math.abs(word.length - written.length) <= LENGTHS_APART)
    // A search looks at every word it is given: the few that begin or end alike, not thousands.
    const fuse = new Fuse([...new Set(alike)], { threshold: 0.34, ignoreLocation: true, includeScore: true })
    const found = fuse.search(written)
    return found.toSorted((a, b) => penalty(a, written) - penalty(b, written))[0]?.item
  }
}

type Shelves = ReadonlyMap<string, readonly string[]>

function shelvesOf(words: readonly string[]): Shelves {
  const shelves = new Map<string, string[]>()
  for (const word of words) {
    for (const key of keysOf(word)) {
      const shelf = shelves.get(key)
      if (shelf) shelf.push(word)
      else shelves.set(key, [word])
    }
  }
  return shelves
}

/** People rarely mistake both how a word begins and how it ends. */
function keysOf(word: string): readonly string[] {
  return [`${word.slice(0, 2)}-`, `-${word.slice(-3)}`]
}

function penalty({ item, score }: { item: string; score?: number }, written: string): number {
  const startsAlike = item.charAt(0) === written.charAt(0) ? 0 : 0.15
  return (score ?? 1) + startsAlike + 0.05 * Math.abs(item.length - written.length)
}
