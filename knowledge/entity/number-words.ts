/** Numbers in words, folded, by language. */
import type { Language } from '../language.js'

/** From one on; ways of writing the same with a stroke between. */
const UNITS: Readonly<Record<Language, string>> = {
  es:
    'un/una/uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete ' +
    'dieciocho diecinueve veinte veintiun/veintiuno/veintiuna veintidos veintitres veinticuatro veinticinco veintiseis ' +
    'veintisiete veintiocho veintinueve',
  ca:
    'un/una dos/dues tres quatre cinc sis set vuit/huit nou deu onze dotze tretze catorze quinze setze disset/desset ' +
    'divuit/devuit/dihuit dinou/denou/deneu vint',
  en:
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty',
}

/** From thirty on. */
const TENS: Readonly<Record<Language, string>> = {
  es: 'treinta cuarenta cincuenta sesenta setenta ochenta noventa cien',
  ca: 'trenta quaranta cinquanta seixanta setanta vuitanta noranta cent',
  en: 'thirty forty fifty sixty seventy eighty ninety',
}

/** A single word → its number, up to a hundred. */
export const NUMBER_WORDS: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  es: numbersOf('es'),
  ca: numbersOf('ca'),
  en: numbersOf('en'),
}

function numbersOf(language: Language): ReadonlyMap<string, number> {
  const pairs = (words: string, number: (n: number) => number) =>
    words.split(' ').flatMap((ways, n) => ways.split('/').map((way) => [way, number(n)] as const))
  return new Map([...pairs(UNITS[language], (n) => n + 1), ...pairs(TENS[language], (n) => (n + 3) * 10)])
}
