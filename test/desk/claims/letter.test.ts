import { describe, expect, it } from 'vitest'
import { undeliveredLetters } from '../../../desk/claims/letter.js'
import * as the from './a-claim.js'
import { CUSTOMER, DESK, done, received } from './a-claim.js'

const started = done(done(received(), the.acknowledge, { by: DESK }), [the.assess, the.start])
const message = { kind: 'message', channel: 'chat', messageId: 'm1', text: 'Bon dia' } as const

describe('the letters of a claim that have not reached the chat', () => {
  it('are what staff wrote for it, oldest first', () => {
    const asked = done(started, [message, { ...the.requestData, channel: 'chat' }])
    expect(undeliveredLetters(asked)).toEqual([
      { messageId: 'm1', from: { id: 'ana', alias: 'Ana' }, text: 'Bon dia' },
      { messageId: 'request-1', from: { id: 'ana', alias: 'Ana' }, text: expect.stringContaining('foto') as string },
    ])
  })

  it('of an answer have a reason for each issue, and then the rest', () => {
    const [letter] = undeliveredLetters(done(started, { ...the.resolve, channel: 'chat' }))
    expect(letter?.text).toBe([...the.resolve.answers.map(({ reason }) => reason), the.resolve.text].join('\n\n'))
  })

  it('are none once they are delivered, of the customer’s own, or of what goes by mail', () => {
    const delivered = done(done(started, message), { kind: 'record-delivery', messageId: 'm1' }, { by: DESK })
    expect(undeliveredLetters(delivered)).toEqual([])
    expect(undeliveredLetters(done(started, message, { by: CUSTOMER }))).toEqual([])
    expect(undeliveredLetters(done(started, the.resolve))).toEqual([])
  })
})
