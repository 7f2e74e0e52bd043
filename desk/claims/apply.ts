/** A command on a claim: carried out as events, or refused with what would cure it. Pure. */
import type { Command } from './command.js'
import type { By, ClaimEvent, Due } from './event.js'
import { objection } from './objection.js'
import { forbidden } from './permission.js'
import type { Refusal } from './refusal.js'
import type { Rules } from './rules.js'
import { after, isSameDue, type Claim } from './state.js'

export interface Order {
  /** Several are carried out together or not at all: assess and start, answer and close. */
  readonly commands: readonly Command[]
  readonly by: By
  /** ISO 8601 UTC. */
  readonly at: string
  /** The version that whoever asks has seen. */
  readonly version: number
}

export type Applied = { readonly ok: true; readonly events: readonly ClaimEvent[]; readonly claim: Claim } | Refusal

/** Another's change since `version` refuses the order and is handed over, so that nothing is overwritten unseen. */
export function apply(claim: Claim, order: Order, rules: Rules): Applied {
  const since = claim.events.slice(order.version)
  // A warning changes nothing for whoever was writing an answer meanwhile.
  if (order.version > claim.version || since.some(({ kind }) => kind !== 'warned')) {
    const cure = 'Read what has happened since, and try again if it is still wanted'
    return { ok: false, code: 'stale', cure, since }
  }
  let now = claim
  for (const command of order.commands) {
    const refusal = forbidden(now, command.kind, order.by.kind) ?? objection(now, command, { ...order, rules })
    if (refusal) return refusal
    now = eventsOf(now, command, order).reduce(after, now)
  }
  return { ok: true, events: now.events.slice(claim.version), claim: now }
}

function eventsOf(claim: Claim, command: Command, { by, at }: Order): readonly ClaimEvent[] {
  const who = { at, by }
  switch (command.kind) {
    case 'acknowledge':
      return [{ ...command, ...who, kind: 'acknowledged' }]
    case 'assess':
      return [{ ...command, ...who, kind: 'assessed' }]
    case 'change-kind': {
      const { to, why, due = claim.due } = command
      const changed: ClaimEvent = { kind: 'kind-changed', ...who, from: claim.claimKind, to, why }
      return [changed, ...dueChanged(claim, due, 'kind-changed', why, who)]
    }
    case 'change-due':
      return dueChanged(claim, command.due, command.ground, command.why, who)
    case 'assign':
      return [{ kind: 'assigned', ...who, to: command.to }]
    case 'note':
    case 'read':
      return [{ ...command, ...who }]
    case 'message':
      return withDelivery({ ...command, ...who })
    case 'record-delivery':
    case 'confirm-delivery':
      return [{ ...command, ...who, kind: 'delivered' }]
    case 'record-failure':
      return [{ ...command, ...who, kind: 'delivery-failed' }]
    case 'send-again':
      return [{ ...command, ...who, kind: 'sent-again' }]
    case 'request-data':
      return withDelivery({ ...command, ...who, kind: 'data-requested' })
    case 'receive-data':
      return [{ ...command, ...who, kind: 'data-received' }]
    case 'start':
      return [{ kind: 'started', ...who }]
    case 'resolve':
      return withDelivery({ ...command, ...who, kind: 'resolved' })
    case 'lapse':
      return [{ ...command, ...who, kind: 'lapsed' }]
    case 'warn':
      return [{ ...command, ...who, kind: 'warned' }]
    case 'close':
      return [{ kind: 'closed', ...who }]
    case 'reopen': {
      const { due, why } = command
      const cancelled: readonly ClaimEvent[] =
        claim.survey.kind === 'sent' ? [{ kind: 'survey-cancelled', ...who }] : []
      return [{ kind: 'reopened', ...who, why }, ...cancelled, ...dueChanged(claim, due, 'reopened', why, who)]
    }
    case 'add-evidence':
      return [{ ...command, ...who, kind: 'evidence-added' }]
    case 'correct': {
      const { field, value } = command
      const old = Object.hasOwn(claim.fields, field) ? claim.fields[field] : undefined
      return [{ kind: 'corrected', ...who, field, old, new: value }]
    }
    case 'change-consent':
      return [{ ...command, ...who, kind: 'consent-changed' }]
    case 'send-survey':
      return [{ ...command, ...who, kind: 'survey-sent' }]
    case 'answer-survey':
      return [{ ...command, ...who, kind: 'survey-answered' }]
    case 'block':
      return [{ ...command, ...who, kind: 'blocked' }]
    case 'destroy':
      return [{ kind: 'destroyed', ...who }]
  }
}

type Letter = Extract<ClaimEvent, { kind: 'message' | 'data-requested' | 'resolved' }>

/** Whoever told the customer by telephone or post has delivered it. */
function withDelivery(letter: Letter): readonly ClaimEvent[] {
  const { at, by, messageId, how } = letter
  return letter.channel === 'other' ? [letter, { kind: 'delivered', at, by, messageId, how }] : [letter]
}

type DueChanged = Extract<ClaimEvent, { kind: 'due-changed' }>

/** None when it stands as it stood. */
function dueChanged(
  { due: from }: Claim,
  to: Due,
  ground: DueChanged['ground'],
  why: string,
  who: Pick<DueChanged, 'at' | 'by'>,
): readonly ClaimEvent[] {
  return isSameDue(from, to) ? [] : [{ kind: 'due-changed', ...who, from, to, ground, why }]
}
