import { describe, expect, it } from 'vitest'
import { queueItemOf } from '../../desk/queue-item.js'
import { conversation, entry, waiting } from './open-desk.js'

const SINCE = '2026-11-23T08:30:00.000Z'

describe('a line of the queue', () => {
  it('says who waits, since when, why, and what was said last', () => {
    const entries = [
      entry(1, { kind: 'customer' }, 'Vull parlar amb algú'),
      entry(2, { kind: 'bot' }, 'Ara mateix'),
      entry(3, { kind: 'bot' }, '', { type: 'typing' }),
    ]
    expect(queueItemOf(waiting('conv-1', SINCE, { entries, customer: { id: 'c', name: 'Núria' } }), 's1')).toEqual({
      id: 'conv-1',
      channel: 'web',
      language: 'ca',
      customerName: 'Núria',
      since: SINCE,
      reason: 'asked',
      lastText: 'Ara mateix',
      lastAt: '2026-11-23T08:00:02.000Z',
    })
  })

  it('says who has taken it, and still why', () => {
    const handoff = {
      kind: 'human',
      since: '2026-11-23T08:40:00.000Z',
      waitedSince: SINCE,
      staffId: 's1',
      alias: 'Ana',
    } as const
    const events = [
      { kind: 'requested', at: '2026-11-22T08:30:00.000Z', reason: 'an earlier matter' },
      { kind: 'requested', at: SINCE, reason: 'angry' },
      { kind: 'taken', at: handoff.since, staffId: 's1', alias: 'Ana' },
    ] as const
    const taken = { since: handoff.since, reason: 'angry', takenBy: { staffId: 's1', alias: 'Ana' } }
    expect(queueItemOf(conversation('conv-1', { handoff, events }), 's1')).toMatchObject({ ...taken, mine: true })
    expect(queueItemOf(conversation('conv-1', { handoff, events }), 's2')).toMatchObject({ ...taken, mine: false })
  })

  it('names the file when the last message is only that', () => {
    const attachments = [{ contentType: 'image/png', contentUrl: '/files/1', name: 'trencat.png' }]
    const entries = [entry(1, { kind: 'customer' }, '', { attachments })]
    expect(queueItemOf(waiting('conv-1', SINCE, { entries }), 's1')?.lastText).toBe('trencat.png')
  })

  it('shortens a long message without cutting a character in two', () => {
    const entries = [entry(1, { kind: 'customer' }, '🎉'.repeat(5000))]
    expect(queueItemOf(waiting('conv-1', SINCE, { entries }), 's1')?.lastText).toBe('🎉'.repeat(280))
  })

  it('has nothing to repeat where nothing was said', () => {
    const item = queueItemOf(waiting('conv-1', SINCE, { entries: [] }), 's1')
    expect(item).toMatchObject({ lastText: '', lastAt: '2026-11-23T08:00:00.000Z' })
  })

  it('is none for a conversation that is with the bot', () => {
    expect(queueItemOf(conversation('conv-1'), 's1')).toBeUndefined()
  })
})
