import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Handoff, type HandoffEvent, after } from '../../desk/handoff.js'

const NINE = '2026-03-02T09:00:00.000Z'
const TEN = '2026-03-02T10:00:00.000Z'

const bot: Handoff = { kind: 'bot' }
const waiting: Handoff = { kind: 'waiting', since: NINE, reason: 'asked' }
const withAna: Handoff = { kind: 'human', since: TEN, waitedSince: NINE, staffId: 'ana', alias: 'Ana' }

const requested: HandoffEvent = { kind: 'requested', at: NINE, reason: 'asked' }
const withdrawn: HandoffEvent = { kind: 'withdrawn', at: TEN }
const takenByAna: HandoffEvent = { kind: 'taken', at: TEN, staffId: 'ana', alias: 'Ana' }
const takenByPau: HandoffEvent = { kind: 'taken', at: TEN, staffId: 'pau', alias: 'Pau' }
const givenBackByAna: HandoffEvent = { kind: 'given-back', at: TEN, staffId: 'ana' }
const givenBackByPau: HandoffEvent = { kind: 'given-back', at: TEN, staffId: 'pau' }

describe('a handoff', () => {
  it.each([
    ['a customer asks for a person', bot, requested, waiting],
    ['the customer no longer wants to wait', waiting, withdrawn, bot],
    ['an operator takes who waits, and it is kept since when they waited', waiting, takenByAna, withAna],
    ['the operator gives the customer back', withAna, givenBackByAna, bot],
  ])('goes on when %s', (_, before, event, expected) => {
    expect(after(before, event)).toEqual(expected)
  })

  it.each([
    ['a customer who waits asks again, and keeps their place', waiting, { ...requested, at: TEN, reason: 'angry' }],
    ['a customer who is with a person asks for one', withAna, requested],
    ['nobody waits and somebody withdraws', bot, withdrawn],
    ['the customer withdraws when a person has come', withAna, withdrawn],
    ['an operator takes who did not ask', bot, takenByAna],
    ['a second operator takes', withAna, takenByPau],
    ['an operator takes twice', withAna, takenByAna],
    ['an operator gives back who is not theirs', withAna, givenBackByPau],
    ['an operator gives back who still waits', waiting, givenBackByAna],
    ['an operator gives back who is with the bot', bot, givenBackByAna],
  ] satisfies [string, Handoff, HandoffEvent][])('stays the very same when %s', (_, before, event) => {
    expect(after(before, event)).toBe(before)
  })

  it('never passes from one operator to another unless it was given back, whatever happens', () => {
    const events = fc.constantFrom(requested, withdrawn, takenByAna, takenByPau, givenBackByAna, givenBackByPau)
    fc.assert(
      fc.property(fc.array(events), (happened) => {
        const states: Handoff[] = [bot]
        for (const event of happened) states.push(after(states.at(-1) ?? bot, event))
        const steps = states.slice(1).map((next, n) => ({ before: states[n] ?? bot, next }))
        for (const { before, next } of steps.filter((step) => step.next.kind === 'human'))
          expect(before.kind === 'waiting' || before === next).toBe(true)
      }),
    )
  })
})
