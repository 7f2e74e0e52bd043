/** A socket that keeps what it hears and can be waited for, without sleeping. */
import { WebSocket } from 'ws'
import type { Body, Seen } from './client.js'

export class Stream {
  readonly frames: string[] = []
  private readonly waiting = new Set<() => void>()
  readonly opened: Promise<void>
  readonly closed: Promise<{ code: number; reason: string }>

  constructor(
    url: string,
    readonly socket = new WebSocket(url),
  ) {
    socket.on('message', (data: Buffer) => {
      this.frames.push(data.toString())
      for (const look of [...this.waiting]) look()
    })
    this.opened = new Promise((resolve, reject) => {
      socket.once('open', resolve)
      socket.once('error', reject)
    })
    this.closed = new Promise((resolve) => {
      socket.once('close', (code, reason) => resolve({ code, reason: String(reason) }))
    })
    this.opened.catch(() => undefined)
  }

  get activities(): Seen[] {
    return this.sets.flatMap((set) => set.activities)
  }

  get sets(): readonly Body[] {
    return this.frames.filter(Boolean).map((frame) => JSON.parse(frame) as Body)
  }

  get texts(): string[] {
    return this.activities.filter(({ type }) => type === 'message').map(({ text }) => text)
  }

  get watermark(): string | undefined {
    return this.sets
      .map((set) => set.watermark)
      .filter(Boolean)
      .at(-1)
  }

  async until(holds: (stream: Stream) => boolean): Promise<this> {
    await new Promise<void>((resolve) => {
      const look = () => {
        if (!holds(this)) return
        this.waiting.delete(look)
        resolve()
      }
      this.waiting.add(look)
      look()
    })
    return this
  }
}

/** The status with which the server refuses the socket, and what it says. */
export function refusedStream(url: string): Promise<{ status: number; body: Body }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url)
    socket.once('open', () => reject(new Error('The socket was accepted.')))
    socket.once('error', () => undefined)
    socket.once('unexpected-response', (_request, response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: JSON.parse(String(Buffer.concat(chunks))) as Body }),
      )
    })
  })
}
