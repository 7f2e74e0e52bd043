import { Readable } from 'node:stream'
import { afterEach, describe, expect, it, test } from 'vitest'
import { clean } from '../../../../desk/evidence/clean.js'
import { openMemoryStore } from '../../../../desk/store/memory-store.js'
import { heic } from '../../../desk/evidence/heic.js'
import { jpeg, SECRET as PLACE, segment, TALKATIVE_JPEG, webp } from '../../../desk/evidence/pictures.js'
import { ask, startChat, type Answered, type Chat, type Seen } from './client.js'
import { closeEchoDesks, openEchoDesk, SECRET, type EchoDesk } from './echo-desk.js'

afterEach(closeEchoDesks)

const DL = '/v3/directline'
const ACTIVITY = 'application/vnd.microsoft.activity'
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const JPEG = jpeg()
const WEBP = webp()
/** As it is kept: what a telephone writes besides the picture is zeros. */
const HEIC = heicKept()
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const SVG = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
const HTML = Buffer.from('<!DOCTYPE html><script>alert(1)</script>')
const EXE = Buffer.from('4d5a90000300000004000000ffff0000b8000000', 'hex')
const ZIP = Buffer.from('504b03040a0000000000', 'hex')

const EICAR = Buffer.from(String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`)
const ARCHIVE_END = Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)])
const NESTED = Buffer.concat([ZIP, ZIP, ARCHIVE_END, ARCHIVE_END])
const POLYGLOT = jpeg({ before: [segment(0xee, Buffer.concat([Buffer.from('Adobe'), NESTED]))] })

function heicKept(): Buffer {
  const kept = clean(heic(), 'image/heic')
  if (kept.kind === 'refused') throw new Error(kept.why)
  return kept.bytes
}

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

/** A PDF of so many bytes. */
function pdf(bytes: number, name: string): Part {
  const end = Buffer.from('\n%%EOF\n')
  const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes - 9 - end.length, 'a'), end])
  return { bytes: content, name, type: 'application/pdf' }
}

/** Sends a file in pieces of a megabyte for as long as the desk listens, and answers how many it was let. */
async function sendEndlessly(desk: EchoDesk, chat: Chat, megabytes: number): Promise<number> {
  const piece = Buffer.alloc(1024 * 1024, 'a')
  let sent = 0
  const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="x.pdf"\r\n\r\n%PDF-'
  async function* body() {
    yield Buffer.from(head)
    for (; sent < megabytes; sent += 1) yield piece
  }
  const url = `${desk.url}${DL}/conversations/${chat.conversationId}/upload?userId=${chat.userId}`
  const headers = { Authorization: `Bearer ${chat.token}`, 'Content-Type': 'multipart/form-data; boundary=b' }
  const init = { method: 'POST', headers, body: Readable.toWeb(Readable.from(body())), duplex: 'half' }
  await fetch(url, init as RequestInit).then(
    (answer) => expect(answer.status).toBe(413),
    () => undefined, // it hung up
  )
  return sent
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
      { bytes: JPEG, name: 'unlisted.jpg', type: 'image/jpeg' },
    ]
    expect((await upload(desk, chat, files, activity)).status).toBe(200)
    const said = await saidIn(desk, chat)
    expect(said).toMatchObject({
      text: 'my receipt',
      from: { id: chat.userId },
      channelData: { clientActivityID: 'c1' },
    })
    expect(said.attachments.map(({ name }) => name)).toEqual(['far.png', 'b.pdf', 'a.png', 'unlisted.jpg'])
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
    ['WebP', WEBP, 'image/webp', 'image/webp', 'inline'],
    ['HEIC', HEIC, 'image/heic', 'image/heic', 'attachment'],
    ['PDF', PDF, 'application/pdf', 'application/pdf', 'attachment'],
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

  test.each<[string, Buffer, string, string, string]>([
    ['SVG', SVG, 'drawing.svg', 'image/svg+xml', 'kind'],
    ['SVG called PNG', SVG, 'drawing.png', 'image/png', 'kind'],
    ['HTML', HTML, 'page.html', 'text/html', 'kind'],
    ['HTML called a photo', HTML, 'photo.jpg', 'image/jpeg', 'kind'],
    ['text', Buffer.from('Pedido nº 7 — ñ'), 'order.txt', 'text/plain', 'kind'],
    ['the EICAR test text', EICAR, 'eicar.com', 'application/octet-stream', 'kind'],
    ['a program called PNG', EXE, 'picture.png', 'image/png', 'kind'],
    ['an archive', ZIP, 'files.zip', 'application/zip', 'kind'],
    ['an archive in an archive', NESTED, 'files.zip', 'application/zip', 'kind'],
    ['a PDF called PNG', PDF, 'x.png', 'image/png', 'kind'],
    ['a PNG called PDF', PNG, 'x.pdf', 'application/pdf', 'kind'],
    ['a PNG called SVG', PNG, 'x.svg', 'image/svg+xml', 'kind'],
    ['a photo that is an archive too', POLYGLOT, 'x.jpg', 'image/jpeg', 'broken'],
    ['a photo of 3,600 million pixels', jpeg({ width: 60_000, height: 60_000 }), 'x.jpg', 'image/jpeg', 'pixels'],
    ['a photo that is cut off', PNG.subarray(0, 40), 'x.png', 'image/png', 'broken'],
    ['nothing at all', Buffer.alloc(0), 'x.png', 'image/png', 'broken'],
  ])('of %s leaves it out and says which and why, and keeps the good one', async (_, bytes, name, type, why) => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    const good = { bytes: PNG, name: 'good.png', type: 'image/png' }
    expect((await upload(desk, chat, [good, { bytes, name, type }])).status).toBe(200)
    const said = await saidIn(desk, chat)
    expect(said.attachments.map((file) => file.name)).toEqual(['good.png'])
    expect(said.entities).toContainEqual({ type: 'mostrador/refused-files', files: [{ name, why }] })
  })

  it('loses where the photo was taken before it is stored', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    await upload(desk, chat, [{ bytes: TALKATIVE_JPEG, name: 'photo.jpg', type: 'image/jpeg' }])
    const file = await fetch((await firstFileIn(desk, chat)).contentUrl)
    expect(Buffer.from(await file.arrayBuffer()).includes(PLACE)).toBe(false)
  })

  it('tells of a file that cannot be kept even when it is the only one', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    expect((await upload(desk, chat, [{ bytes: SVG, name: 'a\r\nb\u202e.svg', type: 'image/svg+xml' }])).status).toBe(
      200,
    )
    expect((await saidIn(desk, chat)).entities).toEqual([
      { type: 'mostrador/refused-files', files: [{ name: 'ab.svg', why: 'kind' }] },
    ])
  })

  it('says what was refused in our name only: nobody else can', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    const entities = [{ type: 'mostrador/refused-files', files: [{ name: 'x', why: 'harmful' }] }]
    await upload(desk, chat, [{ bytes: PNG, name: 'x.png', type: 'image/png' }], { type: 'message', entities })
    expect((await saidIn(desk, chat)).entities ?? []).toEqual([])
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

  it('takes a megabyte and not a byte more where that is the limit, and keeps the rest of the message', async () => {
    const desk = await openEchoDesk({ uploads: { fileMb: 1 } })
    const chat = await startChat(desk)
    const most = 1024 * 1024
    const files = [pdf(most + 1, 'large.pdf'), pdf(most, 'fits.pdf')]
    expect((await upload(desk, chat, files)).status).toBe(200)
    const said = await saidIn(desk, chat)
    expect(said.attachments.map(({ name }) => name)).toEqual(['fits.pdf'])
    const left = { type: 'mostrador/refused-files', files: [{ name: 'large.pdf', why: 'size', limitMb: 1 }] }
    expect(said.entities).toEqual([left])
    const other = await startChat(desk)
    const headers = { 'Content-Type': 'application/pdf', 'Content-Disposition': 'inline; filename="large.pdf"' }
    expect((await uploadRaw(desk, other, pdf(most + 1, '').bytes, headers)).status).toBe(200)
    expect((await saidIn(desk, other)).entities).toEqual([left])
  })

  it('takes five files, names up to twenty, and refuses the message beyond', async () => {
    const desk = await openEchoDesk()
    const chat = await startChat(desk)
    const named = (count: number) => Array.from({ length: count }, (_, at) => pdf(60, `${at + 1}.pdf`))
    expect((await upload(desk, chat, named(6))).status).toBe(200)
    const said = await saidIn(desk, chat)
    expect(said.attachments).toHaveLength(5)
    const left = [{ name: '6.pdf', why: 'message', limit: 5 }]
    expect(said.entities).toEqual([{ type: 'mostrador/refused-files', files: left }])
    expect((await upload(desk, chat, named(21))).status).toBe(413)
  })

  it('takes as many files a conversation as it may have, whatever comes at once, and as many in the next', async () => {
    const desk = await openEchoDesk({ uploads: { perConversation: 3 } })
    const [chat, other] = [await startChat(desk), await startChat(desk)]
    const two = [pdf(60, 'a.pdf'), pdf(61, 'b.pdf')]
    await Promise.all([upload(desk, chat, two), upload(desk, chat, two)])
    const { entries } = (await desk.conversations.get(chat.conversationId))!
    expect(entries.flatMap(({ activity }) => activity.attachments ?? [])).toHaveLength(3)
    const entities = entries.flatMap(({ activity }) => activity.entities ?? [])
    const left = [{ name: 'b.pdf', why: 'conversation', limit: 3 }]
    expect(entities).toEqual([{ type: 'mostrador/refused-files', files: left }])
    await upload(desk, other, two)
    expect((await saidIn(desk, other)).attachments).toHaveLength(2)
  })

  it('takes files until the desk keeps as much as it may, and again when some were deleted', async () => {
    const store = openMemoryStore()
    const desk = await openEchoDesk({ store, uploads: { totalMb: 1 } })
    const chat = await startChat(desk)
    const large = (name: string) => pdf(600_000, name)
    expect((await upload(desk, chat, [large('a.pdf'), large('b.pdf')])).status).toBe(200)
    const said = await saidIn(desk, chat)
    expect(said.attachments.map(({ name }) => name)).toEqual(['a.pdf'])
    expect(said.entities).toEqual([{ type: 'mostrador/refused-files', files: [{ name: 'b.pdf', why: 'room' }] }])
    for (const id of await store.attachments.ids()) await store.attachments.remove(id)
    desk.clock.passSeconds(60)
    const other = await startChat(desk)
    await upload(desk, other, [large('c.pdf')])
    expect((await saidIn(desk, other)).attachments).toHaveLength(1)
  })

  it('of a gigabyte is cut off before it has been sent', async () => {
    const desk = await openEchoDesk({ uploads: { fileMb: 1 } })
    const chat = await startChat(desk)
    const sent = await sendEndlessly(desk, chat, 1024)
    expect(sent).toBeLessThan(40)
    expect((await desk.conversations.get(chat.conversationId))?.entries).toHaveLength(1)
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
