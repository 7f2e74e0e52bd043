/** The staff's API and its live socket, mounted: the desk decides, this only carries. */
import { WebSocketServer, type WebSocket } from 'ws'
import type { Desk } from '../desk/dispatch.js'
import { fileHeaders } from './channels/direct-line/attachment-route.js'
import { readBody } from './http/body.js'
import { Refusal } from './http/refusal.js'
import type { Answer, Call, Route, Upgrade } from './http/route.js'

/** More than any route of the desk takes. */
const MAX_BODY = 1024 * 1024
const KEEP_ALIVE_MS = 20_000
/** Staff's pages send nothing over the socket but pings. */
const MAX_FRAME = 1024
const GOING_AWAY = 1001
const SIGNED_OUT = 4401

export function deskRoutes(desk: Desk): readonly Route[] {
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
  return methods.map((method) => ({ method, path: '/api/desk/*', handle: (call) => carry(desk, call) }))
}

async function carry(desk: Desk, { req, query, address }: Call): Promise<Answer> {
  const method = req.method ?? 'GET'
  const path = (req.url ?? '/').split('?')[0] ?? '/'
  const body = method === 'GET' ? undefined : await bodyOf(desk, req, path)
  const {
    status,
    body: answer,
    file,
    cookie,
    headers,
  } = await desk.handle({ method, path, query, headers: req.headers, body, address })
  const content = file ? Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength) : answer
  const described = file ? fileHeaders(file) : {}
  const kept = { ...headers, ...(cookie === undefined ? {} : { 'Set-Cookie': cookie }) }
  return { status, body: content, headers: { ...kept, ...described } }
}

/** Only signed-in staff may send a file's worth; whoever else does is refused before it is in memory. */
async function bodyOf(desk: Desk, req: Call['req'], path: string): Promise<string | Uint8Array> {
  const most = desk.takesFile(req.method ?? '', path)
  if (most === undefined || !(await desk.live.authorise(req.headers)))
    return (await readBody(req, MAX_BODY)).toString('utf8')
  return readBody(req, most)
}

export interface DeskSocket extends Upgrade {
  /** How many of the staff's pages are open. */
  open(): number
}

export function deskSocket(desk: Desk): DeskSocket {
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME })
  const keepingAlive = setInterval(() => void desk.live.keepAlive(), KEEP_ALIVE_MS)
  keepingAlive.unref()
  return {
    takes: (path) => path === '/api/desk/live',
    open: () => server.clients.size,
    accept: async ({ req, socket, head }) => {
      const signedIn = await desk.live.authorise(req.headers)
      if (!signedIn) throw new Refusal(401, 'not-signed-in', 'Sign in on a page of this desk first.')
      server.handleUpgrade(req, socket, head, (webSocket) => {
        const page = { send: (frame: string) => webSocket.send(frame), close: () => webSocket.close(SIGNED_OUT) }
        webSocket.on('close', desk.live.connect(signedIn, page))
        // Its `close` follows; without a listener the error would end the process.
        webSocket.on('error', () => webSocket.terminate())
      })
    },
    close: async () => {
      clearInterval(keepingAlive)
      const gone = [...server.clients].map(farewell)
      await Promise.all(gone)
      desk.live.close()
    },
  }
}

/** Resolves when the page has answered, or at once when it cannot. */
function farewell(webSocket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    webSocket.once('close', () => resolve())
    webSocket.close(GOING_AWAY, 'the server is restarting')
    setTimeout(() => webSocket.terminate(), 1_000).unref()
  })
}
