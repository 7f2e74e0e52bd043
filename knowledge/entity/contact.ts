/** How the customer can be reached: e-mail addresses and telephone numbers. */
import type { Entity } from '../entities.js'

const EMAIL = /(?<![\w.+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,253}/gu
const WHOLE_EMAIL = /^[\w%+-]+(?:\.[\w%+-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/

export function emailsIn(text: string): Entity[] {
  return [...text.matchAll(EMAIL)].map((found) => {
    const written = found[0].replace(/[.-]+$/, '')
    const value = written.toLowerCase()
    const common = { kind: 'email', text: written, start: found.index } as const
    return WHOLE_EMAIL.test(value) ? { ...common, ok: true, value } : { ...common, ok: false, why: 'format' }
  })
}

/** Digits in groups, with a country's prefix or without; not part of a longer number, a word, an amount or a date. */
const PHONE =
  /(?<![\p{L}\p{N}@.,/+-])(?:(?:\+|00)[1-9][\d ().-]{6,20}\d|\(?\d(?:[ .)-]{0,2}\d){6,11})(?![\p{L}\p{N}@€$%/]|[.,-]\d)/gu
const PHONE_WORD =
  /(?:tel[eèé]?f?o?n?o?|m[oòó]vil|m[oòó]bil|phone|mobile|cell|celular|whatsapp|ll[aá]m[ae]\p{L}*|truc\p{L}*|call me|n[uú]mero)\W{0,3}(?:\w{1,7}\W{1,2}){0,3}$/iu

export function phonesIn(text: string): Entity[] {
  return [...text.matchAll(PHONE)].flatMap((found): Entity[] => {
    const common = { kind: 'phone', text: found[0], start: found.index } as const
    const value = phoneOf(found[0])
    if (value !== undefined) return [{ ...common, ok: true, value }]
    const said = PHONE_WORD.test(text.slice(Math.max(0, found.index - 40), found.index))
    return said ? [{ ...common, ok: false, why: 'length' }] : []
  })
}

/** `+34…` and eight to fifteen digits altogether (ITU-T E.164); Spanish numbers have nine and begin with 6 to 9. */
function phoneOf(written: string): string | undefined {
  const digits = written.replace(/\D/g, '')
  const international = written.startsWith('+') ? digits : digits.startsWith('00') ? digits.slice(2) : undefined
  if (international?.startsWith('34')) return /^34[6-9]\d{8}$/.test(international) ? `+${international}` : undefined
  if (international !== undefined) return /^[1-9]\d{7,14}$/.test(international) ? `+${international}` : undefined
  if (/^34[6-9]\d{8}$/.test(digits)) return `+${digits}`
  return /^[6-9]\d{8}$/.test(digits) ? `+34${digits}` : undefined
}
