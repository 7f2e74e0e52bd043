import { describe, expect, it } from 'vitest'
import type { Command } from '../../../desk/claims/command.js'
import { summaryAfter, summaryOf } from '../../../desk/claims/summary.js'
import * as the from './a-claim.js'
import { ANA, CUSTOMER, DESK, done, DUE, noon, received, RECEIVED } from './a-claim.js'

const message = (messageId: string, text = 'Bon dia'): Command => ({
  kind: 'message',
  channel: 'chat',
  messageId,
  text,
})
const started = done(received(), [the.acknowledge, the.assess, the.start])

describe('the line of a claim', () => {
  it('says where it stands, by when, and what happened last', () => {
    const assigned = done(started, { kind: 'assign', to: { id: 'pau', alias: 'Pau' } }, { at: noon(5) })
    expect(summaryOf(assigned.events)).toEqual({
      version: 5,
      claimKind: 'claim',
      language: 'ca',
      receivedAt: noon(3),
      due: DUE,
      state: { kind: 'in-progress' },
      urgency: 'medium',
      immediateAction: false,
      assignee: { id: 'pau', alias: 'Pau' },
      conversationId: expect.any(String),
      lookedAt: noon(5),
      customerAt: noon(3),
      last: { kind: 'assigned', at: noon(5), by: 'staff' },
      unread: 0,
      isMonthTold: false,
      hidden: false,
    })
  })

  it('counts what the customer sent until staff read it or write', () => {
    const twice = done(done(started, message('1'), { by: CUSTOMER }), message('2'), { by: CUSTOMER })
    expect(summaryOf(twice.events)?.unread).toBe(2)
    expect(summaryOf(done(twice, { kind: 'read' }).events)?.unread).toBe(0)
    expect(summaryOf(done(twice, message('3'), { by: ANA }).events)?.unread).toBe(0)
    expect(summaryOf(done(twice, { kind: 'note', text: 'una nota' }).events)?.unread).toBe(2)
  })

  it('follows the kind and the deadline', () => {
    const billing = done(started, {
      kind: 'change-kind',
      to: 'billing',
      why: 'càrrec',
      due: { ...DUE, dueAt: noon(8) },
    })
    expect(summaryOf(billing.events)).toMatchObject({ claimKind: 'billing', due: { dueAt: noon(8) } })
  })

  it('is no longer shown once the claim is blocked', () => {
    const block: Command = { kind: 'block', until: noon(400), why: 'esborrat' }
    const blocked = done(started, [the.resolve, { kind: 'close' }, block])
    expect(summaryOf(blocked.events)?.hidden).toBe(true)
    const destroyed = done(blocked, { kind: 'destroy' }, { by: DESK, at: noon(401) })
    expect(summaryOf(destroyed.events)?.hidden).toBe(true)
  })

  it('holds nothing that was said, and stays small', () => {
    const told = done(started, [message('1', 'xxx'.repeat(9_999)), { ...the.requestData, until: noon(30) }])
    const line = JSON.stringify(summaryOf(told.events))
    expect(line.length).toBeLessThan(600)
    for (const said of ['xxx', 'eva@example.cat', 'rentadora', 'foto']) expect(line).not.toContain(said)
  })

  it('is brought up to date by each event at the same small cost', () => {
    const before = performance.now()
    let line = summaryOf([RECEIVED])
    for (let n = 0; n < 100_000; n++) line = summaryAfter(line, { kind: 'read', at: noon(4), by: ANA })
    expect(line?.version).toBe(100_001)
    expect(performance.now() - before).toBeLessThan(2_000)
  })

  it('begins with a filing', () => {
    expect(summaryOf([])).toBeUndefined()
    expect(() => summaryOf([{ kind: 'read', at: noon(4), by: ANA }])).toThrow('begins with')
  })
})
