import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { after, isSettled, queued, type MailEvent, type MailState } from '../../../desk/mail/mail.js'

const ASKED = '2026-11-23T09:00:00.000Z'
const minutesOn = (minutes: number) => new Date(Date.parse(ASKED) + minutes * 60_000).toISOString()

const eventOf = fc.oneof(
  fc.constant({ kind: 'begun' as const }),
  fc.constant({ kind: 'found-sending' as const, isRepeatable: false }),
  fc.record({
    kind: fc.constantFrom('accepted', 'left', 'rejected', 'deferred', 'lost'),
    said: fc.constantFrom('250 ok', '550 no', ''),
  }),
)
/** A mail's events, each some minutes after the one before. */
const history = fc
  .array(fc.tuple(eventOf, fc.integer({ min: 0, max: 2000 })), { maxLength: 30 })
  .map((steps) => steps.map(([event], index) => ({ ...event, at: minutesOn(sum(steps, index)) })))

function sum(steps: readonly (readonly [unknown, number])[], until: number): number {
  return steps.slice(0, until + 1).reduce((total, [, minutes]) => total + minutes, 0)
}

function statesOf(events: readonly MailEvent[]): readonly MailState[] {
  const states: MailState[] = [queued(ASKED)]
  for (const event of events) states.push(after(states.at(-1)!, event, ASKED))
  return states
}

describe('the life of a mail', () => {
  it('begins nothing again once it may have gone out, whatever happens', () => {
    fc.assert(
      fc.property(history, (events) => {
        const states = statesOf(events)
        const settled = states.findIndex(isSettled)
        if (settled < 0) return
        for (const state of states.slice(settled)) expect(state).toEqual(states[settled])
      }),
    )
  })

  it('waits again only after the server has said no for now, or was not reached, and each time a while', () => {
    fc.assert(
      fc.property(history, (events) => {
        const states = statesOf(events)
        for (const [index, event] of events.entries()) {
          const [before, now] = [states[index]!, states[index + 1]!]
          if (before.kind !== 'sending' || now.kind !== 'queued') continue
          expect(event.kind).toBe('deferred')
          expect(now.tries).toBe(before.tries + 1)
          expect(Date.parse(now.notBefore) - Date.parse(event.at)).toBeGreaterThanOrEqual(60_000)
        }
      }),
    )
  })

  it('is uncertain when it was cut off, or found half way by the next process', () => {
    const sending = after(queued(ASKED), { kind: 'begun', at: ASKED }, ASKED)
    const at = minutesOn(1)
    expect(after(sending, { kind: 'lost', at, said: 'Timeout' }, ASKED)).toMatchObject({ kind: 'uncertain' })
    expect(after(sending, { kind: 'found-sending', at, isRepeatable: false }, ASKED)).toMatchObject({
      kind: 'uncertain',
    })
  })

  it('is given up after four days of trying, in the words of the last try', () => {
    let state = queued(ASKED)
    let tries = 0
    while (state.kind === 'queued') {
      const at = state.notBefore
      state = after(after(state, { kind: 'begun', at }, ASKED), { kind: 'deferred', at, said: '451 later' }, ASKED)
      tries++
    }
    expect(state).toMatchObject({ kind: 'refused', said: '451 later' })
    expect(tries).toBeGreaterThan(150)
    expect(Date.parse(state.kind === 'refused' ? state.at : ASKED) - Date.parse(ASKED)).toBeGreaterThan(
      3.9 * 86_400_000,
    )
  })
})
