/** A route of the desk's API as data: the door mounts it, the description is built from it, the tests walk through it. */
import { z } from 'zod'
import { fault, wrongInput } from './fault.js'
import type { Parts } from './parts.js'
import type { SignedIn } from './sessions.js'
import type { Role } from './staff.js'
import type { Attachment } from './store/attachments.js'

export interface DeskRequest {
  /** The path's `:names`. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** The body as it came; the author of a route sees it checked. */
  readonly input: unknown
  /** Of a route that takes a file: its bytes. Empty otherwise. */
  readonly bytes: Uint8Array
  /** As whoever sends the body calls it: `image/png`; empty when they do not say. */
  readonly contentType: string
  /** The client's address, as far as the door trusts it. */
  readonly address: string
  readonly signedIn: SignedIn | undefined
}

export interface DeskResponse {
  readonly status: number
  /** Sent as JSON, but for a Buffer, which is sent as it is with the content-type of `headers`; nothing when absent. */
  readonly body?: unknown
  /** Sent instead: a file, never as anything that could run in a browser. */
  readonly file?: Attachment
  /** A whole `Set-Cookie` value. */
  readonly cookie?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** `/api/desk/conversations/:id` */
  readonly path: string
  /** Who may: anyone at all, or staff with one of these roles. Nobody else, and never without saying so here. */
  readonly role: 'anyone' | readonly Role[]
  readonly summary: string
  /** The query's names and what they are. */
  readonly query?: Readonly<Record<string, string>>
  /** The body; `NO_INPUT` where there is none. */
  readonly input: z.ZodType
  /** The status of success, and the body that comes with it. */
  readonly status: number
  readonly output?: z.ZodType
  /** The body is a file as it is, not JSON: up to so many bytes. */
  readonly takesFile?: number
  /** What it answers with is a file. */
  readonly givesFile?: true
  /** Expected failures beyond those of every route: status → when. */
  readonly failures?: Readonly<Record<number, string>>
  readonly handler: (request: DeskRequest, parts: Parts) => Promise<DeskResponse>
}

export const NO_INPUT = z.strictObject({})

/** What the author of a route writes: the handler is given checked, typed input. */
type Described<Input, Request> = Omit<Route, 'handler' | 'input' | 'role'> & {
  readonly input: z.ZodType<Input>
  readonly handler: (request: Checked<Input, Request>, parts: Parts) => Promise<DeskResponse>
}
type Checked<Input, Request> = Omit<Request, 'input'> & { readonly input: Input }
type StaffRequest = Omit<DeskRequest, 'signedIn'> & { readonly signedIn: SignedIn }

/** A route for anyone, signed in or not. */
export function openRoute<Input>(described: Described<Input, DeskRequest>): Route {
  return {
    ...described,
    role: 'anyone',
    handler: async (request, parts) => {
      const checked = described.input.safeParse(request.input)
      if (!checked.success) return wrongInput(checked.error)
      return described.handler({ ...request, input: checked.data }, parts)
    },
  }
}

/** A route for signed-in staff with one of these roles. */
export function staffRoute<Input>(role: readonly Role[], described: Described<Input, StaffRequest>): Route {
  return {
    ...described,
    role,
    handler: async (request, parts) => {
      // The dispatcher has refused them already; the compiler and a careless reorder there want it said here too.
      const { signedIn } = request
      if (signedIn === undefined || !role.includes(signedIn.staff.role)) return fault(401, 'not-signed-in', 'Sign in.')
      const checked = described.input.safeParse(request.input)
      if (!checked.success) return wrongInput(checked.error)
      return described.handler({ ...request, signedIn, input: checked.data }, parts)
    },
  }
}
