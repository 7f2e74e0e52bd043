/** What a message is compared by: its words and word pairs, the letters inside its words, and the concepts it touches. */
import { hashed, hashedOn, SEED } from './hash.js'

/** Each block's features as hashes, as often as they occur. Each block is weighed and scaled apart. */
export interface Features {
  /** Stop words stay: "cómo", "cuándo" and "no" decide. */
  readonly words: readonly number[]
  /** Of neighbouring words. */
  readonly pairs: readonly number[]
  /** Three or four letters in a row inside a word: does the work of stemming, and forgives typos. */
  readonly letters: readonly number[]
  /** Concepts, the same in every language, and pairs of them. */
  readonly concepts: readonly number[]
}

export const NO_FEATURES: readonly number[] = []

/** Pairs of more concepts than this say less each, and drown the concepts themselves. */
const PAIRED = 4
const SPACE = 32
const SHORTEST = 3
const LONGEST = 4

export function featuresOf(tokens: readonly string[], concepts: readonly string[]): Features {
  return {
    words: tokens.map((token) => hashed(token, SEED.word)),
    pairs: pairsIn(tokens),
    letters: lettersIn(tokens),
    concepts: conceptsIn(concepts),
  }
}

function pairsIn(tokens: readonly string[]): readonly number[] {
  return tokens.map((token, n) => hashed(token, hashedOn(hashed(tokens[n - 1] ?? '^', SEED.word), SPACE)))
}

function lettersIn(tokens: readonly string[]): readonly number[] {
  const found: number[] = []
  for (const token of tokens) {
    const padded = ` ${token} `
    for (let from = 0; from + SHORTEST <= padded.length; from++) {
      let hash: number = SEED.letters
      const end = Math.min(from + LONGEST, padded.length)
      for (let at = from; at < end; at++) {
        hash = hashedOn(hash, padded.charCodeAt(at))
        if (at - from + 1 >= SHORTEST) found.push(hash)
      }
    }
  }
  return found
}

/** `concepts`: each once, in alphabetical order, so that a pair is the same whichever was said first. */
export function conceptsIn(concepts: readonly string[]): readonly number[] {
  const found = concepts.map((concept) => hashed(concept, SEED.concept))
  const paired = concepts.slice(0, PAIRED)
  for (const [n, one] of paired.entries()) {
    const begun = hashedOn(hashed(one, SEED.concept), SPACE)
    for (const other of paired.slice(n + 1)) found.push(hashed(other, begun))
  }
  return found
}

/** The same features by name, for whoever asks why. */
export function namedFeatures(tokens: readonly string[], concepts: readonly string[]): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  for (const token of tokens) {
    const padded = ` ${token} `
    for (let size = SHORTEST; size <= LONGEST; size++) {
      for (let from = 0; from + size <= padded.length; from++) {
        const letters = padded.slice(from, from + size)
        names.set(hashed(letters, SEED.letters), `…${letters.replaceAll(' ', '_')}…`)
      }
    }
  }
  for (const [n, token] of tokens.entries()) {
    const pair = `${tokens[n - 1] ?? '^'} ${token}`
    names.set(hashed(pair, SEED.word), pair)
    names.set(hashed(token, SEED.word), token)
  }
  for (const [n, one] of concepts.entries()) {
    for (const other of concepts.slice(n + 1)) names.set(hashed(`${one} ${other}`, SEED.concept), `${one} + ${other}`)
    names.set(hashed(one, SEED.concept), one)
  }
  return names
}
