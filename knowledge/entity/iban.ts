/** Bank accounts as IBAN (ISO 13616) of the countries that euros are transferred to, however they are grouped. */
import type { Entity } from '../entities.js'

/**
 * Country and what follows the check digits: `n` digits, `a` letters, `c` either, each with how many. The area of SEPA
 * transfers and Denmark's islands. Sources: SWIFT, IBAN Registry; European Payments Council, EPC409-09.
 */
const ACCOUNTS = `
  AD n8c12  AL n8c16    AT n16      BE n12      BG a4n6c8   CH n5c12    CY n8c16  CZ n20    DE n18    DK n14
  EE n16    ES n20      FI n14      FO n14      FR n10c11n2 GB a4n14    GI a4c15  GL n14    GR n7c16  HR n17
  HU n24    IE a4n14    IS n22      IT a1n10c12 LI n5c12    LT n16      LU n3c13  LV a4c13  MC n10c11n2
  MD c20    ME n18      MK n3c10n2  MT a4n5c18  NL a4n10    NO n11      PL n24    PT n21    RO a4c16  RS n18
  SE n20    SI n15      SK n20      SM a1n10c12 VA n18`

/** Country → the kind of each character of its whole IBAN: `BE` → `aannnnnnnnnnnnnn`. */
const FORMS: ReadonlyMap<string, string> = new Map(
  [...ACCOUNTS.matchAll(/([A-Z]{2}) (\S+)/g)].map(([, country = '', account = '']) => [country, formOf(account)]),
)

function formOf(account: string): string {
  return `aann${account.replace(/([nac])(\d+)/g, (_, kind: string, count: string) => kind.repeat(Number(count)))}`
}

const START = /(?<![\p{L}\p{N}@._/-])([A-Za-z]{2})([ \u00a0-]?)\d{2}/gu
const GROUP = /[ \u00a0.–-]{0,2}([A-Za-z\d]{1,34})(?![\p{L}\p{N}@])/uy
const ANNOUNCED =
  /(?<!\p{L})(?:iban|cuenta|compte|account)[^\p{L}\p{N}]{0,3}(?:(?:bancari[ao]?|n[uú]m(?:ero)?|number|n[ºo°]|es|és|is|el|la)[^\p{L}\p{N}]{1,3}){0,3}$/iu
/** Characters too many or too few that are a slip of the pen; with more of them, it is something else unless announced. */
const SLIP = 1
/** What is announced has at least so many, or else it is something else too ("la cuenta es de 40 euros"). */
const HALF_OF_ONE = 12

export function ibansIn(text: string): Entity[] {
  return [...text.matchAll(START)].flatMap((found) => {
    const [, country = '', gap = ''] = found
    const form = FORMS.get(country.toUpperCase())
    if (form === undefined) return []
    const { characters, end } = gathered(text, found.index, form)
    const iban = ibanOf(characters, form, text.slice(found.index, end), found.index)
    const isAnnounced =
      characters.length >= HALF_OF_ONE && ANNOUNCED.test(text.slice(Math.max(0, found.index - 40), found.index))
    // "no 84…", "de 12…": two small letters apart from the digits are a word.
    const looksLikeOne = gap === '' ? Math.abs(characters.length - form.length) <= SLIP : iban.ok && isCapitals(country)
    return isAnnounced || looksLikeOne ? [iban] : []
  })
}

/** Group after group until there are enough characters, or a word that the account cannot hold. */
function gathered(text: string, start: number, form: string): { readonly characters: string; readonly end: number } {
  let characters = ''
  let end = start
  while (characters.length < form.length) {
    GROUP.lastIndex = end
    const found = GROUP.exec(text)
    const group = found?.[1]?.toUpperCase()
    if (group === undefined) break
    if (!/\d/.test(group) && !fits(group, form.slice(characters.length))) break
    characters += group
    end = GROUP.lastIndex
  }
  return { characters, end }
}

function ibanOf(value: string, form: string, text: string, start: number): Entity {
  const common = { kind: 'iban', text, start } as const
  if (value.length !== form.length) return { ...common, ok: false, why: 'length' }
  if (!fits(value, form)) return { ...common, ok: false, why: 'format' }
  return passesMod97(value) ? { ...common, ok: true, value } : { ...common, ok: false, why: 'check-digit' }
}

function fits(characters: string, form: string): boolean {
  const isOfKind = (character: string, kind: string | undefined) =>
    kind !== undefined && (kind === 'c' || (kind === 'n') === /\d/.test(character))
  return [...characters].every((character, n) => isOfKind(character, form[n]))
}

/** ISO 7064 MOD 97-10: the first four characters go last, a letter counts as two digits from 10; check digits are 02 to 98. */
function passesMod97(iban: string): boolean {
  const remainder = [...iban.slice(4), ...iban.slice(0, 4)].reduce((rest, character) => {
    const value = Number.parseInt(character, 36)
    return (rest * (value > 9 ? 100 : 10) + value) % 97
  }, 0)
  return remainder === 1 && !['00', '01', '99'].includes(iban.slice(2, 4))
}

function isCapitals(letters: string): boolean {
  return letters === letters.toUpperCase()
}
