/** Files are reached by whoever was told their address, and are evidence only of the conversation they were sent in. */
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, type OpenDesk } from '../open-desk.js'
import { jpeg } from '../desk/evidence/pictures.js'
import { ask, startChat, type Answered, type Chat } from './channels/direct-line/client.js'

const DL = '/v3/directline'
const STORY =
  'Quiero reclamar: la cafetera del pedido NX-10000008 llegó rota y nadie me contesta. ' +
  'Quiero que me devuelvan el dinero. Mi correo es anna@example.com'

let desk: OpenDesk

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(async () => {
  await desk?.close()
})

const say = (chat: Chat, text: string, further: object = {}): Promise<Answered> =>
  ask(desk, 'POST', `${DL}/conversations/${chat.conversationId}/activities`, {
    token: chat.token,
    body: { type: 'message', text, from: { id: chat.userId }, ...further },
  })

async function sendPhoto(chat: Chat, token = chat.token): Promise<Answered> {
  const headers = { 'Content-Type': 'image/jpeg', 'Content-Disposition': 'inline; filename="foto.jpg"' }
  const path = `${DL}/conversations/${chat.conversationId}/upload?userId=${chat.userId}`
  return ask(desk, 'POST', path, { token, raw: new Uint8Array(jpeg()), headers })
}

async function heardBy(chat: Chat, token = chat.token): Promise<Answered> {
  return ask(desk, 'GET', `${DL}/conversations/${chat.conversationId}/activities`, { token })
}

/** The addresses of all files in the conversation, its receipts among them. */
async function filesOf(chat: Chat): Promise<readonly { name: string; contentUrl: string; contentType: string }[]> {
  return (await heardBy(chat)).body.activities.flatMap(({ attachments }) => attachments ?? [])
}

async function file(chat: Chat): Promise<void> {
  await say(chat, STORY)
  await sendPhoto(chat)
  await say(chat, 'Sí, presentarla')
}

describe('another customer', () => {
  it('has no way into a conversation, its files or its receipt', async () => {
    const [anna, biel] = [await startChat(desk), await startChat(desk)]
    await file(anna)
    const files = await filesOf(anna)
    expect(files.map(({ name }) => name)).toEqual([
      'foto.jpg',
      expect.stringMatching(/^justificante-MO-\w+\.pdf$/),
      expect.stringMatching(/^justificante-MO-\w+\.txt$/),
    ])
    expect((await heardBy(anna, biel.token)).status).toBe(403)
    expect((await sendPhoto(anna, biel.token)).status).toBe(403)
    // 128 bits that nobody was told: one that is almost right is as unknown as any.
    for (const { contentUrl } of files) {
      expect((await fetch(contentUrl)).status).toBe(200)
      const wrong = contentUrl.replace(/[0-9a-f]{32}/, () => randomBytes(16).toString('hex'))
      const near = contentUrl.replace(/[0-9a-f](?=\/[^/]*$)/, (digit) => (digit === '0' ? '1' : '0'))
      for (const url of [wrong, near]) expect((await fetch(url)).status).toBe(404)
    }
    expect((await filesOf(biel)).length).toBe(0)
  })

  it('cannot make another’s file evidence of their own claim, whatever address they give it', async () => {
    const [anna, biel] = [await startChat(desk), await startChat(desk)]
    await sendPhoto(anna)
    const contentUrl = (await filesOf(anna))[0]?.contentUrl ?? ''
    const path = new URL(contentUrl).pathname
    const id = /[0-9a-f]{32}/.exec(path)![0]
    await say(biel, STORY)
    const photo = { contentType: 'image/jpeg', name: 'foto.jpg' }
    const relative = await say(biel, '', { attachments: [{ ...photo, contentUrl: path }] })
    expect(relative.status).toBe(400)
    for (const address of [contentUrl, contentUrl.replace('http:', 'HTTP:')])
      expect((await say(biel, '', { attachments: [{ ...photo, contentUrl: address }] })).status).toBe(200)
    const said = (await heardBy(biel)).body.activities.at(-2)
    expect(said?.text).toContain('no abro enlaces a archivos')
    const claims = await filedIn(biel)
    expect(claims).not.toContain(id)
  })
})

/** The claim as it is stored, once it has been confirmed. */
async function filedIn(chat: Chat): Promise<string> {
  await say(chat, 'Sí, presentarla')
  const text = (await filesOf(chat)).find(({ name }) => name.endsWith('.txt'))
  const reference = /MO-\w+/.exec(text?.name ?? '')?.[0]
  if (reference === undefined) throw new Error('Nothing was filed.')
  const folder = `${desk.dataDir}/claims`
  const all = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
  const claim = all.find((record) => record.includes(reference))
  if (claim === undefined) throw new Error(`There is no record of ${reference}.`)
  return claim
}

describe('the desk', () => {
  it('asks for nothing at an address that a customer sends', async () => {
    const asked: string[] = []
    const trap = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      response.writeHead(302, { Location: 'http://169.254.169.254/' }).end()
    })
    await new Promise<void>((resolve) => trap.listen(0, resolve))
    const { port } = trap.address() as AddressInfo // it listens on a port
    const chat = await startChat(desk)
    await say(chat, STORY)
    for (const host of ['127.0.0.1', '[::1]', 'localhost'])
      for (const words of ['', 'mire la foto'])
        await say(chat, words, {
          attachments: [{ contentType: 'image/png', contentUrl: `http://${host}:${port}/x.png`, name: 'x.png' }],
        })
    await say(chat, 'Sí, presentarla')
    await new Promise((resolve) => trap.close(resolve))
    expect(asked).toEqual([])
  })
})
