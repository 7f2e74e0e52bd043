/** The body of a request to the desk: JSON, or a file where the route takes one. Pure. */
import type { RawRequest } from './dispatch.js'
import { fault } from './fault.js'
import type { DeskRequest, DeskResponse, Route } from './route.js'

/** Characters; a message of 50,000 still gets the answer that it is too long. */
const MAX_BODY = 1_000_000

export type Body =
  | { readonly kind: 'read'; readonly read: Pick<DeskRequest, 'input' | 'bytes'> }
  | { readonly kind: 'unreadable'; readonly response: DeskResponse }

const NO_BYTES = new Uint8Array()

/** What the body says, as this route reads it. */
export function bodyOf({ method, takesFile }: Route, { body, headers }: Pick<RawRequest, 'body' | 'headers'>): Body {
  if (takesFile !== undefined) return fileIn(body, takesFile)
  if (method === 'GET' || body === undefined || body.length === 0) return read({})
  if (typeof body !== 'string') return unreadable(415, 'not-json', 'The body must be JSON: it is not a file.')
  if (body.length > MAX_BODY)
    return unreadable(413, 'too-large', `The body has more than ${MAX_BODY} characters: send less.`)
  if (!/^application\/json\s*(?:;|$)/i.test(String(headers['content-type']))) {
    return unreadable(415, 'not-json', 'The body must be JSON: send the header content-type: application/json.')
  }
  try {
    return read(JSON.parse(body))
  } catch {
    return unreadable(400, 'not-json', 'The body is not valid JSON: correct it and send it again.')
  }
}

function fileIn(body: RawRequest['body'], most: number): Body {
  const bytes = typeof body === 'string' ? Buffer.from(body) : (body ?? NO_BYTES)
  if (bytes.length === 0) return unreadable(422, 'wrong-input', 'The body must be the file: it is empty.')
  if (bytes.length > most) return unreadable(413, 'too-large', `The file has more than ${most} bytes: send less.`)
  return { kind: 'read', read: { input: {}, bytes } }
}

function read(input: unknown): Body {
  return { kind: 'read', read: { input, bytes: NO_BYTES } }
}

function unreadable(status: number, code: string, message: string): Body {
  return { kind: 'unreadable', response: fault(status, code, message) }
}
