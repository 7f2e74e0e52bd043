/** The shop's order numbers: two letters, a hyphen, and eight digits of which the last is a Luhn check digit of the others. */
import type { Entity } from '../entities.js'
import { fold } from '../matching/tokens.js'

export const ORDER_PREFIX = 'NX'
const DIGITS = 8

/** With its letters: lower case, spaces, dots and a missing hyphen forgiven; `o` for zero too. */
const LETTERED = /(?<![\p{L}\p{N}])([a-z]{2})\s?[-–—_.:/nº#]?\s?(\d(?:[\s.-]?[\do]){2,13})(?![\p{L}\p{N}])/giu
/** Eight digits alone: taken as an order number when the words before say so, or the check digit does. */
const BARE = /(?<![\p{L}\p{N}+€$.,/-]|\d )(\d{8}|\d{4}[ .]\d{4})(?![\p{L}\p{N}€$/-]|[.,]\d| \d)/gu
const ORDER_WORD =
  /(?:pedido|orden|compra|comanda|encarrec|order|number|numero|num|nº|n°)\W{0,3}(?:\w{1,6}\W{1,2}){0,2}$/

export function ordersIn(text: string): Entity[] {
  const lettered = [...text.matchAll(LETTERED)]
    .filter((found) => found[1]?.toUpperCase() === ORDER_PREFIX)
    .map((found) => orderOf(found[0], found.index, (found[2] ?? '').replace(/o/gi, '0').replace(/\D/g, '')))
  if (lettered.length > 0) return lettered
  const whole = text.trim()
  return [...text.matchAll(BARE)].flatMap((found) => {
    const digits = found[0].replace(/\D/g, '')
    const said = ORDER_WORD.test(fold(text.slice(Math.max(0, found.index - 40), found.index)))
    const alone = whole === found[0]
    return said || alone || passesLuhn(digits) ? [orderOf(found[0], found.index, digits)] : []
  })
}

function orderOf(text: string, start: number, digits: string): Entity {
  const common = { kind: 'order', text, start } as const
  if (digits.length !== DIGITS) return { ...common, ok: false, why: 'length' }
  if (!passesLuhn(digits)) return { ...common, ok: false, why: 'check-digit' }
  return { ...common, ok: true, value: `${ORDER_PREFIX}-${digits}` }
}

/** Whether the last digit is the Luhn check digit of those before it (ISO/IEC 7812-1, annex B). */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, n) => {
    const doubled = Number(digit) * (n % 2 === 0 ? 1 : 2)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return digits !== '' && sum % 10 === 0
}
