/** Turns of phrase that a form listens for: doing without, naming a field, the remedy wished. Folded, matched whole. */
import type { Language } from '../knowledge/language.js'

/** Lower case, no accents, no punctuation, single spaces, with a space at either end so that words are matched whole. */
export function folded(text: string): string {
  const plain = text
    .slice(0, 4000)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/l·l/g, 'l.l')
  return ` ${plain.replace(/[^\p{L}\p{N}@.+-]+/gu, ' ').trim()} `
}

/** The lists below never change: each is folded once. */
const foldedLists = new WeakMap<readonly string[], readonly string[]>()

export function mentions(text: string, expressions: readonly string[]): boolean {
  const needles = foldedLists.get(expressions) ?? expressions.map((expression) => folded(expression).replace(/\./g, ''))
  foldedLists.set(expressions, needles)
  const haystack = folded(text).replace(/\./g, '')
  return needles.some((needle) => haystack.includes(needle))
}

type Expressions = Readonly<Record<Language, readonly string[]>>

/** The customer does without the datum asked for. */
const SKIP: Expressions = {
  es: [
    'no lo tengo',
    'no la tengo',
    'no tengo',
    'no lo sé',
    'no sé',
    'no me acuerdo',
    'no lo recuerdo',
    'no lo encuentro',
    'ni idea',
    'saltar',
    'sáltalo',
    'siguiente',
    'sin este dato',
    'no lo se',
    'prefiero no darlo',
    'no quiero darlo',
    'no hay',
    'ninguno',
  ],
  ca: [
    'no el tinc',
    'no la tinc',
    'no en tinc',
    'no tinc',
    'no ho sé',
    'no me’n recordo',
    "no me'n recordo",
    'no el recordo',
    'no el trobo',
    'ni idea',
    'saltar',
    'salta',
    'següent',
    'sense aquesta dada',
    'no ho se',
    'prefereixo no donar-lo',
    'no el vull donar',
    "no n'hi ha",
    'cap',
  ],
  en: [
    "i don't have",
    'i dont have',
    "don't have it",
    "i don't know",
    'i dont know',
    "can't remember",
    "don't remember",
    "can't find",
    'no idea',
    'skip',
    'next',
    'without it',
    'rather not',
    'none',
    "haven't got",
  ],
}

/** Nothing but a no. */
const NO: ReadonlySet<string> = new Set(
  [
    ...['no', 'no gracias', 'ahora no', 'nada', 'mejor no', 'prefiero no'],
    ...['no gràcies', 'ara no', 'res', 'millor no', "m'estimo més que no"],
    ...['no thanks', 'no thank you', 'not now', 'nothing', 'nope'],
  ].map((text) => folded(text)),
)

export function isPlainNo(text: string): boolean {
  return NO.has(folded(text))
}

export function wantsToSkip(text: string): boolean {
  return folded(text).length < 60 && anyLanguage(SKIP, text)
}

const CORRECT: Expressions = {
  es: [
    'corregir',
    'corregir algo',
    'cambiar',
    'cambia',
    'cambie',
    'modificar',
    'modifica',
    'está mal',
    'esta mal',
    'me he equivocado',
    'me equivoqué',
    'no es correcto',
    'hay un error',
  ],
  ca: [
    'corregir',
    'corregeix',
    'canviar',
    'canvia',
    'canviï',
    'modificar',
    'està malament',
    'esta malament',
    "m'he equivocat",
    'no és correcte',
    'hi ha un error',
  ],
  en: [
    'correct something',
    'change',
    'modify',
    'edit',
    'is wrong',
    'i made a mistake',
    'not right',
    'not correct',
    'fix',
  ],
}

export function wantsToCorrect(text: string): boolean {
  return folded(text).length < 90 && anyLanguage(CORRECT, text)
}

const REMEDIES: Readonly<Record<string, readonly string[]>> = {
  refund: [
    'reembolso',
    'devolución del dinero',
    'devuelvan el dinero',
    'devolváis el dinero',
    'devuelvan mi dinero',
    'mi dinero',
    'que me devuelvan',
    'me devuelvan lo',
    'el dinero de vuelta',
    'reembolsen',
    'abono',
    'reemborsament',
    'tornin els diners',
    'torneu els diners',
    'els meus diners',
    'els diners',
    'refund',
    'money back',
    'my money',
  ],
  replacement: [
    'me lo cambien',
    'me la cambien',
    'me lo cambiéis',
    'me lo cambiáis',
    'cámbienmelo',
    'uno nuevo',
    'otro nuevo',
    'otra nueva',
    'una nueva',
    'reemplazo',
    'sustitución',
    "me'l canviïn",
    'me la canviïn',
    "me'l canvieu",
    'un de nou',
    'una de nova',
    'substitució',
    'replacement',
    'replace it',
    'a new one',
    'another one',
  ],
  repair: [
    'me lo reparen',
    'me la reparen',
    'me lo arreglen',
    'me la arreglen',
    'que lo reparen',
    'que lo arreglen',
    'reparación',
    "me'l reparin",
    "me'l arreglin",
    "me l'arreglin",
    'reparació',
    'repair',
    'fix it',
    'fixed',
    'repaired',
  ],
  delivery: [
    'me lo entreguen',
    'me lo traigan',
    'me lo envíen',
    'me lo manden',
    'que llegue',
    'que lo entreguen',
    "me'l lliurin",
    "me'l portin",
    "me l'enviïn",
    'que arribi',
    'deliver it',
    'delivered',
    'send it',
    'bring it',
  ],
  apology: [
    'una explicación',
    'disculpas',
    'una disculpa',
    'una explicació',
    'disculpes',
    'an explanation',
    'an apology',
    'apologise',
    'apologize',
  ],
}

/** The remedy's code, when the words name one. */
export function remedyNamed(text: string): string | undefined {
  return Object.entries(REMEDIES).find(([, expressions]) => mentions(text, expressions))?.[0]
}

function anyLanguage(expressions: Expressions, text: string): boolean {
  return Object.values(expressions).some((list) => mentions(text, list))
}

const QUESTION_WORDS =
  /^ (?:y |i |and |pero |però |but )?(?:cual|cuales|como|cuando|cuanto|cuanta|cuantos|cuantas|donde|quien|por que|puedo|podria|se puede|hay|teneis|tienen|es posible|quin|quina|quins|quines|com|quan|quant|quanta|quants|on|qui|per que|puc|podria|es pot|hi ha|teniu|tenen|what|which|how|when|where|who|why|can i|could i|may i|do you|does|is there|is it|are you|will you) /u

/** Only with its accent: "que me lo cambien" is a wish. */
const WHAT = /^\s*(?:[yi]\s+)?qu[éè]\s/iu

/** Whether it is put as a question, with or without its marks. */
export function isQuestion(text: string): boolean {
  return /[?¿]/.test(text) || WHAT.test(text) || QUESTION_WORDS.test(folded(text))
}

const DEPLORED =
  /(?<!\p{L})(?:no (?:fue|era|es|va ser|estuvo)|desagradable|maleducad|groser|grosser|fatal|horrible|horror|p[ée]sim|malos modos|mal tr|maltrat|de mala|vergüenza|vergonya|antip[áà]tic|borde|rude|awful|terrible|disgust|unpleasant|nasty|not (?:nice|kind|polite))/iu

/** Blame, however much it sounds like praise otherwise: nobody is thanked for a complaint. */
export function deplores(text: string): boolean {
  return DEPLORED.test(text)
}
