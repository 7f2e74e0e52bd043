/** What a message says about a purchase's days: which was the purchase, which the delivery, which the sending back. Pure. */
import type { Entity } from '../../knowledge/entities.js'
import { fold } from '../../knowledge/matching/tokens.js'
import type { Understanding } from '../../knowledge/understanding.js'
import type { Told } from './told.js'

type Role = 'bought' | 'received' | 'sentBack' | 'other'

const cue = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'gu')

/** Folded words. The one nearest to the date counts; where two end together, the earlier of the list. */
const CUES: readonly (readonly [Role, RegExp])[] = [
  // What has not come was not delivered then.
  ['other', cue('no (?:me |nos )?(?:ha |han |he |hemos )?(?:llegado|llego|llegaron|recibido|recibi)')],
  ['other', cue("no (?:m'|ens |l'|l)?(?:ha |han |he |hem )?(?:arribat|rebut)")],
  ['other', cue("(?:not|n't|never) (?:yet )?(?:received|arrived|arrive|come|came|been delivered)")],
  // "El rebut" is the till's paper, "l'he rebut" is a delivery.
  ['bought', cue("(?:el|del|segons el) rebut (?:va ser|es|era|diu|posa|es de|de|del|d')")],
  ['bought', cue('compre|compr[oa]|compramos|compraron|comprad[oa]s?|compras|adquiri|pague|pagad[oa]|encargue|pedi')],
  ['bought', cue('comprar|comprat|comprada|comprades|comprats|encarregar|encarregat|pagar|pagat')],
  ['bought', cue('bought|purchased|ordered|paid')],
  [
    'received',
    cue('recibi|recibio|recibimos|recibid[oa]s?|llego|llegaron|llegad[oa]s?|entreg[ao]|entregaron|entregad[oa]s?'),
  ],
  ['received', cue('trajeron|trajo|recogi|recogid[oa]|tengo desde')],
  [
    'received',
    cue('rebre|rebut|rebuda|rebudes|rebuts|arribar|arribat|arribada|entregar|entregat|lliurar|lliurat|lliurament'),
  ],
  ['received', cue('portar|recollir|recollit|tinc des')],
  ['received', cue('received|arrived|delivered|delivery|came|got it|got them|picked (?:it |them )?up')],
  ['sentBack', cue('devolvi|devolvimos|devuelt[oa]s?|retorne|envie|enviad[oa] de vuelta|mande')],
  ['sentBack', cue('(?:vaig|vam|he|hem) (?:retornar|retornat|tornar|tornat|enviar|enviat)')],
  ['sentBack', cue('(?:sent|posted) (?:it |them )?back|returned|gave (?:it |them )?back')],
  [
    'other',
    cue('estropeo|estropead[oa]|rompio|rot[oa]|averio|averiad[oa]|fallo|falla|dejo de|no funciona|no va|no enciende'),
  ],
  ['other', cue('reparar(?:on|lo|la)?|reparad[oa]|repararon|arreglaron|llame|reclame|cobr\\p{L}*|cargo|escribi')],
  [
    'other',
    cue('espatllar|espatllat|espatllada|trencar|trencat|trencada|avariat|avariada|no funcionen?|reparat|reparada'),
  ],
  ['other', cue('vaig (?:trucar|reclamar|escriure)|cobrar|cobrat|carrec')],
  ['other', cue('broke|broken|stopped|failed|died|repaired|fixed|called|complained|charged|wrote')],
]

/** Things that carry the day of the purchase, where no verb says what happened on it. */
const PAPERS: typeof CUES = [
  ['bought', cue('pedido|factura|tique|ticket|tiquet|recibo|comanda|order|purchase|receipt|invoice')],
]

const IN_SHOP = cue(
  '(?:en|de) (?:la |una |su |vuestra )?tienda|a (?:la |una |la seva |la vostra )?botiga|(?:in|at) (?:the|a|your) (?:shop|store)',
)
const AT_DISTANCE = cue(
  'por internet|online|on line|en (?:la|su|vuestra) web|por telefono|per internet|en linia|al web|per telefon|on (?:the|your) website|by phone',
)
const REFURBISHED = cue('reacondicionad[oa]s?|recondicionad[oa]s?|recondiciona[td]a?|refurbished')
const SECOND_HAND = cue('(?:de )?segunda mano|usad[oa]|(?:de )?segona ma|second[- ]hand|used one')

/** Of two dates of one role the last counts. A date that says nothing of itself is perhaps the delivery. */
export function datesTold({ text, entities }: Pick<Understanding, 'text' | 'entities'>): Told {
  const dates = entities.filter((entity): entity is Entity & { ok: true } => entity.kind === 'date' && entity.ok)
  const found = dates.map((date, n) => ({ day: date.value, ...about(text, date, dates[n - 1], dates[n + 1]) }))
  const roles = found.flatMap(({ role, day }) => (role === undefined || role === 'other' ? [] : [[role, day] as const]))
  const [only, ...more] = found
  const perhaps = only && more.length === 0 && only.role === undefined ? { perhapsReceived: only.day } : {}
  return { ...perhaps, ...Object.fromEntries(roles), ...placeOf(found), ...conditionOf(text, dates.length) }
}

interface About {
  readonly role: Role | undefined
  /** The words around the date, folded, up to the next sentence. */
  readonly words: string
}

function about(text: string, date: Entity, previous: Entity | undefined, next: Entity | undefined): About {
  const before = fold(
    text
      .slice(previous ? endOf(previous) : 0, date.start)
      .split(/[.!?;\n]/)
      .at(-1) ?? '',
  )
  const after = fold(text.slice(endOf(date), next?.start).split(/[.!?¿;\n]/)[0] ?? '')
  return {
    role: nearest(CUES, before, 'last') ?? nearest(CUES, after, 'first') ?? nearest(PAPERS, before, 'last'),
    words: `${before} ${after}`,
  }
}

function endOf({ start, text }: Entity): number {
  return start + text.length
}

function nearest(cues: typeof CUES, words: string, which: 'first' | 'last'): Role | undefined {
  const found = cues.flatMap(([role, pattern]) => [...words.matchAll(pattern)].map((match) => ({ role, match })))
  const place = ({ match }: (typeof found)[number]) =>
    which === 'last' ? -(match.index + match[0].length) : match.index
  return found.toSorted((a, b) => place(a) - place(b))[0]?.role
}

function placeOf(found: readonly About[]): Pick<Told, 'where'> {
  const bought = found.filter(({ role }) => role === 'bought').map(({ words }) => words)
  if (bought.some((words) => words.search(AT_DISTANCE) >= 0)) return { where: 'distance' }
  return bought.some((words) => words.search(IN_SHOP) >= 0) ? { where: 'shop' } : {}
}

function conditionOf(text: string, dates: number): Pick<Told, 'condition'> {
  if (dates === 0) return {}
  const words = fold(text)
  if (words.search(REFURBISHED) >= 0) return { condition: 'refurbished' }
  return words.search(SECOND_HAND) >= 0 ? { condition: 'second-hand' } : {}
}

/** With what this message says of the purchase; a delivery before the purchase was that of another one. */
export function purchaseKnown(
  known: Readonly<Record<string, string>>,
  understood: Pick<Understanding, 'text' | 'entities'>,
): Readonly<Record<string, string>> {
  const { bought, received, sentBack, where, condition } = datesTold(understood)
  const said = Object.entries({ bought, received, sentBack, where, condition }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  const { received: before, ...others } = known
  const isOfAnother = bought !== undefined && before !== undefined && before < bought
  return { ...(isOfAnother ? others : known), ...Object.fromEntries(said) }
}
