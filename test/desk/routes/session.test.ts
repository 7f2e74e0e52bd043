import { describe, expect, it } from 'vitest'
import { WRONG_PER_ADDRESS, WRONG_PER_EMAIL } from '../../../desk/sign-in.js'
import { browserOf, codeOf, fields, openDesk, PASSWORD } from '../open-desk.js'

const ANA = { email: 'ana@desk.example', password: PASSWORD }
const WRONG = { ...ANA, password: 'not the password' }
const MINUTE = 60_000

async function withAna(settings = {}) {
  const open = await openDesk(settings)
  return { ...open, ana: await open.someone('operator', 'Ana') }
}

describe('signing in', () => {
  it('gives who it is, a CSRF token and a cookie that scripts and other sites do not get', async () => {
    const { ask } = await withAna()
    const answer = await ask('POST /session', ANA)
    expect(answer.status).toBe(200)
    expect(fields(answer)).toEqual({
      staff: { id: expect.any(String), name: 'Ana Soler', alias: 'Ana', email: 'ana@desk.example', role: 'operator' },
      csrf: expect.stringMatching(/^[\w-]{43}$/),
    })
    expect(answer.cookie).toMatch(
      /^mostrador_session=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Strict; Secure$/,
    )
  })

  it('marks the cookie as secure only where the desk is reached by https', async () => {
    const { ask } = await withAna({ secureCookie: false, publicOrigin: 'http://127.0.0.1:3978' })
    expect((await ask('POST /session', ANA)).cookie).toMatch(/; HttpOnly; SameSite=Strict$/)
  })

  it('gives another cookie and another CSRF token each time, and ends the session the browser came with', async () => {
    const { ask, ana } = await withAna()
    const answer = await ask('POST /session', ANA, ana)
    const fresh = browserOf(answer)
    expect(fresh.cookie).not.toBe(ana.cookie)
    expect(fresh.csrf).not.toBe(ana.csrf)
    expect((await ask('GET /session', undefined, ana)).status).toBe(401)
    expect((await ask('GET /session', undefined, fresh)).status).toBe(200)
  })

  it('answers alike to a wrong password and to an unknown e-mail', async () => {
    const { ask } = await withAna()
    const wrong = await ask('POST /session', WRONG)
    const unknown = await ask('POST /session', { ...WRONG, email: 'nobody@desk.example' })
    expect([wrong.status, codeOf(wrong)]).toEqual([401, 'wrong-credentials'])
    expect(unknown).toEqual(wrong)
    expect(wrong.cookie).toBeUndefined()
  })

  it('is held back after too many wrong passwords for one e-mail, from wherever they come', async () => {
    const { ask, clock } = await withAna()
    for (let i = 0; i < WRONG_PER_EMAIL; i++) {
      expect((await ask('POST /session', WRONG, undefined, { address: `192.0.2.${i}` })).status).toBe(401)
    }
    const held = await ask('POST /session', { ...ANA, email: 'ANA@desk.example ' }, undefined, {
      address: '192.0.2.99',
    })
    expect([held.status, codeOf(held), held.headers?.['retry-after']]).toEqual([429, 'too-many', '900'])
    clock.pass(15 * MINUTE - 1)
    expect((await ask('POST /session', ANA)).headers?.['retry-after']).toBe('1')
    clock.pass(1)
    expect((await ask('POST /session', ANA)).status).toBe(200)
  })

  it('is held back after too many wrong passwords from one address, whoever they are for', async () => {
    const { ask } = await withAna()
    for (let i = 0; i < WRONG_PER_ADDRESS; i++) {
      expect((await ask('POST /session', { ...WRONG, email: `guess${i}@desk.example` })).status).toBe(401)
    }
    expect((await ask('POST /session', ANA)).status).toBe(429)
    expect((await ask('POST /session', ANA, undefined, { address: '198.51.100.7' })).status).toBe(200)
  })

  it('counts attempts that are made all at once', async () => {
    const { ask } = await withAna()
    const attempts = Array.from({ length: 30 }, (_, i) =>
      ask('POST /session', WRONG, undefined, { address: `192.0.2.${i}` }),
    )
    const statuses = (await Promise.all(attempts)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(WRONG_PER_EMAIL)
    expect(statuses.filter((status) => status === 429)).toHaveLength(30 - WRONG_PER_EMAIL)
  })

  it('asks to come back when more passwords are being compared than the machine should', async () => {
    const { ask } = await withAna()
    const attempts = Array.from({ length: 40 }, (_, i) =>
      ask('POST /session', { ...WRONG, email: `guess${i}@desk.example` }, undefined, { address: `192.0.2.${i}` }),
    )
    const answers = await Promise.all(attempts)
    expect(answers.filter(({ headers }) => headers?.['retry-after'] === '2').length).toBeGreaterThan(0)
    expect((await ask('POST /session', ANA)).status).toBe(200)
  })

  it('is never held back for those who know their password', async () => {
    const { ask } = await withAna()
    for (let i = 0; i < WRONG_PER_ADDRESS + 1; i++) expect((await ask('POST /session', ANA)).status).toBe(200)
  })
})

describe('a session', () => {
  it('tells who is signed in, with the same CSRF token', async () => {
    const { ask, ana } = await withAna()
    expect(fields(await ask('GET /session', undefined, ana))).toMatchObject({ staff: { alias: 'Ana' }, csrf: ana.csrf })
  })

  it('is found among other cookies', async () => {
    const { ask, ana } = await withAna()
    const headers = { cookie: `theme=dark; xmostrador_session=no; ${ana.cookie}; lang=ca` }
    expect((await ask('GET /session', undefined, undefined, { headers })).status).toBe(200)
  })

  it('ends after eight hours without a request', async () => {
    const { ask, ana, clock } = await withAna()
    clock.pass(8 * 60 * MINUTE)
    const answer = await ask('GET /session', undefined, ana)
    expect([answer.status, codeOf(answer)]).toEqual([401, 'not-signed-in'])
  })

  it('ends at sign-out: the cookie is cleared and a copy of it is worth nothing', async () => {
    const { ask, ana } = await withAna()
    const answer = await ask('DELETE /session', undefined, ana)
    expect(answer).toMatchObject({
      status: 204,
      cookie: expect.stringMatching(/^mostrador_session=; Path=\/; Max-Age=0;/),
    })
    expect(answer.body).toBeUndefined()
    expect((await ask('GET /session', undefined, ana)).status).toBe(401)
  })

  it('does not end the person’s other sessions at sign-out', async () => {
    const { ask, ana, signIn } = await withAna()
    const other = await signIn(ANA.email)
    await ask('DELETE /session', undefined, ana)
    expect((await ask('GET /session', undefined, other)).status).toBe(200)
  })
})
