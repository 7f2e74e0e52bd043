/** What an attacker sends through the front door of the whole desk: it answers clearly, loses nothing and lives on. */
import { png } from '../desk/evidence/pictures.js'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { WebSocket } from 'ws'
import { openTokens } from '../../bot/channels/direct-line/tokens.js'
import { openDesk, type OpenDesk } from '../open-desk.js'
import { ask, say, startChat, textsOf, type Asked, type Chat, type Seen } from './channels/direct-line/client.js'
import { refusedStream, Stream } from './channels/direct-line/stream.js'
import { openRaw, sentRaw, statusesIn } from './raw-http.js'

const DL = '/v3/directline'
/** In everything that must not be logged. */
const CANARY = 'canary7391'
const ADMIN = { email: `${CANARY}@desk.example`, password: `${CANARY} and a long sentence` }
const SECRET = 'a secret that only this test knows'
const escaped: unknown[] = []
const keep = (error: unknown) => void escaped.push(error)

let desk: OpenDesk
/** An honest customer's conversation, used between the attacks. */
let honest: Chat
/** The attacker has a conversation too. */
let own: Chat
let staff: { readonly cookie: string; readonly csrf: string }

beforeAll(async () => {
  process.on('uncaughtExceptionMonitor', keep)
  process.on('unhandledRejection', keep)
  desk = await openDesk({
    ...{ MESSAGES_PER_MINUTE: '0', TOKENS_PER_MINUTE: '0' },
    ...{ DESK_ADMIN_EMAIL: ADMIN.email, DESK_ADMIN_PASSWORD: ADMIN.password },
  })
  honest = await startChat(desk, { locale: 'es-ES' })
  own = await startChat(desk, { locale: 'es-ES' })
  await say(desk, honest, '¿Cuál es el teléfono? antes')
  staff = await signedIn()
})

afterAll(async () => {
  await desk.close()
  process.off('uncaughtExceptionMonitor', keep)
  process.off('unhandledRejection', keep)
})

async function signedIn() {
  const response = await fetch(`${desk.url}/api/desk/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: desk.url },
    body: JSON.stringify(ADMIN),
  })
  const { csrf } = (await response.json()) as { csrf: string } // the desk's own answer
  return { csrf, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

const asStaff = (): Record<string, string> => ({
  ...{ Cookie: staff.cookie, 'X-CSRF-Token': staff.csrf, Origin: desk.url },
})

/** Every address that takes a body, as whoever may call it. */
function doors(): readonly { readonly path: string; readonly asked: Asked }[] {
  const at = `${DL}/conversations/${own.conversationId}`
  const api = `/api/desk/conversations/${own.conversationId}`
  return [
    { path: '/webchat/token', asked: {} },
    { path: `${DL}/conversations`, asked: { token: own.token } },
    { path: `${at}/activities`, asked: { token: own.token } },
    ...['/api/desk/session', '/api/desk/setup', '/api/desk/staff'].map((path) => ({
      ...{ path, asked: { headers: asStaff() } },
    })),
    ...[`${api}/take`, `${api}/messages`, `${api}/give-back`].map((path) => ({
      ...{ path, asked: { headers: asStaff() } },
    })),
  ]
}

async function posted(path: string, asked: Asked, raw: NonNullable<Asked['raw']>) {
  const headers = { 'Content-Type': 'application/json', ...asked.headers }
  const { status, body } = await ask(desk, 'POST', path, { ...asked, raw, headers })
  if (status < 400) return status
  expect([path, body]).toEqual([
    path,
    { error: { code: expect.stringMatching(/^[\w-]+$/), message: expect.any(String) } },
  ])
  expect(JSON.stringify(body)).not.toMatch(/node_modules|\.[tj]s:\d/)
  return status
}

describe('a body', () => {
  test.each([
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '7'],
    ['a string', `"${CANARY}"`],
    ['half', `{"text":"${CANARY}`],
    ['no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['a form', `text=${CANARY}&_method=DELETE`],
    ['too large', JSON.stringify({ [CANARY]: 'a'.repeat(1_100_000) })],
  ])('that is %s gets a clear 4xx at every address', async (_, raw) => {
    for (const { path, asked } of doors()) {
      const status = await posted(path, asked, raw)
      expect([path, status >= 400 && status < 500]).toEqual([path, true])
    }
  })

  test.each(['__proto__', 'constructor', 'prototype'])('with %s in any depth of any field is refused', async (key) => {
    const evil = `{"${key}":{"polluted":"${CANARY}"}}`
    const bodies = [
      evil,
      ...['channelData', 'value', 'from', 'user', 'text', 'email', 'token'].map((field) => `{"${field}":${evil}}`),
      ...['entities', 'attachments', 'membersAdded'].map((field) => `{"${field}":[${evil}]}`),
      `{"type":"message","text":"x","channelData":{"a":[{"b":${evil}}]}}`,
    ]
    for (const { path, asked } of doors())
      for (const body of bodies) {
        const status = await posted(path, asked, body)
        expect([path, body, status >= 400 && status < 500]).toEqual([path, body, true])
        expect(Reflect.get({}, 'polluted')).toBeUndefined()
      }
  })

  it('with fields that nobody knows does what it would without them', async () => {
    const unknown = { [CANARY]: 1, isAdmin: true, role: 'bot', handoff: { kind: 'human' }, ended: true, seq: -1 }
    expect((await say(desk, own, 'hola', unknown)).status).toBe(200)
    const seen = await ask(desk, 'GET', `${DL}/conversations/${own.conversationId}/activities`, { token: own.token })
    expect(JSON.stringify(seen.body)).not.toMatch(/isAdmin|canary/)
    expect((await say(desk, own, 'sigo aquí')).status).toBe(200)
  })
})

describe('a token', () => {
  const hour = 3_600_000
  const tokensAt = (secret: string, ago = 0) => openTokens(secret, () => new Date(Date.now() - ago))
  const grant = () => ({ conversationId: honest.conversationId, userId: honest.userId })
  const unsigned = (alg: string) =>
    [
      { alg, typ: 'JWT' },
      { conv: honest.conversationId, iss: 'mostrador', aud: 'direct-line', exp: 9_999_999_999 },
    ]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')

  it('of another kind, of nobody, or out of date opens no address', async () => {
    const forged: readonly [string, string, number][] = [
      ['another secret', await tokensAt('the secret of quite another desk').issue(grant()), 401],
      ['alg none', `${unsigned('none')}.`, 401],
      ['alg None', `${unsigned('None')}.`, 401],
      ['no signature', `${unsigned('HS256')}.`, 401],
      ['a stream’s', await tokensAt(SECRET).issueForStream(honest.conversationId), 401],
      ['expired', await tokensAt(SECRET, hour).issue(grant()), 403],
      ['a session’s', staff.cookie.split('=')[1] ?? '', 401],
      ['long', 'a.'.repeat(3000), 401],
    ]
    for (const [name, token, status] of forged)
      for (const [method, path] of addresses(honest.conversationId)) {
        const answer = await ask(desk, method, path, { token, ...(method === 'POST' ? { body: {} } : {}) })
        expect([name, path, answer.status]).toEqual([name, path, status])
      }
  })

  it('never resumes a conversation unless it is the conversation’s own, lately expired', async () => {
    const resume = async (token: unknown) =>
      (await ask(desk, 'POST', '/webchat/token', { body: { token, userId: honest.userId } })).body.conversationId
    expect(await resume(await tokensAt(SECRET, hour).issue(grant()))).toBe(honest.conversationId)
    for (const token of [
      await tokensAt(SECRET, 8 * 24 * hour).issue(grant()),
      await tokensAt(SECRET, hour).issue({ conversationId: honest.conversationId }),
      await tokensAt('the secret of quite another desk', hour).issue(grant()),
      await tokensAt(SECRET).issueForStream(honest.conversationId),
      `${unsigned('none')}.`,
      { conversationId: honest.conversationId },
      [honest.conversationId],
      honest.conversationId,
    ])
      expect(await resume(token)).not.toBe(honest.conversationId)
  })

  it('opens no conversation but its own, and does not tell which there are', async () => {
    const answers = async (id: string) => {
      const found = []
      for (const [method, path] of addresses(id).filter(([, each]) => each.includes(id)))
        found.push(await ask(desk, method, path, { token: own.token, ...(method === 'POST' ? { body: {} } : {}) }))
      return found.map(({ status, body }) => ({ status, body }))
    }
    const theirs = await answers(honest.conversationId)
    expect(theirs.map(({ status }) => status)).toEqual(theirs.map(() => 403))
    for (const nobodys of ['0'.repeat(32), '__proto__', '..%2f..%2fetc%2fpasswd', `${honest.conversationId}%00`])
      expect(await answers(nobodys)).toEqual(theirs)
    const stream = own.streamUrl.replace(own.conversationId, honest.conversationId)
    expect(await refusedStream(stream)).toMatchObject({ status: 403 })
  })

  it('of a customer opens nothing of the staff’s, nor a cookie of theirs a conversation', async () => {
    const paths = ['queue', 'staff', 'session', `conversations/${own.conversationId}`].map(
      (path) => `/api/desk/${path}`,
    )
    for (const path of paths)
      for (const headers of headersOf([
        { Authorization: `Bearer ${own.token}` },
        { Authorization: `Bearer ${SECRET}` },
        { Cookie: `mostrador_session=${own.token}` },
        { Cookie: `mostrador_session=${'A'.repeat(43)}` },
        { 'X-CSRF-Token': staff.csrf },
      ]))
        expect([path, (await ask(desk, 'GET', path, { headers })).status]).toEqual([path, 401])
    const read = `${DL}/conversations/${own.conversationId}/activities`
    expect((await ask(desk, 'GET', read, { headers: asStaff() })).status).toBe(401)
  })
})

describe('a message', () => {
  const MARKUP = `<script>throw '${CANARY}'</script><img src=x onerror=alert(1)>\${7*7}{{7*7}}`

  test.each<[string, string]>([
    ['letters', 'a'.repeat(50_000)],
    ['one long number', '1'.repeat(50_000)],
    ['one long word', 'abcdefghijklmnopqrstuvwxyz'.repeat(1_900)],
    ['words', 'la cafetera llegó rota '.repeat(2_100)],
    ['signs', 'aaaa!'.repeat(10_000)],
    ['parentheses', '[x]('.repeat(12_500)],
    ['addresses', 'a@a.'.repeat(12_500)],
    ['dates', '12/12/'.repeat(8_000)],
    ['references', 'MO-2345678 NX-1000000'.repeat(2_300)],
    ['markup', MARKUP.repeat(500).slice(0, 50_000)],
    ['families', '👩‍👩‍👧‍👦'.repeat(4_500)],
    ['accents', `a${'\u0301'.repeat(49_999)}`],
    ['spaces', `a${' '.repeat(49_998)}b`],
    ['lines', `a${'\n'.repeat(49_998)}b`],
    ['halves of a pair', '\ud83d'.repeat(8_000)],
  ])('of 50,000 characters of %s is answered and holds up nobody', async (_, text) => {
    const before = await textsOf(desk, own).then((texts) => texts.length)
    const begun = performance.now()
    const [{ status }, other] = await Promise.all([say(desk, own, text), say(desk, honest, 'sigo')])
    expect([status, other.status]).toEqual([200, 200])
    expect(performance.now() - begun).toBeLessThan(2_000)
    const path = `${DL}/conversations/${own.conversationId}/activities?watermark=${before}`
    const { activities } = (await ask(desk, 'GET', path, { token: own.token })).body
    expect(activities[0]?.text.length ?? 0).toBeGreaterThanOrEqual(Math.min(text.length, 1))
    expect(activities.length).toBeGreaterThan(1)
  })

  test.each<[string, unknown]>([
    ['an emoji', '🙂'],
    ['emojis', '🙃🫠🇪🇸'],
    ['nothing', ''],
    ['null', null],
    ['blanks', ' \t\n\u00a0\u200b'],
    ['controls', '\u0000\u001b[2J\u202e'],
    ['a full stop', '.'],
  ])('of %s gets a polite reply', async (_, text) => {
    const chat = await startChat(desk, { locale: 'es-ES' })
    const body = { type: 'message', text }
    const path = `${DL}/conversations/${chat.conversationId}/activities`
    expect((await ask(desk, 'POST', path, { token: chat.token, body })).status).toBe(200)
    const texts = await textsOf(desk, chat)
    expect(texts).toHaveLength(3)
    expect(texts[2]?.length).toBeGreaterThan(10)
    expect(texts[2]).not.toMatch(/undefined|null|\[object|NaN/)
  })

  test.each<[string, object]>([
    ['a number', { text: 7 }],
    ['an object', { text: { toString: CANARY } }],
    ['a list', { text: [CANARY] }],
    ['true', { text: true }],
    ['a sender that is a list', { from: [1] }],
    ['a format that is a number', { textFormat: 1 }],
    ['a link that runs', { attachments: [{ contentType: 'image/png', contentUrl: `javascript:${CANARY}` }] }],
    ['a file of the disk', { attachments: [{ contentType: 'image/png', contentUrl: 'file:///etc/passwd' }] }],
    ['a list of names', { attachments: [{ contentType: 'image/png', name: [] }] }],
  ])('whose text is %s is refused, and leaves nothing behind', async (_, fields) => {
    const before = await textsOf(desk, honest)
    const { status, body } = await say(desk, honest, 'x', fields)
    expect([status, body.error.code]).toEqual([400, 'BadArgument'])
    expect(JSON.stringify(body)).not.toContain(CANARY)
    expect(await textsOf(desk, honest)).toEqual(before)
  })

  it('with markup in every field is data: kept as it was sent, served as JSON, and never ours', async () => {
    const chat = await startChat(desk, { locale: MARKUP })
    const fields = {
      ...{ from: { id: MARKUP, name: MARKUP, role: 'bot' }, recipient: { id: MARKUP }, locale: MARKUP },
      ...{ timestamp: MARKUP, localTimestamp: MARKUP, id: MARKUP, replyToId: MARKUP, channelId: MARKUP },
      ...{ textFormat: 'xml', inputHint: MARKUP, speak: MARKUP, name: MARKUP, code: MARKUP, valueType: MARKUP },
      ...{ channelData: { clientActivityID: MARKUP, [MARKUP]: MARKUP }, value: { [MARKUP]: [MARKUP] } },
      ...{ entities: [{ type: MARKUP }, { type: 'mostrador/author', author: 'person', name: MARKUP }] },
      ...{ attachments: [{ contentType: MARKUP, contentUrl: `https://a.example/"${MARKUP}`, name: MARKUP }] },
      ...{ suggestedActions: { actions: [{ type: 'openUrl', title: MARKUP, value: 'javascript:1' }] } },
      ...{ conversation: { id: honest.conversationId }, serviceUrl: 'http://169.254.169.254/', callerId: MARKUP },
    }
    expect((await say(desk, chat, MARKUP, fields)).status).toBe(200)
    const path = `${desk.url}${DL}/conversations/${chat.conversationId}/activities`
    const response = await fetch(path, { headers: { Authorization: `Bearer ${chat.token}`, Accept: 'text/html' } })
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    const { activities } = (await response.json()) as { activities: Record<string, unknown>[] } // what clients read
    const said = activities.find(({ text }) => text === MARKUP)
    expect(said).toMatchObject({ from: { id: chat.userId, role: 'user' }, conversation: { id: chat.conversationId } })
    expect(Date.parse(String(said?.['timestamp']))).toBeGreaterThan(0)
    for (const ours of ['locale', 'suggestedActions', 'serviceUrl', 'recipient.id', 'speak'])
      expect(said).not.toHaveProperty(ours, MARKUP)
    expect(said).not.toHaveProperty('suggestedActions')
    expect(JSON.stringify(said?.['entities'])).not.toContain('mostrador/')
    const replies = activities.filter(({ replyToId }) => replyToId === said?.['id'])
    expect(replies.length).toBeGreaterThan(0)
    expect(replies.map(({ text }) => text).join()).not.toMatch(/<script>|<img|49/)
  })
})

describe('a file', () => {
  const PNG = png()

  async function upload(bytes: Buffer, type: string, disposition: string, token = own.token) {
    return ask(desk, 'POST', `${DL}/conversations/${own.conversationId}/upload`, {
      ...{ token, raw: new Uint8Array(bytes), headers: { 'Content-Type': type, 'Content-Disposition': disposition } },
    })
  }

  it('that lies about what it is, is refused; one that is two things is served as a picture only', async () => {
    const page = Buffer.from(`<html><script>'${CANARY}'</script>`)
    const before = await lastFile()
    expect((await upload(page, 'image/png', `attachment; filename="${CANARY}.png"`)).status).toBe(200)
    expect((await upload(PNG, 'text/html', 'attachment; filename="x.html"')).status).toBe(200)
    expect(await lastFile()).toBe(before) // each was told that it could not be kept
    const both = Buffer.concat([PNG, page])
    expect((await upload(both, 'image/png', 'attachment; filename="x.html"')).status).toBe(200)
    const file = await fetch(await lastFile())
    expect(file.headers.get('content-type')).toBe('image/png')
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
    expect(file.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(file.headers.get('content-disposition')).toMatch(/^inline; filename="x\.html\.png"/)
  })

  test.each([
    `${CANARY}%0d%0aSet-Cookie:%20a=1`,
    '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '%00.png',
    '"; filename*=UTF-8',
    '%ED%A0%80',
  ])('named %j brings no header and leaves no folder', async (name) => {
    expect((await upload(PNG, 'image/png', `attachment; filename*=UTF-8''${name}`)).status).toBe(200)
    const url = await lastFile()
    expect(new URL(url).pathname).toMatch(/^\/v3\/directline\/attachments\/[0-9a-f]{32}\/[^/]+\.png$/)
    const file = await fetch(url)
    expect([file.status, file.headers.get('set-cookie')]).toEqual([200, null])
  })

  async function lastFile(): Promise<string> {
    const path = `${DL}/conversations/${own.conversationId}/activities`
    const all: Seen[] = []
    for (;;) {
      const { activities } = (await ask(desk, 'GET', `${path}?watermark=${all.length}`, { token: own.token })).body
      if (activities.length === 0) break
      all.push(...activities)
    }
    return all.flatMap(({ attachments }) => attachments ?? []).at(-1)?.contentUrl ?? ''
  }

  it('that is none of ours is not there, however it is spelt', async () => {
    const spellings = [
      '../../../package.json',
      '..%2f..%2fpackage.json',
      '%2e%2e/%2e%2e/etc/passwd',
      '..%5c..%5cx',
      '%00',
    ]
    const roots = ['/', '/desk/', '/chat/', '/assets/', '/api/desk/', `${DL}/attachments/`, `${DL}/attachments/x/`]
    for (const root of roots)
      for (const spelling of spellings) {
        const target = `${root}${spelling}`
        const answer = await sentRaw(desk.url, `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
        expect([target, statusesIn(answer).filter((status) => status < 400 || status > 404)]).toEqual([target, []])
        expect(answer).not.toMatch(/"dependencies"|root:/)
      }
  })
})

describe('HTTP', () => {
  const head = (lines: readonly string[]) => `${['Host: x', ...lines].join('\r\n')}\r\n\r\n`

  test.each<[string, readonly string[], string]>([
    ['both a length and chunks', ['Content-Length: 6', 'Transfer-Encoding: chunked'], '0\r\n\r\nG'],
    ['chunks and a length', ['Transfer-Encoding: chunked', 'Content-Length: 4'], '5c\r\n'],
    ['two lengths', ['Content-Length: 0', 'Content-Length: 44'], ''],
    ['a list of lengths', ['Content-Length: 0, 44'], ''],
    ['a length below nothing', ['Content-Length: -1'], ''],
    ['a length with a sign', ['Content-Length: +2'], '{}'],
    ['chunks that are not last', ['Transfer-Encoding: chunked, identity'], '0\r\n\r\n'],
    ['chunks in disguise', ['Transfer-Encoding: xchunked'], '0\r\n\r\n'],
    ['a blank before the colon', ['Transfer-Encoding : chunked'], '0\r\n\r\n'],
    ['a line that goes on', ['X: a', ' Transfer-Encoding: chunked'], '0\r\n\r\n'],
    ['a bad chunk', ['Transfer-Encoding: chunked'], 'zz\r\n'],
  ])('with %s is refused, and what hides behind it is never heard', async (_, lines, body) => {
    const hidden = `GET /health/live?${CANARY} HTTP/1.1\r\nHost: x\r\n\r\n`
    const answer = await sentRaw(desk.url, `POST /webchat/token HTTP/1.1\r\n${head(lines)}${body}${hidden}`)
    expect(answer).not.toContain('alive')
    expect(statusesIn(answer)).toEqual([400])
  })

  test.each<[string, string, readonly number[]]>([
    ['a Host that is a path', `GET / HTTP/1.1\r\nHost: a/${CANARY}\r\nConnection: close\r\n\r\n`, [400]],
    ['no Host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', [400]],
    ['a header of 20 KB', `GET / HTTP/1.1\r\n${head([`X: ${'a'.repeat(20_000)}`])}`, [431]],
    ['a thousand headers', `GET / HTTP/1.1\r\n${head(Array<string>(1_900).fill('X: a'))}`, [200, 431]],
    ['a NUL', `GET / HTTP/1.1\r\n${head(['X: a\u0000b'])}`, [400]],
    ['an unknown method', `${CANARY} / HTTP/1.1\r\n${head([])}`, [400]],
    ['TRACE', `TRACE / HTTP/1.1\r\n${head(['Connection: close', `Cookie: ${CANARY}`])}`, [405]],
    ['an odd version', `GET /health/live HTTP/1.1\r\n${head(['Connection: close', 'Accept-Version: ~^>x'])}`, [200]],
    ['an expectation', `GET /health/live HTTP/1.1\r\n${head(['Connection: close', `Expect: ${CANARY}`])}`, [417]],
    ['an upgrade to nothing', `GET / HTTP/1.1\r\n${head(['Connection: Upgrade', 'Upgrade: \u00ff'])}`, [404]],
    [
      'an upgrade that is none',
      `GET /api/desk/live HTTP/1.1\r\n${head(['Connection: Upgrade', `Upgrade: websocket, ${CANARY}`])}`,
      [401],
    ],
  ])('with %s gets a clear answer', async (_, request, statuses) => {
    const answer = await sentRaw(desk.url, request, /\r\n\r\n[^]*$/)
    expect(statuses).toContain(statusesIn(answer)[0])
    expect(answer).not.toContain(CANARY)
  })

  it('has no method but the one in its first line', async () => {
    for (const headers of headersOf([
      { 'X-HTTP-Method-Override': 'DELETE' },
      { 'X-HTTP-Method': 'DELETE' },
      { 'X-Method-Override': 'DELETE' },
    ])) {
      const asked = { headers: { ...asStaff(), ...headers }, body: { _method: 'DELETE' } }
      await ask(desk, 'POST', '/api/desk/session?_method=DELETE', asked)
      await ask(desk, 'GET', '/api/desk/session?_method=DELETE', { headers: { ...asStaff(), ...headers } })
      expect((await ask(desk, 'GET', '/api/desk/session', { headers: asStaff() })).status).toBe(200)
    }
  })

  it('that never gets to its end keeps nobody else waiting', async () => {
    const lines = [`POST ${DL}/conversations/${own.conversationId}/activities HTTP/1.1`, 'Host: x']
    const halfHead = lines.join('\r\n')
    const halfBody = `${halfHead}\r\nAuthorization: Bearer ${own.token}\r\nContent-Length: 900\r\n\r\n{"text":"${CANARY}`
    const slow = Array.from({ length: 300 }, () => openRaw(desk.url))
    for (const [n, socket] of slow.entries()) socket.write(n % 2 ? halfHead : halfBody)
    await Promise.all(slow.map((socket) => new Promise((resolve) => socket.once('connect', resolve))))
    const begun = performance.now()
    for (let n = 0; n < 5; n++) expect((await say(desk, honest, `entretanto ${n}`)).status).toBe(200)
    expect(performance.now() - begun).toBeLessThan(2_000)
    const before = desk.log.lines.length
    await Promise.all(slow.map((socket) => new Promise((resolve) => socket.once('close', resolve).destroy())))
    expect((await ask(desk, 'GET', '/health/live')).status).toBe(200)
    // Hanging up is no fault of ours, so it cannot fill the log.
    expect(desk.log.lines.slice(before)).toEqual([])
  })
})

describe('a socket', () => {
  it('may send whatever it likes: the others hear every message', async () => {
    const listening = new Stream(await streamUrl(honest))
    await listening.opened
    const bad = [
      new Stream(await streamUrl(honest)),
      new Stream(await streamUrl(own)),
      new Stream(await streamUrl(own)),
    ]
    await Promise.all(bad.map(({ opened }) => opened))
    const [binary, huge, many] = bad.map(({ socket }) => socket)
    binary?.send(Buffer.alloc(4_000, 0xff))
    huge?.send(Buffer.alloc(5_000_000, 0x41))
    for (let n = 0; n < 5_000; n++) many?.send(JSON.stringify({ activities: [{ type: 'message', text: CANARY }] }))
    expect(await bad[1]?.closed).toMatchObject({ code: 1009 })
    expect((await say(desk, honest, 'entre los ruidos')).status).toBe(200)
    await listening.until(({ texts }) => texts.includes('entre los ruidos'))
    expect(listening.texts.join()).not.toContain(CANARY)
    for (const { socket } of [listening, ...bad]) socket.terminate()
  })

  it('that sends frames of no WebSocket is closed', async () => {
    for (const frame of [
      [0xff, 0xff, 0, 0],
      [0x83, 0x80, 0, 0, 0, 0],
      [0x81, 0x05, 1, 2, 3, 4, 5],
      [0x89, 0xfe, 0xff, 0xff],
    ]) {
      const socket = await rawSocket()
      const closed = new Promise((resolve) => socket.once('close', resolve))
      socket.resume().write(Buffer.from(frame))
      await closed
    }
    expect((await say(desk, own, 'sigue')).status).toBe(200)
  })

  it('that pings without end and reads nothing is sent away', async () => {
    const socket = await rawSocket()
    socket.pause()
    const closed = new Promise((resolve) => socket.once('close', resolve))
    const ping = Buffer.concat([Buffer.from([0x89, 0xfd, 0, 0, 0, 0]), Buffer.alloc(125)])
    const pings = Buffer.concat(Array<Buffer>(8_000).fill(ping))
    for (let sent = 0; sent < 60 && !socket.destroyed; sent++)
      await new Promise((resolve) => socket.write(pings, resolve))
    await closed
    expect((await say(desk, own, 'sigue')).status).toBe(200)
  })

  it('of the staff’s is not opened by who is not signed in, nor from another page', async () => {
    const url = `${desk.url.replace('http', 'ws')}/api/desk/live`
    const { cookie } = staff
    for (const headers of [
      { Origin: desk.url },
      { Cookie: cookie },
      { Cookie: cookie, Origin: 'null' },
      { Cookie: cookie, Origin: 'https://evil.example' },
      { Cookie: cookie, Origin: `${desk.url}.evil.example` },
      { Cookie: `mostrador_session=${own.token}`, Origin: desk.url },
    ])
      expect(await statusOf(new WebSocket(url, { headers }))).toBe(401)
  })

  async function streamUrl(chat: Chat): Promise<string> {
    const path = `${DL}/conversations/${chat.conversationId}?watermark=`
    return (await ask(desk, 'GET', path, { token: chat.token })).body.streamUrl
  }

  /** Shaken hands with, and from there on by hand. */
  async function rawSocket() {
    const { pathname, search } = new URL(await streamUrl(own))
    const socket = openRaw(desk.url)
    const lines = ['Host: x', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13']
    const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='
    socket.write(`GET ${pathname}${search} HTTP/1.1\r\n${[...lines, key].join('\r\n')}\r\n\r\n`)
    await new Promise((resolve) => socket.once('data', resolve))
    return socket
  }

  function statusOf(socket: WebSocket): Promise<number> {
    return new Promise((resolve, reject) => {
      socket.once('error', () => undefined)
      socket.once('open', () => reject(new Error('The socket was accepted.')))
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    })
  }
})

describe('after all of it', () => {
  it('the honest customer’s words are all there, in order, and still are after a restart', async () => {
    await say(desk, honest, 'después')
    await desk.restart()
    const { conversationId, token } = honest
    const said: string[] = []
    for (let watermark = 0; ;) {
      const path = `${DL}/conversations/${conversationId}/activities?watermark=${watermark}`
      const { activities } = (await ask(desk, 'GET', path, { token })).body
      if (activities.length === 0) break
      watermark += activities.length
      said.push(...activities.filter((each) => 'channelData' in each || !('replyToId' in each)).map(({ text }) => text))
    }
    const mine = said.filter((text) => /antes$|^sigo$|^entretanto|^entre los ruidos$|^después$/.test(text))
    expect(mine).toEqual([
      '¿Cuál es el teléfono? antes',
      ...Array<string>(15).fill('sigo'),
      ...[0, 1, 2, 3, 4].map((n) => `entretanto ${n}`),
      'entre los ruidos',
      'después',
    ])
    expect((await say(desk, honest, '¿Cuál es el teléfono?')).status).toBe(200)
  })

  it('nothing has escaped, and the log tells of it without a word of anybody’s', () => {
    expect(escaped).toEqual([])
    const log = desk.log.lines.join('\n')
    expect(log).toContain('refused')
    expect(log).not.toContain(CANARY)
    for (const secret of [own.token, honest.token, staff.csrf, staff.cookie.split('=')[1], SECRET, 'scrypt$'])
      expect(log).not.toContain(secret)
  })
})

/** As one type, whichever headers each has. */
const headersOf = (list: readonly Record<string, string>[]) => list

function addresses(id: string): readonly (readonly [string, string])[] {
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
