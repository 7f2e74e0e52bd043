/** References of claims, `MO-` and eight characters, the last of which checks the others; whether such a claim exists is the desk's matter. */
import type { Entity } from '../entities.js'
import { parseReference } from '../reference.js'

const REFERENCE = /(?<![\p{L}\p{N}])mo(\s?[-–—]\s?|\s?)([0-9a-z]{8})(?![\p{L}\p{N}])/giu

export function claimReferencesIn(text: string): Entity[] {
  return [...text.matchAll(REFERENCE)]
    .filter(([, hyphen = '', characters = '']) => hyphen.trim() !== '' || /\d/.test(characters))
    .map(({ 0: text, index: start, 2: characters = '' }) => {
      const parsed = parseReference(`MO${characters}`)
      const common = { kind: 'claim', text, start } as const
      return parsed.ok ? { ...common, ok: true, value: parsed.value } : { ...common, ok: false, why: 'check-digit' }
    })
}
