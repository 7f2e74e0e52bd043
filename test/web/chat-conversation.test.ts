import { describe, expect, it, test } from 'vitest'
import { openConversation, refresh, type Desk } from '../../web/chat/conversation.js'
import { forgetSession, keepSession, keptSession, type Session } from '../../web/chat/session.js'

const NOW = Date.UTC(2026, 10, 23, 9)
const ORIGIN = 'https://desk.example'
const KEPT: Session = { userId: 'dl_1', conversationId: 'c1', token: 't1', expiresAt: NOW + 60_000 }
const WANTED = { locale: 'ca-ES' }

type Answers = Readonly<Record<string, { status: number; body?: unknown } | 'no network'>>

/** A desk that answers as told, by method and address, and writes down what it was asked. */
function deskThat(
  answers: Answers,
): Desk & { readonly asked: { call: string; token: string | null; body: unknown }[] } {
  const asked: { call: string; token: string | null; body: unknown }[] = []
  return {
    asked,
    origin: ORIGIN,
    now: () => NOW,
    async fetch(input, init) {
      const request = new Request(input, init)
      const call = `${request.method} ${request.url.slice(ORIGIN.length)}`
      const text = await request.text()
      asked.push({
        call,
        token: request.headers.get('authorization'),
        body: text === '' ? undefined : JSON.parse(text),
      })
      const answer = answers[call]
      if (answer === undefined) throw new Error(`nobody expected ${call}`)
      if (answer === 'no network') throw new TypeError('Failed to fetch')
      return Response.json(answer.body ?? {}, { status: answer.status })
    },
  }
}

const TOKEN = { status: 200, body: { token: 't2', userId: 'dl_2', expires_in: 1800 } }
const STARTED = {
  status: 201,
  body: { conversationId: 'c2', token: 't3', expires_in: 1800, streamUrl: 'wss://desk.example/s' },
}
const BEGINNING: Answers = { 'POST /webchat/token': TOKEN, 'POST /v3/directline/conversations': STARTED }

describe('opening a conversation', () => {
  it('begins one in the language of the page when none is kept', async () => {
    const desk = deskThat(BEGINNING)
    expect(await openConversation(desk, undefined, WANTED)).toEqual({
      kind: 'begun',
      session: { userId: 'dl_2', conversationId: 'c2', token: 't3', expiresAt: NOW + 1_800_000 },
      streamUrl: 'wss://desk.example/s',
    })
    expect(desk.asked).toEqual([
      { call: 'POST /webchat/token', token: null, body: WANTED },
      {
        call: 'POST /v3/directline/conversations',
        token: 'Bearer t2',
        body: { user: { id: 'dl_2' }, locale: 'ca-ES' },
      },
    ])
  })

  it('resumes the kept one from its first message, with a fresh token', async () => {
    const desk = deskThat({
      'POST /v3/directline/tokens/refresh': {
        status: 200,
        body: { conversationId: 'c1', token: 't2', expires_in: 1800 },
      },
      'GET /v3/directline/conversations/c1?watermark=0': {
        status: 200,
        body: { conversationId: 'c1', token: 't3', streamUrl: 'wss://desk.example/s?watermark=0' },
      },
    })
    expect(await openConversation(desk, KEPT, WANTED)).toEqual({
      kind: 'resumed',
      session: { ...KEPT, token: 't3', expiresAt: NOW + 1_800_000 },
      streamUrl: 'wss://desk.example/s?watermark=0',
    })
    expect(desk.asked.map(({ token }) => token)).toEqual(['Bearer t1', 'Bearer t2'])
  })

  test.each([401, 404])('begins another for the same customer when the token is refused with %i', async (status) => {
    const desk = deskThat({ ...BEGINNING, 'POST /v3/directline/tokens/refresh': { status } })
    expect(await openConversation(desk, KEPT, WANTED)).toMatchObject({
      kind: 'replaced',
      streamUrl: 'wss://desk.example/s',
    })
    expect(desk.asked[1]).toEqual({
      call: 'POST /webchat/token',
      token: null,
      body: { locale: 'ca-ES', userId: 'dl_1' },
    })
  })

  it('goes on with the kept one after its token has expired: the old token shows whose it is', async () => {
    const desk = deskThat({
      'POST /v3/directline/tokens/refresh': { status: 403 },
      'POST /webchat/token': { status: 200, body: { conversationId: 'c1', token: 't2', expires_in: 1800 } },
      'GET /v3/directline/conversations/c1?watermark=0': {
        status: 200,
        body: { conversationId: 'c1', token: 't3', streamUrl: 'wss://desk.example/s?watermark=0' },
      },
    })
    expect(await openConversation(desk, KEPT, WANTED)).toMatchObject({
      kind: 'resumed',
      session: { conversationId: 'c1' },
    })
    expect(desk.asked[1]).toEqual({ call: 'POST /webchat/token', token: null, body: { token: 't1' } })
  })

  it('begins another when the expired token is too old, and another conversation is given for it', async () => {
    const desk = deskThat({ ...BEGINNING, 'POST /v3/directline/tokens/refresh': { status: 403 } })
    expect((await openConversation(desk, KEPT, WANTED)).kind).toBe('replaced')
  })

  it('begins another when the conversation itself is gone', async () => {
    const desk = deskThat({
      ...BEGINNING,
      'POST /v3/directline/tokens/refresh': { status: 200, body: { token: 't2', expires_in: 1800 } },
      'GET /v3/directline/conversations/c1?watermark=0': { status: 404 },
    })
    expect((await openConversation(desk, KEPT, WANTED)).kind).toBe('replaced')
  })

  test.each([
    ['no network', 'no network' as const],
    ['a broken server', { status: 500 }],
  ])('keeps the old one for a later try with %s', async (_what, answer) => {
    const desk = deskThat({ 'POST /v3/directline/tokens/refresh': answer })
    expect(await openConversation(desk, KEPT, WANTED)).toEqual({ kind: 'unreachable' })
  })

  it('says when too many are connecting', async () => {
    const desk = deskThat({ 'POST /webchat/token': { status: 429 } })
    expect(await openConversation(desk, undefined, WANTED)).toEqual({ kind: 'busy' })
  })
})

describe('refreshing a token', () => {
  test.each([
    ['over', { status: 404 }],
    ['unreachable', { status: 503 }],
    ['unreachable', 'no network' as const],
  ])('is %s after %j', async (kind, answer) => {
    expect(await refresh(deskThat({ 'POST /v3/directline/tokens/refresh': answer }), KEPT)).toEqual({ kind })
  })
})

describe('the kept session', () => {
  function memory() {
    const kept = new Map<string, string>()
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }
  }

  it('comes back as it was, until it is forgotten', () => {
    const storage = memory()
    keepSession(storage, { ...KEPT, language: 'ca' })
    expect(keptSession(storage)).toEqual({ ...KEPT, language: 'ca' })
    forgetSession(storage)
    expect(keptSession(storage)).toBeUndefined()
  })

  test.each(['{', 'null', '{"userId":1}', JSON.stringify({ ...KEPT, expiresAt: 'soon' })])(
    'is nothing when it reads %s',
    (text) => {
      const storage = memory()
      storage.setItem('mostrador/session', text)
      expect(keptSession(storage)).toBeUndefined()
    },
  )

  it('drops a language that the desk does not speak', () => {
    const storage = memory()
    storage.setItem('mostrador/session', JSON.stringify({ ...KEPT, language: 'fr' }))
    expect(keptSession(storage)).toEqual(KEPT)
  })
})
