import { describe, expect, it, test } from 'vitest'
import type { Conversation } from '../../desk/conversation.js'
import type { LiveSocket } from '../../desk/live.js'
import { type Browser, conversation, entry, type OpenDesk, openDesk, ORIGIN, store, the, waiting } from './open-desk.js'

const AT = '2026-11-23T08:30:00.000Z'
const at = (id: string) => ({ kind: 'conversation', conversationId: id })
const QUEUE = { kind: 'queue' }

interface Page extends LiveSocket {
  readonly frames: unknown[]
  closed: boolean
}

function page(): Page {
  const opened: Page = {
    frames: [],
    closed: false,
    send: (frame) => void opened.frames.push(frame === '' ? '' : JSON.parse(frame)),
    close: () => void (opened.closed = true),
  }
  return opened
}

async function connected(open: OpenDesk, who: Browser) {
  const signedIn = await open.desk.live.authorise({ cookie: who.cookie, origin: ORIGIN })
  const socket = page()
  const disconnect = open.desk.live.connect(the(signedIn), socket)
  return { ...socket, socket, disconnect }
}

async function watching() {
  const open = await openDesk()
  const ana = await open.someone('operator', 'Ana')
  return { ...open, ana, ...(await connected(open, ana)) }
}

function say(open: OpenDesk, id: string, text: string, further: Partial<Conversation> = {}) {
  return open.conversations.change(id, async (current) => {
    const { entries } = the(current)
    const said = entry(entries.length + 1, { kind: 'customer' }, text)
    return {
      conversation: { ...conversation(id), ...current, ...further, entries: [...entries, said] },
      result: undefined,
    }
  })
}

describe('an open page is told', () => {
  it('that somebody has begun to wait', async () => {
    const open = await watching()
    await store(open.conversations, waiting('conv-1', AT))
    expect(open.frames).toEqual([
      { kind: 'message', conversationId: 'conv-1', message: expect.anything() },
      at('conv-1'),
      QUEUE,
    ])
  })

  it('of each message in a conversation that waits or was taken, as the page shows it', async () => {
    const open = await watching()
    await store(open.conversations, waiting('conv-1', AT))
    open.frames.length = 0
    await say(open, 'conv-1', '<b>Encara hi són?</b>')
    expect(open.frames).toEqual([
      {
        kind: 'message',
        conversationId: 'conv-1',
        message: {
          seq: 2,
          at: '2026-11-23T08:00:02.000Z',
          author: { kind: 'customer' },
          text: '<b>Encara hi són?</b>',
        },
      },
    ])
  })

  it('that a conversation was taken, was given back, or is over', async () => {
    const open = await watching()
    for (const id of ['conv-1', 'conv-2']) await store(open.conversations, waiting(id, AT))
    const steps: [string, () => Promise<unknown>][] = [
      ['conv-1', () => open.ask('POST /conversations/conv-1/take', undefined, open.ana)],
      ['conv-1', () => open.ask('POST /conversations/conv-1/give-back', undefined, open.ana)],
      ['conv-2', () => store(open.conversations, waiting('conv-2', AT, { ended: true }))],
    ]
    for (const [id, step] of steps) {
      open.frames.length = 0
      await step()
      expect(open.frames).toEqual([at(id), QUEUE])
    }
  })

  it('that what the customer wants has changed, when it has', async () => {
    const open = await watching()
    await store(open.conversations, waiting('conv-1', AT))
    open.frames.length = 0
    await say(open, 'conv-1', 'i un reemborsament', { brief: { wants: ['i un reemborsament'], said: [] } })
    expect(open.frames.slice(1)).toEqual([at('conv-1')])
  })

  it('nothing of its own reading, or it would read for ever', async () => {
    const open = await watching()
    await store(open.conversations, waiting('conv-1', AT))
    open.frames.length = 0
    await open.ask('GET /conversations/conv-1', undefined, open.ana)
    expect(open.frames).toEqual([])
  })

  it('nothing of what customers say to the bot', async () => {
    const open = await watching()
    await store(open.conversations, conversation('conv-1'))
    await say(open, 'conv-1', 'Quant triga?')
    expect(open.frames).toEqual([])
  })

  it('of a conversation that was taken before this process began', async () => {
    const before = await openDesk()
    const ana = await before.someone('operator', 'Ana')
    await store(before.conversations, waiting('conv-1', AT))
    await before.ask('POST /conversations/conv-1/take', undefined, ana)

    const open = await openDesk({ store: before.store })
    const { frames } = await connected(open, ana)
    await open.ask('GET /conversations/conv-1', undefined, ana)
    expect(frames).toEqual([])
    await open.ask('POST /conversations/conv-1/give-back', undefined, ana)
    expect(frames).toEqual([at('conv-1'), QUEUE])
  })
})

describe('a socket', () => {
  const refused: [string, (cookie: string) => Record<string, string>][] = [
    ['without a cookie', () => ({ origin: ORIGIN })],
    ['with a made-up cookie', () => ({ origin: ORIGIN, cookie: `mostrador_session=${'A'.repeat(43)}` })],
    ['without an origin', (cookie) => ({ cookie })],
    ['from another site', (cookie) => ({ cookie, origin: 'https://evil.example', host: 'desk.example' })],
    ['from our name by plain http', (cookie) => ({ cookie, origin: 'http://desk.example', host: 'desk.example' })],
    ['from nowhere', (cookie) => ({ cookie, origin: 'null' })],
  ]

  test.each(refused)('is not opened %s', async (_how, headers) => {
    const open = await openDesk()
    const { cookie } = await open.someone('operator', 'Ana')
    expect(await open.desk.live.authorise(headers(cookie))).toBeUndefined()
  })

  it('is opened for the host that was asked for when the public address is not set', async () => {
    const open = await openDesk({ publicOrigin: 'http://127.0.0.1:3978' })
    const { cookie } = await open.someone('operator', 'Ana')
    const headers = { cookie, origin: 'http://localhost:3978', host: 'localhost:3978' }
    expect((await open.desk.live.authorise(headers))?.staff.alias).toBe('Ana')
  })

  it('is closed at sign-out, and the person’s other sockets are not', async () => {
    const open = await watching()
    const other = await connected(open, await open.signIn('ana@desk.example'))
    await open.ask('DELETE /session', undefined, open.ana)
    expect([open.socket.closed, other.socket.closed]).toEqual([true, false])
    await store(open.conversations, waiting('conv-1', AT))
    expect([open.frames.length, other.frames.length]).toEqual([0, 3])
  })

  it('is closed with the next keep-alive when its session is over', async () => {
    const open = await watching()
    open.clock.pass(8 * 3_600_000 - 1)
    await open.desk.live.keepAlive()
    expect([open.frames, open.socket.closed]).toEqual([[''], false])
    open.clock.pass(1)
    await open.desk.live.keepAlive()
    expect([open.frames, open.socket.closed]).toEqual([[''], true])
  })

  it('is closed with the next keep-alive when its person is no longer there', async () => {
    const open = await watching()
    await open.store.staff.remove(open.ana.staffId)
    await open.desk.live.keepAlive()
    expect(open.socket.closed).toBe(true)
  })

  it('hears nothing after it has gone', async () => {
    const open = await watching()
    open.disconnect()
    await store(open.conversations, waiting('conv-1', AT))
    await open.desk.live.keepAlive()
    expect(open.frames).toEqual([])
  })

  it('that breaks harms no other', async () => {
    const open = await openDesk()
    const ana = await open.someone('operator', 'Ana')
    const signedIn = the(await open.desk.live.authorise({ cookie: ana.cookie, origin: ORIGIN }))
    let tries = 0
    const fail = () => {
      tries += 1
      throw new Error('the socket is gone')
    }
    open.desk.live.connect(signedIn, { send: fail, close: fail })
    const { frames } = await connected(open, ana)
    await store(open.conversations, waiting('conv-1', AT))
    expect(frames).toHaveLength(3)
    expect(tries).toBe(2)
  })

  it('is closed when the desk closes, and told nothing more', async () => {
    const open = await watching()
    open.desk.live.close()
    await store(open.conversations, waiting('conv-1', AT))
    expect([open.socket.closed, open.frames]).toEqual([true, []])
  })
})
