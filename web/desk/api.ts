/** The desk's API. What can go wrong in a normal day is a value; nothing here throws. */
import { queryOf, type ClaimFilter } from './claims/filter.js'
import type { ClaimEvent, ClaimHistory, ClaimPage, ClaimView, Given, StaffMember } from './claims/wire.js'
import type { Asker, Chosen, Held } from './persons/wire.js'
import type { Me, Newcomer, Queue, Session, View } from './wire.js'

export type Result<T> = { readonly kind: 'ok'; readonly value: T } | Failure

export type Failure =
  /** The server understood and said no; `code` says why. */
  | {
      readonly kind: 'refused'
      readonly status: number
      readonly code: string
      readonly retryAfterSeconds?: number
      /** Of a claim: the issues whose answers are meant. */
      readonly issueIds?: readonly string[]
      /** Of a claim: what others have done to it since the version that was sent. */
      readonly since?: readonly ClaimEvent[]
    }
  /** The session is over. */
  | { readonly kind: 'signed-out' }
  /** No answer, or one that says the server is in trouble: the same request may work later. */
  | { readonly kind: 'unreachable' }

export interface Api {
  session(): Promise<Result<Session>>
  signIn(email: string, password: string): Promise<Result<Session>>
  signOut(): Promise<Result<void>>
  setUpOpen(token: string): Promise<Result<{ open: true }>>
  setUp(newcomer: Newcomer): Promise<Result<Session>>
  queue(): Promise<Result<Queue>>
  conversation(id: string): Promise<Result<View>>
  take(id: string): Promise<Result<View>>
  giveBack(id: string): Promise<Result<View>>
  /** `clientId` makes a retry harmless. */
  say(id: string, text: string, clientId: string): Promise<Result<{ seq: number }>>
  /** To whom a claim can be given. */
  colleagues(): Promise<Result<readonly StaffMember[]>>
  /** `after` is the `next` of the page before. */
  claims(filter: Partial<ClaimFilter>, limit: number, after?: string): Promise<Result<ClaimPage>>
  claim(id: string): Promise<Result<ClaimView>>
  /** What else there is of its customer. */
  claimHistory(id: string): Promise<Result<ClaimHistory>>
  /** To the evidence. */
  addFile(id: string, file: File): Promise<Result<ClaimView>>
  /** All of them or none; refused as `stale` when the claim is not at this version any more. */
  person(who: string): Promise<Result<Held>>
  /** A ZIP archive. */
  personArchive(chosen: Chosen): Promise<Result<Blob>>
  erasePerson(chosen: Chosen, why: string): Promise<Result<{ erased: number }>>
  blockedArchive(who: string, askedBy: Asker, file: string): Promise<Result<Blob>>
  command(id: string, version: number, commands: readonly Given[]): Promise<Result<ClaimView>>
}

export interface ApiParts {
  readonly fetch: typeof fetch
  /** Told the server's time with every answer, ms since 1970. */
  readonly onServerTime: (ms: number) => void
}

const BASE = '/api/desk'
const TIMEOUT_MS = 15_000
/** Ten megabytes over a slow line. */
const FILE_TIMEOUT_MS = 120_000
/** Everything that is held is looked through. */
const LONG_MS = 180_000

export function deskApi(parts: ApiParts): Api {
  let csrf = ''
  const keep = (result: Result<Session>): Result<Session> => {
    if (result.kind === 'ok') csrf = result.value.csrf
    return result
  }
  const ask = <T>(method: string, path: string, body?: unknown, way: Way<T> = {}): Promise<Result<T>> =>
    request<T>(parts, { method, path, body, csrf }, way)
  /** Another tab may have signed in anew: the token is then fetched once and the request repeated. */
  const change = async <T>(method: string, path: string, body?: unknown, way: Way<T> = {}): Promise<Result<T>> => {
    const before = csrf
    const result = await ask<T>(method, path, body, way)
    if (result.kind !== 'refused' || result.status !== 403) return result
    keep(await ask<Session>('GET', '/session'))
    return csrf === before ? result : ask<T>(method, path, body, way)
  }
  const at = (id: string, rest = '') => `/conversations/${encodeURIComponent(id)}${rest}`
  return {
    session: async () => keep(await ask('GET', '/session')),
    signIn: async (email, password) => keep(await ask('POST', '/session', { email, password })),
    signOut: () => change('DELETE', '/session'),
    setUpOpen: (token) => ask('GET', `/setup?token=${encodeURIComponent(token)}`),
    setUp: async (newcomer) => keep(await ask('POST', '/setup', newcomer)),
    queue: () => ask('GET', '/queue'),
    conversation: (id) => ask('GET', at(id)),
    take: (id) => change('POST', at(id, '/take')),
    giveBack: (id) => change('POST', at(id, '/give-back')),
    say: (id, text, clientId) => change('POST', at(id, '/messages'), { text, clientId }),
    colleagues: () => ask('GET', '/colleagues'),
    claims: (filter, limit, after) => ask('GET', `/claims${queryOf(filter, limit, after)}`),
    claim: (id) => ask('GET', `/claims/${encodeURIComponent(id)}`),
    claimHistory: (id) => ask('GET', `/claims/${encodeURIComponent(id)}/history`),
    addFile: (id, file) =>
      change('POST', `/claims/${encodeURIComponent(id)}/files?name=${encodeURIComponent(file.name)}`, file, {
        timeoutMs: FILE_TIMEOUT_MS,
      }),
    person: (who) => change('POST', '/persons/search', { who }, LONG),
    personArchive: (chosen) => change('POST', '/persons/export', chosen, ARCHIVE),
    erasePerson: (chosen, why) => change('POST', '/persons/erase', { ...chosen, why }, LONG),
    blockedArchive: (who, askedBy, file) => change('POST', '/persons/blocked', { who, askedBy, file }, ARCHIVE),
    command: (id, version, commands) =>
      change('POST', `/claims/${encodeURIComponent(id)}/commands`, { version, commands }),
  }
}

/** Who is signed in, if the answer says so. */
export function staffOf(result: Result<Session>): Me | undefined {
  return result.kind === 'ok' ? result.value.staff : undefined
}

/** How long an answer may take, and how its body is read where it is no JSON. */
interface Way<T> {
  readonly timeoutMs?: number
  readonly read?: (response: Response) => Promise<T>
}

const LONG = { timeoutMs: LONG_MS }
const ARCHIVE = { ...LONG, read: (response: Response) => response.blob() }

interface Request {
  readonly method: string
  readonly path: string
  readonly body: unknown
  readonly csrf: string
}

async function request<T>(
  parts: ApiParts,
  { method, path, body, csrf }: Request,
  { timeoutMs = TIMEOUT_MS, read }: Way<T>,
): Promise<Result<T>> {
  try {
    const response = await parts.fetch(BASE + path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': typeOf(body) }),
        ...(method === 'GET' ? {} : { 'x-csrf-token': csrf }),
      },
      ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
      credentials: 'same-origin',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const date = Date.parse(response.headers.get('date') ?? '')
    if (!Number.isNaN(date)) parts.onServerTime(date)
    if (read && response.ok) return { kind: 'ok', value: await read(response) }
    return await resultOf<T>(response)
  } catch {
    // fetch rejects when there is no network, the time is up or the body is not JSON: all of them mean "not now"
    return { kind: 'unreachable' }
  }
}

/** A file is sent as it is; everything else is JSON. */
function typeOf(body: unknown): string {
  return body instanceof Blob ? body.type || 'application/octet-stream' : 'application/json'
}

async function resultOf<T>(response: Response): Promise<Result<T>> {
  const text = await response.text()
  if (response.ok) return { kind: 'ok', value: (text ? JSON.parse(text) : undefined) as T } // our own server's JSON
  if (response.status >= 500) return { kind: 'unreachable' }
  const { error, issueIds, since } = refusalIn(text)
  const code = error?.code ?? ''
  if (response.status === 401 && code !== 'wrong-credentials') return { kind: 'signed-out' }
  const seconds = Number(response.headers.get('retry-after') ?? NaN)
  return {
    kind: 'refused',
    status: response.status,
    code,
    ...(seconds > 0 ? { retryAfterSeconds: seconds } : {}),
    ...(issueIds ? { issueIds } : {}),
    ...(since ? { since } : {}),
  }
}

interface Refusal {
  readonly error?: { readonly code?: string }
  readonly issueIds?: readonly string[]
  readonly since?: readonly ClaimEvent[]
}

function refusalIn(text: string): Refusal {
  try {
    return (JSON.parse(text) ?? {}) as Refusal // our own server's JSON
  } catch {
    return {} // a proxy's page: the status says enough
  }
}
