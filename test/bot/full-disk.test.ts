/** The desk runs on while its disk takes nothing more, and says so; when there is room again, it goes on where it was. */
import { createHash } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ClaimRecord } from '../../desk/claim.js'
import { openFileStore } from '../../desk/store/file-store.js'
import { unseal } from '../../desk/store/sealed.js'
import { openDesk, type OpenDesk } from '../open-desk.js'
import { openTalk } from '../talk.js'
import { ask, say, startChat, textsOf, type Answered, type Chat } from './channels/direct-line/client.js'
import { failingDisk, full, unwritable } from './failing-disk.js'

const ADMIN = { email: 'root@desk.example', password: 'correct horse battery' }
const STORY =
  'Quiero reclamar: la cafetera del pedido NX-10000008 llegó rota y nadie me contesta. ' +
  'Quiero que me devuelvan el dinero. Mi correo es anna@example.com'
const YES = 'Sí, presentarla'
const withId = (clientActivityID: string) => ({ channelData: { clientActivityID } })

const disk = failingDisk()
let desk: OpenDesk

beforeAll(async () => {
  const admin = { DESK_ADMIN_EMAIL: ADMIN.email, DESK_ADMIN_PASSWORD: ADMIN.password }
  desk = await openDesk({ MESSAGES_PER_MINUTE: '0', TOKENS_PER_MINUTE: '0', ...admin }, disk)
})
afterEach(() => {
  disk.trouble = () => undefined
})
afterAll(() => desk.close())

describe('the yes of a customer', () => {
  it.each([
    ['the disk is full for claims', full('claims')],
    ['the folder of claims cannot be written any more', unwritable('claims')],
    ['the folder of claims cannot be synced', (call: string, path: string) => folderFails(call, path, 'claims')],
  ])('is answered with the truth while %s, and files it when it is said again', async (_, trouble) => {
    const chat = await readBack()
    disk.trouble = trouble
    expect(await say(desk, chat, YES)).toMatchObject({ status: 200 })
    const [told = ''] = (await textsOf(desk, chat)).slice(-1)
    expect(told).toContain('no se ha presentado nada')
    expect(told).not.toMatch(/MO-/)
    expect(await claimsOf(desk.dataDir, chat)).toEqual([])
    disk.trouble = () => undefined
    await say(desk, chat, 'Sí')
    await expectOneClaim(desk.dataDir, chat)
  })

  it.each([
    ['everything', full(), 0],
    ['conversations', full('conversations'), 1],
  ])(
    'that could not be kept is refused, and has one claim when its page sends it again: %s',
    async (_, trouble, filed) => {
      const chat = await readBack()
      const before = await textsOf(desk, chat)
      disk.trouble = trouble
      for (let time = 0; time < 3; time++) expectNotStored(await say(desk, chat, YES, withId('yes')))
      expect(await textsOf(desk, chat)).toEqual(before)
      expect(await claimsOf(desk.dataDir, chat)).toHaveLength(filed)
      disk.trouble = () => undefined
      expect(await say(desk, chat, YES, withId('yes'))).toMatchObject({ status: 200 })
      await expectOneClaim(desk.dataDir, chat)
    },
  )

  it('that is sent five times at once has one claim and one answer, under one id or under five', async () => {
    for (const ids of [Array.from({ length: 5 }, () => 'yes'), ['a', 'b', 'c', 'd', 'e']]) {
      const chat = await readBack()
      const answers = await Promise.all(ids.map((id) => say(desk, chat, YES, withId(id))))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(new Set(ids).size)
      await expectOneClaim(desk.dataDir, chat)
    }
  })

  it('has one claim when the whole story, too, is sent again under other ids', async () => {
    const chat = await startChat(desk, { locale: 'es-ES' })
    await Promise.all(['a', 'b', 'c'].map((id) => say(desk, chat, STORY, withId(id))))
    const answers = await Promise.all(['d', 'e', 'f'].map((id) => say(desk, chat, YES, withId(id))))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    await expectOneClaim(desk.dataDir, chat)
  })

  it.each(['yes', 'another id'])(
    'has one claim when the desk dies before its answer leaves, and the page repeats it with %s',
    async (id) => {
      const chat = await readBack()
      const copy = await mkdtemp(join(tmpdir(), 'mostrador-'))
      // Everything is on disk and nothing has been answered: the desk as it would be found if it died now.
      const died = new Promise<void>((resolve, reject) => {
        disk.trouble = (call, path) => {
          if (call === 'syncFolder' && path.endsWith('/conversations')) {
            disk.trouble = () => undefined
            copyOf(desk.dataDir, copy).then(resolve, reject)
          }
          return undefined
        }
      })
      await say(desk, chat, YES, withId('yes'))
      await died
      const store = await openFileStore(copy)
      const again = await openTalk({ store, conversationId: chat.conversationId })
      const [receipt] = await again.say(YES, id)
      expect(receipt?.turn).toMatchObject({ kind: 'receipt', reference: (await claimsOf(copy, chat))[0]?.id })
      expect(await claimsOf(copy, chat)).toHaveLength(1)
      await store.close()
      await rm(copy, { recursive: true })
    },
  )
})

describe('while nothing can be stored', () => {
  it('files, new chats and orders of staff are refused as such, and what is there can be read', async () => {
    const chat = await readBack()
    const staff = await signIn()
    await say(desk, chat, YES)
    const [{ id } = { id: '' }] = await claimsOf(desk.dataDir, chat)
    const { version } = (await staff('GET', `claims/${id}`)).body
    disk.trouble = full()
    const order = { version, commands: [{ kind: 'note', text: 'Llamar mañana.' }] }
    const refused = await staff('POST', `claims/${id}/commands`, order)
    expect(refused).toMatchObject({ status: 503, body: { error: { code: 'not-stored' } } })
    expect(await staff('GET', `claims/${id}`)).toMatchObject({ status: 200, body: { version } })
    expectNotStored(await uploading(chat))
    const { token } = (await ask(desk, 'POST', '/webchat/token', { body: {} })).body
    expectNotStored(await ask(desk, 'POST', '/v3/directline/conversations', { token, body: { user: {} } }))
    expect(await textsOf(desk, chat)).not.toEqual([])
    expect((await ask(desk, 'GET', '/health/live')).status).toBe(200)
    disk.trouble = () => undefined
    expect(await staff('POST', `claims/${id}/commands`, order)).toMatchObject({ status: 200 })
  })
})

/** The claim has been told and read back; what is left is the yes. */
async function readBack(): Promise<Chat> {
  const chat = await startChat(desk, { locale: 'es-ES' })
  await say(desk, chat, STORY)
  return chat
}

function folderFails(call: string, path: string, folder: string): string | undefined {
  return call === 'syncFolder' && path.endsWith(`/${folder}`) ? 'EIO' : undefined
}

function expectNotStored(answer: Answered): void {
  expect(answer).toMatchObject({ status: 503, body: { error: { code: 'ServiceUnavailable' } } })
  expect(answer.headers.get('retry-after')).toBe('5')
}

/** On the disk; and the customer has its receipt, every time in the same words. */
async function expectOneClaim(dataDir: string, chat: Chat): Promise<void> {
  const claims = await claimsOf(dataDir, chat)
  expect(claims).toHaveLength(1)
  const { id = '', events = [] } = claims[0] ?? {}
  const receipts = new Set((await textsOf(desk, chat)).filter((text) => text?.includes(id)))
  const [receipt = ''] = receipts
  expect(receipts.size).toBe(1)
  const hashes = events.flatMap((event) => (event.kind === 'acknowledged' ? [event.receiptSha256] : []))
  expect(hashes).toEqual([createHash('sha256').update(receipt, 'utf8').digest('hex')])
  expect(events.filter(({ kind }) => kind === 'received')).toHaveLength(1)
}

/** Read past the desk, so that nothing it has in memory can hide what the disk holds. */
async function claimsOf(dataDir: string, { conversationId }: Chat): Promise<readonly ClaimRecord[]> {
  const names = (await readdir(join(dataDir, 'claims'))).filter((name) => name.endsWith('.json'))
  const claims = await Promise.all(
    names.map(async (name) => {
      const json = unseal(await readFile(join(dataDir, 'claims', name)))
      if (!json.ok) throw new Error(`${name} is damaged: ${json.why}`)
      return JSON.parse(json.value) as ClaimRecord // the checksum says that it is what the store wrote
    }),
  )
  return claims.filter((claim) => claim.conversationId === conversationId)
}

/** As a dead desk leaves it: its lock is nobody's. */
async function copyOf(dataDir: string, copy: string): Promise<void> {
  await cp(dataDir, copy, { recursive: true })
  await rm(join(copy, 'lock'), { recursive: true })
}

function uploading(chat: Chat): Promise<Answered> {
  const form = new FormData()
  form.append('file', new Blob(['La factura es de mayo.'], { type: 'text/plain' }), 'factura.txt')
  const path = `/v3/directline/conversations/${chat.conversationId}/upload?userId=${chat.userId}`
  return ask(desk, 'POST', path, { token: chat.token, raw: form })
}

async function signIn() {
  const json = { 'content-type': 'application/json' }
  const signedIn = await fetch(`${desk.url}/api/desk/session`, {
    ...{ method: 'POST', headers: json, body: JSON.stringify(ADMIN) },
  })
  const { csrf } = (await signedIn.json()) as { csrf: string } // our own JSON
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  return async (method: string, path: string, body?: object) => {
    const about = { method, headers: { ...json, cookie, 'x-csrf-token': csrf }, body: body && JSON.stringify(body) }
    const answer = await fetch(`${desk.url}/api/desk/${path}`, about)
    return { status: answer.status, body: (await answer.json()) as { version: number } } // our own JSON
  }
}
