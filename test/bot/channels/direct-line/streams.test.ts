import type { TurnContext } from 'botbuilder-core'
import { afterEach, describe, expect, it, test } from 'vitest'
import { COMMITTED } from '../../../../bot/channels/direct-line/adapter.js'
import { openMemoryStore } from '../../../../desk/store/memory-store.js'
import { ask, say, startChat } from './client.js'
import { closeEchoDesks, entryAfter, openEchoDesk, SECRET, type EchoDesk } from './echo-desk.js'
import { refusedStream, Stream } from './stream.js'

afterEach(closeEchoDesks)

const DL = '/v3/directline'

async function reconnect(
  desk: EchoDesk,
  chat: { conversationId: string; token: string },
  query: string,
): Promise<Stream> {
  const { body } = await ask(desk, 'GET', `${DL}/conversations/${chat.conversationId}${query}`, { token: chat.token })
  return new Stream(body.streamUrl)
}

/** A store of which one read of a conversation can be held back: it answers late, with what it had read at once. */
function slowStore() {
  const store = openMemoryStore()
  const records = store.conversations
  let countdown = 0
  let reach = () => {}
  let released = Promise.resolve()
  const get: typeof records.get = async (id) => {
    const record = await records.get(id)
    if (countdown === 0 || --countdown > 0) return record
    reach()
    await released
    return record
  }
  const holdRead = (nth: number) => {
    countdown = nth
    let release = () => {}
    released = new Promise((resolve) => (release = resolve))
    return { reached: new Promise<void>((resolve) => (reach = resolve)), release: () => release() }
  }
  const { put, add, remove, ids } = records
  const bound = { put: put.bind(records), add: add.bind(records), remove: remove.bind(records), ids: ids.bind(records) }
  return { store: { ...store, conversations: { get, ...bound } }, holdRead }
}

describe('Direct Line streams', () => {
  it('replay what was said before the socket opened, then bring each entry once and in order', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    await say(desk, chat, 'early')
    const stream = await new Stream(chat.streamUrl).until(({ texts }) => texts.length === 3)
    await Promise.all(Array.from({ length: 20 }, (_, n) => say(desk, chat, `n${n}`)))
    await stream.until(({ texts }) => texts.length === 43)
    const ids = stream.activities.map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted((one, other) => one.localeCompare(other)))
    expect(new Set(ids).size).toBe(43)
    expect(stream.watermark).toBe('43')
  })

  it('bring everything once and in order to sockets that open while it is being said', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    const streams: Stream[] = []
    const saying = Array.from({ length: 30 }, async (_, n) => {
      if (n % 4 === 0) streams.push(new Stream(chat.streamUrl))
      await say(desk, chat, `n${n}`)
    })
    await Promise.all(saying)
    const expected = (await desk.conversations.get(chat.conversationId))?.entries.map(({ activity }) => activity.id)
    expect(expected).toHaveLength(61)
    for (const stream of streams) {
      await stream.until(({ activities }) => activities.length >= 61)
      expect(stream.activities.map(({ id }) => id)).toEqual(expected)
    }
  })

  it('double nothing when the record that a new socket starts from is older than what it has been brought', async () => {
    const { store, holdRead } = slowStore()
    const before = await openEchoDesk({ store })
    const chat = await startChat(before)
    // Started again: nothing is in memory, every read is one of the store.
    const desk = await openEchoDesk({ store })
    // The first read looks whether the conversation is there, the second brings the socket up to date.
    const { reached, release } = holdRead(2)
    const stream = new Stream(chat.streamUrl.replace(String(before.port), String(desk.port)))
    await reached
    await say(desk, chat, 'in between')
    await stream.until(({ texts }) => texts.length === 3)
    release()
    await say(desk, chat, 'after')
    await stream.until(({ texts }) => texts.includes('echo: after'))
    expect(stream.texts).toEqual(['hello', 'in between', 'echo: in between', 'after', 'echo: after'])
  })

  it('bring the same to every socket of the conversation and nothing to others', async () => {
    const desk = await openEchoDesk()
    const [chat, other] = [await startChat(desk), await startChat(desk)]
    const [one, two, foreign] = [new Stream(chat.streamUrl), new Stream(chat.streamUrl), new Stream(other.streamUrl)]
    await Promise.all([one, two, foreign].map((stream) => stream.until(({ texts }) => texts.length === 1)))
    await say(desk, chat, 'secret')
    await Promise.all([one, two].map((stream) => stream.until(({ texts }) => texts.length === 3)))
    expect(one.frames).toEqual(two.frames)
    await say(desk, other, 'mine')
    await foreign.until(({ texts }) => texts.length === 3)
    expect(foreign.texts).toEqual(['hello', 'mine', 'echo: mine'])
    expect(desk.directLine.openSockets()).toBe(3)
  })

  test.each([
    ['?watermark=', ['hello', 'one', 'echo: one', 'two', 'echo: two']],
    ['?watermark=0', ['hello', 'one', 'echo: one', 'two', 'echo: two']],
    ['?watermark=2', ['echo: one', 'two', 'echo: two']],
    ['?watermark=99', ['two', 'echo: two']],
    ['', ['two', 'echo: two']],
  ])('begin after the watermark of the reconnection: %s', async (query, expected) => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    await say(desk, chat, 'one')
    const stream = await reconnect(desk, chat, query)
    await stream.opened
    await say(desk, chat, 'two')
    await stream.until(({ texts }) => texts.includes('echo: two'))
    expect(stream.texts).toEqual(expected)
  })

  it('go on where they stopped when the socket drops in the middle', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    const first = await new Stream(chat.streamUrl).until(({ texts }) => texts.length === 1)
    first.socket.terminate()
    await say(desk, chat, 'while away')
    const second = await reconnect(desk, chat, `?watermark=${first.watermark}`)
    await second.until(({ texts }) => texts.length === 2)
    expect(second.texts).toEqual(['while away', 'echo: while away'])
  })

  it('split a long history into frames', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    await desk.conversations.change(chat.conversationId, async (current) => {
      if (!current) throw new Error('The conversation is gone.')
      let conversation = current
      for (let n = 0; n < 250; n++) {
        const entry = entryAfter(conversation, { kind: 'bot' }, { text: `n${n}` }, desk.clock)
        conversation = { ...conversation, entries: [...conversation.entries, entry] }
      }
      return { conversation, result: undefined }
    })
    const stream = await new Stream(chat.streamUrl).until(({ texts }) => texts.length === 251)
    expect(stream.sets.map(({ activities, watermark }) => [activities.length, watermark])).toEqual([
      [100, '100'],
      [100, '200'],
      [51, '251'],
    ])
  })

  it('bring what a person of the staff writes, in the name that customers see', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    const stream = await new Stream(chat.streamUrl).until(({ texts }) => texts.length === 1)
    await desk.conversations.change(chat.conversationId, async (current) => {
      if (!current) throw new Error('The conversation is gone.')
      const entry = entryAfter(
        current,
        { kind: 'person', staffId: 's1', alias: 'Núria' },
        { text: 'bon dia' },
        desk.clock,
      )
      return { conversation: { ...current, entries: [...current.entries, entry] }, result: undefined }
    })
    await stream.until(({ texts }) => texts.length === 2)
    expect(stream.activities[1]).toMatchObject({
      text: 'bon dia',
      from: { id: 'mostrador', name: 'Núria', role: 'bot' },
    })
    expect(stream.frames.join()).not.toContain('s1')
  })

  it('show typing to whoever is looking, keep it nowhere, and leave the watermark alone', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    const stream = await new Stream(chat.streamUrl).until(({ texts }) => texts.length === 1)
    expect((await say(desk, chat, '', { type: 'typing' })).status).toBe(200)
    await stream.until(({ activities }) => activities.some(({ type }) => type === 'typing'))
    expect(stream.sets.at(-1)).not.toHaveProperty('watermark')
    expect((await desk.conversations.get(chat.conversationId))?.entries).toHaveLength(1)
  })

  it('ignore the empty frames of clients, and anything else they send', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    const stream = await new Stream(chat.streamUrl).until(({ texts }) => texts.length === 1)
    for (const frame of ['', 'x', '{"type":"message"}', Buffer.from([0, 255])]) stream.socket.send(frame)
    await say(desk, chat, 'still here')
    await stream.until(({ texts }) => texts.length === 3)
    expect(stream.texts).toEqual(['hello', 'still here', 'echo: still here'])
  })

  it('close on a client that sends a frame beyond all measure, and on nobody else', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    const [rude, polite] = [new Stream(chat.streamUrl), new Stream(chat.streamUrl)]
    await Promise.all([rude, polite].map((stream) => stream.until(({ texts }) => texts.length === 1)))
    rude.socket.send('x'.repeat(5_000))
    expect((await rude.closed).code).toBe(1009)
    await say(desk, chat, 'x')
    await polite.until(({ texts }) => texts.length === 3)
  })

  it('take ten sockets a conversation; one more closes the oldest', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    const streams: Stream[] = []
    for (let n = 0; n < 11; n++) streams.push(await new Stream(chat.streamUrl).until(({ texts }) => texts.length === 1))
    expect(await streams[0]?.closed).toEqual({ code: 1013, reason: 'collision' })
    await say(desk, chat, 'x')
    await streams[10]?.until(({ texts }) => texts.length === 3)
  })

  it('open within 60 seconds of their address, and then no more', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    desk.clock.passSeconds(59)
    await new Stream(chat.streamUrl).opened
    desk.clock.passSeconds(2)
    expect(await refusedStream(chat.streamUrl)).toMatchObject({
      status: 403,
      body: { error: { code: 'TokenExpired' } },
    })
  })

  it('open for their own address only', async () => {
    const desk = await openEchoDesk()
    const [chat, other] = [await startChat(desk), await startChat(desk)]
    const swapped = chat.streamUrl.replace(chat.conversationId, other.conversationId)
    expect(await refusedStream(swapped)).toMatchObject({ status: 403, body: { error: { code: 'Forbidden' } } })
    for (const t of ['', 'garbage', chat.token, SECRET]) {
      const url = new URL(chat.streamUrl)
      url.searchParams.set('t', t)
      expect(await refusedStream(url.href)).toMatchObject({ status: 401, body: { error: { code: 'Unauthorized' } } })
    }
    const nonsense = chat.streamUrl.replace('watermark=0', 'watermark=x')
    expect(await refusedStream(nonsense)).toMatchObject({ status: 400, body: { error: { code: 'BadArgument' } } })
    expect(await refusedStream(`ws://127.0.0.1:${desk.port}/elsewhere`)).toMatchObject({
      status: 404,
      body: { error: { code: 'NotFound' } },
    })
  })

  it('answer a plain GET with 404, for they are no page', async () => {
    const desk = await openEchoDesk()
    const { streamUrl } = await startChat(desk)
    expect((await ask(desk, 'GET', streamUrl.replace('ws:', 'http:'))).status).toBe(404)
  })

  it('are sent away with 1001 when the server closes, which then closes at once', async () => {
    const desk = await openEchoDesk()
    const stream = await new Stream((await startChat(desk)).streamUrl).until(({ texts }) => texts.length === 1)
    await desk.close()
    expect((await stream.closed).code).toBe(1001)
    expect(desk.directLine.openSockets()).toBe(0)
  })
})

describe('the adapter', () => {
  it('keeps and delivers what the bot sends without having committed it', async () => {
    const desk = await openEchoDesk({
      onMessage: async (context, conversations) => {
        await context.sendActivities([
          { type: 'typing' },
          { type: 'trace' },
          { type: 'message', text: 'from a middleware' },
        ])
        const seq = (await conversations.get(context.activity.conversation.id))?.entries.length
        context.turnState.set(COMMITTED, {
          id: `seen ${seq}`,
        })
      },
    })
    const chat = await startChat(desk)
    const stream = await new Stream(chat.streamUrl).until(({ texts }) => texts.length === 1)
    expect((await say(desk, chat, 'x')).body).toEqual({ id: 'seen 2' })
    await stream.until(({ texts }) => texts.length === 2)
    expect(stream.activities.map(({ type }) => type)).toEqual(['message', 'typing', 'message'])
    expect(stream.activities[2]).toMatchObject({ text: 'from a middleware', id: `${chat.conversationId}|0000002` })
  })

  it('runs its middleware around every turn', async () => {
    const desk = await openEchoDesk()
    const seen: string[] = []
    desk.directLine.adapter.use(async (context, next) => {
      seen.push(context.activity.type)
      await next()
    })
    await say(desk, await startChat(desk), 'x')
    expect(seen).toEqual(['conversationUpdate', 'message'])
  })

  it('continues a conversation from a reference', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    const reference = {
      channelId: 'directline',
      conversation: { id: chat.conversationId, isGroup: false, conversationType: '', name: '' },
    }
    await desk.directLine.adapter.continueConversationAsync('', reference, async (context: TurnContext) => {
      await context.sendActivity('good news')
    })
    expect((await desk.conversations.get(chat.conversationId))?.entries.at(-1)?.activity.text).toBe('good news')
  })

  it('says that messages stay as they were sent', async () => {
    const desk = await openEchoDesk()
    await expect(desk.directLine.adapter.updateActivity()).rejects.toThrow('send a new one')
    await expect(desk.directLine.adapter.deleteActivity()).rejects.toThrow('nothing can be deleted')
  })
})
