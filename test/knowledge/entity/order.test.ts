import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { ordersIn, passesLuhn } from '../../../knowledge/entity/order.js'

const found = (text: string) => ordersIn(text).map((one) => (one.ok ? one.value : `! ${one.why}`))

/** The check digit as ISO/IEC 7812-1 words it: double every second digit from the right, add the digits' sums. */
function checkDigit(digits: string): string {
  const doubled = [...digits].reverse().map((digit, n) => (n % 2 === 0 ? String(Number(digit) * 2) : digit))
  const sum = [...doubled.join('')].reduce((total, digit) => total + Number(digit), 0)
  return String((10 - (sum % 10)) % 10)
}

describe('ordersIn', () => {
  test.each<[string, string[]]>([
    ['NX-10000008', ['NX-10000008']],
    ['nx10000008', ['NX-10000008']],
    ['mi pedido es el nx 1000 0008, gracias', ['NX-10000008']],
    ['NX-1000OOO8', ['NX-10000008']],
    ['pedido nº 10000008', ['NX-10000008']],
    ['10000008', ['NX-10000008']],
    ['NX-10000009', ['! check-digit']],
    ['NX-1000008', ['! length']],
    ['NX-123', ['! length']],
    ['pedido 12345678', ['! check-digit']],
    ['el 12345678 de la lista', []],
    ['AB-10000008', []],
    ['612345678', []],
  ])('reads %j as %j', (text, expected) => expect(found(text)).toEqual(expected))

  it('accepts every number with its check digit, and none with another', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{7}$/), fc.nat(8), (digits, slip) => {
        const check = checkDigit(digits)
        expect(found(`NX-${digits}${check}`)).toEqual([`NX-${digits}${check}`])
        expect(passesLuhn(digits + String((Number(check) + 1 + slip) % 10))).toBe(false)
      }),
      { seed: 1 },
    )
  })
})
