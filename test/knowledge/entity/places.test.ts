import fc from 'fast-check'
import { expect, it } from 'vitest'
import { freePlaces } from '../../../knowledge/entity/places.js'

it('gives a place to the first that asks for it, and never to two', () => {
  const span = fc.tuple(fc.nat(30), fc.nat(10)).map(([start, length]) => [start, start + length] as const)
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      const take = freePlaces(41)
      const kept = spans.filter(([start, end]) => take(start, end))
      const places = kept.flatMap(([start, end]) => Array.from({ length: end - start }, (_, n) => start + n))
      expect(new Set(places).size).toBe(places.length)
      expect(kept[0]).toBe(spans[0])
    }),
    { seed: 7 },
  )
})
