/** The slots that the kinds of claims share: the same name is the same thing, so that it moves from one kind to another. */
import type { Entity } from '../../knowledge/entities.js'
import type { Parsed } from '../../knowledge/parsed.js'
import type { Understanding } from '../../knowledge/understanding.js'
import { readContact } from '../contact.js'
import { folded, remedyNamed } from '../cues.js'
import type { Progress, Slot } from '../form.js'
import { meant } from '../labels.js'
import { isNamed } from '../field-names.js'
import { codeNamed, type Codes } from './codes.js'
import { putsRight, toldDay, type ToldDay } from './told-day.js'

const entity = (name: string, kinds: Slot['entities'], read: Slot['read']): Slot => ({
  name,
  entities: kinds,
  read,
  skippable: true,
})

export const order: Slot = entity('order', ['order'], () => ({ ok: false, why: 'order' }))

export const contact: Slot = entity('contact', ['email', 'phone'], readContact)

export const remedy: Slot = {
  name: 'remedy',
  entities: [],
  notice: (said) => remedyNamed(said.text),
  read: readWords(2, 'choice'),
  skippable: true,
  choices: ['refund', 'replacement', 'repair', 'delivery', 'apology'],
}

/** As the customer called it. */
export const product: Slot = {
  ...entity('product', ['product'], readWords(1, 'short')),
  ownWords: true,
  keeps: (found) => found.text,
}

/** In euros with cents, `59.90`. */
export const amount: Slot = {
  ...entity('amount', ['amount'], (said) => amountIn(said.text)),
  keeps: (found) => (Number(found.value) / 100).toFixed(2),
  notice: (said) => {
    const read = isNamed('amount', said.text) ? amountIn(said.text) : undefined
    return read?.ok ? read.value : undefined
  },
}

/** Without a sign of the currency, where an amount was asked or is named. */
function amountIn(text: string): Parsed<string> {
  const found = /(?<![\p{L}\d.,-])(\d{1,5})(?:[.,](\d{1,2}))?(?![\p{L}\d])/u.exec(text)
  if (!found) return { ok: false, why: 'amount' }
  return { ok: true, value: `${found[1]}.${(found[2] ?? '').padEnd(2, '0')}` }
}

/** An ISO day that has been. `of`: what it may be the day of, by the words beside it; asked for, any day will do. */
export function day(name: string, of: readonly ToldDay[]): Slot {
  return {
    ...entity(name, ['date'], () => ({ ok: false, why: 'date' })),
    about: (found: Entity, said, { asked, settled }) => {
      const days = said.entities.filter(({ kind }) => kind === 'date')
      if (asked) return found === days.at(-1)
      const told = toldDay(found, said.text, days.length === 1)
      if (told !== undefined) return of.includes(told)
      return settled && days.length === 1 && putsRight(said.text)
    },
    recalls: of,
  }
}

/** One of a few answers, by button or in words; in other words only where `open`. */
export function choice(name: string, codes: Codes, { open = false, noticed = true } = {}): Slot {
  const named = (said: Understanding) => codeNamed(codes, said.text)
  return {
    ...entity(name, [], (said) => {
      const code = named(said)
      if (code !== undefined) return { ok: true, value: code }
      return open ? readWords(1, 'choice')(said) : { ok: false, why: 'choice' }
    }),
    ...(noticed ? { notice: named } : {}),
    choices: Object.keys(codes),
  }
}

/** Yes or no; `codes` are the words that say it without being asked. */
export function yesOrNo(name: string, codes: Codes): Slot {
  return {
    ...choice(name, codes),
    choices: ['yes', 'no'],
    read: (said) => {
      const code = codeNamed(codes, said.text) ?? yesNo(said)
      return code === undefined ? { ok: false, why: 'choice' } : { ok: true, value: code }
    },
  }
}

function yesNo(said: Understanding): string | undefined {
  const dialog = meant(said)
  if (dialog === 'yes' || dialog === 'no') return dialog
  return /^ (si|yes|yep|clar|claro) /u.test(folded(said.text))
    ? 'yes'
    : /^ no /u.test(folded(said.text))
      ? 'no'
      : undefined
}

/** A few words of the customer's own. */
export function words(name: string, more: Partial<Slot> = {}): Slot {
  return { ...entity(name, [], readWords(1, 'short')), ownWords: true, ...more }
}

export function readWords(atLeast: number, why: string): Slot['read'] {
  return (said) => {
    const text = said.text.trim()
    return wordsOf(text).length >= atLeast ? { ok: true, value: text } : { ok: false, why }
  }
}

export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Asked only once the customer has done without another. */
export const withoutThe =
  (name: string) =>
  ({ skipped }: Progress): boolean =>
    skipped.includes(name)
