/** Which kind of filing a customer names: to begin one, to put one right, or by pressing its button. */
import { LANGUAGES } from '../knowledge/language.js'
import { folded, isQuestion } from './cues.js'
import { KIND_IDS, type KindId } from './wording/claim/words.js'
import { wordingFor } from './wording/wording.js'

const NOUNS: Readonly<Record<KindId, string>> = {
  claim: 'reclamación|reclamacion|reclamació|reclamacio|claim',
  complaint: 'queja|queixa|complaint',
  return: 'devolución|devolucion|devolució|devolucio|desistimiento|desistiment|return',
  warranty: 'garantía|garantia|avería|averia|avaria|guarantee|warranty|breakdown',
  delivery:
    "(?:incidencia|incidència|problema)? ?(?:de|d['’]|con|amb)? ?(?:la |l['’])?(?:entrega|lliurament)|delivery(?: problem)?",
  billing:
    '(?:problema )?(?:de |con |amb )?(?:un |el |la )?(?:cobro|cobrament|facturación|facturacion|facturació)|billing(?: problem)?|wrong charge',
  suggestion: 'sugerencia|suggeriment|suggestion',
  compliment: 'felicitación|felicitacion|felicitació|felicitacio|elogio|elogi|compliment',
  enquiry: 'pregunta|consulta|question|enquiry',
}

const IS =
  "(?:es|és|era|ser[ií]a|sea|sigui|se trata de|es tracta de|es tracta d['’]|it['’]?s|is|was|como|com a|as|quer[ií]a|volia|meant|cambi\\p{L}* a|canvi\\p{L}* a|change(?: it)? to|make it)"
const MORE_EXACTLY =
  '(?:(?:más bien|mas bien|en realidad|de hecho|més aviat|en realitat|de fet|actually|really|rather|just|solo|només|hacer|fer)\\s+)?'
const ARTICLE = "(?:(?:una?|uno|an?|la|el|my|the)\\s+|d['’](?:una?\\s+)?|l['’])?(?:problema de |tema de |cosa de )?"
const CALLED: readonly (readonly [KindId, RegExp])[] = KIND_IDS.map((kind) => [
  kind,
  new RegExp(`(?<!\\p{L})${IS}\\s*${MORE_EXACTLY}${ARTICLE}(?:${NOUNS[kind]})(?!\\p{L})`, 'giu'),
])
const DENIED = /(?:^|\P{L})(?:no|not|isn['’]t|n['’]t)\s*$/iu
const PUTS_RIGHT =
  /^\W*(?:no|(?:it|this)(?:['’]?s| is) not|it isn['’]t|esto no|això no|perd[óoe]\p{L}*|disculp\p{L}*|sorry|en realidad|en realitat|actually|de hecho|de fet|cambi|canvi|change|mejor|millor)(?!\s*(?:tengo|tinc|sé|se|lo|ho|idea|idea)(?!\p{L}))/iu
/** In words: what is put right without saying so is said briefly. */
const BRIEF = 6

/** "No, it is a return": another kind than the one that was noted. */
export function kindPutRight(text: string, noted: KindId): KindId | undefined {
  const isBrief = (text.match(/[\p{L}\p{N}]+/gu) ?? []).length <= BRIEF
  if (isQuestion(text) || !(isBrief || PUTS_RIGHT.test(text))) return undefined
  return CALLED.find(([kind, called]) => kind !== noted && isCalled(text, called))?.[0]
}

const NAMED: readonly (readonly [KindId, RegExp])[] = KIND_IDS.map((kind) => [
  kind,
  new RegExp(`(?<!\\p{L})(?:${NOUNS[kind]})(?!\\p{L})`, 'iu'),
])

/** Where the kind itself has been asked for. */
export function kindNamed(text: string): KindId | undefined {
  return isQuestion(text) ? undefined : NAMED.find(([, noun]) => noun.test(text))?.[0]
}

function isCalled(text: string, called: RegExp): boolean {
  return [...text.matchAll(called)].some((found) => !DENIED.test(text.slice(0, found.index)))
}

const WANT =
  "(?:quiero|querría|quisiera|quería|me gustaría|deseo|necesito|tengo|vull|voldria|volia|m['’]agradaria|necessito|tinc|i want|i would like|i['’]d like|i wish|i have|let me|can i|puedo|podría)"
const BEGIN =
  '(?:tramitar|iniciar|empezar|solicitar|abrir|gestionar|començar|sol·licitar|obrir|start|open|request|arrange)'
const FILE =
  '(?:(?:poner|presentar|hacer|interponer|formular|abrir|posar|fer|interposar|obrir|to make|to file|to lodge|to submit|to raise) )'
const A = '(?:una |un |la |mi |meva |a |an |my |the )*(?:formal |new |nueva |nova )?'
const REQUESTS: readonly (readonly [KindId, RegExp])[] = [
  [
    'suggestion',
    new RegExp(
      `${WANT}\\s.{0,25}(?:sugerencia|suggeriment|suggestion)|^\\W*(?:sugerencia|suggeriment|suggestion)\\s*[:,]`,
      'iu',
    ),
  ],
  [
    'compliment',
    new RegExp(
      `${WANT}\\s.{0,30}(?:felicitar|felicitación|felicitació|felicitarlos|compliment|congratulate|commend)`,
      'iu',
    ),
  ],
  ['return', new RegExp(`${BEGIN} (?:una |la |mi |a |my |the )?(?:devolución|devolució|return)(?!\\p{L})`, 'iu')],
  [
    'warranty',
    /(?:abrir|dar|tramitar|poner|hacer|obrir|fer|donar|tramitar|open|file|make|report) (?:un |una |a )?(?:parte|aviso|avís|comunicat|claim|report)? ?(?:de |d['’]|of |under |por |per )?(?:una |la |a |my |the )?(?:avería|avaria|garantía|garantia|guarantee|warranty|breakdown)(?!\p{L})/iu,
  ],
  ['complaint', new RegExp(`${WANT} ${FILE}${A}(?:queja|queixa|complaint)(?!\\p{L})`, 'iu')],
  [
    'claim',
    new RegExp(
      `${WANT} (?:(?:reclamar|to claim)|${FILE}${A}(?:reclamación|reclamacion|reclamació|claim))(?!\\p{L})`,
      'iu',
    ),
  ],
]

/** "I would like to make a suggestion": a form is asked for by its name. */
export function kindRequested(text: string): KindId | undefined {
  return isQuestion(text) ? undefined : REQUESTS.find(([, request]) => request.test(text))?.[0]
}

const BY_BUTTON: ReadonlyMap<string, KindId> = new Map(
  LANGUAGES.flatMap((language) =>
    KIND_IDS.flatMap((id) => {
      const { label, begin } = wordingFor(language).claim.kinds[id]
      return [[folded(label), id] as const, [folded(begin), id] as const]
    }),
  ),
)

/** Only its own words: pressed, or typed word for word in any language. */
export function kindPressed(text: string): KindId | undefined {
  return text.length < 60 ? BY_BUTTON.get(folded(text)) : undefined
}
