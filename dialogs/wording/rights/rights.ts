/** What is worked out with a customer's dates, by language. */
import type { Language } from '../../../knowledge/language.js'
import { ca } from './ca.js'
import { en } from './en.js'
import { es, type RightsWording } from './es.js'

export type { RightsWording } from './es.js'

const WORDINGS: Readonly<Record<Language, RightsWording>> = { es, ca, en }

export function rightsWordingFor(language: Language): RightsWording {
  return WORDINGS[language]
}
