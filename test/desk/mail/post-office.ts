/** A real mail server on a free port of this machine, which takes mails, refuses them, or stops half way as it is told. */
import type { AddressInfo, Socket } from 'node:net'
import { createServer } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface Received {
  readonly from: string
  readonly to: readonly string[]
  /** MIME. */
  readonly message: string
}

export interface PostOffice {
  readonly port: number
  readonly url: string
  readonly received: Received[]
  close(): Promise<void>
}

/** `after`: once the whole message has come; gives back the error with which it is answered. */
export interface Behaviour extends SMTPServerOptions {
  readonly after?: (count: number) => Error | undefined | 'silence' | 'hang-up'
}

export function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

export async function openPostOffice({ after, ...options }: Behaviour = {}, port = 0): Promise<PostOffice> {
  const received: Received[] = []
  const sockets = new Set<Socket>()
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    hideSTARTTLS: true,
    ...options,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom ? mailFrom.address : ''
        received.push({ from, to: rcptTo.map(({ address }) => address), message: Buffer.concat(chunks).toString() })
        const answer = after?.(received.length)
        if (answer === 'silence') return
        if (answer === 'hang-up') for (const socket of sockets) socket.destroy()
        else done(answer)
      })
    },
  })
  server.on('error', () => undefined) // a client that goes away is part of the test
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', () => resolve()))
  const { port: taken } = server.server.address() as AddressInfo // it listens on a port
  const close = () => {
    for (const socket of sockets) socket.destroy()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { port: taken, url: `smtp://127.0.0.1:${taken}`, received, close }
}

/** Takes connections and says nothing. */
export async function openSilence(): Promise<{ readonly port: number; close(): Promise<void> }> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => sockets.add(socket.on('error', () => undefined)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // it listens on a port
  const close = () => {
    for (const socket of sockets) socket.destroy()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { port, close }
}
