/** References of claims, `MO-` and eight characters; whether such a claim exists is the desk's matter. */
import type { Entity } from '../entities.js'

const REFERENCE = /(?<![\p{L}\p{N}])mo(\s?[-–—]\s?|\s?)([0-9a-z]{8})(?![\p{L}\p{N}])/giu

export function claimReferencesIn(text: string): Entity[] {
  return [...text.matchAll(REFERENCE)]
    .filter(([, hyphen = '', characters = '']) => hyphen.trim() !== '' || /\d/.test(characters))
    .map((found) => ({
      kind: 'claim',
      text: found[0],
      start: found.index,
      ok: true,
      value: `MO-${(found[2] ?? '').toUpperCase()}`,
    }))
}
