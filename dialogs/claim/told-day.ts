/** What a day that is named was the day of: the verb beside it says so. */
import type { Entity } from '../../knowledge/entities.js'

export const DAYS = ['bought', 'received', 'charged', 'happened'] as const
/** `happened`: since when something is wrong, or awaited. */
export type ToldDay = (typeof DAYS)[number]

/** What was to come and has not is no arrival: this is looked for first. */
const AWAITED =
  /ten[ií]an? que|deb[ií]an? (?:de )?(?:lleg|entr|ven)|hab[ií]an? de|hav[ií]en? d|promet|prev(?:ist|én)|suppos|should|was due|no (?:me |nos |m['’] ?|ens )?(?:ha|han|he|lleg|arrib|rec)|n['’]t (?:arriv|come|been)|not (?:arriv|come|been)|never/iu
const CUES: readonly (readonly [ToldDay, RegExp])[] = [
  [
    'received',
    /rec[ií]b|lleg|entreg|trajeron|trajo|reb(?:ut|r|é|ia)|arrib|lliur|van portar|va portar|receiv|arriv|deliver|came|brought|got it/giu,
  ],
  ['charged', /cobr|carg[oóa]|cargaron|c[àa]rrec|carreg|charg|billed|debited|took (?:the )?money/giu],
  [
    'bought',
    /compr|adquir|encarg|encarreg|ped[ií](?!\p{L})|pagu[ée]|vaig pagar|bought|purchas|order(?:ed)?(?!\p{L})(?! n)|paid/giu,
  ],
  [
    'happened',
    /dej[óo]|deix|funcion|aver[ií]|avari|estrope|espatll|romp|trenc|fall|desde|des de|since|esper|wait|retras|retard|stop|broke|fail/giu,
  ],
]
const BOUNDARY = /[,.;:!?\n]|\s(?:y|i|and|pero|però|but)\s/giu
/** "In truth it was on Monday": a day that was given is put right. */
const PUTS_RIGHT =
  /^\W*(?:no|perd|sorry|en realidad|en realitat|actually|fue|era|va ser|it was)|\b(?:fue|va ser|was)\b/iu

/** The nearest verb in the same clause; failing that, in a message that names no other day, the nearest of all. */
export function toldDay(entity: Entity, text: string, lonely: boolean): ToldDay | undefined {
  const end = entity.start + entity.text.length
  const bounds = [...text.matchAll(BOUNDARY)].map((found) => found.index)
  const from = bounds.findLast((at) => at < entity.start) ?? 0
  const until = bounds.find((at) => at >= end) ?? text.length
  return nearest(text, from, until, entity.start) ?? (lonely ? nearest(text, 0, text.length, entity.start) : undefined)
}

/** Between `from` and `until`; that something was expected outweighs every other verb. */
function nearest(text: string, from: number, until: number, at: number): ToldDay | undefined {
  const clause = text.slice(from, until)
  const found = CUES.flatMap(([day, cue]) =>
    [...clause.matchAll(cue)].map((match) => ({ day, away: Math.abs(from + match.index - at) })),
  )
  return AWAITED.test(clause) ? 'happened' : found.sort((one, other) => one.away - other.away)[0]?.day
}

export function putsRight(text: string): boolean {
  return PUTS_RIGHT.test(text)
}

/** The days of a charge or of a trouble that a message tells of; those of the purchase have a reading of their own. */
export function toldDays(text: string, entities: readonly Entity[]): Readonly<Partial<Record<ToldDay, string>>> {
  const days = entities.filter((entity) => entity.kind === 'date')
  const told = days.flatMap((entity) => {
    const day = toldDay(entity, text, days.length === 1)
    return entity.ok && (day === 'charged' || day === 'happened') ? [[day, entity.value] as const] : []
  })
  return Object.fromEntries(told)
}
