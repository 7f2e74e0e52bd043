/** Days that a message names, in figures, by month, or counted back from today. Customers tell what happened: a day without a year lies behind. */
import { addDays, addMonths, dayFrom, weekdayOf } from '../day.js'
import type { Entity } from '../entities.js'
import { fold } from '../matching/tokens.js'
import { monthOf, MONTHS, numberOf, NUMBERS, UNIT_WORDS, unitOf, weekdayNamed, WEEKDAYS } from './calendar-words.js'
import { freePlaces } from './places.js'

/** A day without a year that is at most so far ahead is meant to come; farther ahead it is last year's. */
const AHEAD_DAYS = 60

/** What a way of writing a day finds: the day, `impossible` for none of the calendar, undefined for no date at all. */
type Found = string | undefined

interface Way {
  readonly pattern: RegExp
  readonly read: (groups: readonly (string | undefined)[], today: string) => Found
}

const MONTH = Object.keys(MONTHS).join('|')
const WEEKDAY = Object.keys(WEEKDAYS).join('|')
const COUNT = `\\d{1,3}|${Object.keys(NUMBERS).join('|')}`
const UNIT = UNIT_WORDS.join('|')
const way = (pattern: string, read: Way['read']): Way => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}/.-])(?:${pattern})(?![\\p{L}\\p{N}]|[/-]\\d)`, 'gu'),
  read,
})

/** Tried in order; what an earlier one has read, a later one leaves alone. Written for folded text. */
const WAYS: readonly Way[] = [
  way(String.raw`(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})`, ([y, m, d]) => exact(y, m, d)),
  way(
    String.raw`(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})`,
    ([d, , m, y]) => exact(fullYear(y), m, d) ?? monthFirst(fullYear(y), d, m),
  ),
  way(String.raw`(\d{1,2})/(\d{1,2})`, ([d, m], today) => yearless(Number(m), Number(d), today)),
  way(
    String.raw`(\d{1,2})(?:st|nd|rd|th)?[\s.-]{1,2}(?:de |d'|d’|of )?(${MONTH})\.?(?:,? (?:de |del |d'|of )?(\d{4}))?`,
    ([d, m, y], today) => (y ? exact(y, String(monthOf(m)), d) : yearless(monthOf(m), Number(d), today)),
  ),
  way(String.raw`(${MONTH})\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?`, ([m, d, y], today) =>
    y ? exact(y, String(monthOf(m)), d) : yearless(monthOf(m), Number(d), today),
  ),
  way(`(?:hace|fa|hara|fara)(?: ya| cosa de| casi| unos| unas| uns| unes)? (${COUNT}) (${UNIT})`, ([n, unit], today) =>
    back(numberOf(n), unit, today),
  ),
  way(`(${COUNT}) (${UNIT}) ago`, ([n, unit], today) => back(numberOf(n), unit, today)),
  way(
    `(?:antes de ayer|anteayer|antier|abans[ -]d['’]ahir|despus-ahir|the day before yesterday|day before yesterday)`,
    (_, today) => addDays(today, -2),
  ),
  way('(?:ayer|anoche|ahir|anit|yesterday|last night)', (_, today) => addDays(today, -1)),
  way(
    '(?:hoy|esta manana|esta tarde|esta noche|avui|hui|aquest mati|aquesta tarda|today|this morning|this afternoon|tonight)',
    (_, today) => today,
  ),
  way('(?:pasado manana|dema passat|the day after tomorrow)', (_, today) => addDays(today, 2)),
  way('(?<!(?:la|de|por la|cada|esta) )(?:manana|dema|tomorrow)', (_, today) => addDays(today, 1)),
  way(
    `(?:el |este |aquest |this )?(?:proximo|proper|next) (${WEEKDAY})|(?:el )?(${WEEKDAY}) (?:que viene|que ve|vinent|proximo|proper)`,
    ([a, b], today) => comingWeekday(weekdayNamed(a ?? b), today),
  ),
  way(
    `(?:el )?(${WEEKDAY}) (?:pasado|passat)|(?:el )?(?:pasado|passat) (${WEEKDAY})|(?:on )?last (${WEEKDAY})`,
    ([a, b, c], today) => lastWeekday(weekdayNamed(a ?? b ?? c), today),
  ),
  way(`(?:desde el |des de |since |since last )(${WEEKDAY})`, ([name], today) =>
    lastWeekday(weekdayNamed(name), today),
  ),
  // "The 14 days" are none of the calendar's.
  way(String.raw`(?:el dia |the |on the )(\d{1,2})(?:st|nd|rd|th)?(?![ -](?:${UNIT}))`, ([d], today) =>
    dayOfMonth(Number(d), today),
  ),
]

/** A weekday alone may be any ("are you open on Saturday"): it is a date only where nothing else is said. */
const LONE_WEEKDAY = new RegExp(
  `^(?:(?:no|perdon|sorry|en realidad|en realitat|actually|it),? )*(?:fue |va ser |was |era )?(?:el |este |on |dia |aquest |this )?(${WEEKDAY})[\\s.!]*$`,
  'u',
)

/** `today`: the day it is where the shop is. */
export function datesIn(text: string, today: string): Entity[] {
  const folded = foldInPlace(text)
  const take = freePlaces(text.length)
  const dates: Entity[] = []
  for (const { pattern, read } of WAYS) {
    for (const match of folded.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      const found = read(match.slice(1), today)
      if (found === undefined || !take(start, end)) continue
      dates.push(dateOf(text.slice(start, end), start, found, today))
    }
  }
  const lone = dates.length === 0 ? LONE_WEEKDAY.exec(folded.trim()) : null
  if (lone) dates.push(dateOf(text.trim(), text.indexOf(text.trim()), lastWeekday(weekdayNamed(lone[1]), today), today))
  return dates.sort((a, b) => a.start - b.start)
}

/** Folded letter by letter, so that places in it are places in the text. */
function foldInPlace(text: string): string {
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    const plain = fold(letter)
    folded += plain.length === 1 ? plain : letter
  }
  return folded
}

function dateOf(text: string, start: number, found: string, today: string): Entity {
  const common = { kind: 'date', text, start } as const
  if (found === 'impossible') return { ...common, ok: false, why: 'impossible' }
  return found > today ? { ...common, ok: false, why: 'future' } : { ...common, ok: true, value: found }
}

function exact(year: string | undefined, month: string | undefined, day: string | undefined): Found {
  const found = dayFrom(Number(year), Number(month), Number(day))
  if (found) return found
  return Number(month) > 12 ? undefined : 'impossible'
}

/** 11/25/2025, as Americans write it, can be nothing else. */
function monthFirst(year: string | undefined, month: string | undefined, day: string | undefined): Found {
  return dayFrom(Number(year), Number(month), Number(day)) ?? 'impossible'
}

function fullYear(year: string | undefined): string {
  return year?.length === 2 ? `20${year}` : (year ?? '')
}

function yearless(month: number, date: number, today: string): Found {
  if (month < 1 || month > 12 || date < 1) return undefined
  const year = Number(today.slice(0, 4))
  const thisYear = dayFrom(year, month, date)
  if (thisYear && thisYear <= addDays(today, AHEAD_DAYS)) return thisYear
  // 29 February may lie up to eight years back.
  for (let back = 1; back <= 8; back++) {
    const found = dayFrom(year - back, month, date)
    if (found) return found
  }
  return 'impossible'
}

function back(count: number, unit: string | undefined, today: string): Found {
  const { days, months } = unitOf(unit)
  return days > 0 ? addDays(today, -count * days) : addMonths(today, -count * months)
}

function lastWeekday(weekday: number, today: string): string {
  return addDays(today, -((weekdayOf(today) - weekday + 6) % 7) - 1)
}

function comingWeekday(weekday: number, today: string): string {
  return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1)
}

/** The last such day of a month up to today. */
function dayOfMonth(date: number, today: string): Found {
  if (date < 1 || date > 31) return undefined
  for (let months = 0; months < 3; months++) {
    const [year = 0, month = 0] = addMonths(`${today.slice(0, 7)}-01`, -months)
      .split('-')
      .map(Number)
    const found = dayFrom(year, month, date)
    if (found && found <= today) return found
  }
  return 'impossible'
}
