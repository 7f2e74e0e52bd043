import { describe, expect, it } from 'vitest'
import { undeliveredLetters } from '../../../desk/claims/letter.js'
import * as the from './a-claim.js'
import { CUSTOMER, DESK, done, received } from './a-claim.js'

const started = done(done(received(), the.acknowledge, { by: DESK }), [the.assess, the.start])
const message = { kind: 'message', channel: 'chat', messageId: 'm1', text: 'Bon dia' } as const

const bare = { files: [], again: 0, from: { id: 'ana', alias: 'Ana' } }

describe('the letters of a claim that are still to be sent', () => {
  it('are what staff wrote for it, oldest first', () => {
    const asked = done(started, [message, { ...the.requestData, channel: 'chat' }])
    expect(undeliveredLetters(asked)).toEqual([
      { ...bare, messageId: 'm1', channel: 'chat', about: 'message', text: 'Bon dia' },
      {
        ...bare,
        ...{ messageId: 'request-1', channel: 'chat', about: 'request' },
        text: expect.stringContaining('foto') as string,
      },
    ])
  })

  it('of an answer have a reason for each issue under the customer’s words for it, and then the rest', () => {
    const [letter] = undeliveredLetters(done(started, { ...the.resolve, channel: 'chat' }))
    const wordsOf = (id: string) => started.issues.find((issue) => issue.id === id)?.text
    const answers = the.resolve.answers.map(({ issueId, reason }) => `«${wordsOf(issueId)}»\n${reason}`)
    expect(letter?.text).toBe([...answers, the.resolve.text].join('\n\n'))
  })

  it('are none once they are delivered, of the customer’s own, or of what was told by telephone', () => {
    const delivered = done(done(started, message), { kind: 'record-delivery', messageId: 'm1' }, { by: DESK })
    expect(undeliveredLetters(delivered)).toEqual([])
    expect(undeliveredLetters(done(started, message, { by: CUSTOMER }))).toEqual([])
    const told = { ...the.resolve, channel: 'other', how: 'per telèfon' } as const
    expect(undeliveredLetters(done(started, told))).toEqual([])
  })

  it('are none while it is told that they did not arrive, and are another one once they are sent again', () => {
    const failure = { kind: 'record-failure', messageId: 'm1', end: 'refused', detail: '550 unknown' } as const
    const failed = done(done(started, message), failure, { by: DESK })
    expect(undeliveredLetters(failed)).toEqual([])
    expect(failed.written.at(-1)?.failure).toEqual({ end: 'refused', detail: '550 unknown' })
    const again = done(failed, { kind: 'send-again', messageId: 'm1' })
    expect(undeliveredLetters(again)).toMatchObject([{ messageId: 'm1', again: 1 }])
  })
})
