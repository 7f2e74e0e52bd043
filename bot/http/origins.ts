/** Which pages may call us from a browser, and under which address a caller sees us. */
import type { IncomingMessage } from 'node:http'
import type { Client } from './network.js'

export interface Origins {
  /** The origin under which this caller sees us: PUBLIC_URL, or what its Host header says. */
  own(req: IncomingMessage, client: Client): string
  /** False only for a page of an origin that is neither ours nor in WEB_ORIGINS; callers without a page have no Origin. */
  mayCall(req: IncomingMessage): boolean
  /** The CORS headers for this caller; none when its page may not read the answer. */
  headersFor(req: IncomingMessage): Readonly<Record<string, string>>
  /** For the preflight that a browser sends before a call with these headers. */
  preflightHeaders(req: IncomingMessage): Readonly<Record<string, string>>
}

/** What a Direct Line client sends. A browser needs each name spelt out, for `*` does not cover Authorization. */
const ALLOWED_HEADERS = 'Authorization, Content-Type, Content-Disposition, X-MS-Bot-Agent, X-Requested-With'
const PREFLIGHT_SECONDS = 7200
const UNKNOWN_HOST = 'localhost'

export function originsOf(publicUrl: string | undefined, webOrigins: readonly string[]): Origins {
  const mayCall = (req: IncomingMessage) => {
    const origin = req.headers.origin
    if (origin === undefined || webOrigins.includes('*')) return true
    return origin === publicUrl || webOrigins.includes(origin) || isOwnHost(origin, req)
  }
  const headersFor = (req: IncomingMessage): Readonly<Record<string, string>> => {
    const origin = req.headers.origin
    if (origin === undefined || !mayCall(req)) return { Vary: 'Origin' }
    return {
      Vary: 'Origin',
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Expose-Headers': 'Retry-After',
    }
  }
  return {
    own: (req, client) => publicUrl ?? `${client.encrypted ? 'https' : 'http'}://${hostOf(req)}`,
    mayCall,
    headersFor,
    preflightHeaders: (req) => ({
      ...headersFor(req),
      'Access-Control-Allow-Methods': 'GET, POST',
      'Access-Control-Allow-Headers': ALLOWED_HEADERS,
      'Access-Control-Max-Age': String(PREFLIGHT_SECONDS),
    }),
  }
}

/** The scheme may differ: a proxy in front may have taken the encryption off. */
function isOwnHost(origin: string, req: IncomingMessage): boolean {
  return URL.canParse(origin) && new URL(origin).host === hostOf(req)
}

/** The Host header goes into addresses and headers that we write, so nothing but a host passes. */
function hostOf(req: IncomingMessage): string {
  const { host } = req.headers
  return host !== undefined && isHost(host) ? host.toLowerCase() : UNKNOWN_HOST
}

/** A name or address, with a port or without. */
export function isHost(text: string): boolean {
  return /^([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i.test(text) && URL.canParse(`http://${text}`)
}
