/** A claim as the server shows it, for the tests of the desk's page. */
import type { ClaimEvent, ClaimItem, ClaimView } from '../../web/desk/claims/wire.js'

export const AT = '2026-11-02T10:00:00.000Z'
export const ANA = { kind: 'staff', id: 's1', alias: 'Ana' } as const
export const JORDI = { kind: 'staff', id: 's2', alias: 'Jordi' } as const
export const CUSTOMER = { kind: 'customer' } as const

export function note(text: string, by: ClaimEvent['by'] = JORDI): ClaimEvent {
  return { kind: 'note', at: AT, by, text }
}

export function claimItem(id: string, more: Partial<ClaimItem> = {}): ClaimItem {
  return {
    id,
    kind: 'claim',
    language: 'es',
    state: 'in-progress',
    filedAt: AT,
    dueAt: '2026-11-17T22:59:59.000Z',
    workBy: '2026-11-17T22:59:59.000Z',
    status: 'on-time',
    unread: 0,
    title: 'Llegó rota',
    ...more,
  }
}

const ISSUES = [
  { id: 'i1', text: 'Llegó rota' },
  { id: 'i2', text: 'Nadie contesta' },
]

/** A claim with two issues, after so many notes of Ana's. */
export function claimView(notes = 0, more: Partial<ClaimView> = {}): ClaimView {
  const dueAt = '2026-11-17T22:59:59.000Z'
  const received: ClaimEvent = {
    kind: 'received',
    at: AT,
    by: CUSTOMER,
    claimKind: 'claim',
    language: 'es',
    fields: {},
    issues: ISSUES,
    conversationId: 'c1',
    keepConversation: false,
    dueAt,
  }
  const events = [received, ...Array.from({ length: notes }, (_, index) => note(`n${index}`, ANA))]
  return {
    ...claimItem('MO-1'),
    version: events.length,
    fields: { order: 'NX-1' },
    issues: ISSUES,
    events,
    permitted: ['assign', 'note', 'message', 'resolve', 'read'],
    conversationId: 'c1',
    due: { dueAt },
    files: [],
    talk: { kind: 'open', messages: [] },
    ways: ['chat', 'other'],
    kinds: ['billing', 'delivery'],
    consumerBodies: 'Puede acudir a la junta arbitral.',
    lapseWarning: '',
    ...more,
  }
}

/** The same after others have done something. */
export function later(view: ClaimView, ...events: readonly ClaimEvent[]): ClaimView {
  return { ...view, events: [...view.events, ...events], version: view.version + events.length }
}
