import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { newReference } from '../../desk/reference.js'
import { parseReference, REFERENCE_ALPHABET } from '../../knowledge/reference.js'
import { seededRandom } from './open-desk.js'

const reference = fc.string({ minLength: 1, maxLength: 30 }).map((seed) => newReference(seededRandom(seed)))
const character = fc.constantFrom(...REFERENCE_ALPHABET)
const place = fc.integer({ min: 3, max: 10 })

describe('newReference', () => {
  it('gives MO- and eight characters that nobody misreads', () => {
    for (let i = 0; i < 500; i++) expect(newReference(randomBytes)).toMatch(/^MO-[2-9A-HJKMNP-TW-Z]{8}$/)
  })

  it('gives other references from other bytes', () => {
    const made = new Set(Array.from({ length: 2000 }, () => newReference(randomBytes)))
    expect(made.size).toBe(2000)
  })

  it('uses every character about equally often', () => {
    const counts = new Map<string, number>()
    const random = seededRandom('fair')
    for (let i = 0; i < 5000; i++)
      for (const each of newReference(random).slice(3, 10)) counts.set(each, (counts.get(each) ?? 0) + 1)
    const expected = (5000 * 7) / REFERENCE_ALPHABET.length
    expect(counts.size).toBe(REFERENCE_ALPHABET.length)
    for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(expected * 0.15)
  })

  it('throws away the bytes that would favour some characters', () => {
    const draws = [
      [255, 254, 253, 232, 0, 1, 2],
      [3, 4, 5, 6, 7, 8, 9],
    ]
    expect(newReference(() => Uint8Array.from(draws.shift() ?? []))).toMatch(/^MO-2345678/)
  })
})

describe('parseReference', () => {
  it('reads every reference that was made', () => {
    fc.assert(
      fc.property(reference, (made) => {
        expect(parseReference(made)).toEqual({ ok: true, value: made })
      }),
    )
  })

  it('reads it in lower case, spaced, without the hyphen or without MO, and with a V for a B', () => {
    const spellings: ((made: string) => string)[] = [
      (made) => made.toLowerCase(),
      (made) => made.replace('-', ''),
      (made) => made.replace('-', ' '),
      (made) => made.replace('-', '–'),
      (made) => made.replace('MO', 'M0'),
      (made) => made.slice(3),
      (made) => ` ${made.slice(0, 7)} ${made.slice(7)}. `,
      (made) => made.replaceAll('B', 'V'),
      (made) => [...made].join(' '),
    ]
    fc.assert(
      fc.property(reference, fc.constantFrom(...spellings), (made, spell) => {
        expect(parseReference(spell(made))).toEqual({ ok: true, value: made })
      }),
    )
  })

  it('catches every single wrong character', () => {
    fc.assert(
      fc.property(reference, place, character, (made, at, other) => {
        fc.pre(made[at] !== other)
        const wrong = made.slice(0, at) + other + made.slice(at + 1)
        expect(parseReference(wrong)).toEqual({ ok: false, why: 'check-digit' })
      }),
    )
  })

  it('catches every two characters that changed places', () => {
    fc.assert(
      fc.property(reference, place, place, (made, a, b) => {
        fc.pre(made[a] !== made[b])
        const signs = [...made]
        signs[a] = made.charAt(b)
        signs[b] = made.charAt(a)
        expect(parseReference(signs.join(''))).toEqual({ ok: false, why: 'check-digit' })
      }),
    )
  })

  test.each([
    ['', 'format'],
    ['MO-', 'format'],
    ['MO-2345', 'length'],
    ['MO-234567892', 'length'],
    ['MO-2345O789', 'format'],
    ['MO-2345<789', 'format'],
    ['M'.repeat(50_000), 'format'],
  ])('says of %j why it is none', (text, why) => {
    expect(parseReference(text)).toEqual({ ok: false, why })
  })

  it('gives a value or says why not, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseReference(text)).toHaveProperty('ok')
      }),
    )
  })
})
