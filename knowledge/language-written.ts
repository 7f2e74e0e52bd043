/** The language in which a letter is written, for who must be sure of it. */
import type { Language } from './language.js'
import type { Understand } from './understand.js'

/** Below it the guess is left alone: a letter in the right language must never be refused. */
const SURE_ENOUGH = 0.9
/** Fewer tell nothing: "OK", a name, a reference. */
const LEAST_WORDS = 4

/** Undefined when it is too short, or in doubt. */
export function languageWritten(text: string, understand: Understand, now: Date): Language | undefined {
  if ((text.match(/\p{L}{2,}/gu) ?? []).length < LEAST_WORDS) return undefined
  const { language, languageConfidence } = understand(text, { now })
  return languageConfidence >= SURE_ENOUGH ? language : undefined
}
