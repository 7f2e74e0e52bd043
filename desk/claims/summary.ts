/** A claim as a line of the list: no text and no personal data, so that the lines of all claims fit in memory. Pure. */
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
  readonly last: { readonly kind: ClaimEvent['kind']; readonly at: string; readonly by: By['kind'] }
  /** What the customer has sent, and what did not reach them, since staff last read or wrote. */
  readonly unread: number
  /** Not in the list any more. */
  readonly hidden: boolean
}

/** One event more costs one step, however long the history is. Throws when the first event is not the filing. */
export function summaryAfter(summary: ClaimSummary | undefined, event: ClaimEvent): ClaimSummary {
  const before = summary ?? begun(event)
  return {
    ...before,
    ...changed(event),
    version: before.version + 1,
    state: stateAfter(before.state, event),
    last: { kind: event.kind, at: event.at, by: event.by.kind },
    unread: unreadAfter(before.unread, event),
    hidden: before.hidden || event.kind === 'blocked',
  }
}

export function summaryOf(events: readonly ClaimEvent[]): ClaimSummary | undefined {
  return events.reduce<ClaimSummary | undefined>(summaryAfter, undefined)
}

function begun(event: ClaimEvent): ClaimSummary {
  if (event.kind !== 'received') throw new Error('A claim begins with the event `received`: check what was read')
  const { at, claimKind, language, dueAt, promisedAt, by } = event
  return {
    version: 0,
    claimKind,
    language,
    receivedAt: at,
    due: { dueAt, promisedAt },
    state: { kind: 'received' },
    immediateAction: false,
    last: { kind: event.kind, at, by: by.kind },
    unread: 0,
    hidden: false,
  }
}

function changed(event: ClaimEvent): Partial<ClaimSummary> {
  if (event.kind === 'assessed') return { urgency: event.urgency, immediateAction: event.immediateAction }
  if (event.kind === 'kind-changed') return { claimKind: event.to }
  if (event.kind === 'due-changed') return { due: event.to }
  return event.kind === 'assigned' ? { assignee: event.to } : {}
}

const SENT: readonly ClaimEvent['kind'][] = ['message', 'data-received', 'evidence-added', 'reopened']
const SEEN: readonly ClaimEvent['kind'][] = ['read', 'message', 'data-requested', 'resolved']

function unreadAfter(unread: number, { kind, by }: ClaimEvent): number {
  if ((by.kind === 'customer' && SENT.includes(kind)) || kind === 'delivery-failed') return unread + 1
  return by.kind === 'staff' && SEEN.includes(kind) ? 0 : unread
}
