/** What a field of a claim says, as staff read it. Pure. */
import { isDay } from '../../../knowledge/day.js'
import type { Language } from '../../../knowledge/language.js'
import { dateWords } from '../time.js'
import type { Words } from '../words/words.js'

/** A code in words, a day as it is written, and anything else as the customer gave it. */
export function valueWords(field: string, value: string, { claims, dossier }: Words, language: Language): string {
  const codes = field === 'remedy' ? claims.remedies : inTable(dossier.values, field)
  const named = codes && inTable(codes, value)
  if (named !== undefined) return named
  return isDay(value) ? dateWords(`${value}T12:00:00.000Z`, language) : value
}

/** Fields and values come from outside: a name that every object has is none of the table's. */
function inTable<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
