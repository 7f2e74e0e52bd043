import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { refusedFilesIn } from '../../bot/channels/direct-line/refused-files.js'
import { clamd } from '../../bot/scanner.js'
import { closeEchoDesks, openEchoDesk } from './channels/direct-line/echo-desk.js'
import { ask, startChat } from './channels/direct-line/client.js'

const OPEN = new Set<Server>()

afterEach(async () => {
  await closeEchoDesks()
  await Promise.all([...OPEN].map((server) => new Promise((resolve) => server.close(resolve))))
  OPEN.clear()
})

/** As clamd reads a stream; `answer` says what it writes, once it has everything. */
async function openScanner(answer: (stream: Buffer, socket: Socket) => void): Promise<URL> {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0)
    socket.on('error', () => undefined) // the desk hung up
    socket.on('data', (data: Buffer) => {
      received = Buffer.concat([received, data])
      const stream = streamIn(received)
      if (stream) answer(stream, socket)
    })
  })
  OPEN.add(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('It does not listen.')
  return new URL(`tcp://127.0.0.1:${address.port}`)
}

/** Undefined until its last piece, which has no length, has come. */
function streamIn(received: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0'
  if (received.toString('latin1', 0, command.length) !== command) return undefined
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

const signature = (stream: Buffer, socket: Socket) =>
  socket.end(stream.includes('EICAR-STANDARD') ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0')

describe('the scanner', () => {
  it('is sent the whole file, and says whether something was found in it', async () => {
    const failures: Error[] = []
    const scan = clamd(await openScanner(signature), (error) => failures.push(error))
    expect(await scan(Buffer.alloc(300_000, 'a'))).toBe('clean')
    expect(await scan(Buffer.concat([Buffer.alloc(200_000), Buffer.from('EICAR-STANDARD')]))).toBe('harmful')
    expect(failures).toEqual([])
  })

  it.each<[string, (stream: Buffer, socket: Socket) => void]>([
    ['hangs up', (_, socket) => socket.destroy()],
    ['says that the file is too long for it', (_, socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
    ['talks without an end', (_, socket) => socket.write('a'.repeat(10_000))],
    ['says nothing', () => undefined],
  ])('that %s leaves the file unknown, and that is told in the log', async (_, answer) => {
    const failures: Error[] = []
    const scan = clamd(await openScanner(answer), (error) => failures.push(error), 300)
    expect(await scan(Buffer.from('x'))).toBe('unknown')
    expect(failures).toHaveLength(1)
  })

  it('that is not there leaves the file unknown', async () => {
    const url = await openScanner(signature)
    await new Promise((resolve) => [...OPEN][0]?.close(resolve))
    OPEN.clear()
    expect(await clamd(url, () => undefined)(Buffer.from('x'))).toBe('unknown')
  })
})

describe('a desk with a scanner', () => {
  const pdf = (content: string) => new Blob([`%PDF-1.7\n${content}\n%%EOF\n`], { type: 'application/pdf' })

  async function refusedBy(answer: (stream: Buffer, socket: Socket) => void): Promise<unknown> {
    const desk = await openEchoDesk({ scan: clamd(await openScanner(answer), () => undefined) })
    const chat = await startChat(desk)
    const form = new FormData()
    form.append('file', pdf('EICAR-STANDARD-ANTIVIRUS-TEST-FILE'), 'bill.pdf')
    form.append('file', pdf('a bill'), 'good.pdf')
    const path = `/v3/directline/conversations/${chat.conversationId}/upload?userId=${chat.userId}`
    expect((await ask(desk, 'POST', path, { token: chat.token, raw: form })).status).toBe(200)
    const said = (await desk.conversations.get(chat.conversationId))?.entries[1]?.activity
    return {
      kept: (said?.attachments ?? []).map(({ name }) => name),
      told: refusedFilesIn((said?.entities ?? []) as unknown[]),
    }
  }

  it('keeps what it finds harmless, and nothing else', async () => {
    const told = [{ name: 'bill.pdf', why: 'harmful' }]
    expect(await refusedBy(signature)).toEqual({ kept: ['good.pdf'], told })
  })

  it('keeps nothing while the scanner does not answer', async () => {
    const told = ['bill.pdf', 'good.pdf'].map((name) => ({ name, why: 'unscanned' }))
    expect(await refusedBy((_, socket) => socket.destroy())).toEqual({ kept: [], told })
  })
})
