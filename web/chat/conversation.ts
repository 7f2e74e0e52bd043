/** Begins a conversation over Direct Line, or resumes the kept one with everything said in it. */
import type { Session } from './session.js'

/** What Web Chat needs to show it from its first message on. */
export interface Opened {
  readonly session: Session
  readonly streamUrl: string
}

export type Opening =
  | ({ readonly kind: 'begun' } & Opened)
  | ({ readonly kind: 'resumed' } & Opened)
  /** The kept conversation is over or its token has expired, so a new one was begun. */
  | ({ readonly kind: 'replaced' } & Opened)
  | { readonly kind: 'busy' }
  | { readonly kind: 'unreachable' }

export type Refreshed =
  { readonly kind: 'fresh'; readonly session: Session } | { readonly kind: 'over' } | { readonly kind: 'unreachable' }

/** How to reach the desk: `fetch`, the origin it listens on, and the clock in milliseconds. */
export interface Desk {
  readonly fetch: typeof fetch
  readonly origin: string
  readonly now: () => number
}

export function directLineOf(desk: Desk): string {
  return `${desk.origin}/v3/directline`
}

/** `locale` is the language the greeting comes in; `userId` is reused so that the customer stays the same one. */
export async function openConversation(
  desk: Desk,
  kept: Session | undefined,
  wanted: { readonly locale: string; readonly userId?: string },
): Promise<Opening> {
  if (kept === undefined) return begin(desk, 'begun', wanted)
  const refreshed = await refresh(desk, kept)
  if (refreshed.kind === 'unreachable') return refreshed
  if (refreshed.kind === 'fresh') {
    const resumed = await resume(desk, refreshed.session)
    if (resumed.kind !== 'over') return resumed
  }
  return begin(desk, 'replaced', { ...wanted, userId: kept.userId })
}

/** A new token for the same conversation; `over` when there is none to be had any more. */
export async function refresh(desk: Desk, session: Session): Promise<Refreshed> {
  const answer = await ask(desk, 'POST', `${directLineOf(desk)}/tokens/refresh`, session.token)
  if (answer.kind === 'refused' && answer.status === EXPIRED) return renew(desk, session)
  if (answer.kind === 'refused') return isOver(answer.status) ? { kind: 'over' } : { kind: 'unreachable' }
  if (answer.kind === 'unreachable') return answer
  return { kind: 'fresh', session: { ...session, ...tokenIn(desk, answer.body, session.token) } }
}

/** After a laptop's sleep: the expired token shows whose conversation it is, and a new one is given for it. */
async function renew(desk: Desk, session: Session): Promise<Refreshed> {
  const answer = await ask(desk, 'POST', `${desk.origin}/webchat/token`, undefined, { token: session.token })
  if (answer.kind !== 'answered')
    return answer.kind === 'refused' && isOver(answer.status) ? { kind: 'over' } : { kind: 'unreachable' }
  if (answer.body.conversationId !== session.conversationId) return { kind: 'over' }
  return { kind: 'fresh', session: { ...session, ...tokenIn(desk, answer.body, session.token) } }
}

async function resume(desk: Desk, session: Session): Promise<Opening | { readonly kind: 'over' }> {
  const address = `${directLineOf(desk)}/conversations/${encodeURIComponent(session.conversationId)}?watermark=0`
  const answer = await ask(desk, 'GET', address, session.token)
  if (answer.kind === 'refused') return isOver(answer.status) ? { kind: 'over' } : { kind: 'unreachable' }
  if (answer.kind === 'unreachable') return answer
  const token = typeof answer.body.token === 'string' ? answer.body.token : session.token
  return { kind: 'resumed', session: { ...session, token }, streamUrl: String(answer.body.streamUrl) }
}

async function begin(
  desk: Desk,
  kind: 'begun' | 'replaced',
  wanted: { readonly locale: string; readonly userId?: string },
): Promise<Opening> {
  const given = await ask(desk, 'POST', `${desk.origin}/webchat/token`, undefined, wanted)
  if (given.kind !== 'answered') return { kind: isBusy(given) ? 'busy' : 'unreachable' }
  const userId = String(given.body.userId)
  const { token } = tokenIn(desk, given.body, '')
  const body = { user: { id: userId }, locale: wanted.locale }
  const started = await ask(desk, 'POST', `${directLineOf(desk)}/conversations`, token, body)
  if (started.kind !== 'answered') return { kind: isBusy(started) ? 'busy' : 'unreachable' }
  const conversationId = String(started.body.conversationId)
  const session = { userId, conversationId, ...tokenIn(desk, started.body, token) }
  return { kind, session, streamUrl: String(started.body.streamUrl) }
}

type Answer =
  | { readonly kind: 'answered'; readonly body: Record<string, unknown> }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'unreachable' }

async function ask(desk: Desk, method: string, url: string, token?: string, body?: object): Promise<Answer> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (token !== undefined) headers.Authorization = `Bearer ${token}`
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  try {
    const response = await desk.fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) })
    if (!response.ok) return { kind: 'refused', status: response.status }
    return { kind: 'answered', body: (await response.json()) as Record<string, unknown> } // JSON border
  } catch {
    // No network, no server, or an answer that is not JSON: to the customer it is all the same.
    return { kind: 'unreachable' }
  }
}

const EXPIRED = 403

/** Direct Line says 403 when a token has expired and 404 when the conversation has ended; 401 when the secret changed. */
function isOver(status: number): boolean {
  return status === 401 || status === 403 || status === 404
}

function isBusy(answer: Answer): boolean {
  return answer.kind === 'refused' && answer.status === 429
}

const DEFAULT_LIFE_SECONDS = 1800

function tokenIn(desk: Desk, body: Record<string, unknown>, before: string): { token: string; expiresAt: number } {
  const seconds = typeof body.expires_in === 'number' ? body.expires_in : DEFAULT_LIFE_SECONDS
  return { token: typeof body.token === 'string' ? body.token : before, expiresAt: desk.now() + seconds * 1000 }
}
