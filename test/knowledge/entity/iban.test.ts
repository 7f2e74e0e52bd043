import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { ibansIn } from '../../../knowledge/entity/iban.js'

const found = (text: string) => ibansIn(text).map((one) => (one.ok ? one.value : `! ${one.why}`))

/** The examples of SWIFT's IBAN Registry. */
const EXAMPLES = `
  AD1200012030200359100100 AL47212110090000000235698741 AT611904300234573201 BE68539007547034
  BG80BNBG96611020345678 CH9300762011623852957 CY17002001280000001200527600 CZ6508000000192000145399
  DE89370400440532013000 DK5000400440116243 EE382200221020145685 ES9121000418450200051332 FI2112345600000785
  FO6264600001631634 FR1420041010050500013M02606 GB29NWBK60161331926819 GI75NWBK000000007099453
  GL8964710001000206 GR1601101250000000012300695 HR1210010051863000160 HU42117730161111101800000000
  IE29AIBK93115212345678 IS140159260076545510730339 IT60X0542811101000000123456 LI21088100002324013AA
  LT121000011101001000 LU280019400644750000 LV80BANK0000435195001 MC5811222000010123456789030
  MD24AG000225100013104168 ME25505000012345678951 MK07250120000058984 MT84MALT011000012345MTLCAST001S
  NL91ABNA0417164300 NO9386011117947 PL61109010140000071219812874 PT50000201231234567890154
  RO49AAAA1B31007593840000 RS35260005601001611379 SE4550000000058398257466 SI56263300012039086
  SK3112000000198742637541 SM86U0322509800000000270100 VA59001123000012345678`
  .trim()
  .split(/\s+/)

/** As ISO 13616 words it: the check digits are 98 less the remainder of the rest by 97, read as one great number. */
function ibanOf(country: string, account: string): string {
  const number = [...`${account}${country}00`].map((character) => Number.parseInt(character, 36)).join('')
  return `${country}${String(98n - (BigInt(number) % 97n)).padStart(2, '0')}${account}`
}

const iban = fc.oneof(
  fc.constantFrom(...EXAMPLES),
  fc.stringMatching(/^\d{20}$/).map((account) => ibanOf('ES', account)),
  fc.stringMatching(/^[A-Z]{4}\d{14}$/).map((account) => ibanOf('GB', account)),
  fc.stringMatching(/^\d{10}[A-Z\d]{11}\d{2}$/).map((account) => ibanOf('FR', account)),
)

describe('ibansIn', () => {
  test.each(EXAMPLES)('reads %s', (one) => expect(found(one)).toEqual([one]))

  test.each<[string, string[]]>([
    ['IBAN ES91 2100 0418 4502 0005 1332', ['ES9121000418450200051332']],
    ['es91-2100-0418-4502-0005-1332', ['ES9121000418450200051332']],
    ['ES91 2100 0418 45 0200051332, a mi nombre', ['ES9121000418450200051332']],
    ['ES 91 2100 0418 4502 0005 1332', ['ES9121000418450200051332']],
    ['GB29 NWBK 6016 1331 9268 19 thanks', ['GB29NWBK60161331926819']],
    ['MT84 MALT 0110 0001 2345 MTLC AST0 01S', ['MT84MALT011000012345MTLCAST001S']],
    ['ES91 2100 0418 4502 0005 1333', ['! check-digit']],
    ['ES91 2100 0418 4502 0005 133', ['! length']],
    ['ES91 2100 0418 4502 0005 13327', ['! length']],
    ['mi cuenta es ES91 2100 0418 4502 y ya', ['! length']],
    ['ES91 21O0 0418 4502 0005 1332', ['! format']],
    ['ES00 2100 0418 4502 0005 1332', ['! check-digit']],
  ])('reads %j as %j', (text, expected) => expect(found(text)).toEqual(expected))

  test.each([
    'EE123456789ES',
    'EAN no 8412345678905',
    'la cuenta es de 40 euros',
    'de 12 345 678 901 234 567 89',
    'ES91',
    'US91 2100 0418 4502 0005 1332',
    'es9121000418450200051332@correo.es',
  ])('leaves %j alone', (text) => expect(found(text)).toEqual([]))

  it('accepts every account with its check digits, however it is grouped', () => {
    const grouping = fc.tuple(fc.integer({ min: 2, max: 12 }), fc.constantFrom(' ', '-', '.', ' - '.slice(1)))
    fc.assert(
      fc.property(iban, grouping, fc.boolean(), (one, [size, gap], small) => {
        const rest = one.slice(4).match(new RegExp(`.{1,${size}}`, 'g')) ?? []
        const written = [one.slice(0, 4), ...rest].join(gap)
        expect(found(`IBAN: ${small ? written.toLowerCase() : written}`)).toEqual([one])
      }),
      { seed: 4 },
    )
  })

  it('refuses an account of which one character is another of its kind', () => {
    fc.assert(
      fc.property(iban, fc.nat(40), fc.nat(24), (one, at, slip) => {
        const place = 2 + (at % (one.length - 2))
        const character = one.charAt(place)
        const [first, kinds] = /\d/.test(character) ? [48, 10] : [65, 26]
        const other = String.fromCharCode(
          ((character.charCodeAt(0) - first + 1 + (slip % (kinds - 1))) % kinds) + first,
        )
        expect(found(one.slice(0, place) + other + one.slice(place + 1))).toEqual(['! check-digit'])
      }),
      { seed: 4 },
    )
  })
})
