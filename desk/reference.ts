/** A new claim's reference, drawn by chance. */
import { checkCharacter, RANDOM_CHARACTERS, REFERENCE_ALPHABET } from '../knowledge/reference.js'
import type { Random } from './random.js'

const LETTERS = REFERENCE_ALPHABET.length
/** Bytes from here on are thrown away: they would make the first characters likelier. */
const FAIR_BYTES = 256 - (256 % LETTERS)

/** Seven random characters (17 thousand million references) and a check character. Not a secret. */
export function newReference(random: Random): string {
  let body = ''
  while (body.length < RANDOM_CHARACTERS) {
    for (const byte of random(RANDOM_CHARACTERS)) {
      if (byte < FAIR_BYTES && body.length < RANDOM_CHARACTERS) body += REFERENCE_ALPHABET.charAt(byte % LETTERS)
    }
  }
  return `MO-${body}${checkCharacter(body)}`
}
