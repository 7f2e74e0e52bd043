import { describe, expect, it } from 'vitest'
import { clockOf } from '../../../desk/claims/clock-of-claim.js'
import { deadlineOfClaim } from '../../../desk/claims/deadline-of-claim.js'
import { DEFAULT_DEADLINES } from '../../../desk/claims/deadline-policy.js'
import type { ClaimEvent, Received } from '../../../desk/claims/event.js'

const STAFF = { kind: 'staff', id: 'ana', alias: 'Ana' } as const
const RECEIVED: Received = {
  kind: 'received',
  at: '2026-12-03T10:00:00.000Z',
  by: { kind: 'customer' },
  claimKind: 'delivery',
  language: 'ca',
  fields: {},
  issues: [{ id: '1', text: 'It has not come' }],
  conversationId: 'conv-1',
  keepConversation: false,
  dueAt: '2026-12-18T22:59:59.000Z',
}
const at = (day: number): string => `2026-12-${String(day).padStart(2, '0')}T10:00:00.000Z`
const started = (day: number): ClaimEvent => ({ kind: 'started', at: at(day), by: STAFF })
const reopened = (day: number): ClaimEvent => ({ kind: 'reopened', at: at(day), by: STAFF, why: 'It came broken' })
const given = (day: number): ClaimEvent => ({
  kind: 'data-received',
  at: at(day),
  by: { kind: 'customer' },
  text: 'NX-10000008',
  attachmentIds: [],
})
const asked = (day: number, purpose: 'to-complete' | 'to-investigate'): ClaimEvent => ({
  kind: 'data-requested',
  at: at(day),
  by: STAFF,
  channel: 'mail',
  messageId: `m${day}`,
  text: 'Which order?',
  which: ['order'],
  purpose,
  until: at(31),
})
const changed = (day: number, from: string, to: string): ClaimEvent => ({
  kind: 'kind-changed',
  at: at(day),
  by: STAFF,
  from,
  to,
  why: 'It is about a charge',
})
const deadline = (...further: readonly ClaimEvent[]) => deadlineOfClaim([RECEIVED, ...further], DEFAULT_DEADLINES)
const legal = (...further: readonly ClaimEvent[]) => {
  const { legal } = deadline(...further)
  return legal.kind === 'due' ? legal.at : legal.kind
}

describe('the deadline of a claim', () => {
  it('is that of its filing while nothing stops it', () => {
    expect(legal()).toBe('2026-12-18T22:59:59.000Z')
    expect(legal(started(4))).toBe('2026-12-18T22:59:59.000Z')
  })

  it('is counted from the completion of a filing that lacked something', () => {
    expect(legal(asked(4, 'to-complete'))).toBe('stopped')
    expect(deadline(asked(4, 'to-complete')).completeBy).toBe('2026-12-18T22:59:59.000Z')
    expect(legal(asked(4, 'to-complete'), given(10))).toBe('2026-12-25T22:59:59.000Z')
  })

  it('only stands still for what is missed after work on it has started', () => {
    expect(legal(started(4), asked(5, 'to-complete'))).toBe('stopped')
    expect(legal(started(4), asked(5, 'to-complete'), given(10))).toBe('2026-12-23T22:59:59.000Z')
  })

  it('is not stopped by a question for the investigation', () => {
    expect(legal(started(4), asked(5, 'to-investigate'))).toBe('2026-12-18T22:59:59.000Z')
    expect(legal(started(4), asked(5, 'to-investigate'), given(10))).toBe('2026-12-18T22:59:59.000Z')
  })

  it('begins anew when it is reopened, but the way to the consumer bodies does not move', () => {
    expect(legal(started(4), reopened(12))).toBe('2026-12-27T22:59:59.000Z')
    expect(deadline(reopened(12)).consumerBodiesAt).toBe(deadline().consumerBodiesAt)
    expect(clockOf([RECEIVED, reopened(12)]).filedAt).toBe(RECEIVED.at)
  })

  it('is that of the strictest kind it was ever of', () => {
    const billed = changed(4, 'delivery', 'billing')
    expect(legal(billed)).toBe('2026-12-08T22:59:59.000Z')
    expect(legal(billed, changed(5, 'billing', 'delivery'))).toBe('2026-12-08T22:59:59.000Z')
  })

  it('is of no list that does not begin with a filing', () => {
    expect(() => deadlineOfClaim([started(4)], DEFAULT_DEADLINES)).toThrow('begins with the event `received`')
    expect(() => clockOf([])).toThrow('begins with the event `received`')
  })
})
