/** The words of durations in the three languages, folded. */
import type { Language } from '../language.js'
import { NUMBER_WORDS } from './number-words.js'

/** From the longest to the shortest, as ISO 8601 orders and names them; `H` and `TM` stand behind its `T`. */
export const UNITS = ['Y', 'M', 'W', 'D', 'H', 'TM'] as const
export type Unit = (typeof UNITS)[number]

/** So many of a unit: a fortnight is two weeks. */
export interface Length {
  readonly amount: number
  readonly unit: Unit
}

/** How one language says how long something takes. */
export interface Speech {
  readonly numbers: ReadonlyMap<string, number>
  /** `par` in "un par de días". */
  readonly pair: string
  readonly units: ReadonlyMap<string, Length>
  readonly and: string
  readonly half: readonly string[]
  /** Half of it is a time of day: "a medio día". */
  readonly noon: string
  /** "tres cuartos de hora" */
  readonly quarter: readonly string[]
  readonly of: readonly string[]
  /** Stand after the unit (in English before it) where only days of work are counted. */
  readonly working: readonly string[]
}

const of = (unit: Unit, words: string, amount = 1) =>
  words.split(' ').map((word): [string, Length] => [word, { amount, unit }])

export const SPEECHES: Readonly<Record<Language, Speech>> = {
  es: {
    numbers: NUMBER_WORDS.es,
    pair: 'par',
    units: new Map([
      ...of('Y', 'ano anos'),
      ...of('M', 'mes meses'),
      ...of('M', 'trimestre trimestres', 3),
      ...of('M', 'semestre semestres', 6),
      ...of('W', 'semana semanas'),
      ...of('D', 'dia dias'),
      ...of('D', 'quincena quincenas', 15),
      ...of('H', 'hora horas h hs hr hrs'),
      ...of('TM', 'minuto minutos min mins'),
    ]),
    and: 'y',
    half: ['medio', 'media'],
    noon: 'dia',
    quarter: ['cuarto', 'cuartos'],
    of: ['de'],
    working: ['habil', 'habiles', 'laborable', 'laborables'],
  },
  ca: {
    numbers: NUMBER_WORDS.ca,
    pair: 'parell',
    units: new Map([
      ...of('Y', 'any anys'),
      ...of('M', 'mes mesos'),
      ...of('M', 'trimestre trimestres', 3),
      ...of('M', 'semestre semestres', 6),
      ...of('W', 'setmana setmanes'),
      ...of('D', 'dia dies'),
      ...of('D', 'quinzena quinzenes', 15),
      ...of('H', 'hora hores h hs hr hrs'),
      ...of('TM', 'minut minuts min mins'),
    ]),
    and: 'i',
    half: ['mig', 'mitja'],
    noon: 'dia',
    quarter: ['quart', 'quarts'],
    of: ['de', 'd'],
    working: ['habil', 'habils', 'laborable', 'laborables', 'feiner', 'feiners'],
  },
  en: {
    numbers: new Map([...NUMBER_WORDS.en, ['a', 1], ['an', 1]]),
    pair: 'couple',
    units: new Map([
      ...of('Y', 'year years yr yrs'),
      ...of('M', 'month months'),
      ...of('W', 'week weeks wk wks'),
      ...of('W', 'fortnight fortnights', 2),
      ...of('D', 'day days'),
      ...of('H', 'hour hours h hr hrs'),
      ...of('TM', 'minute minutes min mins'),
    ]),
    and: 'and',
    half: ['half'],
    noon: '',
    quarter: ['quarter', 'quarters'],
    of: ['of'],
    working: [],
  },
}

/** May stand between an amount and its unit: "14 calendar days". */
export const WHOLE: ReadonlySet<string> = new Set('calendar full whole long'.split(' '))
/** Between two numbers they make a span that has no one length: "3 o 4 días", "entre 2 y 3 semanas". */
export const BETWEEN: ReadonlySet<string> = new Set('a o u y e i to or and fins hasta'.split(' '))
/** Between two lengths these do so too: "de 9 h a 14 h". */
export const UNTIL: ReadonlySet<string> = new Set('a to fins hasta until'.split(' '))
/** After these, "a week" says how often: "twice a week", "20 euros a month". */
export const PER: ReadonlySet<string> = new Set('once twice times time euro euros eur pounds'.split(' '))
/** Before hours they tell the time of day: "a las 18 h". */
export const CLOCK: ReadonlySet<string> = new Set(['las', 'les'])
/** Larger numbers, of which only the end would be read: "ciento veinte días". */
export const HUNDREDS = /^(?:cien|cent|hundred|mil|thousand|\p{L}*(?:cientos|cientas|ciento|cents|centes))$/u
