import { afterEach, describe, expect, it, test } from 'vitest'
import { COMMITTED } from '../../../../bot/channels/direct-line/adapter.js'
import { ask, say, startChat, textsOf } from './client.js'
import { closeEchoDesks, openEchoDesk, SECRET } from './echo-desk.js'

afterEach(closeEchoDesks)

const DL = '/v3/directline'
const GARBAGE = 'eyJhbGciOiJub25lIn0.eyJjb252IjoiYSJ9.'

describe('Direct Line tokens', () => {
  it('are made for the secret, with the user bound when the id begins with dl_', async () => {
    const desk = await openEchoDesk()
    const made = await ask(desk, 'POST', `${DL}/tokens/generate`, { token: SECRET, body: { user: { id: 'dl_ana' } } })
    expect(made.status).toBe(200)
    expect(made.body).toEqual({
      conversationId: expect.stringMatching(/^[0-9a-f]{32}$/),
      token: expect.any(String),
      expires_in: 1800,
    })
    expect(claims(made.body.token)).toMatchObject({ user: 'dl_ana', conv: made.body.conversationId })
    const free = await ask(desk, 'POST', `${DL}/tokens/generate`, { token: SECRET, body: { user: { id: 'ana' } } })
    expect(claims(free.body.token)).not.toHaveProperty('user')
    expect(await desk.conversations.get(made.body.conversationId)).toBeUndefined()
  })

  it('are refreshed into another token for the same conversation, as often as one likes', async () => {
    const desk = await openEchoDesk()
    let { token, conversationId } = await startChat(desk)
    for (let round = 0; round < 5; round++) {
      desk.clock.passSeconds(900)
      const fresh = await ask(desk, 'POST', `${DL}/tokens/refresh`, { token })
      expect(fresh).toMatchObject({ status: 200, body: { conversationId, expires_in: 1800 } })
      expect(fresh.body.token).not.toBe(token)
      token = fresh.body.token
    }
  })

  it('answer 403 TokenExpired everywhere once they have expired', async () => {
    const desk = await openEchoDesk()
    const { token, conversationId } = await startChat(desk)
    desk.clock.passSeconds(1801)
    for (const [method, path] of callsOf(conversationId)) {
      const { status, body } = await ask(desk, method, path, { token, ...bodyFor(method) })
      expect([path, status, body.error]).toEqual([path, 403, { code: 'TokenExpired', message: expect.any(String) }])
    }
  })

  test.each([
    ['nothing', undefined],
    ['garbage', 'garbage'],
    ['an unsigned token', GARBAGE],
    ['a wrong secret', `${SECRET}x`],
  ])('answer 401 to %s everywhere', async (_, token) => {
    const desk = await openEchoDesk()
    const { conversationId } = await startChat(desk)
    for (const [method, path] of callsOf(conversationId)) {
      const answer = await ask(desk, method, path, { ...(token ? { token } : {}), ...bodyFor(method) })
      expect([path, answer.status, answer.body.error.code]).toEqual([path, 401, 'Unauthorized'])
      expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    }
  })

  it('open no conversation but their own, and do not tell which others exist', async () => {
    const desk = await openEchoDesk()
    const [mine, other] = [await startChat(desk), await startChat(desk)]
    for (const id of [other.conversationId, 'f'.repeat(32)])
      for (const [method, path] of callsOf(id).filter(([, each]) => each.includes(id))) {
        const { status, body } = await ask(desk, method, path, { token: mine.token, ...bodyFor(method) })
        const refusal = { code: 'Forbidden', message: 'The token is not for this.' }
        expect([path, status, body]).toEqual([path, 403, { error: refusal }])
      }
    expect(await textsOf(desk, other)).toEqual(['hello'])
  })

  it('for a socket open nothing else, and the other way round', async () => {
    const desk = await openEchoDesk()
    const { streamUrl, conversationId } = await startChat(desk)
    const token = new URL(streamUrl).searchParams.get('t') ?? ''
    expect((await ask(desk, 'GET', `${DL}/conversations/${conversationId}`, { token })).status).toBe(401)
  })

  it('bound to origins work on no other page', async () => {
    const desk = await openEchoDesk()
    const body = { trustedOrigins: ['https://shop.example'] }
    const { token } = (await ask(desk, 'POST', `${DL}/tokens/generate`, { token: SECRET, body })).body
    const from = (Origin: string) => ask(desk, 'POST', `${DL}/conversations`, { token, body: {}, headers: { Origin } })
    expect((await from('https://evil.example')).status).toBe(403)
    expect((await from('https://shop.example')).status).toBe(201)
  })

  it('are not made for a token, and the secret is not refreshed', async () => {
    const desk = await openEchoDesk()
    const { token } = await startChat(desk)
    expect((await ask(desk, 'POST', `${DL}/tokens/generate`, { token })).status).toBe(403)
    expect((await ask(desk, 'POST', `${DL}/tokens/refresh`, { token: SECRET })).status).toBe(403)
  })
})

describe('Direct Line conversations', () => {
  it('begin with 201, the greeting being there already, and answer 200 to the same token again', async () => {
    const desk = await openEchoDesk()
    const { body } = await ask(desk, 'POST', '/webchat/token', { body: { locale: 'ca-ES' } })
    const start = () => ask(desk, 'POST', `${DL}/conversations`, { token: body.token, body: { user: {} } })
    const first = await start()
    expect(first.status).toBe(201)
    expect(first.body).toEqual({
      ...{ conversationId: body.conversationId, token: expect.any(String), expires_in: 1800 },
      streamUrl: expect.stringMatching(
        `^ws://127.0.0.1:${desk.port}${DL}/conversations/${body.conversationId}/stream\\?`,
      ),
    })
    expect((await desk.conversations.get(body.conversationId))?.entries).toMatchObject([
      { activity: { text: 'hello ca-ES' } },
    ])
    expect(await start()).toMatchObject({ status: 200, body: { conversationId: body.conversationId } })
    expect((await desk.conversations.get(body.conversationId))?.entries).toHaveLength(1)
  })

  it('begin once, however many ask at the same time', async () => {
    const desk = await openEchoDesk()
    const { token } = (await ask(desk, 'POST', '/webchat/token', { body: {} })).body
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => ask(desk, 'POST', `${DL}/conversations`, { token, body: {} })),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(7)
    expect(desk.store.conversations.ids()).toHaveLength(1)
  })

  it('begin in the locale of the body rather than that of the token', async () => {
    const desk = await openEchoDesk()
    const { token } = (await ask(desk, 'POST', '/webchat/token', { body: { locale: 'ca' } })).body
    const { body } = await ask(desk, 'POST', `${DL}/conversations`, { token, body: { locale: 'en-US' } })
    expect((await desk.conversations.get(body.conversationId))?.entries[0]?.activity.text).toBe('hello en-US')
  })

  it('begin without a body, and for the secret with a customer of its choice', async () => {
    const desk = await openEchoDesk()
    const { token } = (await ask(desk, 'POST', '/webchat/token')).body
    expect((await ask(desk, 'POST', `${DL}/conversations`, { token })).status).toBe(201)
    const started = await ask(desk, 'POST', `${DL}/conversations`, {
      token: SECRET,
      body: { user: { id: 'dl_server' } },
    })
    expect(started.status).toBe(201)
    expect((await desk.conversations.get(started.body.conversationId))?.customer.id).toBe('dl_server')
    expect(claims(started.body.token)).toMatchObject({ user: 'dl_server' })
  })

  it('hand out a fresh token and socket on reconnection', async () => {
    const desk = await openEchoDesk()
    const { conversationId, token } = await startChat(desk)
    desk.clock.passSeconds(1)
    const again = await ask(desk, 'GET', `${DL}/conversations/${conversationId}?watermark=`, { token })
    expect(again).toMatchObject({
      status: 200,
      body: { conversationId, streamUrl: expect.stringContaining('watermark=0&') },
    })
    expect(again.body.token).not.toBe(token)
    expect(claims(again.body.token)).toMatchObject({ user: claims(token)['user'] })
  })

  test.each([
    ['', 0],
    ['?watermark=', 0],
    ['?watermark=0', 0],
    ['?watermark=2', 2],
    ['?watermark=99', 3],
  ])('list their activities from the watermark on: %s', async (query, skipped) => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    await say(desk, chat, 'one')
    const { body } = await ask(desk, 'GET', `${DL}/conversations/${chat.conversationId}/activities${query}`, {
      token: chat.token,
    })
    expect(body.watermark).toBe('3')
    expect(body.activities.map(({ text }) => text)).toEqual(['hello', 'one', 'echo: one'].slice(skipped))
  })

  it('page a long history until no activities come', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    for (let n = 0; n < 110; n++) await say(desk, chat, `n${n}`)
    const seen: string[] = []
    for (let watermark = '', more = true; more;) {
      const path = `${DL}/conversations/${chat.conversationId}/activities?watermark=${watermark}`
      const { body } = await ask(desk, 'GET', path, { token: chat.token })
      seen.push(...body.activities.map(({ id }) => id))
      ;[watermark, more] = [body.watermark, body.activities.length > 0]
    }
    expect(seen).toEqual(
      Array.from({ length: 221 }, (_, n) => `${chat.conversationId}|${String(n + 1).padStart(7, '0')}`),
    )
  })

  test.each(['x', '-1', '1.5', '1e3', '0x10', '9'.repeat(20)])('refuse the watermark %s', async (watermark) => {
    const desk = await openEchoDesk()
    const { conversationId, token } = await startChat(desk)
    for (const path of ['', '/activities'])
      expect(
        await ask(desk, 'GET', `${DL}/conversations/${conversationId}${path}?watermark=${watermark}`, { token }),
      ).toMatchObject({
        ...{ status: 400, body: { error: { code: 'BadArgument' } } },
      })
  })

  it('that never began, or never were, answer 404', async () => {
    const desk = await openEchoDesk()
    const { token, conversationId } = (await ask(desk, 'POST', '/webchat/token')).body
    for (const [key = '', id = ''] of [
      [token, conversationId],
      [SECRET, 'a'.repeat(32)],
      [SECRET, '..%2f..%2fetc'],
      [SECRET, 'a%00b'],
    ])
      for (const [method, path] of callsOf(id).filter(([, each]) => each.includes(id))) {
        const { status, body } = await ask(desk, method, path, { token: key, ...bodyFor(method) })
        expect([path, status, body.error.code]).toEqual([path, 404, 'ConversationNotFound'])
      }
  })

  it('that are over can be read, and nobody can write', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    const end = () => say(desk, chat, '', { type: 'endOfConversation' })
    expect(await end()).toMatchObject({ status: 200, body: { id: `${chat.conversationId}|0000002` } })
    for (const answer of [await say(desk, chat, 'one more'), await end()])
      expect(answer).toMatchObject({ status: 404, body: { error: { code: 'ConversationEnded' } } })
    const { conversationId, token } = chat
    const read = await ask(desk, 'GET', `${DL}/conversations/${conversationId}/activities`, { token })
    expect(read.body.activities.map(({ type }) => type)).toEqual(['message', 'endOfConversation'])
    expect((await ask(desk, 'GET', `${DL}/conversations/${conversationId}?watermark=`, { token })).status).toBe(200)
    expect((await ask(desk, 'POST', `${DL}/conversations`, { token, body: {} })).status).toBe(200)
  })

  it('that are over wait for nobody any more', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    await desk.conversations.change(chat.conversationId, async (current) => ({
      ...{ conversation: current && { ...current, handoff: { kind: 'waiting', since: 'now', reason: '' } }, result: 0 },
    }))
    await say(desk, chat, '', { type: 'endOfConversation' })
    const ended = await desk.conversations.get(chat.conversationId)
    expect(ended).toMatchObject({ ended: true, handoff: { kind: 'bot' } })
    expect(ended?.events.map(({ kind }) => kind)).toEqual(['withdrawn', 'ended'])
  })

  it('answer a session id, which only sign-in would need', async () => {
    const desk = await openEchoDesk()
    const { token } = await startChat(desk)
    expect(await ask(desk, 'GET', `${DL}/session/getsessionid`, { token })).toMatchObject({
      status: 200,
      body: { sessionId: expect.any(String) },
    })
  })
})

describe('POST activities', () => {
  it('answers 200 with the id when the turn is over and its reply in the set', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    const { status, body } = await say(desk, chat, 'bon dia')
    expect([status, body]).toEqual([200, { id: `${chat.conversationId}|0000002` }])
    const set = await ask(desk, 'GET', `${DL}/conversations/${chat.conversationId}/activities`, { token: chat.token })
    expect(set.body.activities.slice(1)).toMatchObject([
      { id: body.id, text: 'bon dia', from: { id: chat.userId, role: 'user' }, timestamp: '2026-11-20T09:00:00.000Z' },
      {
        replyToId: body.id,
        text: 'echo: bon dia',
        from: { id: 'mostrador', role: 'bot' },
        conversation: { id: chat.conversationId },
      },
    ])
  })

  it('puts the id of the token in the place of whatever from.id says', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk, { userId: 'dl_me' })
    await say(desk, chat, 'x', { from: { id: 'mostrador', role: 'bot', name: 'Ana' } })
    await say(desk, chat, 'y', { from: undefined })
    const entries = (await desk.conversations.get(chat.conversationId))?.entries ?? []
    expect(entries[1]?.activity['from']).toEqual({ id: 'dl_me', name: 'Ana', role: 'user' })
    expect(entries[3]?.activity['from']).toEqual({ id: 'dl_me', role: 'user' })
  })

  it('gives channelData back word for word, and the annotation only when it is ours', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    const channelData = { clientActivityID: 'c1', nested: { list: [1, null, 'ñ', { x: true }] } }
    const entities = [{ type: 'mostrador/author', author: 'person' }, { type: 'ClientCapabilities' }]
    await say(desk, chat, 'x', { channelData, entities })
    const said = (await desk.conversations.get(chat.conversationId))?.entries[1]?.activity
    expect(said?.['channelData']).toEqual(channelData)
    expect(said?.['entities']).toEqual([{ type: 'ClientCapabilities' }])
  })

  it('takes the same client activity five times at once for one', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    const post = () => say(desk, chat, 'once', { channelData: { clientActivityID: 'same' } })
    const answers = await Promise.all(Array.from({ length: 5 }, post))
    expect(new Set(answers.map(({ body }) => body.id))).toEqual(new Set([`${chat.conversationId}|0000002`]))
    expect(await textsOf(desk, chat)).toEqual(['hello', 'once', 'echo: once'])
  })

  test.each<[string, object, number, string]>([
    ['no type', { type: undefined }, 400, 'MissingProperty'],
    ['an unknown type', { type: 'nonsense' }, 400, 'BadArgument'],
    ['a conversationUpdate', { type: 'conversationUpdate' }, 400, 'BadArgument'],
    ['a text that is a number', { text: 7 }, 400, 'BadArgument'],
    ['a from that is a string', { from: 'me' }, 400, 'BadArgument'],
    ['a text of 50,001 characters', { text: 'a'.repeat(50_001) }, 413, 'MessageSizeTooBig'],
    ['a body over 256 KB', { value: 'a'.repeat(262_144) }, 413, 'MessageSizeTooBig'],
    [
      'eleven attachments',
      { attachments: Array(11).fill({ contentType: 'image/png', contentUrl: 'https://a.example' }) },
      400,
      'BadArgument',
    ],
    ['an attachment that is a string', { attachments: ['x'] }, 400, 'BadArgument'],
    ['attachments that are no list', { attachments: {} }, 400, 'BadArgument'],
    [
      'a link that runs',
      { attachments: [{ contentType: 'image/png', contentUrl: 'javascript:alert(1)' }] },
      400,
      'BadArgument',
    ],
    ['entities that are no list', { entities: 'x' }, 400, 'BadArgument'],
  ])('refuses %s', async (_, activity, status, code) => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    expect(await say(desk, chat, 'x', activity)).toMatchObject({
      status,
      body: { error: { code, message: expect.any(String) } },
    })
    expect(await textsOf(desk, chat)).toEqual(['hello'])
  })

  it('takes a text of 50,000 characters, ten attachments, and an event that nobody keeps', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    const attachments = Array(10).fill({
      contentType: 'image/png',
      contentUrl: 'https://a.example/x.png',
      name: 'x.png',
    })
    expect((await say(desk, chat, 'a'.repeat(50_000), { attachments })).status).toBe(200)
    expect(await say(desk, chat, '', { type: 'event', name: 'webchat/join', value: { language: 'ca' } })).toMatchObject(
      { status: 200 },
    )
  })

  it('needs a sender when the token binds none', async () => {
    const desk = await openEchoDesk()
    const { conversationId } = await startChat(desk)
    const path = `${DL}/conversations/${conversationId}/activities`
    const post = (from?: object) =>
      ask(desk, 'POST', path, { token: SECRET, body: { type: 'message', text: 'x', from } })
    expect(await post()).toMatchObject({ status: 400, body: { error: { code: 'MissingProperty' } } })
    expect((await post({ id: 'someone' })).status).toBe(200)
  })

  it('answers 502 when the bot fails before it has kept anything', async () => {
    const desk = await openEchoDesk({ onMessage: () => Promise.reject(new Error('canary of the insides')) })
    const answer = await say(desk, await startChat(desk), 'x')
    expect(answer).toMatchObject({ status: 502, body: { error: { code: 'BotRejectedActivity' } } })
    expect(JSON.stringify(answer.body)).not.toContain('canary')
    expect(desk.log.lines.join()).toContain('canary of the insides')
    const silent = await openEchoDesk({ onMessage: () => Promise.resolve() })
    expect((await say(silent, await startChat(silent), 'x')).status).toBe(502)
  })

  it('answers 200 when the bot fails after the message was kept', async () => {
    const desk = await openEchoDesk({
      onMessage: (context) => {
        context.turnState.set(COMMITTED, { id: 'kept' })
        return Promise.reject(new Error('too late to matter'))
      },
    })
    expect(await say(desk, await startChat(desk), 'x')).toMatchObject({ status: 200, body: { id: 'kept' } })
    expect(desk.log.lines.join()).toContain('too late to matter')
  })

  it('answers 503 when the store fails, so that the client tries again', async () => {
    const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' })
    const desk = await openEchoDesk({ onMessage: () => Promise.reject(new Error('not stored', { cause: full })) })
    const answer = await say(desk, await startChat(desk), 'x')
    expect(answer).toMatchObject({ status: 503, body: { error: { code: 'ServiceUnavailable' } } })
    expect(answer.headers.get('retry-after')).toBe('5')
  })

  it('answers 504 when the turn takes too long, and the turn goes on', async () => {
    let finish = () => {}
    const slow = new Promise<void>((resolve) => (finish = resolve))
    const desk = await openEchoDesk({ onMessage: () => slow, turnBudgetMs: 5 })
    expect(await say(desk, await startChat(desk), 'x')).toMatchObject({
      status: 504,
      body: { error: { code: 'BotError' } },
    })
    finish()
    expect((await ask(desk, 'POST', '/webchat/token')).status).toBe(200)
  })

  it('is limited by the minute and conversation, and says when to come back', async () => {
    const desk = await openEchoDesk({ settings: { messagesPerMinute: 2 } })
    const [chat, other] = [await startChat(desk), await startChat(desk)]
    const statuses = [await say(desk, chat, '1'), await say(desk, chat, '2'), await say(desk, chat, '3')].map(
      ({ status }) => status,
    )
    expect(statuses).toEqual([200, 200, 429])
    desk.clock.passSeconds(20)
    const refused = await say(desk, chat, '4')
    expect(refused).toMatchObject({ status: 429, body: { error: { code: 'TooManyRequests' } } })
    expect(refused.headers.get('retry-after')).toBe('40')
    expect((await say(desk, other, '1')).status).toBe(200)
    desk.clock.passSeconds(40)
    expect((await say(desk, chat, '5')).status).toBe(200)
  })

  it('counts typing apart', async () => {
    const desk = await openEchoDesk({ settings: { messagesPerMinute: 1 } })
    const chat = await startChat(desk)
    const typing = () => say(desk, chat, '', { type: 'typing' })
    for (let n = 0; n < 60; n++) expect((await typing()).status).toBe(200)
    expect((await typing()).status).toBe(429)
    expect((await say(desk, chat, 'said at last')).status).toBe(200)
  })
})

function claims(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>
}

function callsOf(id: string): [string, string][] {
  return [
    ['POST', `${DL}/tokens/refresh`],
    ['POST', `${DL}/conversations`],
    ['GET', `${DL}/conversations/${id}`],
    ['GET', `${DL}/conversations/${id}/activities`],
    ['POST', `${DL}/conversations/${id}/activities`],
    ['POST', `${DL}/conversations/${id}/upload`],
    ['GET', `${DL}/session/getsessionid`],
  ]
}

function bodyFor(method: string): { body?: object } {
  return method === 'POST' ? { body: { type: 'message', from: { id: 'x' }, text: 'intruder' } } : {}
}
