/** Cuts a message into what it asks, what it tells and what is mere courtesy, in the order it was written. */
import { fold } from './matching/tokens.js'

export interface Segment {
  readonly text: string
  /** Where it begins in the message, in UTF-16 units. */
  readonly start: number
  readonly kind: 'asked' | 'told' | 'courtesy'
  /**
   * How it follows what was said before: as a matter of its own ("y además", "també", "also"), as a sentence or a question,
   * or as a mere clause, after a comma or an "and".
   */
  readonly joins: 'another' | 'sentence' | 'clause'
}

/** More pieces than this in one message are not understood one by one: the rest is told as one. */
export const MAX_SEGMENTS = 12

/** Linear in the length of the text: one scan for the cuts, one look at each piece. At least one segment unless blank. */
export function segmentsOf(text: string): readonly Segment[] {
  const sentences = piecesOf(text)
  const clauses = sentences.length < MAX_SEGMENTS ? sentences.flatMap(clausesOf) : sentences
  const pieces = clauses.length <= MAX_SEGMENTS ? clauses : sentences
  const looked = pieces.slice(0, MAX_SEGMENTS).map((piece, n): Segment => {
    const joins = n > 0 && JOINS.test(fold(piece.text)) ? 'another' : piece.joins
    const kind = kindOf(piece.text)
    // "y además la vieja os la lleváis": what is put beside a question is one too, so that it is not passed over.
    return { ...piece, joins, kind: joins === 'another' && kind === 'told' ? 'asked' : kind }
  })
  const rest = pieces[MAX_SEGMENTS]
  return rest
    ? [...looked, { text: text.slice(rest.start).trim(), start: rest.start, kind: 'told', joins: 'sentence' }]
    : looked
}

interface Piece {
  readonly text: string
  readonly start: number
  readonly joins: 'sentence' | 'clause'
}

/** A comma, or before "and": what follows may be a matter of its own, "teléfono y correo". */
const CLAUSE = /,\s+|\s(?=(?:y|i|e|and|&)\s)/giu
/** The same where "i" is a person. */
const ENGLISH_CLAUSE = /,\s+|\s(?=(?:and|&)\s)/giu
const ENGLISH = /\b(?:the|my|do|can|how|what|is|you|have|want|if|to|when)\b/i

function clausesOf(sentence: Piece): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  const add = (to: number) => {
    const written = sentence.text.slice(from, to)
    const text = written.trim()
    const joins = pieces.length === 0 ? sentence.joins : 'clause'
    if (/[\p{L}\p{N}]/u.test(text)) pieces.push({ text, start: sentence.start + from + written.indexOf(text), joins })
    from = to
  }
  for (const cut of sentence.text.matchAll(ENGLISH.test(sentence.text) ? ENGLISH_CLAUSE : CLAUSE))
    add(cut.index + cut[0].length)
  add(sentence.text.length)
  return pieces.length > 1 ? pieces : [sentence]
}

/**
 * Ends of sentences and lines; "y además", "també", "also" …; and "y/i/and" or a comma before a word that asks.
 * A full stop inside a number (49.90) or an address ends nothing.
 */
const CUT = new RegExp(
  [
    String.raw`[?!…]+[\s"')]*|[.;](?=\s|$)\s*|\n\s*`,
    // The look-ahead alternatives cut before the word and keep it.
    String.raw`[,\s](?=\s?¿)`,
    String.raw`,?\s(?=(?:y|i|e|and|pero|però|but)\s+(?:también|tambien|además|ademas|de paso|ya que estoy|ya puestos|encima|otra cosa|a más|a mes|a més|també|tambe|ja que|de pas|also|by the way|while)\b)`,
    String.raw`(?<!\s(?:y|i|e|and)),?\s(?=(?:además|también quer|por otro lado|por otra parte|otra cosa|otra pregunta|a més a més|d'altra banda|una altra cosa|by the way|on another note|another thing|one more thing)(?=[\s,:]))`,
    String.raw`,?\s(?=(?:y|i|and|n)\s+(?:(?:a|en|de|per|hasta|fins)\s(?=\S))?(?:(?<=\s(?:a|en|de|hasta)\s)que|cuánto|cuanto|cuánta|cuanta|cuántos|cuantos|cuántas|cuantas|cuándo|cuando|cómo|como|dónde|donde|qué|quién|quien|cuál|cual|quant|quants|quantes|quan|com|on|què|quin|quina|qui|how|when|where|what|which|who|could|can|do|does|is|are|puedo|puede|podéis|podeis|se puede|es pot|puc|podeu|hay|hi ha)(?=[\s,]))`,
    String.raw`,\s?(?=(?:cuánto|cuándo|cómo|dónde|qué|quant|quan|què|quin|quina|how|what|can you|could you)\s)`,
  ].join('|'),
  'giu',
)

/** A greeting at the beginning, with or without a comma after it. The Catalan "hi ha", "hi falta" greets nobody. */
const GREETING =
  /^[\s¡]*(?:h?ol+a+s?|holi|buen[oa]s(?:\s(?:d[ií]as|tardes|noches))?|bon(?:a|es)?(?:\s(?:dia|tarda|nit|vespre|tardes))?|ep|ei|hi+(?!\s(?:ha|han|havia|he|hem|heu|falt\p{L}*|manc\p{L}*|vaig|va|puc|poden|podeu)\s)|hey|hello+|good\s(?:morning|afternoon|evening))(?:\s(?:all|there|buen[oa]s(?:\s(?:d[ií]as|tardes|noches))?|bon\sdia))?(?=[\s,.!:;]|$)[\s,.!:;]*/iu

const BULLET = /^(?:[-*•]|\d{1,2}[.)])\s+/

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  const add = (to: number) => {
    const written = text.slice(from, to)
    const trimmed = written.trim().replace(BULLET, '')
    if (/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(trimmed))
      pieces.push({ text: trimmed, start: from + written.indexOf(trimmed), joins: 'sentence' })
    from = to
  }
  const greeting = GREETING.exec(text)
  if (greeting) add(greeting[0].length)
  for (const cut of text.matchAll(CUT)) if (cut.index >= from) add(cut.index + cut[0].length)
  add(text.length)
  return pieces
}

/** Words that ask even without a question mark: many customers write none. */
const ASKS =
  /\?|¿|^(?:y |i |and |n )?(?:(?:a|en|de|per|hasta|fins|desde|con|amb|por) )?(?:que|cual|cuales|quien|quienes|cuanto|cuanta|cuantos|cuantas|cuando|como|donde|adonde|quin|quina|quins|quines|qui|quant|quanta|quants|quantes|quan|com|on|how|what|when|where|which|who|why|can|could|do|does|did|is|are|will|would|may|should|puedo|puede|pueden|podeis|podria|podrian|puc|podeu|podria|podrieu|hay|hi ha|teneis|tienen|teniu|se puede|es pot|haceis|hacen|feu)\b|\b(?:quiero|quisiera|querria|queria|necesito|me gustaria|gustaria|puedo|puedes|podeis|podriais|podrian|pueden|saber|decirme|dime|ayuda|vull|voldria|volia|necessito|m'agradaria|puc|podeu|podrieu|digue'm|ajuda|want|would like|i'd like|need|can i|can you|could|please tell|tell me|how (?:do|can|much|long|many)|do i|is it|cuanto|cuando|donde|quant|quan)\b/

/** "Envieu a Menorca …", "hacéis …": to begin with what you do is to ask it, in the plural that a shop is spoken to. */
const ASKS_WHAT_YOU_DO =
  /^(?:y |i |o )?(?:no |me |em |m'|lo |la |li |le |les |ho |us |os |se |ja |ya )*(?!(?:adeu|correu|arreu|preu|meu|teu|seu|seis|veintiseis|dieciseis|creieu|sabeis|sabeu)\b)[\p{L}'-]{2,}(?:ais|eis|eu|iu)\b/u

/** Said on its own, or with its companions, it is courtesy and asks nothing. */
const COURTESY = new Set(
  'hola holaa holas holi ola buenas buenos bones bon bona ep ei hey hi hello gracias gracies merci merces thanks thank cheers saludos saludo salutacions regards adios adeu bye atentamente atentament estimados estimado estimada dear'.split(
    ' ',
  ),
)
const COMPANIONS = new Set(
  'dia dias tardes tarda tarde noches nit vespre good morning afternoon evening all there senores senorita senora senor sr sra muchas muchisimas muchisimes mil moltes moltissimes moltissimas you so much very a lot un cordial kind best hasta luego por favor porfa si us plau sisplau please de antemano per avancat in advance tu su la el lo your for help time atencion atencio kindness ayuda ajuda todo tot todos equipo equip bonas que tal with many and y i team muy molt day'.split(
    ' ',
  ),
)

const JOINS =
  /^(?:(?:y|i|e|and|pero|but|n)\s+(?:tambien|ademas|de paso|ya que estoy|ya puestos|encima|otra cosa|la|el|las|los|a mes|tambe|ja que|de pas|also|by the way|while)|tambien|tambe|also|ademas|a mes|por otro lado|por otra parte|otra (?:cosa|pregunta)|d'altra banda|una altra cosa|by the way|another thing|one more thing)\b/

function kindOf(text: string): Segment['kind'] {
  const folded = fold(text)
  const words = folded.match(/[\p{L}\p{N}]+/gu)?.map((word) => word.replace(/(\p{L})\1{2,}/gu, '$1')) ?? []
  const isPolite = words.length <= 8 && words.every((word) => COURTESY.has(word) || COMPANIONS.has(word))
  if (isPolite && words.some((word) => COURTESY.has(word))) return 'courtesy'
  return ASKS.test(folded) || ASKS_WHAT_YOU_DO.test(folded) ? 'asked' : 'told'
}
