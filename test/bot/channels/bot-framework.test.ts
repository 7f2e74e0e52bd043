import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest'
import { learnHere } from '../../../bot/learning.js'
import { readSettings } from '../../../bot/settings.js'
import { openShelf, type Shelf } from '../../../bot/shelf.js'
import { startDesk } from '../../../bot/start.js'
import { receiptPdf } from '../../../desk/receipt/pdf.js'
import { openMemoryStore } from '../../../desk/store/memory-store.js'
import { Clock } from '../clock.js'
import { turnOf, type Shown } from '../customer.js'
import { quietLog } from '../quiet-log.js'
import { HOURS_ANSWER, smallKnowledge } from '../small-knowledge.js'
import { removeTemporaryFolders } from '../temporary-folder.js'
import { openConnector, type Connector, type Delivered } from './connector.js'

const closing: (() => Promise<void>)[] = []
let shelf: Shelf
let connector: Connector

beforeAll(async () => {
  const folder = await smallKnowledge()
  shelf = await openShelf({ folder, shipped: 'knowledge', learn: learnHere, log: quietLog() })
})

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

afterAll(async () => {
  await shelf.close()
  await removeTemporaryFolders()
})

const INSECURE = { BOT_FRAMEWORK_INSECURE: 'local' }
const APP = {
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  MicrosoftAppPassword: 'nobody knows',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: '66666666-7777-8888-9999-000000000000',
}
const STAFF = { email: 'ana@desk.example', password: 'a password for Ana' }
const QUESTION = '¿A qué hora abren las tiendas?'

async function opened(env: Readonly<Record<string, string>>) {
  connector = await openConnector()
  closing.push(connector.close)
  const [store, clock, log] = [openMemoryStore(), new Clock(), quietLog()]
  const settings = readSettings({ PORT: '0', ...env }, '/')
  const secret = 'the-secret-of-the-tests-32-letters'
  const { now } = clock
  const desk = await startDesk({
    settings,
    secret,
    store,
    shelf,
    pages: new Map(),
    now,
    random: randomBytes,
    renderPdf: receiptPdf,
    log,
  })
  closing.push(desk.close)
  return { url: desk.url, store, clock, log }
}

let sent = 0

/** As the Emulator sends it. */
function activity(fields: object): object {
  return {
    type: 'message',
    id: `activity-${(sent += 1)}`,
    channelId: 'emulator',
    serviceUrl: connector.url,
    conversation: { id: 'talk' },
    from: { id: 'user-1', name: 'User', role: 'user' },
    recipient: { id: 'bot-1', name: 'Bot', role: 'bot' },
    locale: 'es-ES',
    timestamp: '2026-11-20T09:00:00.000Z',
    ...fields,
  }
}

const JOINED = { type: 'conversationUpdate', membersAdded: [{ id: 'bot-1' }, { id: 'user-1' }] }

async function post(desk: { url: string }, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return await fetch(`${desk.url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

/** Sends it, and answers what was delivered in return. */
async function told(desk: { url: string }, fields: object): Promise<readonly Delivered[]> {
  const before = connector.delivered.length
  const response = await post(desk, activity(fields))
  expect(response.status).toBe(200)
  return connector.delivered.slice(before)
}

type OpenDesk = Awaited<ReturnType<typeof opened>>

async function entriesOf(desk: OpenDesk) {
  return (await desk.store.conversations.get('emulator:talk'))?.entries ?? []
}

/** The kinds of the bot's messages on record, which are also the ones that were delivered. */
async function kindsTold(desk: OpenDesk): Promise<readonly (string | undefined)[]> {
  const entries = (await entriesOf(desk)).filter(
    ({ author, activity: { type } }) => author.kind === 'bot' && type === 'message',
  )
  expect(connector.delivered.map(({ text }) => text)).toEqual(entries.map((entry) => entry.activity.text))
  return entries.map(({ activity }) => turnOf(activity as unknown as Shown)?.kind) // the same, as the desk keeps it
}

describe('/api/messages without settings', () => {
  it('answers 503 and says which are missing, and nothing is written', async () => {
    const desk = await opened({})
    const response = await post(desk, activity({ text: QUESTION }))
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({
      error: { code: 'ChannelNotConfigured', message: expect.stringContaining('set MicrosoftAppId') },
    })
    expect(desk.store.conversations.ids()).toEqual([])
  })

  it('is not opened by BOT_FRAMEWORK_INSECURE when other machines can reach it', async () => {
    const desk = await opened({ ...INSECURE, HOST: '0.0.0.0' })
    const response = await post({ url: desk.url.replace('0.0.0.0', '127.0.0.1') }, activity({ text: QUESTION }))
    expect(response.status).toBe(503)
  })
})

describe('/api/messages on this machine', () => {
  it('greets who joins, answers a question, and takes a claim', async () => {
    const desk = await opened(INSECURE)
    const [greeting] = await told(desk, JOINED)
    expect(greeting?.text).toContain('asistente automático')

    const [answer, ...more] = await told(desk, { text: QUESTION, id: 'question' })
    expect(more).toEqual([])
    expect(answer?.text).toContain(HOURS_ANSWER.es)
    expect(answer).toMatchObject({
      type: 'message',
      conversation: { id: 'talk' },
      from: { id: 'bot-1' },
      recipient: { id: 'user-1' },
      replyToId: 'question',
    })
    await told(desk, { text: 'Quiero reclamar: la cafetera que compré llegó rota y nadie me contesta' })
    expect(await kindsTold(desk)).toEqual(['greeting', 'answer', 'claim'])
    const authors = (await entriesOf(desk)).map(({ author }) => author.kind)
    expect(authors).toEqual(['bot', 'customer', 'bot', 'customer', 'bot'])
  })

  it('opens no address that it is sent, and says that linked files stay for staff', async () => {
    const desk = await opened(INSECURE)
    await told(desk, JOINED)
    const asked: string[] = []
    const trap = createServer((request, response) => {
      asked.push(`${request.url} ${request.headers.authorization}`)
      response.end()
    })
    await new Promise<void>((resolve) => trap.listen(0, resolve))
    closing.push(() => new Promise((resolve) => trap.close(() => resolve())))
    const { port } = trap.address() as AddressInfo // it listens on a port
    const hosts = ['127.0.0.1', 'localhost', '[::1]', '0x7f000001', '[::ffff:127.0.0.1]']
    const attachments = [
      ...hosts.map((host) => ({
        contentType: 'image/png',
        contentUrl: `http://${host}:${port}/photo.png`,
        name: 'photo.png',
      })),
      { contentType: 'image/png', contentUrl: 'http://169.254.169.254/latest/meta-data/', name: 'x.png' },
      {
        ...{ contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'x.pdf' },
        ...{ contentUrl: `http://127.0.0.1:${port}/x.pdf`, content: { downloadUrl: `http://127.0.0.1:${port}/y.pdf` } },
      },
      { contentType: 'text/html', content: '<img src=x>' },
    ]
    const [answer, ...more] = await told(desk, { attachments })
    expect(answer?.text).toContain('no abro enlaces a archivos')
    expect(more).toEqual([])
    expect(asked).toEqual([])
    const [, said] = await entriesOf(desk)
    expect(said?.activity.attachments).toHaveLength(attachments.length)
  })

  it('takes no file for the customer’s own because its address looks like one of ours', async () => {
    const desk = await opened(INSECURE)
    await told(desk, JOINED)
    const { id } = await desk.store.attachments.put(Buffer.from('another’s'), {
      name: 'x.png',
      contentType: 'image/png',
    })
    const claim = { text: 'Quiero reclamar: la cafetera que compré llegó rota y nadie me contesta' }
    await told(desk, claim)
    const contentUrl = `/v3/directline/attachments/${id}/x.png`
    await told(desk, { attachments: [{ contentType: 'image/png', contentUrl, name: 'x.png' }] })
    const { dialog } = (await desk.store.conversations.get('emulator:talk'))!
    expect(JSON.stringify(dialog)).not.toContain(id)
  })

  it('speaks Catalan and English as well', async () => {
    const desk = await opened(INSECURE)
    const ca = await told(desk, { text: 'A quina hora obren les botigues?', locale: 'ca-ES' })
    const en = await told(desk, { text: 'When do your shops open?', locale: 'en-GB', conversation: { id: 'other' } })
    expect(ca.at(-1)?.text).toContain(HOURS_ANSWER.ca)
    expect(en.at(-1)?.text).toContain(HOURS_ANSWER.en)
  })

  it('keeps conversations of two channels apart that have the same id', async () => {
    const desk = await opened(INSECURE)
    await told(desk, { text: 'Hola' })
    await told(desk, { text: 'Hola', channelId: 'msteams' })
    expect(desk.store.conversations.ids().toSorted()).toEqual(['emulator:talk', 'msteams:talk'])
  })

  it('takes an activity that arrives again, also at the same time, for the same', async () => {
    const desk = await opened(INSECURE)
    await told(desk, JOINED)
    const again = activity({ text: QUESTION })
    const responses = await Promise.all([1, 2, 3].map(() => post(desk, again)))
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200])
    await post(desk, again)
    expect(await entriesOf(desk)).toHaveLength(3)
    expect(await kindsTold(desk)).toEqual(['greeting', 'answer'])
  })

  it('delivers the replies when the channel comes back after it could not be reached', async () => {
    const desk = await opened(INSECURE)
    const question = activity({ text: QUESTION })
    connector.answerWith(403)
    expect((await post(desk, question)).status).toBe(500)
    expect(desk.log.lines.join('\n')).toContain('a channel could not be answered')
    connector.answerWith(200)
    expect((await post(desk, question)).status).toBe(200)
    expect(await kindsTold(desk)).toEqual(['answer'])
    expect(await entriesOf(desk)).toHaveLength(2)
  })

  it('hands over to a person, whose words reach the channel, and no handoff event ever does', async () => {
    const account = { DESK_ADMIN_EMAIL: STAFF.email, DESK_ADMIN_PASSWORD: STAFF.password }
    const desk = await opened({ ...INSECURE, ...account })
    await told(desk, JOINED)
    await told(desk, { text: 'Quiero hablar con una persona' })
    expect(await kindsTold(desk)).toEqual(['greeting', 'handoff'])
    expect(desk.log.lines.join('\n')).toContain('a customer asks for a person conversation=talk')

    const ana = await signedIn(desk)
    expect(await ana('GET', '/queue')).toMatchObject({ waiting: [{ id: 'emulator:talk' }], taken: [] })
    const conversation = `/conversations/${encodeURIComponent('emulator:talk')}`
    await ana('POST', `${conversation}/take`)
    await expect.poll(() => connector.delivered.length, WITHIN).toBe(3)
    expect(await kindsTold(desk)).toEqual(['greeting', 'handoff', 'handoff'])
    await ana('POST', `${conversation}/messages`, { text: 'Hola, soy Ana.', clientId: 'a1' })
    await expect.poll(() => connector.delivered.at(-1)?.text, WITHIN).toBe('Hola, soy Ana.')
    expect(connector.delivered.at(-1)).toMatchObject({
      conversation: { id: 'talk' },
      recipient: { id: 'user-1' },
      entities: [{ type: 'mostrador/author' }],
    })

    expect(await told(desk, { text: 'Gracias, Ana' })).toEqual([])
    await ana('POST', `${conversation}/give-back`)
    await expect.poll(() => connector.delivered.length, WITHIN).toBe(5)
    expect((await told(desk, { text: QUESTION })).at(-1)?.text).toContain(HOURS_ANSWER.es)
    expect(connector.delivered.map(({ type, name }) => name ?? type)).toEqual(connector.delivered.map(() => 'message'))
  })

  test.each([
    ['nothing', ''],
    ['no JSON', '{"type":'],
    ['a list', '[]'],
    ['a number', '7'],
    ['null', 'null'],
    ['no type', refused({ type: undefined })],
    ['a type that is no string', refused({ type: 7 })],
    ['no conversation', refused({ conversation: undefined })],
    ['a conversation without an id', refused({ conversation: {} })],
    ['a conversation that is a string', refused({ conversation: 'talk' })],
    ['nobody', refused({ from: undefined })],
    ['no channel', refused({ channelId: undefined })],
    ['a channel that is no string', refused({ channelId: {} })],
    ['no service address', refused({ serviceUrl: undefined })],
    ['a service address that is none', refused({ serviceUrl: 'nowhere' })],
    ['a service address that is no string', refused({ serviceUrl: 7 })],
    ['a service address of a file', refused({ serviceUrl: 'file:///etc/passwd' })],
    ['a text that is no string', refused({ text: { a: 1 } })],
    ['members that are no list', refused({ ...JOINED, membersAdded: 7 })],
    ['members that are nobody', refused({ ...JOINED, membersAdded: [null, 7] })],
    ['attachments that are no list', refused({ attachments: 'x' })],
    ['attachments that are nothing', refused({ attachments: [null, 7, {}] })],
    ['entities that are nothing', refused({ entities: [null, 7] })],
    ['a recipient that is nobody', refused({ recipient: null })],
    ['a locale that is none', refused({ locale: 7 })],
    ['an id that is no string', refused({ id: 7 })],
  ])('refuses %s, and lives on', async (_, body) => {
    const desk = await opened(INSECURE)
    const response = await post(desk, body)
    expect([response.status, response.headers.get('content-type')]).toEqual([400, expect.stringContaining('json')])
    expect(await response.json()).toEqual({ error: { code: expect.any(String), message: expect.any(String) } })
    expect(desk.store.conversations.ids()).toEqual([])
    expect(await told(desk, { text: QUESTION })).not.toEqual([])
  })

  test.each([
    ['a time that is none', { timestamp: 'yesterday', localTimestamp: {}, text: 'Hola' }],
    ['nothing where there may be nothing', { text: null, locale: null, entities: null, attachments: null, id: null }],
    ['a type of its own', { type: 'somethingElse' }],
    ['an event', { type: 'event', name: 'handoff.status' }],
    ['an invoke', { type: 'invoke', name: 'adaptiveCard/action' }],
    ['somebody who leaves', { type: 'conversationUpdate', membersRemoved: [{ id: 'user-1' }] }],
  ])('takes %s, and lives on', async (_, fields) => {
    const desk = await opened(INSECURE)
    expect((await post(desk, activity(fields))).status).toBeLessThan(502)
    expect(await told(desk, { text: QUESTION })).not.toEqual([])
  })
})

/** Made before there is a connector: what is refused needs none. */
function refused(fields: object): object {
  const conversation = { id: 'talk' }
  return {
    type: 'message',
    id: 'a',
    channelId: 'emulator',
    serviceUrl: 'http://127.0.0.1:9',
    conversation,
    from: { id: 'u' },
    text: 'x',
    ...fields,
  }
}

/** For what the desk does after it has answered. */
const WITHIN = { timeout: 10_000, interval: 20 }

describe('/api/messages with an app of Azure', () => {
  const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const unsigned = (header: object, claims: object) => `Bearer ${encoded(header)}.${encoded(claims)}.`

  test.each([
    ['no token', undefined],
    ['an empty one', 'Bearer '],
    ['another scheme', 'Basic dXNlcjpwYXNz'],
    ['garbage', 'Bearer garbage'],
    ['more garbage', 'Bearer a.b.c'],
    ['many words', 'Bearer one two three'],
    ['an unsigned one of nobody', unsigned({ alg: 'none' }, { aud: APP.MicrosoftAppId })],
  ])('refuses %s and writes nothing', async (_, authorization) => {
    const desk = await opened(APP)
    const response = await post(
      desk,
      activity({ text: QUESTION }),
      authorization ? { Authorization: authorization } : {},
    )
    expect([401, 403]).toContain(response.status)
    expect(desk.store.conversations.ids()).toEqual([])
    expect(connector.delivered).toEqual([])
  })
})

/** Calls of the desk's API as a colleague who has signed in. */
async function signedIn({ url }: { url: string }) {
  const headers = { 'Content-Type': 'application/json', Origin: url }
  const session = await fetch(`${url}/api/desk/session`, { method: 'POST', headers, body: JSON.stringify(STAFF) })
  expect(session.status).toBe(200)
  const { csrf } = (await session.json()) as { csrf: string } // the desk's own JSON
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
  return async (method: string, path: string, body: object = {}): Promise<unknown> => {
    const about = { method, headers: { ...headers, Cookie: cookie, 'x-csrf-token': csrf } }
    const response = await fetch(
      `${url}/api/desk${path}`,
      method === 'GET' ? about : { ...about, body: JSON.stringify(body) },
    )
    expect(response.status).toBeLessThan(300)
    return response.json()
  }
}
