/** What the customer is told when a number of theirs was covered, by language. */
import type { Language } from '../../../knowledge/language.js'
import { ca } from './ca.js'
import { en } from './en.js'
import { es, type HiddenWording } from './es.js'

const WORDINGS: Readonly<Record<Language, HiddenWording>> = { es, ca, en }

export function hiddenWordingFor(language: Language): HiddenWording {
  return WORDINGS[language]
}
