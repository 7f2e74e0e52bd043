/** The calendar's words in the three languages, folded. */
import { LANGUAGES } from '../language.js'
import { NUMBER_WORDS } from './number-words.js'

export const MONTHS: Readonly<Record<string, number>> = monthWords()

function monthWords(): Record<string, number> {
  const lists = [
    'enero gener january jan ene gen',
    'febrero febrer february feb',
    'marzo marc march mar',
    'abril april apr abr',
    'mayo maig may',
    'junio juny june jun',
    'julio juliol july jul',
    'agosto agost august aug ago',
    'septiembre setiembre setembre september sept sep set',
    'octubre october oct',
    'noviembre novembre november nov',
    'diciembre desembre december dec dic des',
  ]
  const pairs = lists.flatMap((list, month) => list.split(' ').map((word) => [word, month + 1] as const))
  return Object.fromEntries(pairs.toSorted(([a], [b]) => b.length - a.length))
}

/** 1 to 12; 0 for what is no month. */
export function monthOf(word: string | undefined): number {
  return MONTHS[word ?? ''] ?? 0
}

/** 1 Monday to 7 Sunday. */
export const WEEKDAYS: Readonly<Record<string, number>> = {
  ...{ lunes: 1, martes: 2, miercoles: 3, jueves: 4, viernes: 5, sabado: 6, domingo: 7 },
  ...{ dilluns: 1, dimarts: 2, dimecres: 3, dijous: 4, divendres: 5, dissabte: 6, diumenge: 7 },
  ...{ monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7 },
}

export function weekdayNamed(word: string | undefined): number {
  return WEEKDAYS[word ?? ''] ?? 1
}

export const NUMBERS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(LANGUAGES.flatMap((language) => [...NUMBER_WORDS[language]])),
  ...{ a: 1, an: 1, 'a couple of': 2, 'un par de': 2, 'un parell de': 2 },
}

export function numberOf(word: string | undefined): number {
  return NUMBERS[word ?? ''] ?? Number(word)
}

const DAYS = ['dia', 'dias', 'dies', 'day', 'days']
const WEEKS = ['semana', 'semanas', 'setmana', 'setmanes', 'week', 'weeks']
const MONTH_WORDS = ['mes', 'meses', 'mesos', 'month', 'months']
const YEARS = ['ano', 'anos', 'any', 'anys', 'year', 'years']
export const UNIT_WORDS: readonly string[] = [...DAYS, ...WEEKS, ...MONTH_WORDS, ...YEARS].toSorted(
  (a, b) => b.length - a.length,
)

/** How long one of it is, in days or else in months. */
export function unitOf(word: string | undefined): { readonly days: number; readonly months: number } {
  if (WEEKS.includes(word ?? '')) return { days: 7, months: 0 }
  if (MONTH_WORDS.includes(word ?? '')) return { days: 0, months: 1 }
  return YEARS.includes(word ?? '') ? { days: 0, months: 12 } : { days: 1, months: 0 }
}
