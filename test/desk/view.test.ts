import { expect, it } from 'vitest'
import { viewOf, viewSchema } from '../../desk/view.js'
import { entry, waiting } from './open-desk.js'

const SINCE = '2026-11-23T08:30:00.000Z'

it('shows the messages, the state and the brief, and nothing that is the dialogs’ or the door’s own', () => {
  const brief = {
    wants: ['M’ha arribat trencat'],
    said: [{ name: 'order', value: 'NX-10000008' }],
    form: { dialog: 'claim', filled: [{ name: 'order', value: 'NX-10000008' }], missing: ['reason'] },
  }
  const entries = [
    entry(1, { kind: 'customer' }, 'M’ha arribat trencat'),
    entry(2, { kind: 'bot' }, '', { type: 'event' }),
  ]
  const secret = { dialog: { stack: ['SECRET'] }, address: { serviceUrl: 'SECRET' } }
  const view = viewOf(waiting('conv-1', SINCE, { brief, entries, ...secret }))
  expect(view).toEqual({
    id: 'conv-1',
    channel: 'web',
    language: 'ca',
    startedAt: '2026-11-23T08:00:00.000Z',
    ended: false,
    handoff: { kind: 'waiting', since: SINCE, reason: 'asked' },
    brief,
    messages: [{ seq: 1, at: '2026-11-23T08:00:01.000Z', author: { kind: 'customer' }, text: 'M’ha arribat trencat' }],
  })
  expect(viewSchema.safeParse(JSON.parse(JSON.stringify(view))).error).toBeUndefined()
})
