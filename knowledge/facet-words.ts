/** Finds facet values in a message by the editors' words: `Fuerteventura` gives away destination: canarias. */
import Fuse from 'fuse.js'
import type { Entity, EntityKind } from './entities.js'
import type { Knowledge } from './knowledge.js'
import { LANGUAGES } from './language.js'
import { fold } from './matching/tokens.js'

export interface FacetMention {
  readonly facet: string
  readonly value: string
  readonly text: string
  readonly start: number
}

/** Shorter words differ from too many others by one letter. */
const TOLERANT_FROM = 6
/** Unknown words looked up tolerantly in one message: a look-up scans the list. */
const TOLERANT_LOOKUPS = 8

interface Word {
  readonly folded: string
  readonly facet: string
  readonly value: string
}

export type FindFacets = (text: string) => readonly FacetMention[]

/** `isKnown`: whether a folded word occurs in the knowledge, and so is no misspelling. */
export function createFacetFinder(facets: Knowledge['facets'], isKnown: (word: string) => boolean): FindFacets {
  const words = wordsOf(facets)
  const exact = new Map<string, Word[]>()
  for (const word of words) exact.set(word.folded, [...(exact.get(word.folded) ?? []), word])
  const longest = Math.max(1, ...words.map(({ folded }) => folded.split(' ').length))
  const similar = similarWord(words)
  return (text) => {
    const tokens = textTokens(text)
    const mentions: FacetMention[] = []
    let lookups = 0
    const tolerantly = ({ folded }: Token) => {
      if (folded.length < TOLERANT_FROM || isKnown(folded) || lookups >= TOLERANT_LOOKUPS) return []
      lookups++
      return similar(folded)
    }
    for (let at = 0; at < tokens.length;) {
      const { size, found } = longestMatch(tokens, at, longest, exact) ?? {
        size: 1,
        found: [tokens[at]].flatMap((one) => (one ? tolerantly(one) : [])),
      }
      const [first, last] = [tokens[at], tokens[at + size - 1]]
      if (!first || !last) break
      const written = text.slice(first.start, last.start + last.length)
      for (const { facet, value } of found) mentions.push({ facet, value, text: written, start: first.start })
      at += size
    }
    return mentions
  }
}

interface Token {
  readonly folded: string
  readonly start: number
  readonly length: number
}

function textTokens(text: string): readonly Token[] {
  const found = text.matchAll(/[\p{L}\p{N}\p{M}·]+/gu)
  return [...found].map(({ index, 0: written }) => ({ folded: fold(written), start: index, length: written.length }))
}

/** Facet → value, where the message names just one; two different ones are told apart by asking. */
export function facetsGiven(mentions: readonly FacetMention[]): Readonly<Record<string, string>> {
  const given = new Map<string, Set<string>>()
  for (const { facet, value } of mentions) given.set(facet, (given.get(facet) ?? new Set()).add(value))
  return Object.fromEntries(
    [...given].flatMap(([facet, values]) => (values.size === 1 ? [[facet, [...values][0] ?? '']] : [])),
  )
}

/** Facets whose mentions are also facts about the customer's matter. */
const ENTITY_OF_FACET: ReadonlyMap<string, EntityKind> = new Map([
  ['city', 'city'],
  ['product', 'product'],
  ['appliance', 'product'],
])

export function facetEntities(mentions: readonly FacetMention[]): Entity[] {
  return mentions.flatMap(({ facet, value, text, start }) => {
    const kind = ENTITY_OF_FACET.get(facet)
    return kind ? [{ kind, text, start, ok: true, value }] : []
  })
}

/** Single folded words that name a thing or a place; what the customer wants of it, they do not say. */
export function facetWords(knowledge: Pick<Knowledge, 'facets'>): ReadonlySet<string> {
  return new Set(wordsOf(knowledge.facets).flatMap(({ folded }) => (folded.includes(' ') ? [] : [folded])))
}

function wordsOf(facets: Knowledge['facets']): readonly Word[] {
  const words = [...facets].flatMap(([facet, { values }]) =>
    [...values].flatMap(([value, { label, words }]) => {
      const labels = typeof label === 'string' ? [label] : Object.values(label)
      const written = [...labels, ...LANGUAGES.flatMap((language) => words[language])]
      const folded = written.map((text) => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' '))
      return [...new Set(folded)].filter((text) => text !== '').map((text) => ({ folded: text, facet, value }))
    }),
  )
  return words
}

function longestMatch(
  tokens: readonly Token[],
  at: number,
  longest: number,
  exact: ReadonlyMap<string, readonly Word[]>,
): { readonly size: number; readonly found: readonly Word[] } | undefined {
  const ahead = tokens.slice(at, at + longest).map(({ folded }) => folded)
  for (let size = ahead.length; size > 0; size--) {
    const found = exact.get(ahead.slice(0, size).join(' '))
    if (found) return { size, found }
  }
  return undefined
}

/**
 * Words on shelves by first letter and length: a look-up scans the few that can differ in one letter (people rarely
 * mistake the first).
 */
function similarWord(words: readonly Word[]): (written: string) => readonly Word[] {
  const single = words.filter(({ folded }) => folded.length >= TOLERANT_FROM && !folded.includes(' '))
  const shelves = new Map<string, Fuse<Word>>()
  for (const length of new Set(single.flatMap(({ folded }) => [folded.length - 1, folded.length, folded.length + 1]))) {
    for (const first of new Set(single.map(({ folded }) => folded.charAt(0)))) {
      const shelf = single.filter(({ folded }) => folded.startsWith(first) && Math.abs(folded.length - length) <= 1)
      shelves.set(`${first}${length}`, new Fuse(shelf, { keys: ['folded'], threshold: 0.2, ignoreLocation: true }))
    }
  }
  return (written) => {
    const found = shelves.get(`${written.charAt(0)}${written.length}`)?.search(written) ?? []
    return found.filter(({ item }) => item.folded === found[0]?.item.folded).map(({ item }) => item)
  }
}
