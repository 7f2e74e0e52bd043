/** A claim as a line of the list: no text and no personal data, so that the lines of all claims fit in memory. Pure. */
import { MONTH_PASSED } from './desk-letters.js'
import type { By, ClaimEvent, Due, StaffMember } from './event.js'
import { stateAfter, type Assessment, type Claim, type ClaimState } from './state.js'

export interface ClaimSummary {
  readonly version: number
  readonly claimKind: string
  readonly language: Claim['language']
  readonly receivedAt: string
  readonly due: Due
  readonly state: ClaimState
  readonly urgency?: Assessment['urgency']
  readonly immediateAction: boolean
  readonly assignee?: StaffMember
  /** The customer's, whose claim it is. */
  readonly conversationId: string
  /** When staff last read or did something; undefined while nobody has. */
  readonly lookedAt?: string
  /** When the customer last added something to the record. */
  readonly customerAt: string
  readonly last: { readonly kind: ClaimEvent['kind']; readonly at: string; readonly by: By['kind'] }
  /** What the customer has sent, and what did not reach them, since staff last read or wrote. */
  readonly unread: number
  /** How much time had run when the desk last warned of it, and until which date. */
  readonly warned?: Pick<Extract<ClaimEvent, { kind: 'warned' }>, 'about' | 'workBy'>
  /** What is due after a month is on record. */
  readonly isMonthTold: boolean
  /** Not in the list any more. */
  readonly hidden: boolean
}

/** One event more costs one step, however long the history is. Throws when the first event is not the filing. */
export function summaryAfter(summary: ClaimSummary | undefined, event: ClaimEvent): ClaimSummary {
  const before = summary ?? begun(event)
  return {
    ...before,
    ...changed(event),
    ...(event.by.kind === 'staff' ? { lookedAt: event.at } : {}),
    ...(event.by.kind === 'customer' ? { customerAt: event.at } : {}),
    version: before.version + 1,
    state: stateAfter(before.state, event),
    last: { kind: event.kind, at: event.at, by: event.by.kind },
    unread: unreadAfter(before.unread, event),
    isMonthTold: before.isMonthTold || tellsMonth(event),
    hidden: before.hidden || event.kind === 'blocked',
  }
}

export function summaryOf(events: readonly ClaimEvent[]): ClaimSummary | undefined {
  return events.reduce<ClaimSummary | undefined>(summaryAfter, undefined)
}

function begun(event: ClaimEvent): ClaimSummary {
  if (event.kind !== 'received') throw new Error('A claim begins with the event `received`: check what was read')
  const { at, claimKind, language, dueAt, promisedAt, by, conversationId } = event
  return {
    version: 0,
    claimKind,
    language,
    receivedAt: at,
    due: { dueAt, promisedAt },
    state: { kind: 'received' },
    immediateAction: false,
    conversationId,
    customerAt: at,
    last: { kind: event.kind, at, by: by.kind },
    unread: 0,
    isMonthTold: false,
    hidden: false,
  }
}

function changed(event: ClaimEvent): Partial<ClaimSummary> {
  if (event.kind === 'assessed') return { urgency: event.urgency, immediateAction: event.immediateAction }
  if (event.kind === 'kind-changed') return { claimKind: event.to }
  if (event.kind === 'due-changed') return { due: event.to }
  if (event.kind === 'warned' && event.about !== 'unreachable')
    return { warned: { about: event.about, workBy: event.workBy } }
  return event.kind === 'assigned' ? { assignee: event.to } : {}
}

function tellsMonth(event: ClaimEvent): boolean {
  if (event.kind === 'message') return event.by.kind === 'desk' && event.messageId === MONTH_PASSED
  return event.kind === 'warned' && event.about === 'unreachable'
}

const SENT: readonly ClaimEvent['kind'][] = ['message', 'data-received', 'evidence-added', 'reopened']
const SEEN: readonly ClaimEvent['kind'][] = ['read', 'message', 'data-requested', 'resolved']

function unreadAfter(unread: number, { kind, by }: ClaimEvent): number {
  if ((by.kind === 'customer' && SENT.includes(kind)) || kind === 'delivery-failed') return unread + 1
  return by.kind === 'staff' && SEEN.includes(kind) ? 0 : unread
}
