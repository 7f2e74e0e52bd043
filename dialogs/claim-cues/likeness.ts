/** How like the examples of each kind a text is: naive Bayes over words, pairs of words and beginnings of words. Pure. */
import type { Language } from '../../knowledge/language.js'
import type { ClaimExamples } from './claim-cues.js'
import { ca } from './examples/ca.js'
import { en } from './examples/en.js'
import { es } from './examples/es.js'
import { plainWords } from './pattern.js'
import { KIND_IDS, type KindId } from '../wording/claim/words.js'

/** By kind, 0 to 1, together 1. */
export type Likeness = ReadonlyMap<KindId, number>

type Model = ReadonlyMap<string, readonly number[]>

/** So often is a feature taken to have been seen with every kind. */
const UNSEEN = 0.3
/** Features are not independent: evenly, how much less they say together than each by itself. */
const DAMPING = 0.25
/** A customer who pastes a book is read by its beginning. */
const MAX_FEATURES = 600

const MODELS: Readonly<Record<Language, Model>> = { es: learnt(es), ca: learnt(ca), en: learnt(en) }

export function likenessOf(text: string, language: Language): Likeness {
  const known = featuresOf(text).flatMap((feature) => MODELS[language].get(feature) ?? [])
  const sums = KIND_IDS.map((_, k) => sumOf(known.filter((_value, n) => n % KIND_IDS.length === k)) * DAMPING)
  const highest = Math.max(...sums)
  const odds = sums.map((sum) => Math.exp(sum - highest))
  const total = sumOf(odds)
  return new Map(KIND_IDS.map((kind, k) => [kind, (odds[k] ?? 0) / total]))
}

/** Feature → the logarithm of how often each kind's examples have it, in the order of `KIND_IDS`. */
function learnt(examples: ClaimExamples): Model {
  const texts = KIND_IDS.map((kind) => examples[kind].trim().split('\n'))
  const counts = new Map<string, number[]>()
  for (const [k, own] of texts.entries()) {
    for (const feature of own.flatMap(featuresOf)) {
      const seen = counts.get(feature) ?? KIND_IDS.map(() => 0)
      seen[k] = (seen[k] ?? 0) + 1
      counts.set(feature, seen)
    }
  }
  const rate = (seen: number, k: number) => Math.log((seen + UNSEEN) / ((texts[k]?.length ?? 0) + 2 * UNSEEN))
  return new Map([...counts].map(([feature, seen]) => [feature, seen.map(rate)]))
}

/** Each once. */
function featuresOf(text: string): readonly string[] {
  const words = plainWords(text).trim().split(' ')
  const pairs = words.slice(1).map((word, n) => `${words[n]} ${word}`)
  const beginnings = words.flatMap((word) => [
    ...(word.length > 5 ? [`${word.slice(0, 5)}*`] : []),
    ...(word.length > 4 ? [`${word.slice(0, 4)}*`] : []),
  ])
  return [...new Set([...words, ...pairs, ...beginnings])].slice(0, MAX_FEATURES)
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
