import { describe, expect, it, test } from 'vitest'
import { NO_INPUT } from '../../desk/route.js'
import { routes } from '../../desk/routes.js'
import { type Browser, codeOf, conversation, fields, openDesk, ORIGIN, store, the, waiting } from './open-desk.js'

/** Who may do what. A route that is not in this table fails the first test: decide here who may use it. */
const WHO_MAY: Readonly<Record<string, readonly string[]>> = {
  'GET /api/desk/session': ['operator', 'admin'],
  'POST /api/desk/session': ['nobody', 'operator', 'admin'],
  'DELETE /api/desk/session': ['operator', 'admin'],
  'GET /api/desk/setup': ['nobody', 'operator', 'admin'],
  'POST /api/desk/setup': ['nobody', 'operator', 'admin'],
  'GET /api/desk/staff': ['admin'],
  'POST /api/desk/staff': ['admin'],
  'GET /api/desk/queue': ['operator', 'admin'],
  'GET /api/desk/conversations/:id': ['operator', 'admin'],
  'POST /api/desk/conversations/:id/take': ['operator', 'admin'],
  'POST /api/desk/conversations/:id/messages': ['operator', 'admin'],
  'POST /api/desk/conversations/:id/give-back': ['operator', 'admin'],
  'GET /api/desk/claims': ['operator', 'admin'],
  'GET /api/desk/claims/:id': ['operator', 'admin'],
  'GET /api/desk/claims/:id/history': ['operator', 'admin'],
  'GET /api/desk/claims/:id/files/:file': ['operator', 'admin'],
  'POST /api/desk/claims/:id/files': ['operator', 'admin'],
  'POST /api/desk/claims/:id/commands': ['operator', 'admin'],
  'GET /api/desk/colleagues': ['operator', 'admin'],
  'POST /api/desk/persons/search': ['admin'],
  'POST /api/desk/persons/export': ['admin'],
  'POST /api/desk/persons/erase': ['admin'],
  'POST /api/desk/persons/blocked': ['admin'],
  'GET /api/desk/openapi.json': ['nobody', 'operator', 'admin'],
}

const called = routes.map((route) => ({ route, name: `${route.method} ${route.path}` }))
const call = (name: string) => name.replace('/api/desk', '').replace(':id', 'conv-1')
const withInput = called.filter(({ route }) => route.input !== NO_INPUT)
const guarded = called.filter(({ route }) => route.role !== 'anyone')
const changing = guarded.filter(({ route }) => route.method !== 'GET')

async function peopled() {
  const open = await openDesk()
  await store(open.conversations, waiting('conv-1', '2026-11-23T08:30:00.000Z'))
  const browsers: Record<string, Browser | undefined> = {
    operator: await open.someone('operator', 'Ana'),
    admin: await open.someone('admin', 'Biel'),
  }
  return { ...open, browsers }
}

describe('who may do what', () => {
  it('is decided for every route, and for no other', () => {
    expect(called.map(({ name }) => name).toSorted()).toEqual(Object.keys(WHO_MAY).toSorted())
  })

  const everyPair = called.flatMap(({ name }) => ['nobody', 'operator', 'admin'].map((who) => ({ name, who })))

  test.each(everyPair)('$name for $who', async ({ name, who }) => {
    const { ask, browsers } = await peopled()
    const { status } = await ask(call(name), undefined, browsers[who])
    const refused = who === 'nobody' ? [401] : [403]
    expect(WHO_MAY[name]?.includes(who) ? [200, 201, 204, 404, 409, 422] : refused).toContain(status)
  })

  test.each(guarded)('$name for who has made up a cookie', async ({ name }) => {
    const { ask, store: kept } = await peopled()
    const cookies = ['x', 'A'.repeat(43), kept.sessions.ids()[0] ?? '', '__proto__']
    for (const value of cookies) {
      const made = { cookie: `mostrador_session=${value}`, csrf: 'x', staffId: 'x' }
      expect((await ask(call(name), undefined, made)).status).toBe(401)
    }
  })

  it('does not include what is not listed', async () => {
    const { ask, browsers } = await peopled()
    const paths = [
      '/',
      '',
      '/nothing',
      '/queue/',
      '/queue/x',
      '/QUEUE',
      '/conversations',
      '/conversations/',
      '/conversations/a/b',
      '/conversations/conv-1/take/x',
      '/../session',
      '/__proto__',
      '/constructor',
      '/conversations/%',
      '/conversations/%E0%A4%A',
    ]
    for (const path of paths) {
      const answer = await ask(`GET ${path}`, undefined, browsers['admin'])
      expect([path, answer.status, codeOf(answer)]).toEqual([path, 404, 'unknown-path'])
    }
  })

  test.each(called)('$name has no further method', async ({ route }) => {
    const { ask, browsers } = await peopled()
    const allowed: string[] = routes.filter(({ path }) => path === route.path).map(({ method }) => method)
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'get', '__proto__']) {
      if (allowed.includes(method)) continue
      const answer = await ask(call(`${method} ${route.path}`), undefined, browsers['admin'])
      expect([method, answer.status]).toEqual([method, 405])
      expect(answer.headers?.['allow']).toBe(allowed.join(', '))
    }
  })
})

describe('a request from another site', () => {
  test.each(changing)('cannot $name without the CSRF token', async ({ name }) => {
    const { ask, browsers, signIn } = await peopled()
    const own = the(browsers['admin'])
    const another = await signIn('ana@desk.example')
    for (const csrf of [undefined, '', 'x', own.csrf.slice(1), `${own.csrf}x`, another.csrf]) {
      const headers = { cookie: own.cookie, ...(csrf === undefined ? {} : { 'x-csrf-token': csrf }) }
      const answer = await ask(call(name), undefined, undefined, { headers })
      expect([csrf, answer.status, codeOf(answer)]).toEqual([csrf, 403, 'wrong-csrf'])
    }
    expect((await ask('GET /session', undefined, own)).status).toBe(200)
  })

  test.each(called.filter(({ route }) => route.method !== 'GET'))('cannot $name from its origin', async ({ name }) => {
    const { ask, browsers } = await peopled()
    const { cookie, csrf } = the(browsers['admin'])
    for (const origin of [
      'https://evil.example',
      'null',
      'http://desk.example',
      `${ORIGIN}.evil.example`,
      `${ORIGIN}:444`,
    ]) {
      const headers = { cookie, 'x-csrf-token': csrf, origin, host: 'desk.example' }
      const answer = await ask(call(name), undefined, undefined, { headers })
      expect([origin, answer.status, codeOf(answer)]).toEqual([origin, 403, 'foreign-origin'])
    }
  })

  it('is told from one of our own page', async () => {
    const { ask, browsers } = await peopled()
    const { cookie, csrf } = the(browsers['admin'])
    const headers = { cookie, 'x-csrf-token': csrf, origin: ORIGIN }
    expect((await ask('POST /conversations/conv-1/take', undefined, undefined, { headers })).status).toBe(200)
  })

  it('cannot send a form where JSON is expected', async () => {
    const { ask } = await openDesk()
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonp',
      undefined,
    ]) {
      const raw = { body: '{"email":"a@b.es","password":"x"}', headers: { 'content-type': type } }
      expect((await ask('POST /session', undefined, undefined, raw)).status).toBe(415)
    }
  })
})

describe('what a request may contain', () => {
  test.each(withInput)('$name takes no unknown field, and names it', async ({ name }) => {
    const { ask, browsers } = await peopled()
    const answer = await ask(call(name), { colour: 'red' }, browsers['admin'])
    expect(answer.status).toBe(422)
    expect(JSON.stringify(answer.body)).toContain('colour: not a field here')
  })

  const takingJson = called.filter(({ route }) => route.method !== 'GET' && route.takesFile === undefined)

  test.each(takingJson)('$name takes no __proto__', async ({ name }) => {
    const { ask, browsers } = await peopled()
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const headers = {
        'content-type': 'application/json',
        cookie: browsers['admin']?.cookie,
        'x-csrf-token': browsers['admin']?.csrf,
      }
      const raw = { body: `{${JSON.stringify(key)}:{"polluted":true}}`, headers }
      const answer = await ask(call(name), undefined, undefined, raw)
      expect([key, answer.status]).toEqual([key, 422])
      expect(JSON.stringify(answer.body)).toContain(key)
      expect('polluted' in {}).toBe(false)
    }
  })

  test.each(withInput)('$name takes nothing but an object', async ({ name }) => {
    const { ask, browsers } = await peopled()
    for (const body of [null, [], 'text', 7, true]) {
      expect((await ask(call(name), body, browsers['admin'])).status).toBe(422)
    }
  })

  it('must be JSON', async () => {
    const { ask } = await openDesk()
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    const answer = await ask('POST /session', undefined, undefined, { body: '{"email":', headers })
    expect([answer.status, codeOf(answer)]).toEqual([400, 'not-json'])
  })

  it('may not be endless', async () => {
    const { ask } = await openDesk()
    const answer = await ask('POST /session', { email: 'x'.repeat(1_000_001), password: 'x' })
    expect([answer.status, codeOf(answer)]).toEqual([413, 'too-large'])
  })

  it('never comes back in the message that refuses it', async () => {
    const { ask } = await openDesk()
    const answer = await ask('POST /session', { email: 'a@b.es', password: 'SECRET'.repeat(100) })
    expect(answer.status).toBe(422)
    expect(JSON.stringify(answer)).not.toContain('SECRET')
  })
})

describe('every answer', () => {
  test.each(called)('to $name is kept by no cache, and of the described shape', async ({ name, route }) => {
    const { ask, browsers } = await peopled()
    const answer = await ask(call(name), undefined, browsers['admin'])
    expect(answer.headers?.['cache-control']).toBe('no-store')
    const shape = answer.status === route.status ? route.output : undefined
    expect(shape?.safeParse(fields(answer)).error).toBeUndefined()
  })

  it('to what breaks tells nothing of our insides, and the log tells the rest', async () => {
    const broken = () => Promise.reject(new Error('the disk is full'))
    const { ask, someone, conversations, logged } = await openDesk({
      relay: () => ({ take: broken, say: broken, write: broken, askSurvey: broken, giveBack: broken }),
    })
    await store(conversations, conversation('conv-1'))
    const answer = await ask('POST /conversations/conv-1/take', undefined, await someone('operator', 'Ana'))
    expect([answer.status, codeOf(answer)]).toEqual([500, 'broken'])
    expect(JSON.stringify(answer)).not.toContain('disk')
    expect(answer.headers?.['cache-control']).toBe('no-store')
    expect(logged.at(-1)).toContain('a desk request broke')
  })
})

describe('the log', () => {
  it('tells of what matters, and never a password, a cookie, a token or a customer’s words', async () => {
    const { ask, signIn, someone, conversations, logged, desk } = await openDesk()
    const token = desk.setUpToken() ?? ''
    const ana = await someone('operator', 'Ana')
    await store(conversations, waiting('conv-1', '2026-11-23T08:30:00.000Z'))
    await ask('POST /session', { email: 'my password in the wrong field', password: 'SECRET-1' })
    await ask('POST /session', { email: 'ana@desk.example', password: 'SECRET-2' })
    await ask('GET /staff', undefined, ana)
    await ask('POST /conversations/conv-1/take', undefined, { ...ana, csrf: 'SECRET-3' })
    await ask('POST /conversations/conv-1/take', undefined, ana)
    await ask('POST /conversations/conv-1/messages', { text: 'SECRET-4', clientId: 'a' }, ana)
    await ask('DELETE /session', undefined, ana)
    const again = await signIn('ana@desk.example')
    const log = logged.join('\n')
    for (const event of [
      'first account made',
      'account made',
      'signed in',
      'sign-in refused',
      'refused',
      'signed out',
    ]) {
      expect(log).toContain(`"message":"${event}"`)
    }
    const secrets = [
      'correct horse battery',
      'SECRET',
      'my password',
      ana.cookie,
      ana.csrf,
      again.cookie,
      again.csrf,
      token,
    ]
    for (const secret of secrets) expect(log).not.toContain(secret.replace('mostrador_session=', ''))
  })
})
