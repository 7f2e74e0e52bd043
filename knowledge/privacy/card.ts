/**
 * Numbers of payment cards in a text (ISO/IEC 7812-1: 13 to 19 digits, the last by Luhn), however they are grouped. Told
 * from what else has many digits: order numbers, telephones, accounts, and the IMEI of a mobile phone.
 */
import { ibansIn } from '../entity/iban.js'
import { passesLuhn } from '../entity/order.js'
import { freePlaces } from '../entity/places.js'

export interface Place {
  readonly start: number
  readonly end: number
}

const GAP = String.raw`[ \u00a0\u2009\u202f]`
const SIGN = String.raw`[-–—.·]`
/** Groups of digits, parted by a sign or a few spaces; right after letters only where those are a word. */
const RUN = new RegExp(
  String.raw`(?<![\p{N}+]|(?<!\p{L}\p{L})\p{L}|\p{L}-)\d+(?:(?:${GAP}{1,2}(?:${SIGN}${GAP}{0,2})?|${SIGN}${GAP}{0,2})\d+)*(?!\p{N}|\p{L}(?!\p{L}\p{L}))`,
  'gu',
)
const GROUP = /\d+/g
const FEWEST = 13
const MOST = 19
/** Cards that pay anywhere begin so: ISO/IEC 7812-1, major industry identifiers 2 to 6. */
const PAYMENT = /^[2-6]/
/** A mobile phone's number has 15 digits and a Luhn digit too, and begins with its reporting body: GSMA TS.06. */
const IMEI = /^35\d{13}$/
const PHONE = String.raw`(?:(?:00)?34[ .-]?)?[6-9](?:\d{8}|\d{2}(?:[ .-]\d{3}){2}|\d{2}(?:[ .-]\d{2}){3}|\d[ .-]\d{3}(?:[ .-]\d{2}){2})`
const PHONES = new RegExp(String.raw`^${PHONE}(?:[ .\u00a0-]+${PHONE})*$`, 'u')

export function cardsIn(text: string): readonly Place[] {
  const take = freePlaces(text.length)
  return [...withoutAccounts(text).matchAll(RUN)]
    .filter(([run]) => !PHONES.test(run))
    .flatMap(({ 0: run, index }) => windowsIn(run, index))
    .toSorted((a, b) => a.rank - b.rank)
    .filter(({ start, end }) => take(start, end))
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start, end }))
}

/** Places stay where they are. What is announced as an account and has another length may be a card. */
function withoutAccounts(text: string): string {
  return ibansIn(text)
    .filter((iban) => iban.ok || iban.why === 'check-digit')
    .reduce(
      (left, { start, text: { length } }) => left.slice(0, start) + '\n'.repeat(length) + left.slice(start + length),
      text,
    )
}

interface Window extends Place {
  /** The lower, the likelier. */
  readonly rank: number
}

/** A card is some of the groups next to each other: its date or a telephone may stand beside it. */
function windowsIn(run: string, at: number): readonly Window[] {
  const groups = [...run.matchAll(GROUP)].map((group) => ({ digits: group[0], start: at + group.index }))
  return groups.flatMap(({ start }, first) => {
    const windows: Window[] = []
    const parts: string[] = []
    for (const group of groups.slice(first, first + MOST)) {
      parts.push(group.digits)
      const digits = parts.join('')
      if (digits.length > MOST) break
      if (isCard(digits, parts))
        windows.push({ start, end: group.start + group.digits.length, rank: rankOf(digits, parts) })
    }
    return windows
  })
}

/** Grouped like a card first, then the longest: of two readings that overlap, more is covered. */
function rankOf(digits: string, parts: readonly string[]): number {
  return (isEven(parts) ? 0 : MOST) - digits.length
}

function isCard(digits: string, parts: readonly string[]): boolean {
  if (digits.length < FEWEST) return false
  if (!PAYMENT.test(digits) || IMEI.test(digits) || !passesLuhn(digits)) return false
  return !areOrders(parts) && !parts.some((part) => parts.length > 1 && /^[6-9]\d{8}$/.test(part))
}

/** Two order numbers side by side pass for one of twice the length. */
function areOrders(parts: readonly string[]): boolean {
  return parts.length === 2 && parts.every((part) => part.length === 8 && passesLuhn(part))
}

/** In one piece, or as cards are printed: by fours, or four, six and the rest. */
function isEven(parts: readonly string[]): boolean {
  return parts.length === 1 || /^(?:4(?:,4)*,[1-4]|4,6,[45])$/.test(parts.map(({ length }) => length).join(','))
}
