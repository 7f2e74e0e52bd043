/**
 * How long something takes or took, in figures and words: "48 h", "dos semanas", "mes y medio", "un any i tres mesos".
 * Working days are none: how long they last is the calendar's matter; nor is "3-4 días", which has no one length.
 * A walk over the words with a few of them in sight at a time, so that it is linear in the text.
 */
import type { Entity } from '../entities.js'
import { fold } from '../matching/tokens.js'
import {
  BETWEEN,
  CLOCK,
  HUNDREDS,
  PER,
  SPEECHES,
  UNITS,
  UNTIL,
  WHOLE,
  type Length,
  type Speech,
} from './duration-words.js'

interface Token {
  readonly folded: string
  readonly start: number
  readonly end: number
}

interface Words {
  readonly text: string
  readonly tokens: readonly Token[]
}

/** What was read, and the number of the token after it. */
interface Read<T> {
  readonly value: T
  readonly next: number
}

const TOKEN = /\d+(?:[.,]\d+)?|\p{L}[\p{L}\p{M}·]*/gu
/** Up to four digits and a decimal, or a quarter: `10.30` rather is a time of day. */
const FIGURES = /^\d{1,4}(?:[.,](?:\d|25|75))?$/
const ALL_SPEECHES = Object.values(SPEECHES)

export function durationsIn(text: string): Entity[] {
  const tokens = [...text.matchAll(TOKEN)].map(({ index, 0: written }) => ({
    folded: isMore(written) ? written : fold(written),
    start: index,
    end: index + written.length,
  }))
  const words: Words = { text, tokens }
  const durations: Entity[] = []
  for (let at = 0; at < tokens.length;) {
    const read = durationAt(words, at)
    if (read) durations.push(durationOf(words, at, read))
    at = read?.next ?? at + 1
  }
  return durations
}

function durationOf({ text, tokens }: Words, at: number, { value, next }: Read<readonly Length[]>): Entity {
  const start = tokens[at]?.start ?? 0
  const end = tokens[next - 1]?.end ?? start
  return { kind: 'duration', text: text.slice(start, end), start, ok: true, value: isoOf(value) }
}

/** `P1Y3M`, `PT2H30M`: months stand before the `T`, minutes after it. Amounts may have a decimal fraction. */
function isoOf(lengths: readonly Length[]): string {
  const written = (units: readonly string[]) =>
    lengths
      .filter(({ unit }) => units.includes(unit))
      .map(({ amount, unit }) => `${Math.round(amount * 100) / 100}${unit.slice(-1)}`)
      .join('')
  const time = written(['H', 'TM'])
  return `P${written(['Y', 'M', 'W', 'D'])}${time && `T${time}`}`
}

/** In the language that reads most of it: "un mes" is Catalan too, "un mes y medio" is not. */
function durationAt(words: Words, at: number): Read<readonly Length[]> | undefined {
  if (!mayBegin(words, at)) return undefined
  const reads = ALL_SPEECHES.map((speech) => inSpeech(words, at, speech))
  return reads.reduce((best, read) => ((read?.next ?? 0) > (best?.next ?? 0) ? read : best))
}

function inSpeech(words: Words, at: number, speech: Speech): Read<readonly Length[]> | undefined {
  const first = halfAt(words, at, speech) ?? quartersAt(words, at, speech) ?? countedAt(words, at, speech)
  if (!first || isTimeOfDay(words, at, first.value)) return undefined
  const lengths = [first.value]
  let { next } = first
  for (
    let more = smallerAt(words, next, speech, first.value);
    more;
    more = smallerAt(words, next, speech, more.value)
  ) {
    lengths.push(more.value)
    next = more.next
  }
  return mayEnd(words, next, speech) ? { value: lengths, next } : undefined
}

/** "(un año) y tres meses" */
function smallerAt(words: Words, at: number, speech: Speech, before: Length): Read<Length> | undefined {
  const more = countedAt(words, wordAt(words, at) === speech.and ? at + 1 : at, speech, true)
  const isSmaller = more && UNITS.indexOf(more.value.unit) > UNITS.indexOf(before.unit)
  return isSmaller && Number.isInteger(before.amount) ? more : undefined
}

/** "medio año", "half an hour" */
function halfAt(words: Words, at: number, speech: Speech): Read<Length> | undefined {
  if (!speech.half.includes(folded(words, at))) return undefined
  const unit = unitAt(words, article(words, at + 1, speech), speech)
  return unit && folded(words, at + 1) !== speech.noon ? times(unit, 0.5) : undefined
}

/** "tres cuartos de hora" */
function quartersAt(words: Words, at: number, speech: Speech): Read<Length> | undefined {
  const count = countAt(words, at, speech)
  const after = count?.next ?? at
  const quarter = count ? wordAt(words, after) : folded(words, at)
  if (!speech.quarter.includes(quarter) || !speech.of.includes(wordAt(words, after + 1))) return undefined
  const unit = unitAt(words, article(words, after + 2, speech), speech)
  return unit?.value.unit === 'H' ? times(unit, (count?.value ?? 1) / 4) : undefined
}

/** "dos semanas", "2,5 h", "two and a half weeks", "un mes y medio", and "mes y medio" where it need not be `counted`. */
function countedAt(words: Words, at: number, speech: Speech, counted = false): Read<Length> | undefined {
  const count = countAt(words, at, speech)
  if (!count && counted) return undefined
  const halved = count && andHalfAt(words, count.next, speech)
  const unit = unitAt(words, halved ?? count?.next ?? at, speech, count === undefined)
  if (!unit || (count && count.value >= 2 && isMore(folded(words, unit.next - 1)))) return undefined
  const half = halved === undefined ? andHalfAt(words, unit.next, speech) : undefined
  if (!count && half === undefined) return undefined
  const amount = (count?.value ?? 1) + (halved === undefined && half === undefined ? 0 : 0.5)
  return { ...times(unit, amount), next: half ?? unit.next }
}

/** "y medio", "i mitja", "and a half": the number of the token after it. */
function andHalfAt(words: Words, at: number, speech: Speech): number | undefined {
  if (wordAt(words, at) !== speech.and) return undefined
  const half = article(words, at + 1, speech)
  return speech.half.includes(wordAt(words, half)) ? half + 1 : undefined
}

/** "48", "treinta y cinco", "vint-i-quatre", "un par de" */
function countAt(words: Words, at: number, speech: Speech): Read<number> | undefined {
  const first = folded(words, at)
  if (FIGURES.test(first)) return { value: Number(first.replace(',', '.')), next: at + 1 }
  const value = speech.numbers.get(first)
  const pair = value === 1 && wordAt(words, at + 1) === speech.pair ? at + 1 : at
  if (folded(words, pair) === speech.pair) {
    return speech.of.includes(wordAt(words, pair + 1)) ? { value: 2, next: pair + 2 } : undefined
  }
  if (value === undefined || isFrequency(words, at)) return undefined
  const isTen = value >= 20 && value < 100 && value % 10 === 0
  const one = wordAt(words, at + 1) === speech.and ? at + 2 : at + 1
  const ones = isTen ? speech.numbers.get(wordAt(words, one)) : undefined
  return ones !== undefined && ones < 10 ? { value: value + ones, next: one + 1 } : { value, next: at + 1 }
}

function unitAt(words: Words, at: number, { units }: Speech, isFirst = false): Read<Length> | undefined {
  const unit = WHOLE.has(wordAt(words, at)) ? at + 1 : at
  const value = units.get(isFirst ? folded(words, unit) : wordAt(words, unit))
  return value && { value, next: unit + 1 }
}

function times({ value, next }: Read<Length>, amount: number): Read<Length> {
  return { value: { amount: value.amount * amount, unit: value.unit }, next }
}

/** Past "a" or "an" of "half an hour"; other languages have no article there. */
function article(words: Words, at: number, { numbers }: Speech): number {
  return /^an?$/.test(wordAt(words, at)) && numbers.has('an') ? at + 1 : at
}

function folded({ tokens }: Words, at: number): string {
  return tokens[at]?.folded ?? ''
}

/** The word, if it follows closely on the one before. */
function wordAt(words: Words, at: number): string {
  return /^[\s'’-]{0,2}$/.test(gapBefore(words, at)) ? folded(words, at) : ''
}

/** Three characters say enough of a gap. */
function gapBefore({ text, tokens }: Words, at: number): string {
  const [before, after] = [tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0]
  return text.slice(before, Math.min(after, before + 3))
}

/** Not within a longer number or word, nor where "3 o 4 días" ends. */
function mayBegin(words: Words, at: number): boolean {
  const [first, before, earlier] = [folded(words, at), folded(words, at - 1), folded(words, at - 2)]
  const gap = gapBefore(words, at)
  if (at > 0 && gap === '') return false
  const isFigure = FIGURES.test(first)
  if (isFigure && (/^[.,:/–-]$/.test(gap) || (/^\s$/.test(gap) && /^\d/.test(before)))) return false
  if (HUNDREDS.test(before) || (numberNamed(before) ?? 0) >= 20) return false
  const link = wordAt(words, at - 1)
  return !(BETWEEN.has(link) && isNumber(earlier)) && !(UNTIL.has(link) && isUnit(earlier))
}

/** Not before "hábiles", nor where "3 h a 4 h" begins. */
function mayEnd(words: Words, next: number, { working }: Speech): boolean {
  const [after, later] = [folded(words, next), folded(words, next + 1)]
  const gap = gapBefore(words, next)
  if (/^\d/.test(after) && /^[:/–-]?$/.test(gap)) return false
  if (working.includes(wordAt(words, next))) return false
  return !(UNTIL.has(wordAt(words, next)) && isNumber(later))
}

/** "24 hours a day", "twice a week", "20 € a month", "four mails a day" */
function isFrequency(words: Words, at: number): boolean {
  if (!/^an?$/.test(folded(words, at))) return false
  const [before, earlier] = [folded(words, at - 1), folded(words, at - 2)]
  return PER.has(before) || isUnit(before) || /^\d/.test(before) || isNumber(earlier) || earlier === 'many'
}

function isTimeOfDay(words: Words, at: number, { amount, unit }: Length): boolean {
  return unit === 'H' && amount < 24 && CLOCK.has(folded(words, at - 1))
}

/** Catalan's "dos més", often without the accent, are two more; months in the plural are "mesos" and "meses". */
function isMore(word: string): boolean {
  return /^m[eé]s$/i.test(word)
}

function isNumber(word: string): boolean {
  return /^\d/.test(word) || HUNDREDS.test(word) || (numberNamed(word) !== undefined && !/^an?$/.test(word))
}

function numberNamed(word: string): number | undefined {
  return ALL_SPEECHES.map(({ numbers }) => numbers.get(word)).find((number) => number !== undefined)
}

function isUnit(word: string): boolean {
  return ALL_SPEECHES.some(({ units }) => units.has(word))
}
