/** A route as data: the rooms describe theirs, the server mounts them. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Request, Response } from 'restify'

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With `:names` and a final `*`, such as `/files/:id/*`. */
  readonly path: string
  /** True: pages of the origins in WEB_ORIGINS may call it from the browser. */
  readonly crossOrigin?: boolean
  /** Undefined: it has written the response itself. */
  handle(call: Call): Promise<Answer | undefined>
}

export interface Call {
  readonly req: Request
  readonly res: Response
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** The origin under which the caller sees us: `https://desk.example`. */
  readonly origin: string
  /** Whose allowance it uses up: the client's address. */
  readonly address: string
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** A Buffer or a string is sent as it is, with the Content-Type of `headers`; anything else as JSON. */
  readonly body?: unknown
}

/** Takes over connections that ask for a WebSocket. */
export interface Upgrade {
  /** False: the address is not its own. */
  takes(path: string): boolean
  /** Throws a Refusal before anything has been written. */
  accept(call: UpgradeCall): Promise<void>
  /** Sends everybody away, so that the process may end. */
  close(): Promise<void>
}

export interface UpgradeCall {
  readonly req: IncomingMessage
  readonly socket: Duplex
  readonly head: Buffer
  readonly path: string
  readonly query: URLSearchParams
  readonly origin: string
}
