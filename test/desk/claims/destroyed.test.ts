import { describe, expect, it } from 'vitest'
import { withoutPersonalData } from '../../../desk/claims/destroyed.js'
import { claimEventsSchema } from '../../../desk/claims/event.js'
import { claimOf } from '../../../desk/claims/state.js'
import { summaryOf } from '../../../desk/claims/summary.js'
import * as the from './a-claim.js'
import { BODIES, CUSTOMER, DESK, done, kindsOf, noon, received } from './a-claim.js'

const [first, second] = the.resolve.answers as [(typeof the.resolve.answers)[0], (typeof the.resolve.answers)[0]]
const answered = done(received({ fields: { ...the.RECEIVED.fields, language: 'canary' } }), [
  the.acknowledge,
  the.assess,
  { kind: 'assign', to: { id: 'canary-id', alias: 'canary' } },
  { kind: 'note', text: 'canary' },
  { kind: 'correct', field: 'contact', value: 'canary@example.cat' },
  { kind: 'add-evidence', attachmentIds: ['canary-photo'] },
  { ...the.resolve, text: `canary ${BODIES}`, answers: [first, { ...second, finding: 'partly' }] },
  { kind: 'close' },
  { kind: 'block', until: noon(300), why: 'canary' },
])
const { events } = done(answered, { kind: 'destroy' }, { by: DESK, at: noon(301) })

describe('a destroyed claim', () => {
  it('keeps nothing that anybody said, and nobody’s name', () => {
    const left = JSON.stringify(withoutPersonalData(events))
    for (const said of ['canary', 'eva@', 'NX-10000008', 'rentadora', 'conv-1', 'Ana', 'Junta', 'transportista'])
      expect(left).not.toContain(said)
  })

  it('still counts in the figures as it did', () => {
    const left = withoutPersonalData(events)
    expect(kindsOf(left)).toEqual(kindsOf(events))
    expect(left.map(({ at, by }) => [at, by.kind])).toEqual(events.map(({ at, by }) => [at, by.kind]))
    expect(claimOf(left).state).toEqual({ kind: 'closed', outcome: 'partly' })
    const figures = { ...summaryOf(events), assignee: undefined, conversationId: '' }
    expect({ ...summaryOf(left), assignee: undefined }).toEqual(figures)
  })

  it('is still read as a claim, and stays the same when it is destroyed again', () => {
    const left = withoutPersonalData(events)
    expect(claimEventsSchema.parse(left)).toEqual(left)
    expect(withoutPersonalData(left)).toEqual(left)
  })

  it('forgets what the customer wrote in a survey, and keeps the score', () => {
    const survey = done(
      done(done(received(), [the.acknowledge, the.assess, the.resolve]), { kind: 'send-survey', channel: 'mail' }),
      { kind: 'answer-survey', score: 2, cause: 'service', text: 'canary' },
      { by: CUSTOMER },
    )
    expect(withoutPersonalData(survey.events).at(-1)).toMatchObject({ score: 2, cause: 'service', text: '' })
  })
})
