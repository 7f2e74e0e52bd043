/** A form's values as they are told to the customer: days and amounts written out, choices by their labels. */
import type { Language } from '../knowledge/language.js'
import type { Slot } from './form.js'
import type { Topic } from './topic.js'
import { sayDay } from './wording/dates.js'
import { wordingFor } from './wording/wording.js'

const LOCALES: Readonly<Record<Language, string>> = { es: 'es-ES', ca: 'ca-ES', en: 'en-GB' }

export function saidValue(topic: Topic, slot: Slot, value: string, language: Language): string {
  if (slot.entities.includes('date')) return isDay(value) ? sayDay(value, language, 'UTC') : value
  if (slot.entities.includes('amount')) return listed(value, (one) => sayAmount(one, language))
  return topic.words(wordingFor(language)).choice?.(value, slot.name) ?? value
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value)
}

function listed(value: string, say: (one: string) => string): string {
  return value.split(', ').map(say).join(', ')
}

/** `59.90` → `59,90 €` */
function sayAmount(value: string, language: Language): string {
  const format = new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency: 'EUR', useGrouping: 'always' })
  return format.format(Number(value)).replace(/\u00A0|\u202F/g, ' ')
}
