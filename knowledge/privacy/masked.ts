/** What customers type and nobody needs is covered before it is kept: of a number its last four characters stay. Pure. */
import { claimReferencesIn } from '../entity/claim-reference.js'
import { emailsIn } from '../entity/contact.js'
import { ibansIn } from '../entity/iban.js'
import { nifsIn } from '../entity/nif.js'
import { ordersIn } from '../entity/order.js'
import { freePlaces } from '../entity/places.js'
import { cardsIn, type Place } from './card.js'

/** `nif`: a person's number, not a company's. */
export const SENSITIVE = ['card', 'iban', 'nif'] as const
export type Sensitive = (typeof SENSITIVE)[number]

export interface Masked {
  readonly text: string
  /** What was covered, each kind once. */
  readonly found: readonly Sensitive[]
}

const KEPT = 4
export const COVER = '••••'

/** Covers the numbers of these kinds. */
export function masked(text: string, kinds: ReadonlySet<Sensitive>): Masked {
  const places = placesOf(text).filter(({ kind }) => kinds.has(kind))
  const pieces = places.map(
    ({ start, end }, n) => `${text.slice(places[n - 1]?.end ?? 0, start)}${cover(text.slice(start, end))}`,
  )
  const covered = [...pieces, text.slice(places.at(-1)?.end ?? 0)].join('')
  return { text: covered, found: SENSITIVE.filter((kind) => places.some((place) => place.kind === kind)) }
}

function cover(written: string): string {
  return `${COVER} ${written.replace(/[^\p{L}\p{N}]/gu, '').slice(-KEPT)}`
}

/** In the order they stand. Cards first: whatever else it might be, a card is never kept. */
function placesOf(text: string): readonly (Place & { readonly kind: Sensitive })[] {
  const take = freePlaces(text.length)
  const free = (place: Place) => take(place.start, place.end)
  const cards = cardsIn(text).filter(free)
  const accounts = ibansIn(text).map(placeOf).filter(free)
  // What a reference, an address or an order says is not a person's number.
  const orders = ordersIn(text).filter(({ ok }) => ok)
  for (const other of [...claimReferencesIn(text), ...emailsIn(text), ...orders]) free(placeOf(other))
  const persons = nifsIn(text)
    .filter((nif) => nif.ok && /^[\dXYZKLM]/.test(nif.value))
    .map(placeOf)
    .filter(free)
  return [
    ...cards.map((place) => ({ ...place, kind: 'card' as const })),
    ...accounts.map((place) => ({ ...place, kind: 'iban' as const })),
    ...persons.map((place) => ({ ...place, kind: 'nif' as const })),
  ].toSorted((a, b) => a.start - b.start)
}

function placeOf({ start, text }: { readonly start: number; readonly text: string }): Place {
  return { start, end: start + text.length }
}
