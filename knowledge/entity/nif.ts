/**
 * Spanish tax numbers, NIF, of nine characters: a DNI's eight digits and a letter (`12345678Z`), a foreigner's NIE
 * (`X1234567L`), those of persons without either (K, L, M), and those of companies and entities, once called CIF
 * (`B12345674`). Source: Real Decreto 1065/2007, art. 19 to 22; Orden EHA/451/2008 for the letters of entities.
 */
import type { Entity } from '../entities.js'
import { ORDER_PREFIX, passesLuhn } from './order.js'

const SEVEN = String.raw`(?:\d[ .-]?\d{3}[ .-]?\d{3}|\d{2}[ .-]?\d{5}|\d{3}[ .-]?\d{4})`
const EIGHT = String.raw`(?:\d{2}[ .-]?\d{3}[ .-]?\d{3}|\d{4} \d{4})`
/** The shapes of a NIF; `gap` parts its letters from its digits. */
const shape = (gap: string) => {
  const person = `${EIGHT}${gap}[a-z]|[klmx-z]${gap}${SEVEN}${gap}[a-z]`
  const entity = `[a-hjnp-su-w]${gap}(?:${SEVEN}${gap}[a-z\\d]|${EIGHT})`
  return `(?:es-?)?(?:${person}|${entity})`
}
/** A letter may stand for a word ("el 12345678 y …", "a 6123 4567"): with a space between, it wants an announcement. */
const CLOSE = shape('[.-]?')
const LOOSE = shape(' ?[.-]? ?')
/** What somebody calls a NIF, well shaped or not. */
const CLAIMED = String.raw`(?:es-?)?[a-z]?[.-]?\d(?:[.-]?\d){4,11}(?:[.-]?[a-z])?`

const NAME = String.raw`(?:d\.?n\.?i|n\.?i\.?[fe]|c\.?i\.?f)\.?`
const LINK = String.raw`[^\p{L}\p{N}]{0,3}(?:(?:${NAME}|o|u|or|y|i|n[uú]m(?:ero)?|number|n[ºo°]|es|és|is|el|la|the)[^\p{L}\p{N}]{1,3}){0,4}?`
const NOT_BEFORE = String.raw`(?<![\p{L}\p{N}]|[\p{L}\p{N}][-–._/@+]|${ORDER_PREFIX}\s?)`
const NOT_AFTER = String.raw`(?![\p{L}\p{N}_@]|[-/.]\p{N})`

const NIF = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${NAME}${LINK}(${LOOSE}|${CLAIMED})${NOT_AFTER}|${NOT_BEFORE}(${CLOSE})${NOT_AFTER}`,
  'giu',
)
const LONE = new RegExp(`^(?:${LOOSE})$`, 'iu')
const SPANISH_PHONE = /^[6-9]\d{8}$/

export function nifsIn(text: string): Entity[] {
  const whole = text.trim()
  if (LONE.test(whole)) return [nifOf(whole, text.indexOf(whole))]
  return [...text.matchAll(NIF)].flatMap((found) => {
    const written = withoutWord(found[1] ?? found[2] ?? '')
    const start = found.index + found[0].length - (found[1] ?? found[2] ?? '').length
    return SPANISH_PHONE.test(compact(written)) ? [] : [nifOf(written, start)]
  })
}

/** "DNI 12345678 y mi pedido": a small letter that is a word is none of the number's, unless it fits. */
function withoutWord(written: string): string {
  return / [aeiouy]$/.test(written) && !nifOf(written, 0).ok ? written.slice(0, -2) : written
}

function nifOf(text: string, start: number): Entity {
  const common = { kind: 'nif', text, start } as const
  const value = compact(text)
  if (value.length !== 9) return { ...common, ok: false, why: 'length' }
  const [, head = '', digits = '', check = ''] = /^([A-Z\d])(\d{7})([A-Z\d])$/.exec(value) ?? []
  const checks = checksOf(head, digits)
  if (checks === '') return { ...common, ok: false, why: 'format' }
  return checks.includes(check) ? { ...common, ok: true, value } : { ...common, ok: false, why: 'check-digit' }
}

/** Old DNIs of seven digits are written without the zero that they begin with. */
function compact(written: string): string {
  const characters = written.replace(/[ .-]/g, '').toUpperCase().replace(/^ES/, '')
  return /^\d{7}[A-Z]$/.test(characters) ? `0${characters}` : characters
}

/**
 * The remainder of a person's number by 23 chooses the letter. Source: Ministerio del Interior, "Cálculo del dígito de
 * control del NIF/NIE".
 */
const PERSON_CHECKS = 'TRWAGMYFPDXBNJZSQVHLCKE'
/** What the first letter counts for in the number. K, L and M count for nothing: AEAT, library ValNif. */
const PERSON_HEADS: Readonly<Record<string, string>> = { X: '0', Y: '1', Z: '2', K: '', L: '', M: '' }

/** Entities' check is a Luhn digit, for some written as a letter; from A to G both are in use. Source: AEAT, library ValNif. */
const ENTITY_CHECKS = 'JABCDEFGHI'
const WITH_DIGIT = 'ABCDEFGHJUV'
const WITH_LETTER = 'ABCDEFGNPQRSW'

/** The check characters that may follow; none when no NIF begins so. `digits` are the seven in the middle. */
function checksOf(head: string, digits: string): string {
  if (head === '') return ''
  const counted = /\d/.test(head) ? head : PERSON_HEADS[head]
  if (counted !== undefined) return PERSON_CHECKS.charAt(Number(counted + digits) % PERSON_CHECKS.length)
  const luhn = [...'0123456789'].findIndex((digit) => passesLuhn(digits + digit))
  return (
    (WITH_DIGIT.includes(head) ? String(luhn) : '') + (WITH_LETTER.includes(head) ? ENTITY_CHECKS.charAt(luhn) : '')
  )
}
