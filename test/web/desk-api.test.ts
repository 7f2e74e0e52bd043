import { describe, expect, it } from 'vitest'
import { deskApi } from '../../web/desk/api.js'

const ANA = { id: 's1', name: 'Ana Puig', alias: 'Ana', email: 'ana@example.com', role: 'operator' }

interface Sent {
  readonly method: string
  readonly url: string
  readonly csrf: string | undefined
  readonly body: unknown
}

/** An API whose server gives these answers one after another, and what it was sent. */
function apiWith(...answers: readonly (() => Response)[]) {
  const sent: Sent[] = []
  const times: number[] = []
  const left = [...answers]
  const fetch = (url: unknown, options: RequestInit = {}) => {
    const headers = new Headers(options.headers)
    const body: unknown = typeof options.body === 'string' ? JSON.parse(options.body) : undefined
    sent.push({ method: options.method ?? '', url: String(url), csrf: headers.get('x-csrf-token') ?? undefined, body })
    const next = left.shift()
    return next ? Promise.resolve(next()) : Promise.reject(new TypeError('fetch failed'))
  }
  return { api: deskApi({ fetch, onServerTime: (ms) => times.push(ms) }), sent, times }
}

function answer(status: number, body?: unknown, headers: Record<string, string> = {}) {
  return () => new Response(body === undefined ? null : JSON.stringify(body), { status, headers })
}

function refusal(status: number, code: string, headers?: Record<string, string>) {
  return answer(status, { error: { code, message: 'told in English' } }, headers)
}

const session = (csrf: string) => answer(200, { staff: ANA, csrf })

describe('deskApi', () => {
  it('sends the token of the session with what changes something, and only there', async () => {
    const { api, sent } = apiWith(session('t1'), answer(200, { waiting: [], taken: [] }), answer(201, { seq: 7 }))
    await api.signIn('ana@example.com', 'una frase larga')
    await api.queue()
    expect(await api.say('c/1', 'Hola', 'k1')).toEqual({ kind: 'ok', value: { seq: 7 } })
    expect(sent[1]).toMatchObject({ method: 'GET', csrf: undefined })
    expect(sent[2]).toEqual({
      method: 'POST',
      url: '/api/desk/conversations/c%2F1/messages',
      csrf: 't1',
      body: { text: 'Hola', clientId: 'k1' },
    })
  })

  it('fetches the token again and repeats when another tab has signed in anew', async () => {
    const { api, sent } = apiWith(session('t1'), refusal(403, 'wrong-csrf'), session('t2'), answer(201, { seq: 7 }))
    await api.session()
    expect(await api.say('c1', 'Hola', 'k1')).toMatchObject({ kind: 'ok' })
    expect(sent.map(({ csrf }) => csrf)).toEqual([undefined, 't1', undefined, 't2'])
  })

  it('does not repeat a refusal that a new token does not cure', async () => {
    const { api, sent } = apiWith(session('t1'), refusal(403, 'forbidden'), session('t1'))
    await api.session()
    expect(await api.take('c1')).toEqual({ kind: 'refused', status: 403, code: 'forbidden' })
    expect(sent).toHaveLength(3)
  })

  it.each([
    ['a refusal', refusal(409, 'already-taken'), { kind: 'refused', status: 409, code: 'already-taken' }],
    ['an ended session', refusal(401, 'no-session'), { kind: 'signed-out' }],
    ['a server in trouble', answer(503), { kind: 'unreachable' }],
    ['a page of a proxy', () => new Response('<html>', { status: 200 }), { kind: 'unreachable' }],
    ['a refusal without words', answer(404), { kind: 'refused', status: 404, code: '' }],
  ] as const)('gives back %s as a value', async (_name, given, result) => {
    expect(await apiWith(given).api.take('c1')).toEqual(result)
  })

  it('gives back as a value that there is no network', async () => {
    expect(await apiWith().api.queue()).toEqual({ kind: 'unreachable' })
  })

  it('tells a wrong password from an ended session, and how long to wait', async () => {
    const { api } = apiWith(refusal(401, 'wrong-credentials'), refusal(429, 'too-many', { 'retry-after': '42' }))
    expect(await api.signIn('a', 'b')).toMatchObject({ kind: 'refused', code: 'wrong-credentials' })
    expect(await api.signIn('a', 'b')).toMatchObject({ kind: 'refused', retryAfterSeconds: 42 })
  })

  it('tells the server’s time', async () => {
    const { api, times } = apiWith(answer(204, undefined, { date: 'Mon, 02 Nov 2026 10:00:00 GMT' }))
    await api.signOut()
    expect(times).toEqual([Date.parse('2026-11-02T10:00:00Z')])
  })

  it('asks for claims, and hands over what a refusal of theirs says', async () => {
    const since = [{ kind: 'closed', at: '2026-11-02T10:00:00.000Z', by: { kind: 'customer' } }]
    const stale = { error: { code: 'stale', message: 'told in English' }, since, version: 4 }
    const { api, sent } = apiWith(
      answer(200, { items: [], total: 0 }),
      answer(409, stale),
      answer(422, { error: { code: 'template-only', message: '' }, issueIds: ['i2'] }),
    )
    await api.claims({ due: 'urgent' }, 50, 'MO-1')
    expect(await api.command('MO/1', 3, [{ kind: 'start' }])).toMatchObject({ kind: 'refused', code: 'stale', since })
    expect(await api.command('MO/1', 4, [])).toMatchObject({ code: 'template-only', issueIds: ['i2'] })
    expect(sent.map(({ url }) => url)).toEqual([
      '/api/desk/claims?due=urgent&after=MO-1&limit=50',
      '/api/desk/claims/MO%2F1/commands',
      '/api/desk/claims/MO%2F1/commands',
    ])
    expect(sent[1]?.body).toEqual({ version: 3, commands: [{ kind: 'start' }] })
  })
})
