/** Words of a message as they are compared: lower case, without accents, chat spellings written out. */
import type { Language } from '../language.js'

/** To put the marks upon one letter in order takes the square of their number; no writing has more than a few. */
const HEAPED_MARKS = /(\p{M}{8})\p{M}+/gu

/** Only such text has anything but its case to lose; half of all has none, and is spared the slow rest. */
const BEYOND_ASCII = /[^\p{ASCII}]/u

/** Lower case without diacritics; Catalan's raised dot goes too (`cancel·lar` → `cancellar`). Length may change. */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase()
  return text
    .replace(HEAPED_MARKS, '$1')
    .normalize('NFKD')
    .replace(/[\p{M}·]/gu, '')
    .toLowerCase()
}

/** Folded words in order, chat spellings of the language written out. */
export function tokensOf(text: string, language: Language): string[] {
  const chat = CHAT[language]
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((token) => chat.get(token) ?? sober(token))
}

/** The same, each a single word: a chat spelling may stand for several. */
export function wordsIn(text: string, language: Language): readonly string[] {
  return tokensOf(text, language).flatMap((token) => (token.includes(' ') ? token.split(' ') : [token]))
}

/** `holaaa` → `hola`; no word of the three languages writes a letter three times. */
function sober(token: string): string {
  return hasTriplet(token) ? token.replace(/(\p{L})\1{2,}/gu, '$1') : token
}

function hasTriplet(token: string): boolean {
  for (let at = 2; at < token.length; at++) {
    const letter = token.charCodeAt(at)
    if (letter === token.charCodeAt(at - 1) && letter === token.charCodeAt(at - 2)) return true
  }
  return false
}

const CHAT: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  es: new Map([
    ...['q', 'k', 'ke', 'qe'].map((written) => [written, 'que'] as const),
    ...['xq', 'pq', 'xk', 'pk', 'porq', 'xque'].map((written) => [written, 'porque'] as const),
    ...['tb', 'tmb', 'tbn', 'tmbn'].map((written) => [written, 'tambien'] as const),
    ...['dnd', 'dond', 'adonde', 'onde'].map((written) => [written, 'donde'] as const),
    ['x', 'por'],
    ['d', 'de'],
    ['m', 'me'],
    ['t', 'te'],
    ['n', 'en'],
    ['cdo', 'cuando'],
    ['cuand', 'cuando'],
    ['qndo', 'cuando'],
    ['qto', 'cuanto'],
    ['cto', 'cuanto'],
    ['kuanto', 'cuanto'],
    ['kiero', 'quiero'],
    ['kien', 'quien'],
    ['aki', 'aqui'],
    ['toy', 'estoy'],
    ['msj', 'mensaje'],
    ['tfno', 'telefono'],
    ['tlf', 'telefono'],
    ['tel', 'telefono'],
    ['tele', 'television'],
    ['tv', 'television'],
    ['finde', 'fin de semana'],
  ]),
  ca: new Map([
    ...['q', 'k', 'ke'].map((written) => [written, 'que'] as const),
    ...['xq', 'pq', 'xk'].map((written) => [written, 'perque'] as const),
    ...['tb', 'tmb'].map((written) => [written, 'tambe'] as const),
    ['x', 'per'],
    ['qn', 'quan'],
    ['qt', 'quant'],
    ['tel', 'telefon'],
    ['tv', 'televisio'],
    ['tele', 'televisio'],
    ['sisplau', 'si us plau'],
  ]),
  en: new Map([
    ['u', 'you'],
    ['ur', 'your'],
    ['r', 'are'],
    ['y', 'why'],
    ['n', 'and'],
    ['pls', 'please'],
    ['plz', 'please'],
    ['thx', 'thanks'],
    ['ty', 'thanks'],
    ['cant', 'can t'],
    ['wont', 'won t'],
    ['dont', 'don t'],
    ['doesnt', 'doesn t'],
    ['didnt', 'didn t'],
    ['hasnt', 'hasn t'],
    ['havent', 'haven t'],
    ['isnt', 'isn t'],
    ['wanna', 'want to'],
    ['gonna', 'going to'],
    ['im', 'i m'],
    ['ive', 'i ve'],
    ['tv', 'television'],
    ['telly', 'television'],
  ]),
}
