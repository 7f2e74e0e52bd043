import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { nifsIn } from '../../../knowledge/entity/nif.js'

const found = (text: string) => nifsIn(text).map((one) => (one.ok ? one.value : `! ${one.why}`))

/** As the ministry words it: the remainder of the number by 23 chooses the letter. */
const personCheck = (number: string) => 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(number) % 23] ?? ''

/** As the tax agency words it: digits in even places, and those in odd places doubled with their figures added, up to the next ten. */
function entityCheck(digits: string): number {
  const figures = [...digits].map((digit, n) => (n % 2 === 0 ? String(Number(digit) * 2) : digit)).join('')
  return (10 - ([...figures].reduce((sum, figure) => sum + Number(figure), 0) % 10)) % 10
}

const seven = fc.stringMatching(/^\d{7}$/)
const dni = fc.stringMatching(/^\d{8}$/).map((number) => number + personCheck(number))
const nie = fc
  .tuple(fc.constantFrom('X', 'Y', 'Z'), seven)
  .map(([head, digits]) => head + digits + personCheck('XYZ'.indexOf(head) + digits))
const special = fc
  .tuple(fc.constantFrom('K', 'L', 'M'), seven)
  .map(([head, digits]) => head + digits + personCheck(digits))
const withDigit = fc
  .tuple(fc.constantFrom(...'ABCDEFGHJUV'), seven)
  .map(([head, digits]) => head + digits + String(entityCheck(digits)))
const withLetter = fc
  .tuple(fc.constantFrom(...'ABCDEFGNPQRSW'), seven)
  .map(([head, digits]) => head + digits + 'JABCDEFGHI'.charAt(entityCheck(digits)))
const nif = fc.oneof(dni, nie, special, withDigit, withLetter)

describe('nifsIn', () => {
  test.each<[string, string[]]>([
    ['12345678Z', ['12345678Z']],
    ['mi DNI es 12345678 z, gracias', ['12345678Z']],
    ['dni: 12.345.678-z', ['12345678Z']],
    ['D.N.I. 12.345.678 Z', ['12345678Z']],
    ['12345678 z', ['12345678Z']],
    ['x-1234567-l', ['X1234567L']],
    ['NIE X 1.234.567 L', ['X1234567L']],
    ['Y1234567X y Z1234567R', ['Y1234567X', 'Z1234567R']],
    ['M1503708Z', ['M1503708Z']],
    ['K-1234567-L', ['K1234567L']],
    ['factura a nombre de B12345674', ['B12345674']],
    ['NIF/CIF: b-12.345.674', ['B12345674']],
    ['el CIF és A58818501', ['A58818501']],
    ['VAT ESB12345674', ['B12345674']],
    ['Q2876031B', ['Q2876031B']],
    ['P-0801900-B', ['P0801900B']],
    ['DNI 1234567L', ['01234567L']],
    ['12345678A', ['! check-digit']],
    ['M1503708A', ['! check-digit']],
    ['B12345675', ['! check-digit']],
    ['mi dni es 12345678', ['! length']],
    ['DNI 12345678 y mi dirección', ['! length']],
    ['DNI 123456789Z', ['! length']],
    ['NIF T12345678', ['! format']],
  ])('reads %j as %j', (text, expected) => expect(found(text)).toEqual(expected))

  test.each([
    'el pedido 10000008 y la factura',
    'pedido 12345678',
    'NX-10000008',
    'NX 10000008T',
    '612345678',
    'NIF: 612345678',
    'a 6123 4567 no llega nadie',
    '12-05-2026 a las 10',
    'ref/12345678Z',
    '123456789Z',
    'qué DNI hace falta para el pedido 10000008',
  ])('leaves %j alone', (text) => expect(found(text)).toEqual([]))

  it('accepts every number with its check character, however it is written', () => {
    const dotted = (digits: string) => digits.replace(/\B(?=(?:\d{3})+$)/g, '.')
    const parted = (one: string) => /^(\D?)(\d+)(.)$/.exec(one)?.slice(1) ?? []
    const way = fc.constantFrom<(nif: string) => string>(
      (one) => one,
      (one) => one.toLowerCase(),
      (one) => `${one.slice(0, -1)}-${one.slice(-1)}`,
      (one) => `Mi NIF es el ${one}.`,
      (one) => `DNI ${one.slice(0, 2)} ${one.slice(2, 5)} ${one.slice(5, 8)} ${one.slice(8)}`,
      (one) => `cif: ${parted(one).join(' ').toLowerCase()}, gracias`,
      (one) => {
        const [head = '', digits = '', check = ''] = parted(one)
        return `${head && `${head}-`}${dotted(digits)}-${check}`
      },
    )
    fc.assert(
      fc.property(nif, way, (one, written) => {
        expect(found(written(one))).toEqual([one])
      }),
      { seed: 3 },
    )
  })

  it('refuses a number of which one digit is another', () => {
    fc.assert(
      fc.property(nif, fc.nat(6), fc.nat(8), (one, at, slip) => {
        const place = at + 1
        const digit = (Number(one.charAt(place)) + 1 + slip) % 10
        expect(found(`${one.slice(0, place)}${digit}${one.slice(place + 1)}`)).toEqual(['! check-digit'])
      }),
      { seed: 3 },
    )
  })

  it('refuses a number with another check letter', () => {
    fc.assert(
      fc.property(fc.oneof(dni, nie, special, withLetter), fc.nat(24), (one, slip) => {
        const letter = String.fromCharCode(((one.charCodeAt(8) - 65 + 1 + slip) % 26) + 65)
        expect(found(one.slice(0, 8) + letter)).toEqual(['! check-digit'])
      }),
      { seed: 3 },
    )
  })
})
