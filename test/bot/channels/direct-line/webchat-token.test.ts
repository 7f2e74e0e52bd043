import { afterEach, describe, expect, it, test } from 'vitest'
import { ask } from './client.js'
import { closeEchoDesks, openEchoDesk } from './echo-desk.js'

afterEach(closeEchoDesks)

const SHOP = 'https://shop.example'

describe('POST /webchat/token', () => {
  it('gives a page all it needs to open a chat', async () => {
    const desk = await openEchoDesk()
    expect(await ask(desk, 'POST', '/webchat/token', { body: { locale: 'es-ES' } })).toMatchObject({
      status: 200,
      body: {
        ...{ token: expect.any(String), expires_in: 1800, domain: `${desk.url}/v3/directline` },
        ...{
          userId: expect.stringMatching(/^dl_[0-9a-f]{32}$/),
          conversationId: expect.stringMatching(/^[0-9a-f]{32}$/),
        },
      },
    })
  })

  test.each([
    ['dl_ana-2', true],
    [`dl_${'x'.repeat(61)}`, true],
    [`dl_${'x'.repeat(62)}`, false],
    ['ana', false],
    ['dl_', false],
    ['dl_<script>', false],
    ['dl_a|b', false],
    [7, false],
    [null, false],
  ])('keeps the user id %j: %s', async (userId, kept) => {
    const desk = await openEchoDesk()
    const { body } = await ask(desk, 'POST', '/webchat/token', { body: { userId } })
    expect(body.userId === userId).toBe(kept)
    expect(body.userId).toMatch(/^dl_/)
  })

  it('lets the page of a customer go on with their conversation for a week after its token has expired, and no longer', async () => {
    const desk = await openEchoDesk()
    const { token, conversationId, userId } = (await ask(desk, 'POST', '/webchat/token', { body: {} })).body
    await ask(desk, 'POST', '/v3/directline/conversations', { token })
    desk.clock.passSeconds(6 * 24 * 3600)
    const resumed = (await ask(desk, 'POST', '/webchat/token', { body: { token } })).body
    expect(resumed).toMatchObject({ conversationId, userId })
    const path = `/v3/directline/conversations/${conversationId}/activities`
    expect((await ask(desk, 'GET', path, { token: resumed.token })).status).toBe(200)
    desk.clock.passSeconds(2 * 24 * 3600)
    expect((await ask(desk, 'POST', '/webchat/token', { body: { token } })).body.conversationId).not.toBe(
      conversationId,
    )
  })

  test.each([['garbage'], ['eyJhbGciOiJub25lIn0.eyJjb252IjoieCJ9.'], [7], [null]])(
    'gives a new conversation for %j instead of a token',
    async (token) => {
      const desk = await openEchoDesk()
      expect(await ask(desk, 'POST', '/webchat/token', { body: { token } })).toMatchObject({
        status: 200,
        body: { conversationId: expect.stringMatching(/^[0-9a-f]{32}$/) },
      })
    },
  )

  it('overlooks a locale that is none', async () => {
    const desk = await openEchoDesk()
    const { token, conversationId } = (await ask(desk, 'POST', '/webchat/token', { body: { locale: '../../x' } })).body
    await ask(desk, 'POST', '/v3/directline/conversations', { token })
    expect((await desk.conversations.get(conversationId))?.entries[0]?.activity.text).toBe('hello')
  })

  it('is limited by the minute and address, and a made-up X-Forwarded-For changes nothing', async () => {
    const desk = await openEchoDesk({ settings: { tokensPerMinute: 2 } })
    const from = (address: string) => ask(desk, 'POST', '/webchat/token', { headers: { 'X-Forwarded-For': address } })
    expect([await from('1.1.1.1'), await from('2.2.2.2')].map(({ status }) => status)).toEqual([200, 200])
    const refused = await from('3.3.3.3')
    expect(refused).toMatchObject({ status: 429, body: { error: { code: 'TooManyRequests' } } })
    expect(refused.headers.get('retry-after')).toBe('60')
    desk.clock.passSeconds(60)
    expect((await from('1.1.1.1')).status).toBe(200)
  })

  it('believes X-Forwarded-For and -Proto of a trusted proxy, from the right', async () => {
    const desk = await openEchoDesk({ settings: { tokensPerMinute: 1, trustedProxies: ['127.0.0.1', '10.0.0.0/8'] } })
    const from = (address: string) =>
      ask(desk, 'POST', '/webchat/token', { headers: { 'X-Forwarded-For': address, 'X-Forwarded-Proto': 'https' } })
    expect((await from('9.9.9.9, 1.1.1.1, 10.0.0.7')).body.domain).toBe(`https://127.0.0.1:${desk.port}/v3/directline`)
    expect((await from('8.8.8.8, 1.1.1.1')).status).toBe(429)
    expect((await from('2.2.2.2')).status).toBe(200)
    expect((await from('2001:db8:1:2::1')).status).toBe(200)
    expect((await from('2001:db8:1:2:ffff::9')).status).toBe(429)
    expect((await from('2001:db8:1:3::1')).status).toBe(200)
  })

  test.each<[string, readonly string[], string | undefined, number]>([
    ['a caller without a page', [], undefined, 200],
    ['our own page', [], 'own', 200],
    ['a listed shop', [SHOP], SHOP, 200],
    ['any shop when all are listed', ['*'], 'https://other.example', 200],
    ['another shop', [SHOP], 'https://other.example', 403],
    ['a shop that only begins the same', [SHOP], `${SHOP}.evil.example`, 403],
    ['another scheme', [SHOP], 'http://shop.example', 403],
    ['a page without an origin', [SHOP], 'null', 403],
  ])('answers %s', async (_, webOrigins, origin, status) => {
    const desk = await openEchoDesk({ settings: { webOrigins } })
    const Origin = origin === 'own' ? desk.url : origin
    const answer = await ask(desk, 'POST', '/webchat/token', { headers: Origin ? { Origin } : {} })
    expect(answer.status).toBe(status)
    expect(answer.body.error?.message.includes('WEB_ORIGINS')).toBe(status === 403 ? true : undefined)
    const allowed = answer.headers.get('access-control-allow-origin')
    expect(allowed).toBe(status === 200 ? (Origin ?? null) : null)
  })

  it('uses PUBLIC_URL for every address it gives', async () => {
    const desk = await openEchoDesk({ settings: { publicUrl: 'https://desk.example' } })
    const { body } = await ask(desk, 'POST', '/webchat/token')
    expect(body.domain).toBe('https://desk.example/v3/directline')
    const started = await ask(desk, 'POST', '/v3/directline/conversations', { token: body.token })
    expect(started.body.streamUrl).toMatch(/^wss:\/\/desk\.example\/v3\/directline\//)
    expect(started.headers.get('strict-transport-security')).toMatch(/max-age/)
  })
})

describe('a page of another origin', () => {
  const HEADERS = ['authorization', 'content-type', 'x-ms-bot-agent', 'x-requested-with']

  it('may send what Direct Line clients send, and read Retry-After', async () => {
    const desk = await openEchoDesk({ settings: { webOrigins: [SHOP], messagesPerMinute: 1 } })
    const preflight = {
      Origin: SHOP,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': HEADERS.join(),
    }
    for (const path of [
      '/webchat/token',
      '/v3/directline/conversations',
      '/v3/directline/conversations/x/activities',
      '/v3/directline/conversations/x/upload',
      '/v3/directline/conversations/x',
      '/v3/directline/tokens/refresh',
      '/v3/directline/session/getsessionid',
    ]) {
      const { status, headers } = await ask(desk, 'OPTIONS', path, { headers: preflight })
      expect([path, status, headers.get('access-control-allow-origin')]).toEqual([path, 204, SHOP])
      const allowed = headers.get('access-control-allow-headers')?.toLowerCase().split(', ')
      expect(allowed).toEqual(expect.arrayContaining(HEADERS))
      expect(headers.get('vary')).toContain('Origin')
    }
    const { headers } = await ask(desk, 'POST', '/webchat/token', { headers: { Origin: SHOP } })
    expect(headers.get('access-control-expose-headers')).toContain('Retry-After')
  })

  it('reads refusals too, and a foreign one reads nothing', async () => {
    const desk = await openEchoDesk({ settings: { webOrigins: [SHOP] } })
    const refused = (Origin: string) => ask(desk, 'GET', '/v3/directline/conversations/x', { headers: { Origin } })
    expect((await refused(SHOP)).headers.get('access-control-allow-origin')).toBe(SHOP)
    expect((await refused('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull()
    const preflight = await ask(desk, 'OPTIONS', '/webchat/token', { headers: { Origin: 'https://evil.example' } })
    expect(preflight).toMatchObject({ status: 403, body: { error: { code: 'ForeignOrigin' } } })
  })
})
