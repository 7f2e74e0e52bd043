import { describe, expect, it } from 'vitest'
import type { Outgoing } from '../../web/desk/outbox.js'
import { attention, freshState, openId, reduce, standingOf, type Happening, type State } from '../../web/desk/state.js'
import type { Me, Message, Queue, QueueItem, View } from '../../web/desk/wire.js'

const AT = '2026-11-02T10:00:00.000Z'
const ANA: Me = { id: 's1', name: 'Ana Puig', alias: 'Ana', email: 'ana@example.com', role: 'operator' }
const JORDI = { kind: 'person', staffId: 's2', alias: 'Jordi' } as const

function message(seq: number, text = `m${seq}`, author: Message['author'] = { kind: 'customer' }): Message {
  return { seq, at: AT, author, text }
}

function byAna(seq: number, text: string): Message {
  return message(seq, text, { kind: 'person', staffId: 's1', alias: 'Ana' })
}

function view(messages: readonly Message[], more: Partial<View> = {}): View {
  const handoff = { kind: 'human', since: AT, waitedSince: AT, staffId: 's1', alias: 'Ana' } as const
  const brief = { wants: [], said: [] }
  return { id: 'c1', channel: 'web', language: 'es', startedAt: AT, ended: false, handoff, brief, messages, ...more }
}

function item(id: string, more: Partial<QueueItem> = {}): QueueItem {
  return { id, channel: 'web', language: 'es', since: AT, reason: 'asked', lastText: '', lastAt: AT, ...more }
}

function outgoing(clientId: string, text: string, more: Partial<Outgoing> = {}): Outgoing {
  const delivery = { kind: 'sending' } as const
  return { conversationId: 'c1', clientId, staffId: 's1', text, at: AT, afterSeq: 1, delivery, ...more }
}

const SIGNED_IN: Happening = { kind: 'signed-in', staff: ANA, outbox: [] }
const MINE: Queue = { waiting: [item('w1')], taken: [item('c1', { mine: true }), item('c2', { mine: true })] }

function after(...happenings: readonly Happening[]): State {
  return happenings.reduce(reduce, reduce(freshState({ kind: 'queue' }), SIGNED_IN))
}

const OPENED: readonly Happening[] = [
  { kind: 'queue-fetched', queue: MINE },
  { kind: 'opening', id: 'c1' },
  { kind: 'view-fetched', view: view([message(1)]) },
]

function came(seq: number, more: { id?: string; text?: string; seen?: boolean } = {}): Happening {
  const { id = 'c1', text, seen = true } = more
  return { kind: 'message-came', conversationId: id, message: message(seq, text), seen }
}

function seqs(state: State): readonly number[] {
  return state.open.kind === 'open' ? state.open.view.messages.map(({ seq }) => seq) : []
}

describe('the messages of the open conversation', () => {
  it('are shown once each and in order, however they come', () => {
    const state = after(...OPENED, came(3), came(2), came(3))
    expect(seqs(state)).toEqual([1, 2, 3])
  })

  it('include those that came while it was being fetched', () => {
    const state = after({ kind: 'opening', id: 'c1' }, came(2), { kind: 'view-fetched', view: view([message(1)]) })
    expect(seqs(state)).toEqual([1, 2])
  })

  it('include those that came while the server could not be reached', () => {
    const state = after({ kind: 'opening', id: 'c1' }, { kind: 'view-unreachable', id: 'c1' }, came(2), {
      kind: 'view-fetched',
      view: view([message(1)]),
    })
    expect(seqs(state)).toEqual([1, 2])
  })

  it('are not lost to an answer that was older than the live line', () => {
    const state = after(...OPENED, came(2), { kind: 'view-fetched', view: view([message(1)]) })
    expect(seqs(state)).toEqual([1, 2])
  })

  it('stay as they are when the answer for another conversation comes late', () => {
    const state = after(...OPENED, { kind: 'view-fetched', view: view([message(9)], { id: 'c9' }) })
    expect(openId(state)).toBe('c1')
    expect(seqs(state)).toEqual([1])
  })
})

describe('what the operator writes', () => {
  it('leaves the outbox when the live line shows it before the answer comes', () => {
    const state = after(
      ...OPENED,
      { kind: 'wrote', outgoing: outgoing('k1', 'Hola') },
      {
        kind: 'message-came',
        conversationId: 'c1',
        message: byAna(2, 'Hola'),
        seen: true,
      },
    )
    expect(state.outbox).toEqual([])
    expect(state.open).toMatchObject({ written: { 2: 'k1' } })
  })

  it('stays visible as sent until the message itself is there', () => {
    const sent = after(
      ...OPENED,
      { kind: 'wrote', outgoing: outgoing('k1', 'Hola') },
      { kind: 'delivery', clientId: 'k1', delivery: { kind: 'sent', seq: 2 } },
    )
    expect(sent.outbox).toMatchObject([{ clientId: 'k1', delivery: { kind: 'sent' } }])
    const shown = reduce(sent, { kind: 'view-fetched', view: view([message(1), byAna(2, 'Hola')]) })
    expect(shown.outbox).toEqual([])
  })

  it('is recognised after a failure when it had been stored all the same', () => {
    const state = after(
      ...OPENED,
      { kind: 'wrote', outgoing: outgoing('k1', 'Hola') },
      { kind: 'delivery', clientId: 'k1', delivery: { kind: 'failed', why: 'unreachable' } },
      { kind: 'view-fetched', view: view([message(1), byAna(2, 'Hola')]) },
    )
    expect(state.outbox).toEqual([])
  })

  it('is not taken for an older message with the same words', () => {
    const state = after(
      { kind: 'opening', id: 'c1' },
      { kind: 'view-fetched', view: view([byAna(1, 'Hola')]) },
      { kind: 'wrote', outgoing: outgoing('k1', 'Hola') },
      { kind: 'view-fetched', view: view([byAna(1, 'Hola'), message(2)]) },
    )
    expect(state.outbox).toHaveLength(1)
  })

  it('is not taken for the same words from a colleague', () => {
    const state = after(
      ...OPENED,
      { kind: 'wrote', outgoing: outgoing('k1', 'Hola') },
      {
        kind: 'message-came',
        conversationId: 'c1',
        message: message(2, 'Hola', JORDI),
        seen: true,
      },
    )
    expect(state.outbox).toHaveLength(1)
  })

  it('counts one message back for one of two with the same words', () => {
    const state = after(
      ...OPENED,
      { kind: 'wrote', outgoing: outgoing('k1', 'Sí') },
      { kind: 'wrote', outgoing: outgoing('k2', 'Sí') },
      { kind: 'message-came', conversationId: 'c1', message: byAna(2, 'Sí'), seen: true },
    )
    expect(state.outbox.map(({ clientId }) => clientId)).toEqual(['k2'])
  })

  it('can be discarded', () => {
    const state = after({ kind: 'wrote', outgoing: outgoing('k1', 'Hola') }, { kind: 'discarded', clientId: 'k1' })
    expect(state.outbox).toEqual([])
  })
})

describe('what is not read yet', () => {
  it('is counted for conversations of mine that are not being looked at', () => {
    const state = after(...OPENED, came(5, { id: 'c2', seen: false }), came(6, { id: 'c2', seen: false }))
    expect(state.unread).toEqual({ c2: 2 })
    expect(attention(state)).toBe(2)
  })

  it('is not counted for a customer who waits or is with a colleague', () => {
    const queue: Queue = { waiting: [item('w1')], taken: [item('o1', { takenBy: { staffId: 's2', alias: 'Jordi' } })] }
    const state = after(
      { kind: 'queue-fetched', queue },
      came(2, { id: 'w1', seen: false }),
      came(2, { id: 'o1', seen: false }),
    )
    expect(state.unread).toEqual({})
  })

  it('is read when the conversation is opened, or looked at again', () => {
    const unread = after(...OPENED, came(2, { seen: false }), came(5, { id: 'c2', seen: false }))
    expect(reduce(unread, { kind: 'looked' }).unread).toEqual({ c2: 1 })
    expect(reduce(unread, { kind: 'opening', id: 'c2' }).unread).toEqual({ c1: 1 })
  })

  it('is forgotten when the conversation is no longer taken', () => {
    const state = after(...OPENED, came(5, { id: 'c2', seen: false }), {
      kind: 'queue-fetched',
      queue: { waiting: [], taken: [] },
    })
    expect(state.unread).toEqual({})
  })

  it('brings the last words in the queue up to date', () => {
    const state = after(...OPENED, came(5, { id: 'c2', text: '¿Sigue ahí?' }))
    expect(state.queue?.taken[1]?.lastText).toBe('¿Sigue ahí?')
  })
})

describe('the end of a session', () => {
  it('leaves nothing about customers in the page', () => {
    const state = after(...OPENED, came(2), { kind: 'signed-out', why: 'expired' })
    expect(state).toEqual({ ...freshState({ kind: 'queue' }), who: { kind: 'out', why: 'expired' } })
  })

  it('keeps the address, so that signing in leads back to it', () => {
    const route = { kind: 'conversation', id: 'c1' } as const
    expect(after({ kind: 'routed', route }, { kind: 'signed-out', why: 'expired' }).route).toEqual(route)
  })
})

describe('a notice', () => {
  const NOTICE = { kind: 'noticed', notice: { kind: 'taken-by', alias: 'Jordi', conversationId: 'c1' } } as const

  it('stays while the conversation is on the screen, its summary too', () => {
    const state = after(...OPENED, NOTICE, { kind: 'routed', route: { kind: 'summary', id: 'c1' } })
    expect(state.notice).toEqual(NOTICE.notice)
  })

  it('goes with the conversation', () => {
    expect(after(...OPENED, NOTICE, { kind: 'routed', route: { kind: 'queue' } }).notice).toBeUndefined()
  })
})

describe('who the customer is with', () => {
  it.each([
    [{}, 'mine'],
    [{ handoff: { kind: 'human', since: AT, waitedSince: AT, staffId: 's2', alias: 'Jordi' } }, 'colleague'],
    [{ handoff: { kind: 'waiting', since: AT, reason: 'asked' } }, 'waiting'],
    [{ handoff: { kind: 'bot' } }, 'bot'],
    [{ ended: true }, 'ended'],
  ] satisfies readonly (readonly [Partial<View>, string])[])('%j is %s', (more, standing) => {
    expect(standingOf(view([], more), 's1')).toBe(standing)
  })
})
