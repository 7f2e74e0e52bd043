import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryOut } from '../../../desk/claims/carry-out.js'
import { givenSchema, type Given } from '../../../desk/claims/command.js'
import { DEFAULT_DEADLINES } from '../../../desk/claims/deadline-policy.js'
import type { Claim } from '../../../desk/claims/state.js'
import * as the from './a-claim.js'
import { ANA, codeOf, done, kindsOf, noon, received, RULES, WARNING } from './a-claim.js'

const SITE = { rules: RULES, policy: DEFAULT_DEADLINES }
const acknowledged = done(received({ promisedAt: undefined }), the.acknowledge, { by: the.DESK })
const order = (claim: Claim, commands: readonly Given[], at = noon(4)) =>
  carryOut(claim, { commands, by: ANA, at, version: claim.version }, SITE)

function carried(claim: Claim, commands: readonly Given[], at?: string): Claim {
  const applied = order(claim, commands, at)
  if (!applied.ok) throw new Error(`${applied.code}: ${applied.cure}`)
  return applied.claim
}

const toBilling: Given = { kind: 'change-kind', to: 'billing', why: 'És un cobrament' }
const reopening: Given = { kind: 'reopen', why: 'La porta torna a fallar' }
const request: Given = {
  ...{ kind: 'request-data', channel: 'chat', messageId: 'request-1', purpose: 'to-complete' },
  ...{ which: ['una foto'], text: `Ens cal una foto. ${WARNING}`, until: noon(28) },
}
const giving: Given = { kind: 'receive-data', text: 'La foto', attachmentIds: [] }
const resolving: Given = { ...the.resolve, channel: 'chat' }

describe('an order', () => {
  it('is carried out whole, or not at all', () => {
    const applied = order(acknowledged, [the.assess, { kind: 'start' }, { kind: 'start' }])
    expect(codeOf(applied)).toBe('not-now')
    const all = order(acknowledged, [the.assess, { kind: 'start' }])
    expect(all.ok && kindsOf(all.events)).toEqual(['assessed', 'started'])
  })

  it('of who has not seen everything is refused with what they have missed', () => {
    const applied = carryOut(acknowledged, { commands: [{ kind: 'read' }], by: ANA, at: noon(4), version: 1 }, SITE)
    expect(applied).toMatchObject({ ok: false, code: 'stale', since: [{ kind: 'acknowledged' }] })
  })

  it('has its dates counted by the desk', () => {
    expect(carried(acknowledged, [toBilling]).due.dueAt).toBe('2026-12-08T22:59:59.000Z')
    const answered = carried(acknowledged, [the.assess, { kind: 'start' }, resolving])
    expect(carried(answered, [reopening], noon(20)).due.dueAt).toBe('2027-01-04T22:59:59.000Z')
  })

  it('to change a date to what it is already changes nothing', () => {
    expect(codeOf(order(acknowledged, [{ kind: 'change-due', ground: 'brought-forward', why: 'x' }]))).toBe(
      'nothing-changes',
    )
  })

  it('that completes a filing gives it its whole term, in the desk’s name', () => {
    const waiting = carried(acknowledged, [the.assess, request])
    const complete = carried(waiting, [giving], noon(12))
    expect(complete.events.slice(-2)).toMatchObject([
      { kind: 'data-received', by: ANA },
      { kind: 'due-changed', by: { kind: 'desk' }, ground: 'completed', to: { dueAt: '2026-12-27T22:59:59.000Z' } },
    ])
  })

  it('that brings what was only of use gives no new term', () => {
    const asked: Given = { ...request, purpose: 'to-investigate' }
    const waiting = carried(acknowledged, [the.assess, asked])
    expect(carried(waiting, [giving], noon(12)).due).toEqual(acknowledged.due)
  })

  it('takes no date from whoever reopens it or calls it something else', () => {
    const due = { dueAt: noon(30) }
    expect(givenSchema.safeParse({ ...reopening, due }).success).toBe(false)
    expect(givenSchema.safeParse({ ...toBilling, due }).success).toBe(false)
  })

  it('never gives more time, whatever staff do, but for a filing completed and a claim reopened', () => {
    const commands: Given[] = [
      ...[the.assess, { kind: 'start' } as const, toBilling, request, giving, resolving, reopening],
      { kind: 'change-kind', to: 'claim', why: 'No ho és' },
      { kind: 'change-due', ground: 'brought-forward', why: 'x', due: { dueAt: noon(10) } },
      { kind: 'change-due', ground: 'calendar', why: 'x', due: { dueAt: noon(90) } },
      { kind: 'change-due', ground: 'completed', why: 'x' },
      { kind: 'close' },
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...commands), { maxLength: 12 }), (given) => {
        const later: Given['kind'][] = []
        let claim = acknowledged
        given.forEach((command, day) => {
          const applied = order(claim, [command], noon(4 + day))
          if (!applied.ok) return
          if (applied.claim.due.dueAt > claim.due.dueAt) later.push(command.kind)
          claim = applied.claim
        })
        expect(later.filter((kind) => kind !== 'reopen' && kind !== 'receive-data')).toEqual([])
      }),
    )
  })
})
