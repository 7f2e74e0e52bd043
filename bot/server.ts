/** The door's HTTP server: restify, with every answer and every refusal in our own words. */
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import restify, { type Next, type Request, type Response, type Server, type ServerOptions } from 'restify'
import type { Log } from '../desk/log.js'
import { doorOf, refusalOf, type Door, type DoorSettings } from './http/door.js'
import { mountPages, mountRoutes } from './http/mount.js'
import { isHost } from './http/origins.js'
import type { Pages } from './http/pages.js'
import { Refusal } from './http/refusal.js'
import { answerTo, respond } from './http/respond.js'
import type { Route, Upgrade } from './http/route.js'
import { API_POLICY, commonHeaders } from './http/security-headers.js'
import { listenForUpgrades } from './http/upgrading.js'
import type { Settings } from './settings.js'

export interface ServerParts {
  readonly settings: DoorSettings & Pick<Settings, 'host' | 'port'>
  readonly routes: readonly Route[]
  readonly upgrades: readonly Upgrade[]
  readonly pages: Pages
  readonly log: Log
  /** How long requests in progress may take after `close`, in milliseconds; then they are cut off. */
  readonly graceMs?: number
}

export interface RunningServer {
  /** Where it listens: `http://127.0.0.1:3978`. */
  readonly url: string
  /** Takes no more requests, sends WebSockets away, and resolves when the last request is answered. */
  close(): Promise<void>
}

const GRACE_MS = 5_000
const LET_GO_MS = 50
const HEADERS_TIMEOUT_MS = 15_000
/** A file's name of 80 emojis, percent-encoded, and a little more; restify stops at 100. */
const MAX_PARAM_LENGTH = 1024

/** Rejects when it cannot listen, with Node's error (`EADDRINUSE`, `EACCES`, …). */
export async function openServer(parts: ServerParts): Promise<RunningServer> {
  const door = doorOf(parts.settings, parts.log)
  const server = restify.createServer({ name: '', log: silentLog(), maxParamLength: MAX_PARAM_LENGTH })
  server.server.headersTimeout = HEADERS_TIMEOUT_MS
  refuseMalformed(server, door)
  mountRoutes(server, door, parts.routes)
  mountPages(server, door, parts.pages)
  answerRestifysErrors(server, door)
  listenForUpgrades(server.server, door, parts.upgrades)
  await listening(server, parts.settings)
  server.on('error', (error) => parts.log.error({ err: error }, 'the server reports an error'))
  return { url: urlOf(server.server.address()), close: () => closing(server, parts) }
}

/** restify 12 throws outside of any handler, which would end the process, when it cannot make an URL of Host and path. */
function refuseMalformed(server: Server, door: Door): void {
  server.pre((req: Request, res: Response, next: Next) => {
    const { host = '' } = req.headers
    const isFine = (host === '' || isHost(host)) && URL.canParse(req.url ?? '', `http://${host || 'localhost'}`)
    if (isFine) return next()
    respond(
      res,
      answerTo(new Refusal(400, 'BadSyntax', 'The Host header or the address is malformed.')),
      commonHeaders(door.origin(req)),
    )
    return next(false)
  })
}

/** restify speaks up itself for an unknown address or a wrong method. */
function answerRestifysErrors(server: Server, door: Door): void {
  server.on('restifyError', (req: Request, res: Response, error: unknown, done: () => void) => {
    const answer = answerTo(refusalOf(error, req, door.log))
    const headers = { ...commonHeaders(door.origin(req)), 'Content-Security-Policy': API_POLICY }
    if (!res.headersSent) res.json(answer.status, answer.body, headers)
    done()
  })
}

async function listening(server: Server, { host, port }: Pick<Settings, 'host' | 'port'>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

async function closing(server: Server, parts: ServerParts): Promise<void> {
  const http = server.server
  const closed = new Promise<void>((resolve) => http.close(() => resolve()))
  const cutOff = setTimeout(() => http.closeAllConnections(), parts.graceMs ?? GRACE_MS)
  // `close` ends those that are idle now; a connection that still waits for its answer would be kept open after it.
  const letGo = setInterval(() => http.closeIdleConnections(), LET_GO_MS)
  await Promise.all(parts.upgrades.map((upgrade) => upgrade.close()))
  await closed
  clearInterval(letGo)
  clearTimeout(cutOff)
}

/** Our own log says what matters; restify's types ask for bunyan although it takes pino. */
function silentLog(): ServerOptions['log'] {
  return pino({ level: 'silent' }) as unknown as ServerOptions['log']
}

function urlOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string')
    throw new Error(`The server listens on ${address}, which is no port.`)
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return `http://${host}:${address.port}`
}
