/** A text that is the same in every language, or one a language. */
import { z } from 'zod'
import type { Language } from './language.js'

export const localised = z.union([
  z.string(),
  z.strictObject({ es: z.string().optional(), ca: z.string().optional(), en: z.string().optional() }),
])

export type Localised = z.infer<typeof localised>

export function inLanguage(text: Localised, language: Language): string | undefined {
  return typeof text === 'string' ? text : text[language]
}
