/**
 * Who may do what, and when. The desk by itself never answers, closes, denies or decides: of a claim's life it may only
 * acknowledge, and lapse what was never completed (Regulation 2016/679 art. 22; Ley 10/2025 art. 13.2 and 13.4).
 */
import type { By } from './event.js'
import type { CommandKind } from './command.js'
import { refused, type Refusal } from './refusal.js'
import { STATES, type Claim, type ClaimState } from './state.js'

type Actor = By['kind']
type Step = ClaimState['kind']

const ALL: readonly Step[] = STATES
const DONE: readonly Step[] = ['resolved', 'closed']
const OPEN = ALL.filter((step) => !DONE.includes(step))
/** Nothing is looked into before it is acknowledged and assessed (ISO 10002:2018, 7.4 and 7.5). */
const ASSESSED: readonly Step[] = ['assessed', 'in-progress', 'reopened']

const PERMISSIONS: Readonly<Record<CommandKind, { readonly by: readonly Actor[]; readonly from: readonly Step[] }>> = {
  acknowledge: { by: ['staff', 'desk'], from: ['received'] },
  assess: { by: ['staff'], from: OPEN.filter((step) => step !== 'received') },
  'change-kind': { by: ['staff'], from: OPEN },
  'change-due': { by: ['staff', 'desk'], from: OPEN },
  assign: { by: ['staff', 'desk'], from: ALL },
  note: { by: ['staff'], from: ALL },
  message: { by: ['customer', 'staff', 'desk'], from: ALL },
  'record-delivery': { by: ['desk'], from: ALL },
  'record-failure': { by: ['desk'], from: ALL },
  'confirm-delivery': { by: ['staff'], from: ALL },
  'send-again': { by: ['staff'], from: ALL },
  read: { by: ['staff'], from: ALL },
  'request-data': { by: ['staff'], from: ASSESSED },
  'receive-data': { by: ['customer', 'staff'], from: ['waiting-for-customer'] },
  start: { by: ['staff'], from: ['assessed', 'reopened'] },
  resolve: { by: ['staff'], from: [...ASSESSED, 'waiting-for-customer'] },
  lapse: { by: ['desk'], from: ['waiting-for-customer'] },
  warn: { by: ['desk'], from: OPEN },
  close: { by: ['customer', 'staff'], from: ['resolved'] },
  reopen: { by: ['customer', 'staff'], from: DONE },
  'add-evidence': { by: ['customer', 'staff'], from: ALL },
  correct: { by: ['customer', 'staff'], from: ALL },
  'change-consent': { by: ['customer'], from: ALL },
  // Never before the resolution: Ley 10/2025 art. 18.2.
  'send-survey': { by: ['staff', 'desk'], from: DONE },
  'answer-survey': { by: ['customer'], from: DONE },
  block: { by: ['staff', 'desk'], from: DONE },
  destroy: { by: ['desk'], from: DONE },
}

/** Undefined when this actor may do it to the claim as it stands. */
export function forbidden(claim: Claim, command: CommandKind, actor: Actor): Refusal | undefined {
  const { by, from } = PERMISSIONS[command]
  if (!by.includes(actor)) return refused('not-yours', `Only ${by.join(' or ')} can ${command}`)
  if (claim.retention.kind === 'destroyed' || (claim.retention.kind === 'blocked' && command !== 'destroy'))
    return refused('blocked', 'The claim is kept for judges and authorities alone: file another one')
  if (from.includes(claim.state.kind)) return undefined
  return refused('not-now', `The claim is ${claim.state.kind}; to ${command} it has to be ${from.join(' or ')}`)
}

/** What this actor may do now, for a page that offers nothing else. What a command carries may still be refused. */
export function permitted(claim: Claim, actor: Actor): readonly CommandKind[] {
  const kinds = Object.keys(PERMISSIONS) as CommandKind[] // keys are declared in full above
  return kinds.filter((kind) => forbidden(claim, kind, actor) === undefined)
}
