/** Where to answer: an e-mail address or a telephone number. */
import type { Parsed } from '../knowledge/parsed.js'
import type { Understanding } from '../knowledge/understanding.js'

/** Called when no valid one was found in the message; says what was tried. */
export function readContact(said: Understanding): Parsed<string> {
  const found = said.entities.find((entity) => entity.kind === 'email' || entity.kind === 'phone')
  return found?.ok ? { ok: true, value: found.value } : { ok: false, why: found?.kind ?? 'contact' }
}
