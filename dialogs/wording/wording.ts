/** Every sentence the desk says, by language: one shape, so that a missing sentence does not compile. */
import type { Language } from '../../knowledge/language.js'
import { ca } from './ca.js'
import { en } from './en.js'
import { es, type Wording } from './es.js'

export type { Wording } from './es.js'

const WORDINGS: Readonly<Record<Language, Wording>> = { es, ca, en }

export function wordingFor(language: Language): Wording {
  return WORDINGS[language]
}
