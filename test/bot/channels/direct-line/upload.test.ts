import { afterEach, describe, expect, it, test } from 'vitest'
import { ask, startChat, type Answered, type Chat, type Seen } from './client.js'
import { closeEchoDesks, openEchoDesk, SECRET, type EchoDesk } from './echo-desk.js'

afterEach(closeEchoDesks)

const DL = '/v3/directline'
const ACTIVITY = 'application/vnd.microsoft.activity'
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const WEBP = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64')
const HEIC = Buffer.from('00000018667479706865696300000000686569636d696631', 'hex')
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const SVG = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
const HTML = Buffer.from('<!DOCTYPE html><script>alert(1)</script>')
const EXE = Buffer.from('4d5a90000300000004000000ffff0000b8000000', 'hex')
const ZIP = Buffer.from('504b03040a0000000000', 'hex')

interface Part {
  readonly bytes: Buffer
  readonly name: string
  readonly type: string
}

function upload(
  desk: EchoDesk,
  chat: Chat,
  files: readonly Part[],
  activity?: unknown,
  token = chat.token,
): Promise<Answered> {
  const form = new FormData()
  if (activity !== undefined) form.append('activity', new Blob([JSON.stringify(activity)], { type: ACTIVITY }))
  for (const { bytes, name, type } of files) form.append('file', new Blob([bytes], { type }), name)
  const path = `${DL}/conversations/${chat.conversationId}/upload?userId=${chat.userId}`
  return ask(desk, 'POST', path, { token, raw: form })
}

function uploadRaw(desk: EchoDesk, chat: Chat, bytes: Buffer, headers: Record<string, string>): Promise<Answered> {
  const path = `${DL}/conversations/${chat.conversationId}/upload?userId=${chat.userId}`
  return ask(desk, 'POST', path, { token: chat.token, raw: bytes, headers })
}

/** The first thing said after the greeting. */
async function saidIn(desk: EchoDesk, chat: Chat): Promise<Seen> {
  const path = `${DL}/conversations/${chat.conversationId}/activities?watermark=1`
  const [said] = (await ask(desk, 'GET', path, { token: chat.token })).body.activities
  if (!said) throw new Error('Nothing was said.')
  return said
}

async function firstFileIn(desk: EchoDesk, chat: Chat): Promise<Seen['attachments'][number]> {
  const [file] = (await saidIn(desk, chat)).attachments
  if (!file) throw new Error('There is no file.')
  return file
}

describe('an upload', () => {
  it('of one raw body becomes a message with the file', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    const headers = {
      'Content-Type': 'image/png',
      'Content-Disposition': 'form-data; name="file"; filename="ticket.png"',
    }
    expect(await uploadRaw(desk, chat, PNG, headers)).toMatchObject({
      status: 200,
      body: { id: `${chat.conversationId}|0000002` },
    })
    const said = await saidIn(desk, chat)
    expect(said).toMatchObject({
      type: 'message',
      from: { id: chat.userId },
      attachments: [{ contentType: 'image/png', name: 'ticket.png' }],
    })
    const file = await fetch((await firstFileIn(desk, chat)).contentUrl)
    expect(Buffer.from(await file.arrayBuffer())).toEqual(PNG)
  })

  it('with an activity keeps its words and its data, and lists each file once, in the order of the list', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    const activity = {
      ...{ type: 'message', text: 'my receipt', from: { id: 'someone else' }, channelData: { clientActivityID: 'c1' } },
      attachments: [
        { name: 'b.pdf', contentType: 'application/pdf', thumbnailUrl: 'data:x' },
        { name: 'a.png', contentType: 'image/png' },
        { name: 'far.png', contentType: 'image/png', contentUrl: 'https://a.example/far.png' },
      ],
    }
    const files = [
      { bytes: PNG, name: 'a.png', type: 'image/png' },
      { bytes: PDF, name: 'b.pdf', type: 'application/pdf' },
      { bytes: GIF, name: 'unlisted.gif', type: 'image/gif' },
    ]
    expect((await upload(desk, chat, files, activity)).status).toBe(200)
    const said = await saidIn(desk, chat)
    expect(said).toMatchObject({
      text: 'my receipt',
      from: { id: chat.userId },
      channelData: { clientActivityID: 'c1' },
    })
    expect(said.attachments.map(({ name }) => name)).toEqual(['far.png', 'b.pdf', 'a.png', 'unlisted.gif'])
    expect(said.attachments.every(({ contentUrl }) => /^https?:/.test(contentUrl))).toBe(true)
  })

  it('keeps two files of the same name apart', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    const files = [PNG, JPEG].map((bytes) => ({ bytes, name: 'photo.jpg', type: 'image/jpeg' }))
    await upload(desk, chat, files)
    const { attachments } = await saidIn(desk, chat)
    expect(attachments.map(({ contentType }) => contentType)).toEqual(['image/png', 'image/jpeg'])
  })

  test.each<[string, Buffer, string, string, string]>([
    ['PNG', PNG, 'image/png', 'image/png', 'inline'],
    ['JPEG', JPEG, 'image/jpg', 'image/jpeg', 'inline'],
    ['GIF', GIF, 'image/gif', 'image/gif', 'inline'],
    ['WebP', WEBP, 'image/webp', 'image/webp', 'inline'],
    ['HEIC', HEIC, 'image/heic', 'image/heic', 'attachment'],
    ['PDF', PDF, 'application/pdf', 'application/pdf', 'inline'],
    ['text', Buffer.from('Pedido nº 7 — ñ'), 'text/plain', 'text/plain; charset=utf-8', 'attachment'],
    ['a PNG without a type', PNG, 'application/octet-stream', 'image/png', 'inline'],
    ['a JPEG called PNG', JPEG, 'image/png', 'image/jpeg', 'inline'],
  ])('takes %s and serves it as what it is', async (_, bytes, type, served, shown) => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    expect((await upload(desk, chat, [{ bytes, name: 'x', type }])).status).toBe(200)
    const { contentUrl } = await firstFileIn(desk, chat)
    const file = await fetch(contentUrl)
    expect(Buffer.from(await file.arrayBuffer())).toEqual(bytes)
    expect(file.headers.get('content-type')).toBe(served)
    expect(file.headers.get('content-disposition')).toMatch(new RegExp(`^${shown};`))
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
    expect(file.headers.get('cache-control')).toMatch(/^private/)
    expect(file.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test.each<[string, Buffer, string, string]>([
    ['SVG', SVG, 'drawing.svg', 'image/svg+xml'],
    ['SVG called PNG', SVG, 'drawing.png', 'image/png'],
    ['SVG called text', SVG, 'drawing.txt', 'text/plain'],
    ['HTML', HTML, 'page.html', 'text/html'],
    ['HTML called text', HTML, 'page.txt', 'text/plain'],
    ['a program called PNG', EXE, 'picture.png', 'image/png'],
    ['an archive', ZIP, 'files.zip', 'application/zip'],
    ['a PDF called PNG', PDF, 'x.png', 'image/png'],
    ['a PNG called PDF', PNG, 'x.pdf', 'application/pdf'],
    ['a PNG called SVG', PNG, 'x.svg', 'image/svg+xml'],
    ['text with a NUL', Buffer.from('a\0b'), 'x.txt', 'text/plain'],
    ['text that is not UTF-8', Buffer.from([0x61, 0xe9, 0x20, 0x62]), 'x.txt', 'text/plain'],
    ['text called HTML', Buffer.from('hello'), 'x.html', 'text/html'],
  ])('of %s is refused by its name, with the cure, and nothing is stored', async (_, bytes, name, type) => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    const answer = await upload(desk, chat, [
      { bytes: PNG, name: 'good.png', type: 'image/png' },
      { bytes, name, type },
    ])
    expect(answer).toMatchObject({ status: 415, body: { error: { code: 'UnsupportedMediaType' } } })
    expect(answer.body.error.message).toContain(name)
    expect(answer.body.error.message).toContain('PDF')
    expect((await desk.conversations.get(chat.conversationId))?.entries).toHaveLength(1)
  })

  test.each([
    ['../../etc/passwd', 'passwd.png'],
    ['..\\..\\boot.ini', 'boot.ini.png'],
    ['a\r\nSet-Cookie: x=1', 'aSet-Cookie x=1.png'],
    ['gnp.exe\u202egpj.png', 'gnp.exegpj.png'],
    ['photo.PNG', 'photo.png'],
    ['  ...  ', 'file.png'],
    ['ñandú "1".png', 'ñandú 1.png'],
    ['a'.repeat(300), `${'a'.repeat(80)}.png`],
    ['100%.png', '100.png'],
    ['🧾'.repeat(90), `${'🧾'.repeat(80)}.png`],
  ])('named %j is kept as %j', async (name, safe) => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    expect((await upload(desk, chat, [{ bytes: PNG, name, type: 'image/png' }])).status).toBe(200)
    const attachment = await firstFileIn(desk, chat)
    expect(attachment.name).toBe(safe)
    const file = await fetch(attachment.contentUrl)
    expect(file.status).toBe(200)
    expect(file.headers.get('set-cookie')).toBeNull()
  })

  it('takes ten megabytes and not a byte more, five files and not one more', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    const text = (length: number) => ({ bytes: Buffer.alloc(length, 'a'), name: 'long.txt', type: 'text/plain' })
    const most = 10 * 1024 * 1024
    expect((await upload(desk, chat, [text(most)])).status).toBe(200)
    expect(await upload(desk, chat, [text(most + 1)])).toMatchObject({
      status: 413,
      body: { error: { code: 'MessageSizeTooBig' } },
    })
    expect((await uploadRaw(desk, chat, Buffer.alloc(most + 1, 'a'), { 'Content-Type': 'text/plain' })).status).toBe(
      413,
    )
    expect((await upload(desk, chat, Array(5).fill(text(9)))).status).toBe(200)
    expect((await upload(desk, chat, Array(6).fill(text(9)))).status).toBe(413)
    expect((await upload(desk, chat, Array(12).fill(text(9)))).status).toBe(413)
  })

  test.each<[string, unknown, number]>([
    [
      'a list of files that were not sent',
      { type: 'message', attachments: [{ name: 'gone.png', contentType: 'image/png' }] },
      400,
    ],
    ['an activity that is a list', [], 400],
    ['an activity of an unknown type', { type: 'nonsense' }, 400],
    ['an activity that reaches for prototypes', { type: 'message', constructor: {} }, 400],
    ['an activity beyond 256 KB', { type: 'message', value: 'a'.repeat(262_144) }, 413],
  ])('with %s is refused', async (_, activity, status) => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    const answer = await upload(desk, chat, [{ bytes: PNG, name: 'x.png', type: 'image/png' }], activity)
    expect(answer).toMatchObject({ status, body: { error: { message: expect.any(String) } } })
  })

  test.each<[string, string, string]>([
    ['without a boundary', 'multipart/form-data', 'x'],
    [
      'that breaks off',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\nabc',
    ],
    ['with nothing in it', 'multipart/form-data; boundary=b', '--b--\r\n'],
    ['of no bytes', 'image/png', ''],
  ])('%s is refused with 400', async (_, type, body) => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    expect((await uploadRaw(desk, chat, Buffer.from(body), { 'Content-Type': type })).status).toBe(400)
  })

  it('without a file is refused, and for another conversation not even read', async () => {
    const desk = await openEchoDesk()
    const [chat, other] = [await startChat(desk), await startChat(desk)]
    expect((await upload(desk, chat, [], { type: 'message', text: 'x' })).status).toBe(400)
    expect(
      (await upload(desk, chat, [{ bytes: PNG, name: 'x.png', type: 'image/png' }], undefined, other.token)).status,
    ).toBe(403)
    expect(
      (await upload(desk, chat, [{ bytes: PNG, name: 'x.png', type: 'image/png' }], undefined, SECRET)).status,
    ).toBe(200)
  })

  it('counts as a message of the minute', async () => {
    const desk = await openEchoDesk({ settings: { messagesPerMinute: 1 } })
    const chat = await startChat(desk)
    const files = [{ bytes: PNG, name: 'x.png', type: 'image/png' }]
    expect((await upload(desk, chat, files)).status).toBe(200)
    expect((await upload(desk, chat, files)).status).toBe(429)
  })
})

describe('a file', () => {
  test.each(['a'.repeat(32), '..%2f..%2fetc%2fpasswd', 'A'.repeat(32), '__proto__'])(
    'with the id %s is not there',
    async (id) => {
      const desk = await openEchoDesk()
      expect(await ask(desk, 'GET', `${DL}/attachments/${id}/x.png`)).toMatchObject({
        status: 404,
        body: { error: { code: 'NotFound' } },
      })
    },
  )

  it('is addressed as the reader sees us, whatever the sender had in its Host header', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    await uploadRaw(desk, chat, PNG, { 'Content-Type': 'image/png' })
    const kept = (await desk.conversations.get(chat.conversationId))?.entries[1]?.activity.attachments?.[0]
    expect(kept?.contentUrl).toMatch(/^\/v3\/directline\/attachments\/[0-9a-f]{32}\/file\.png$/)
    expect((await firstFileIn(desk, chat)).contentUrl).toBe(`${desk.url}${kept?.contentUrl}`)
  })
})
