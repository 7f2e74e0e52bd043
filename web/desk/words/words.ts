/** The page's words in each language, and names for codes that may be new to it. */
import type { Language } from '../../../knowledge/language.js'
import { ca } from './ca.js'
import { en } from './en.js'
import { es, type Words } from './es.js'

export type { Words }

export const words = { es, ca, en } satisfies Record<Language, Words>

/** The first of the browser's languages that the page speaks; Spanish when there is none. */
export function languageFor(wished: readonly string[]): Language {
  for (const tag of wished) {
    const language = languageNamed(tag.toLowerCase().split('-')[0])
    if (language) return language
  }
  return 'es'
}

export function languageNamed(name: string | null | undefined): Language | undefined {
  return name === 'es' || name === 'ca' || name === 'en' ? name : undefined
}

/** A code's name from a table; a code the table does not know is shown in plain letters. */
export function nameOf(names: Readonly<Record<string, string>>, code: string): string {
  if (Object.hasOwn(names, code)) return names[code] ?? code
  const plain = /^[\w-]+$/.test(code) ? code.replaceAll(/[-_]/g, ' ') : code
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}
