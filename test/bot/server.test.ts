import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, test } from 'vitest'
import { readJsonObject } from '../../bot/http/body.js'
import { openMetrics } from '../../bot/http/metrics.js'
import { operationRoutes } from '../../bot/http/operation-routes.js'
import { readPages } from '../../bot/http/pages.js'
import { Refusal } from '../../bot/http/refusal.js'
import type { Route } from '../../bot/http/route.js'
import { openServer, type RunningServer, type ServerParts } from '../../bot/server.js'
import { quietLog } from './quiet-log.js'

const running: RunningServer[] = []
const folders: string[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()))
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })))
})

const SETTINGS = { host: '127.0.0.1', port: 0, webOrigins: [], trustedProxies: [] }

async function open(
  parts: Partial<ServerParts> = {},
): Promise<{ url: string; log: ReturnType<typeof quietLog>; server: RunningServer }> {
  const log = quietLog()
  const server = await openServer({ settings: SETTINGS, routes: [], upgrades: [], pages: new Map(), log, ...parts })
  running.push(server)
  return { url: server.url, log, server }
}

function route(path: string, handle: Route['handle'], method: Route['method'] = 'GET'): Route {
  return { method, path, handle }
}

async function pagesOf(files: Record<string, string | Buffer>) {
  const folder = await mkdtemp(join(tmpdir(), 'mostrador-pages-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return await readPages(folder)
}

describe('the server', () => {
  test.each([
    '/',
    '/nothing',
    '/%zz',
    '/..%2f..%2fetc/passwd',
    '//evil.example/x',
    '/a\u0000b',
    '/nothing?accept=html',
  ])('answers 404 in JSON for %j, whatever is accepted', async (path) => {
    const { url } = await open({ routes: [route('/here', async () => ({ status: 200 }))] })
    for (const Accept of ['*/*', 'text/plain', 'text/html', 'image/png']) {
      const response = await fetch(url + path, { headers: { Accept } })
      expect(response.status).toBe(404)
      expect(await response.json()).toEqual({
        error: { code: 'NotFound', message: 'There is nothing at this address.' },
      })
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('answers 405 for a wrong method and says which are right', async () => {
    const { url } = await open({
      routes: [route('/here', async () => ({ status: 200 }))],
      pages: await pagesOf({ 'index.html': 'x' }),
    })
    for (const path of ['/here', '/']) {
      const response = await fetch(url + path, { method: 'DELETE' })
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toContain('GET')
      expect(await response.json()).toMatchObject({ error: { code: 'MethodNotAllowed' } })
    }
    expect((await fetch(`${url}/nothing`, { method: 'POST' })).status).toBe(404)
  })

  it('answers what a handler refuses, and hides what nobody foresaw', async () => {
    const { url, log } = await open({
      routes: [
        route('/refused', () => Promise.reject(new Refusal(409, 'Taken', 'Take another.', { 'Retry-After': '7' }))),
        route('/broken', () => Promise.reject(new Error('canary of the insides'))),
        route('/thrown', () => {
          throw new TypeError('canary of the insides')
        }),
        route('/nonsense', () => Promise.reject(undefined)),
      ],
    })
    const refused = await fetch(`${url}/refused`)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([409, '7'])
    expect(await refused.json()).toEqual({ error: { code: 'Taken', message: 'Take another.' } })
    for (const path of ['/broken', '/thrown', '/nonsense']) {
      const broken = await fetch(url + path)
      expect(broken.status).toBe(500)
      expect(await broken.text()).not.toContain('canary')
    }
    expect(log.lines.filter((line) => line.includes('canary of the insides'))).toHaveLength(2)
    expect((await fetch(`${url}/refused`)).status).toBe(409)
  })

  it('lives on when callers hang up, send nonsense or go on sending after a refusal', async () => {
    const { url } = await open({
      routes: [route('/json', async ({ req }) => ({ status: 200, body: await readJsonObject(req, 100) }), 'POST')],
    })
    const port = Number(new URL(url).port)
    await sent(port, 'POST /json HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{"half":', true)
    expect(await sent(port, 'nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/)
    expect(await sent(port, 'GET /x HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 404.*NotFound/s,
    )
    const long = await fetch(`${url}/json`, { method: 'POST', body: JSON.stringify({ long: 'x'.repeat(500_000) }) })
    expect([long.status, await long.json()]).toMatchObject([413, { error: { code: 'MessageSizeTooBig' } }])
    const fine = await fetch(`${url}/json`, { method: 'POST', body: '{"a":1}' })
    expect(await fine.json()).toEqual({ a: 1 })
  })

  it('closes when the last request has been answered', async () => {
    let answer = () => {}
    let arrived = () => {}
    const asked = new Promise<void>((resolve) => (arrived = resolve))
    const waiting = new Promise<void>((resolve) => (answer = resolve))
    const { url, server } = await open({
      routes: [route('/slow', async () => (arrived(), await waiting, { status: 200, body: { done: true } }))],
    })
    const response = fetch(`${url}/slow`)
    await asked
    const closed = server.close()
    const begun = performance.now()
    answer()
    expect(await (await response).json()).toEqual({ done: true })
    await closed
    // The client would keep its connection for some seconds more.
    expect(performance.now() - begun).toBeLessThan(2_000)
    await expect(fetch(url)).rejects.toThrow('fetch failed')
  })

  it('cuts off what takes longer than its grace', async () => {
    let arrived = () => {}
    const asked = new Promise<void>((resolve) => (arrived = resolve))
    const never = new Promise<undefined>(() => {})
    const { url, server } = await open({ graceMs: 10, routes: [route('/never', () => (arrived(), never))] })
    const response = fetch(`${url}/never`).catch((error: Error) => error.message)
    await asked
    await server.close()
    expect(await response).toBe('fetch failed')
  })

  it('says that a port is taken with Node’s own code', async () => {
    const { url } = await open()
    await expect(open({ settings: { ...SETTINGS, port: Number(new URL(url).port) } })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
  })

  it('believes no Host header that is more than a host', async () => {
    const { url } = await open({
      routes: [route('/origin', async ({ origin }) => ({ status: 200, body: { origin } }))],
    })
    const seen = (host: string) => withHost(`${url}/origin`, host)
    expect(await seen('Desk.Example:8080')).toBe('{"origin":"http://desk.example:8080"}')
    expect(await seen('[::1]:3978')).toBe('{"origin":"http://[::1]:3978"}')
    for (const host of [
      "x; script-src 'unsafe-inline'",
      'desk.example/path',
      'a@b',
      'x:99999',
      '[::',
      'a b',
      '%',
      '[zz]',
    ])
      expect(`${host}: ${await seen(host)}`).toContain('"BadSyntax"')
  })

  it('survives addresses that are none', async () => {
    const { url } = await open({ routes: [route('/here', async () => ({ status: 200 }))] })
    const port = Number(new URL(url).port)
    const head = 'Host: x\r\nConnection: close\r\n\r\n'
    for (const target of [
      'http://',
      'http://[',
      'https://x:99999/',
      '*',
      '//',
      '///',
      'x',
      '/\\',
      '/%',
      '/?%',
      'http://evil.example/here',
    ])
      expect(`${target}: ${await sent(port, `GET ${target} HTTP/1.1\r\n${head}`)}`).toMatch(
        /: HTTP\/1\.1 (200|400|404) /,
      )
    expect(await sent(port, `OPTIONS * HTTP/1.1\r\n${head}`)).toMatch(/^HTTP\/1\.1 200/)
    expect(await sent(port, `GET /here HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200/)
    expect((await fetch(`${url}/here`)).status).toBe(200)
  })
})

describe('the pages', () => {
  const script = 'console.log("hola")'.repeat(50)
  const files = {
    ...{
      'index.html': '<p>shop</p>',
      'desk/index.html': '<p>desk</p>',
      'chat/index.html': '<p>chat</p>',
      'service.html': 'service',
    },
    ...{ 'widget.js': 'widget', 'chat-A1B2C3D4.js': script, 'notes.exe': 'no' },
    ...{ 'chat-A1B2C3D4.js.br': brotliCompressSync(script), 'chat-A1B2C3D4.js.gz': gzipSync(script) },
  }

  test.each([
    ['/', '<p>shop</p>'],
    ['/index.html', '<p>shop</p>'],
    ['/desk/', '<p>desk</p>'],
    ['/desk', '<p>desk</p>'],
    ['/service', 'service'],
    ['/widget.js', 'widget'],
  ])('answer at %s', async (path, text) => {
    const { url } = await open({ pages: await pagesOf(files) })
    const response = await fetch(url + path)
    expect([response.status, await response.text()]).toEqual([200, text])
    expect(response.headers.get('cache-control')).toBe('no-cache')
    const head = await fetch(url + path, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  test.each(['/notes.exe', '/../package.json', '/desk/../../x', '/chat-A1B2C3D4.js.br', '/__proto__'])(
    'do not answer at %s',
    async (path) => {
      const { url } = await open({ pages: await pagesOf(files) })
      expect((await fetch(url + path)).status).toBe(404)
    },
  )

  it('come compressed as the browser likes, and for ever when their name carries a hash', async () => {
    const { url } = await open({ pages: await pagesOf(files) })
    const got = async (accepted: string) => {
      const response = await rawGet(`${url}/chat-A1B2C3D4.js`, { 'Accept-Encoding': accepted })
      return [response.headers['content-encoding'], response]
    }
    const [br, brotli] = (await got('gzip, deflate, br')) as [string, Raw]
    expect(br).toBe('br')
    expect(brotliDecompressSync(brotli.body).toString()).toBe(script)
    expect(brotli.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(brotli.headers['vary']).toBe('Accept-Encoding')
    expect((await got('gzip, br;q=0'))[0]).toBe('gzip')
    expect((await got('identity'))[0]).toBeUndefined()
  })

  it('are not sent again to who has them', async () => {
    const { url } = await open({ pages: await pagesOf(files) })
    const { etag } = (await rawGet(`${url}/`, {})).headers
    expect(await rawGet(`${url}/`, { 'If-None-Match': `"other", W/${String(etag)}` })).toMatchObject({
      status: 304,
      body: Buffer.alloc(0),
    })
    expect((await rawGet(`${url}/`, { 'If-None-Match': '"other"' })).status).toBe(200)
  })

  it('let the listed shops frame the chat, and nobody the desk', async () => {
    const settings = { ...SETTINGS, webOrigins: ['https://shop.example'], publicUrl: 'https://desk.example' }
    const { url } = await open({ settings, pages: await pagesOf(files) })
    const policy = async (path: string) => (await fetch(url + path)).headers.get('content-security-policy') ?? ''
    expect(await policy('/chat/')).toContain("frame-ancestors 'self' https://shop.example")
    expect(await policy('/desk/')).toContain("frame-ancestors 'none'")
    expect(await policy('/')).toMatch(/frame-ancestors 'self'$/)
    expect(await policy('/chat/')).toContain("connect-src 'self' wss://desk.example")
    for (const path of ['/', '/chat/', '/desk/', '/service']) {
      expect(await policy(path)).toMatch(/default-src 'self'; script-src 'self';/)
      const { headers } = await fetch(url + path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    }
    expect(await policy('/desk/')).not.toContain('unsafe')
  })

  it('ask for no encryption that is not there', async () => {
    const { url } = await open({ pages: await pagesOf(files) })
    expect((await fetch(url)).headers.get('strict-transport-security')).toBeNull()
  })
})

describe('the operators’ addresses', () => {
  it('tell whether the desk is alive and ready, and what is wrong', async () => {
    let readiness = { ready: true, problems: ['a file was damaged'] }
    const { url } = await open({ routes: operationRoutes(() => readiness, openMetrics([])) })
    expect((await fetch(`${url}/health/live`)).status).toBe(200)
    const ready = await fetch(`${url}/health/ready`)
    expect([ready.status, await ready.json()]).toEqual([200, readiness])
    expect(ready.headers.get('cache-control')).toBe('no-store')
    readiness = { ready: false, problems: ['the disk is full'] }
    const not = await fetch(`${url}/health/ready`)
    expect([not.status, await not.json()]).toEqual([503, readiness])
  })

  it('give figures in the format of Prometheus', async () => {
    let waiting = 2
    const metrics = openMetrics([
      { name: 'mostrador_handoffs_waiting', help: 'Customers who wait for a person.', read: () => waiting },
    ])
    const { url } = await open({ routes: operationRoutes(() => ({ ready: true, problems: [] }), metrics) })
    for (const seconds of [0.003, 0.02, 0.02, 20]) metrics.turnTook(seconds)
    metrics.turnFailed()
    const response = await fetch(`${url}/metrics`)
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    const lines = (await response.text()).split('\n')
    const figure = (name: string) => Number(lines.find((line) => line.startsWith(`${name} `))?.split(' ')[1])
    expect(figure('mostrador_turns_total')).toBe(4)
    expect(figure('mostrador_turns_failed_total')).toBe(1)
    expect(figure('mostrador_turn_seconds_bucket{le="0.005"}')).toBe(1)
    expect(figure('mostrador_turn_seconds_bucket{le="0.025"}')).toBe(3)
    expect(figure('mostrador_turn_seconds_bucket{le="15"}')).toBe(3)
    expect(figure('mostrador_turn_seconds_bucket{le="+Inf"}')).toBe(4)
    expect(figure('mostrador_turn_seconds_sum')).toBeCloseTo(20.043)
    expect(figure('mostrador_handoffs_waiting')).toBe(2)
    expect(figure('process_resident_memory_bytes')).toBeGreaterThan(1e6)
    waiting = 0
    expect(metrics.text()).toContain('mostrador_handoffs_waiting 0\n')
    for (const line of lines.filter(Boolean))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{le="[^"]+"\})? [\d.e+-]+)$/)
  })
})

interface Raw {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** Without fetch's own decompression and cache. */
function rawGet(url: string, headers: Record<string, string>): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sending = request(url, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    sending.on('error', reject)
    sending.end()
  })
}

async function withHost(url: string, host: string): Promise<string> {
  return String((await rawGet(url, { Host: host })).body)
}

/** Sends bytes as they are; answers what comes back until the connection ends. */
function sent(port: number, text: string, thenHangUp = false): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => (answer += String(chunk)))
    socket.on('error', () => resolve(answer))
    socket.on('close', () => resolve(answer))
    socket.write(text, () => {
      if (thenHangUp) socket.destroy()
    })
  })
}
