/** How a claim's reference is written: `MO-` and eight characters, to be written down, typed again and said on the phone. */
import type { Parsed } from './parsed.js'

/**
 * Without 0 O, 1 I L and U, which are misread, and without V, which in Spanish and Catalan sounds like B. The 29 that
 * remain are a prime number: only then does one check character catch what it should.
 */
export const REFERENCE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ'
export const RANDOM_CHARACTERS = 7
const PRIME = REFERENCE_ALPHABET.length

/** Reads it in lower case, spaced, hyphenated at will, with or without `MO`; a V is a misheard B. */
export function parseReference(text: string): Parsed<string> {
  if (text.length > 60) return { ok: false, why: 'format' }
  const bare = text
    .toUpperCase()
    .replace(/[\s.\p{Pd}]/gu, '')
    .replace(/^M[O0]/, '')
    .replaceAll('V', 'B')
  const known = [...bare].every((character) => REFERENCE_ALPHABET.includes(character))
  if (!known || bare.length === 0) return { ok: false, why: 'format' }
  if (bare.length !== RANDOM_CHARACTERS + 1) return { ok: false, why: 'length' }
  return weighted(bare) === 0 ? { ok: true, value: `MO-${bare}` } : { ok: false, why: 'check-digit' }
}

/** Of the random characters before it. */
export function checkCharacter(body: string): string {
  return REFERENCE_ALPHABET.charAt((PRIME - weighted(`${body}${REFERENCE_ALPHABET[0]}`)) % PRIME)
}

/**
 * Σ weight × value mod 29, the weights 8, 7 … 1 from the left; 0 for a valid reference. Weights are different and none
 * is a multiple of the prime, so one wrong character or two exchanged ones always change the sum.
 */
function weighted(characters: string): number {
  return [...characters].reduce(
    (sum, character, place) => (sum + (characters.length - place) * REFERENCE_ALPHABET.indexOf(character)) % PRIME,
    0,
  )
}
