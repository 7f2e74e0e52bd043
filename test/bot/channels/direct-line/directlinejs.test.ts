/** Microsoft's own client, unmodified, against the real server. */
import { afterEach, describe, expect, it, test } from 'vitest'
import { hastyScheduler } from './browser.js'
import { ask, textsOf } from './client.js'
import { closeEchoDesks, entryAfter, openEchoDesk, type EchoDesk } from './echo-desk.js'
import { ConnectionStatus, DirectLine } from 'botframework-directlinejs'

const clients: DirectLine[] = []

afterEach(async () => {
  for (const client of clients.splice(0)) client.end()
  await closeEchoDesks()
})

interface Talking {
  readonly client: DirectLine
  readonly conversationId: string
  readonly token: string
  readonly texts: string[]
  readonly statuses: ConnectionStatus[]
  readonly endings: string[]
  until(holds: () => boolean): Promise<void>
}

async function talk(desk: EchoDesk, webSocket: boolean, more: object = {}): Promise<Talking> {
  const { body } = await ask(desk, 'POST', '/webchat/token', { body: { userId: 'dl_customer', locale: 'ca' } })
  const client = new DirectLine({
    ...{ domain: body.domain, token: body.token, webSocket, pollingInterval: 200 },
    ...{ scheduler: hastyScheduler, random: () => 0, ...more },
  })
  clients.push(client)
  const looks = new Set<() => void>()
  const told = () => [...looks].forEach((look) => look())
  const talking: Talking = {
    ...{ client, conversationId: body.conversationId, token: body.token, texts: [], statuses: [], endings: [] },
    until: (holds) =>
      new Promise((resolve) => {
        const look = () => {
          if (holds() && looks.delete(look)) resolve()
        }
        looks.add(look)
        look()
      }),
  }
  client.connectionStatus$.subscribe((status) => {
    talking.statuses.push(status)
    told()
  })
  client.activity$.subscribe(
    (activity) => {
      if (activity.type === 'message') talking.texts.push(String(activity.text))
      told()
    },
    // The client ends its activities with an error, also when it is asked to end.
    (error: Error) => talking.endings.push(error.message),
  )
  return talking
}

function say({ client }: Talking, text: string, more: object = {}): Promise<string> {
  const activity = { type: 'message' as const, from: { id: 'dl_customer' }, text, ...more }
  return new Promise((resolve, reject) => client.postActivity(activity).subscribe(resolve, reject))
}

describe.each([
  ['over a WebSocket', true],
  ['by polling', false],
])('DirectLineJS %s', (_, webSocket) => {
  it('is greeted, says something, and hears itself and the answer in order', async () => {
    const desk = await openEchoDesk()
    const talking = await talk(desk, webSocket)
    await talking.until(() => talking.texts.includes('hello ca'))
    expect(await say(talking, 'bon dia')).toBe(`${talking.conversationId}|0000002`)
    await talking.until(() => talking.texts.length === 3)
    expect(talking.texts).toEqual(['hello ca', 'bon dia', 'echo: bon dia'])
    expect(talking.statuses).toEqual([
      ConnectionStatus.Uninitialized,
      ConnectionStatus.Connecting,
      ConnectionStatus.Online,
    ])
  })

  it('uploads files and gets each of them once', async () => {
    const desk = await openEchoDesk()
    const talking = await talk(desk, webSocket)
    const contentUrl = URL.createObjectURL(new Blob([PNG]))
    const attachments = ['a.png', 'a.png', 'ñandú 1.png'].map((name) => ({
      contentType: 'image/png',
      contentUrl,
      name,
    }))
    expect(await say(talking, 'two pictures', { attachments })).toBe(`${talking.conversationId}|0000002`)
    const said = (await desk.conversations.get(talking.conversationId))?.entries[1]?.activity
    expect(said?.attachments?.map(({ name }) => name)).toEqual(['a.png', 'a (1).png', 'ñandú 1.png'])
    await talking.until(() => talking.texts.includes('two pictures'))
  })

  it('loses and doubles nothing when the server restarts', async () => {
    const first = await openEchoDesk()
    const talking = await talk(first, webSocket)
    await say(talking, 'before')
    await talking.until(() => talking.texts.length === 3)
    await first.close()
    const { port, store, clock } = first
    const second = await openEchoDesk({ port, store, clock })
    await second.conversations.change(talking.conversationId, async (current) => {
      if (!current) throw new Error('The conversation is gone.')
      const entry = entryAfter(current, { kind: 'person', staffId: 's1', alias: 'Ana' }, { text: 'Ana here' }, clock)
      return { conversation: { ...current, entries: [...current.entries, entry] }, result: undefined }
    })
    await untilSaid(talking, 'after')
    await talking.until(() => talking.texts.includes('echo: after'))
    expect(talking.texts).toEqual(['hello ca', 'before', 'echo: before', 'Ana here', 'after', 'echo: after'])
  })

  it('knows an expired token by its 403', async () => {
    const desk = await openEchoDesk()
    const talking = await talk(desk, webSocket)
    await talking.until(() => talking.texts.length === 1)
    desk.clock.passSeconds(1801)
    expect(await say(talking, 'too late')).toBe('retry')
    expect(talking.statuses).toContain(ConnectionStatus.ExpiredToken)
  })
})

describe('DirectLineJS', () => {
  it('comes back with its watermark when the socket drops, and misses nothing', async () => {
    const desk = await openEchoDesk()
    const sockets: { close(): void }[] = []
    class Counted extends WebSocket {
      constructor(url: string) {
        super(url)
        sockets.push(this)
      }
    }
    const talking = await talk(desk, true, { WebSocket: Counted })
    for (const text of ['one', 'two', 'three']) {
      await say(talking, text)
      const count = sockets.length
      sockets.at(-1)?.close()
      await talking.until(() => talking.texts.includes(`echo: ${text}`) || sockets.length > count)
    }
    await talking.until(() => talking.texts.includes('echo: three'))
    expect(talking.texts).toEqual(['hello ca', ...['one', 'two', 'three'].flatMap((text) => [text, `echo: ${text}`])])
  })

  test.each([undefined, '0'])(
    'resumes a conversation after the page was loaded anew, with watermark %s',
    async (watermark) => {
      const desk = await openEchoDesk()
      const before = await talk(desk, true)
      await say(before, 'remember me')
      before.client.end()
      const path = `/v3/directline/conversations/${before.conversationId}?watermark=${watermark ?? ''}`
      const { body } = await ask(desk, 'GET', path, { token: before.token })
      const { conversationId, token, streamUrl } = body
      const after = await talk(desk, true, { conversationId, token, streamUrl, ...(watermark ? { watermark } : {}) })
      await after.until(() => after.texts.length === 3)
      expect(after.texts).toEqual(['hello ca', 'remember me', 'echo: remember me'])
    },
  )

  it('refreshes its token in time, for hours', async () => {
    const desk = await openEchoDesk()
    const talking = await talk(desk, true)
    await talking.until(() => talking.texts.length === 1)
    for (let hours = 0; hours < 3; hours++) {
      // What its timer would do every 15 minutes.
      const refresh = () =>
        new Promise((resolve, reject) =>
          Reflect.get(talking.client, 'refreshToken').call(talking.client).subscribe(resolve, reject),
        )
      for (let quarter = 0; quarter < 4; quarter++) {
        desk.clock.passSeconds(900)
        Reflect.set(talking.client, 'token', await refresh())
      }
      await say(talking, `hour ${hours}`)
    }
    await talking.until(() => talking.texts.length === 7)
    expect(
      await textsOf(desk, {
        ...talking,
        token: String(Reflect.get(talking.client, 'token')),
        streamUrl: '',
        userId: '',
      }),
    ).toEqual(talking.texts)
  })

  it('shows a refused message as failed, and its page hears why', async () => {
    const desk = await openEchoDesk()
    const talking = await talk(desk, true)
    await expect(say(talking, 'x'.repeat(50_001))).rejects.toMatchObject({
      status: 413,
      response: { error: { code: 'MessageSizeTooBig' } },
    })
  })
})

/** As Web Chat's retry button: while the server is away the client answers `retry` or breaks. */
async function untilSaid(talking: Talking, text: string): Promise<void> {
  const clientActivityID = `c-${text}`
  for (let id = 'retry'; id === 'retry';)
    id = await say(talking, text, { channelData: { clientActivityID } }).catch(() => 'retry')
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
