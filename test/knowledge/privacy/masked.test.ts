import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passesLuhn } from '../../../knowledge/entity/order.js'
import { cardsIn } from '../../../knowledge/privacy/card.js'
import { masked, SENSITIVE } from '../../../knowledge/privacy/masked.js'

const ALL = new Set(SENSITIVE)
const CARD = new Set(['card'] as const)
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))

/** With the digit that makes it pass. */
function checked(body: string): string {
  return [...'0123456789'].map((digit) => body + digit).find(passesLuhn) ?? body
}

const card = fc
  .integer({ min: 13, max: 19 })
  .chain((length) => fc.tuple(fc.constantFrom('2', '3', '4', '5', '6'), digits(length - 2)))
  .map(([head, rest]) => checked(head + rest))
  .filter((number) => !/^35\d{13}$/.test(number)) // that is a mobile phone's own number
const phone = digits(8).chain((rest) => fc.constantFrom('6', '7', '9').map((head) => head + rest))
const order = digits(7).map((body) => `NX-${checked(body)}`)

describe('cards', () => {
  test('no card survives, however its digits are grouped and whatever stands around it', () => {
    const grouped = fc.tuple(card, fc.constantFrom('', ' ', '-', ' - ', '\u00a0', '.')).map(([number, sign]) => ({
      number,
      written: (number.length === 15 ? [4, 6, 5] : [4, 4, 4, 4, 4])
        .reduce(({ parts, at }, size) => ({ parts: [...parts, number.slice(at, at + size)], at: at + size }), {
          parts: [] as string[],
          at: 0,
        })
        .parts.filter(Boolean)
        .join(sign),
    }))
    const around = fc.constantFrom('', 'mi tarjeta es ', 'pagué con la ', 'card: ', 'Visa', '12/27 y ', '(')
    fc.assert(
      fc.property(
        grouped,
        around,
        fc.constantFrom('', '.', ' gracias', ', CVV 123', ')'),
        ({ number, written }, a, b) => {
          const { text, found } = masked(`${a}${written}${b}`, CARD)
          expect(found).toEqual(['card'])
          expect(text).toBe(`${a}•••• ${number.slice(-4)}${b}`)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('telephones, order numbers, references and accounts are none', () => {
    const spaced = phone.chain((number) =>
      fc.constantFrom(
        number,
        `+34 ${number}`,
        `0034 ${number}`,
        `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`,
        `${number.slice(0, 3)} ${number.slice(3, 5)} ${number.slice(5, 7)} ${number.slice(7)}`,
      ),
    )
    const reference = fc.stringMatching(/^[2-9A-HJ-NP-TV-Z]{8}$/).map((code) => `MO-${code}`)
    const account = fc.constantFrom(
      'ES91 2100 0418 4502 0005 1332',
      'ES9121000418450200051332',
      'DE89 3704 0044 0532 0130 00',
    )
    const other = fc.oneof(spaced, order, reference, account)
    fc.assert(
      fc.property(fc.array(other, { minLength: 1, maxLength: 3 }), fc.constantFrom(' ', ', ', ' y '), (items, sign) => {
        const text = items.join(sign)
        expect(masked(text, CARD)).toEqual({ text, found: [] })
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    '10000008 10000016',
    'IMEI 356938035643809',
    '+4915112345678901',
    '2026-11-20 2026-11-21',
    'del 03-11-2026 al 04-11-2026',
    '59,90 € y 1.234.567,89 €',
    '550e8400-e29b-41d4-a716-446655440000',
    'el código 8411111111111',
    '4539 1488 0343 6468', // a slip of one digit
  ])('nor is this one: %s', (text) => expect(cardsIn(text)).toEqual([]))

  test('of what is written beside it, only the card is covered', () => {
    expect(masked('4539 1488 0343 6467 12/27 123 y mi móvil 612 345 678', CARD).text).toBe(
      '•••• 6467 12/27 123 y mi móvil 612 345 678',
    )
    expect(masked('612 345 678 4539 1488 0343 6467', CARD).text).toBe('612 345 678 •••• 6467')
    expect(masked('4539148803436467 378282246310005', CARD).text).toBe('•••• 6467 •••• 0005')
  })

  test('a card announced like an account is a card all the same', () => {
    expect(masked('mi cuenta es 4539 1488 0343 6467', CARD).text).toBe('mi cuenta es •••• 6467')
  })

  test('a message full of digits is read in no time', () => {
    const before = process.cpuUsage() // the clock on the wall counts what else the machine does
    masked('4539 1488 0343 6467 '.repeat(2500), ALL)
    masked(`${'4 '.repeat(25_000)}x`, ALL)
    masked(`${'4'.repeat(50_000)}x`, ALL)
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000)
  })
})

describe('accounts and personal numbers', () => {
  test.each([
    ['mi IBAN es ES91 2100 0418 4502 0005 1332, gracias', 'mi IBAN es •••• 1332, gracias', ['iban']],
    ['ES9121000418450200051333', '•••• 1333', ['iban']],
    ['mi DNI es 12345678Z', 'mi DNI es •••• 678Z', ['nif']],
    ['NIE X-1234567-L', 'NIE •••• 567L', ['nif']],
    ['12.345.678-Z y 4539 1488 0343 6467', '•••• 678Z y •••• 6467', ['card', 'nif']],
  ])('%s', (text, covered, found) => expect(masked(text, ALL)).toEqual({ text: covered, found }))

  test.each(['NIF B12345674 de la empresa', 'MO-12345678', 'NX-10000008', '12345678z@ejemplo.es', 'son 40 euros'])(
    'stays as it is: %s',
    (text) => expect(masked(text, ALL)).toEqual({ text, found: [] }),
  )

  test('only what is asked for is covered', () => {
    const text = 'ES9121000418450200051332 y 12345678Z'
    expect(masked(text, CARD)).toEqual({ text, found: [] })
  })

  test('what is covered stays as it is when it is covered again', () => {
    const text = masked('4539 1488 0343 6467, 12345678Z, ES9121000418450200051332', ALL).text
    expect(masked(text, ALL)).toEqual({ text, found: [] })
  })
})
