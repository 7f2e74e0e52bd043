/** `facets.yaml`: what answers depend on, how it is asked for, what its values are called, and words that give them away. */
import { z } from 'zod'
import { localised, type Localised } from '../localised.js'

const wordList = z.array(z.string()).default([])

export const facetsShape = z.record(
  z.string(),
  z.strictObject({
    ask: localised,
    values: z.record(
      z.string(),
      z.strictObject({
        label: localised,
        words: z.strictObject({ es: wordList, ca: wordList, en: wordList }).default({ es: [], ca: [], en: [] }),
      }),
    ),
  }),
)

export interface Facet {
  readonly ask: Localised
  /** In the order they are offered. */
  readonly values: ReadonlyMap<string, FacetValue>
}

export interface FacetValue {
  readonly label: Localised
  /** Per language; a word of any language counts, customers mix them. */
  readonly words: { readonly es: readonly string[]; readonly ca: readonly string[]; readonly en: readonly string[] }
}

export type Facets = ReadonlyMap<string, Facet>

export function facetsOf(read: z.infer<typeof facetsShape>): Facets {
  return new Map(
    Object.entries(read).map(([id, facet]) => [id, { ask: facet.ask, values: new Map(Object.entries(facet.values)) }]),
  )
}
