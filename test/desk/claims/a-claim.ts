/** A claim for tests, the people around it, and what each of them would do with it. */
import { apply, type Applied, type Order } from '../../../desk/claims/apply.js'
import type { Command } from '../../../desk/claims/command.js'
import type { By, ClaimEvent, Due, Received } from '../../../desk/claims/event.js'
import type { Rules } from '../../../desk/claims/rules.js'
import { claimOf, type Claim } from '../../../desk/claims/state.js'

export const CUSTOMER: By = { kind: 'customer' }
export const ANA: By = { kind: 'staff', id: 'ana', alias: 'Ana' }
export const DESK: By = { kind: 'desk' }

/** Noon of a day of December 2026. */
export function noon(day: number): string {
  return new Date(Date.UTC(2026, 11, day, 12)).toISOString()
}

export const DUE: Due = { dueAt: '2026-12-18T22:59:59.000Z', promisedAt: '2026-12-28T22:59:59.000Z' }
export const BODIES = 'Si no hi està d’acord, pot anar a la Junta Arbitral de Consum o a l’Agència Catalana del Consum.'
export const WARNING = 'Si no ho completa en deu dies hàbils, la reclamació es donarà per resolta.'

/** Catalan unless it says something that only Spanish or English do. */
function languageOf(text: string): 'es' | 'ca' | 'en' | undefined {
  if (text.split(' ').length < 3) return undefined
  if (/\b(?:los|usted|hemos)\b/.test(text)) return 'es'
  return /\b(?:the|you)\b/.test(text) ? 'en' : 'ca'
}

export const RULES: Rules = {
  languageOf,
  consumerBodies: { es: 'Puede acudir a la Junta Arbitral.', ca: BODIES, en: 'You can go to the arbitration board.' },
  afterAMonth: { es: 'Vaya a la Junta.', ca: 'Pot anar a la Junta.', en: 'Go to the board.' },
  lapseWarning: { es: 'Se dará por resuelta.', ca: WARNING, en: 'It will count as resolved.' },
  templates: {
    es: ['Lamentamos las molestias.'],
    ca: [
      'Benvolguda {{name}}, lamentem les molèsties. Hem revisat el seu cas amb atenció.',
      'Quedem a la seva disposició.',
    ],
    en: ['We are sorry.'],
  },
  kinds: new Map([
    ['claim', 'complaint'],
    ['billing', 'complaint'],
    ['enquiry', 'query'],
  ]),
}

export const RECEIVED: Received = {
  kind: 'received',
  at: noon(3),
  by: CUSTOMER,
  claimKind: 'claim',
  language: 'ca',
  fields: { order: 'NX-10000008', contact: 'eva@example.cat' },
  issues: [
    { id: '1', text: 'La rentadora va arribar amb la porta trencada' },
    { id: '2', text: 'M’han cobrat dues vegades el transport' },
  ],
  conversationId: 'conv-1',
  keepConversation: false,
  ...DUE,
}

export const acknowledge: Command = { kind: 'acknowledge', receiptSha256: 'a'.repeat(64), channel: 'chat' }
export const assess: Command = { kind: 'assess', severity: 'high', urgency: 'medium', immediateAction: false }
export const start: Command = { kind: 'start' }
export const resolve: Extract<Command, { kind: 'resolve' }> = {
  kind: 'resolve',
  channel: 'mail',
  messageId: 'answer-1',
  text: 'El tècnic li trucarà demà al matí.',
  answers: [
    { issueId: '1', finding: 'upheld', reason: 'El transportista reconeix el cop i li canviem la porta.' },
    { issueId: '2', finding: 'upheld', reason: 'El segon càrrec va ser un error i ja és retornat.' },
  ],
}
export const requestData: Extract<Command, { kind: 'request-data' }> = {
  kind: 'request-data',
  channel: 'mail',
  messageId: 'request-1',
  purpose: 'to-complete',
  which: ['una foto de la porta'],
  text: `Necessitem una foto de la porta. ${WARNING}`,
  until: noon(22),
}
export const reopen: Command = { kind: 'reopen', why: 'La porta torna a fallar', due: { dueAt: noon(45) } }

export function received(further: Partial<Received> = {}): Claim {
  return claimOf([{ ...RECEIVED, ...further }])
}

export interface Given {
  readonly by?: By
  readonly at?: string
  readonly version?: number
  readonly rules?: Rules
}

/** By Ana on the fourth, unless told otherwise, and having seen everything. */
export function ask(claim: Claim, commands: Command | readonly Command[], given: Given = {}): Applied {
  const { by = ANA, at = noon(4), version = claim.version, rules = RULES } = given
  const order: Order = { commands: [commands].flat(), by, at, version }
  return apply(claim, order, rules)
}

/** The claim after what nobody refuses. */
export function done(claim: Claim, commands: Command | readonly Command[], given: Given = {}): Claim {
  const applied = ask(claim, commands, given)
  if (!applied.ok) throw new Error(`${applied.code}: ${applied.cure}`)
  return applied.claim
}

export function codeOf(applied: Applied): string {
  return applied.ok ? 'ok' : applied.code
}

export function kindsOf(events: readonly ClaimEvent[]): readonly string[] {
  return events.map(({ kind }) => kind)
}
