/** What every answer of the door needs to know about its caller. */
import type { IncomingMessage } from 'node:http'
import type { Log } from '../../desk/log.js'
import { isFromDisk } from '../../desk/store/disk-failure.js'
import { clientOf, type Client } from './network.js'
import { originsOf, type Origins } from './origins.js'
import { Refusal } from './refusal.js'
import { NOT_STORED, UNFORESEEN } from './respond.js'
import type { Settings } from '../settings.js'

export interface Door {
  readonly origins: Origins
  readonly webOrigins: readonly string[]
  readonly log: Log
  client(req: IncomingMessage): Client
  /** The origin under which this caller sees us. */
  origin(req: IncomingMessage): string
}

export type DoorSettings = Pick<Settings, 'publicUrl' | 'webOrigins' | 'trustedProxies'>

export function doorOf(settings: DoorSettings, log: Log): Door {
  const origins = originsOf(settings.publicUrl, settings.webOrigins)
  const client = clientOf(settings.trustedProxies)
  return { origins, webOrigins: settings.webOrigins, log, client, origin: (req) => origins.own(req, client(req)) }
}

/** Whatever went wrong, as the caller hears it; what nobody foresaw goes to the log. */
export function refusalOf(error: unknown, req: IncomingMessage, log: Log): Refusal {
  if (error instanceof Refusal) return error
  // restify's own errors: an unknown address, a wrong method.
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  if (status === 404) return nothingHere()
  if (status === 405) return new Refusal(405, 'MethodNotAllowed', `This address does not answer to ${req.method}.`)
  log.error({ err: error, method: req.method, path: pathOf(req) }, 'a request failed')
  return isFromDisk(error) ? NOT_STORED : UNFORESEEN
}

export function nothingHere(): Refusal {
  return new Refusal(404, 'NotFound', 'There is nothing at this address.')
}

/** For a page that is neither ours nor of an origin in WEB_ORIGINS. */
export function foreignOrigin(req: IncomingMessage): Refusal {
  const origin = String(req.headers.origin)
  return new Refusal(403, 'ForeignOrigin', `Pages of ${origin} may not call this: add the origin to WEB_ORIGINS.`)
}

export function pathOf(req: IncomingMessage): string {
  return (req.url ?? '/').split(/[?#]/)[0] ?? '/'
}

export function queryOf(req: IncomingMessage): URLSearchParams {
  return new URLSearchParams((req.url ?? '').split('?').slice(1).join('?'))
}
