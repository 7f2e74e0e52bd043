/** How a claim stands, beside its state, and where to go on, by language. */
import type { Language } from '../../../knowledge/language.js'
import { ca } from './ca.js'
import { en } from './en.js'
import { es, type StandingWording } from './es.js'

const WORDINGS: Readonly<Record<Language, StandingWording>> = { es, ca, en }

export function standingWordingFor(language: Language): StandingWording {
  return WORDINGS[language]
}
