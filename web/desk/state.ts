/** All that the page knows, and how it changes with what happens. Pure. */
import { claimsAfter, NO_CLAIMS, openClaimId, type ClaimsHappening, type ClaimsState } from './claims/state.js'
import { delivered, settle, type Delivery, type Outgoing } from './outbox.js'
import { isMine, itemOf, withLastWords } from './queue.js'
import { claimIn, conversationIn, type Route } from './route.js'
import { merged } from './transcript.js'
import type { Me, Message, Queue, View } from './wire.js'

export interface State {
  readonly who: Who
  readonly route: Route
  /** Undefined until it has been fetched once. */
  readonly queue: Queue | undefined
  readonly open: Open
  readonly outbox: readonly Outgoing[]
  /** Conversations of mine → customer's messages not looked at yet. */
  readonly unread: Readonly<Record<string, number>>
  readonly claims: ClaimsState
  readonly link: Link
  readonly notice: Notice | undefined
}

export type Who =
  | { readonly kind: 'checking' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'setting-up'; readonly token: string }
  | { readonly kind: 'out'; readonly why: OutWhy }
  | { readonly kind: 'in'; readonly staff: Me }

/** `fresh`: nobody has been in; `expired`: the session ended by itself; `left`: signed out; `set-up-closed`: the link is used up. */
export type OutWhy = 'fresh' | 'expired' | 'left' | 'set-up-closed'

export type Open =
  | { readonly kind: 'none' }
  /** `early`: messages that came in while the conversation was being fetched. */
  | { readonly kind: 'loading'; readonly id: string; readonly early: readonly Message[] }
  | { readonly kind: 'missing'; readonly id: string }
  | { readonly kind: 'unreachable'; readonly id: string; readonly early: readonly Message[] }
  /** `written`: a message's place → the client id it was written under here. */
  | { readonly kind: 'open'; readonly view: View; readonly written: Readonly<Record<number, string>> }

export type Link = 'connecting' | 'live' | 'lost'

/** Something the operator must be told in words. */
export type Notice =
  | { readonly kind: 'taken-by'; readonly alias: string; readonly conversationId: string }
  | { readonly kind: 'not-waiting' | 'not-yours' | 'ended' | 'given-back' | 'gone'; readonly conversationId: string }
  | { readonly kind: 'unreachable' }

export type Happening =
  | { readonly kind: 'signed-in'; readonly staff: Me; readonly outbox: readonly Outgoing[] }
  | { readonly kind: 'signed-out'; readonly why: OutWhy }
  | { readonly kind: 'session-unreachable' }
  | { readonly kind: 'setting-up'; readonly token: string }
  | { readonly kind: 'routed'; readonly route: Route }
  | { readonly kind: 'queue-fetched'; readonly queue: Queue }
  | { readonly kind: 'opening'; readonly id: string }
  | { readonly kind: 'view-fetched'; readonly view: View }
  | { readonly kind: 'view-missing'; readonly id: string }
  | { readonly kind: 'view-unreachable'; readonly id: string }
  | {
      readonly kind: 'message-came'
      readonly conversationId: string
      readonly message: Message
      readonly seen: boolean
    }
  | { readonly kind: 'looked' }
  | { readonly kind: 'wrote'; readonly outgoing: Outgoing }
  | { readonly kind: 'delivery'; readonly clientId: string; readonly delivery: Delivery }
  | { readonly kind: 'discarded'; readonly clientId: string }
  | { readonly kind: 'link'; readonly link: Link }
  | { readonly kind: 'noticed'; readonly notice: Notice | undefined }
  | ClaimsHappening

export function freshState(route: Route): State {
  return {
    who: { kind: 'checking' },
    route,
    queue: undefined,
    open: { kind: 'none' },
    outbox: [],
    unread: {},
    claims: 'filter' in route ? { ...NO_CLAIMS, filter: route.filter } : NO_CLAIMS,
    link: 'connecting',
    notice: undefined,
  }
}

export function reduce(state: State, happening: Happening): State {
  switch (happening.kind) {
    case 'signed-in':
      return { ...state, who: { kind: 'in', staff: happening.staff }, outbox: happening.outbox }
    case 'signed-out':
      // Nothing about customers stays in this page's memory; what was written waits in the tab's storage.
      return { ...freshState(state.route), who: { kind: 'out', why: happening.why } }
    case 'session-unreachable':
      return { ...state, who: { kind: 'unreachable' } }
    case 'setting-up':
      return { ...state, who: { kind: 'setting-up', token: happening.token } }
    case 'routed':
      return routed(state, happening.route)
    case 'queue-fetched':
      return { ...state, queue: happening.queue, unread: stillMine(state, happening.queue) }
    case 'opening':
      return opening(state, happening.id)
    case 'view-fetched':
      return viewFetched(state, happening.view)
    case 'view-missing':
      return openId(state) === happening.id ? { ...state, open: { kind: 'missing', id: happening.id } } : state
    case 'view-unreachable':
      return viewUnreachable(state, happening.id)
    case 'message-came':
      return messageCame(state, happening)
    case 'looked':
      return { ...state, unread: without(state.unread, openId(state)) }
    case 'wrote':
      return { ...state, outbox: [...state.outbox, happening.outgoing] }
    case 'delivery':
      return settled({ ...state, outbox: delivered(state.outbox, happening.clientId, happening.delivery) }, [])
    case 'discarded':
      return { ...state, outbox: state.outbox.filter(({ clientId }) => clientId !== happening.clientId) }
    case 'link':
      return { ...state, link: happening.link }
    case 'noticed':
      return { ...state, notice: happening.notice }
    case 'filtered':
    case 'list-asked':
    case 'list-fetched':
    case 'more-fetched':
    case 'list-failed':
    case 'counted':
    case 'colleagues-fetched':
    case 'past':
    case 'transcript':
    case 'adding':
    case 'claim-opening':
    case 'claim-left':
    case 'claim-fetched':
    case 'claim-missing':
    case 'claim-unreachable':
    case 'doing':
    case 'done':
    case 'not-done':
    case 'news-read':
      return { ...state, claims: claimsAfter(state.claims, happening) }
  }
}

/** The conversation on the screen, whatever state it is in. */
export function openId({ open }: State): string | undefined {
  if (open.kind === 'none') return undefined
  return open.kind === 'open' ? open.view.id : open.id
}

/** How many customers want something: those who wait, and those of mine with words not read yet. */
export function attention(state: State): number {
  return (state.queue?.waiting.length ?? 0) + Object.keys(state.unread).length
}

/** Who the customer is with, seen by this member of staff. */
export type Standing = 'waiting' | 'mine' | 'colleague' | 'bot' | 'ended'

export function standingOf(view: View, staffId: string): Standing {
  if (view.ended) return 'ended'
  if (view.handoff.kind !== 'human') return view.handoff.kind
  return view.handoff.staffId === staffId ? 'mine' : 'colleague'
}

function routed(state: State, route: Route): State {
  const id = conversationIn(route)
  const open = id === undefined ? { kind: 'none' as const } : state.open
  const notice = id === openId(state) ? state.notice : undefined
  const isSameClaim = claimIn(route) === openClaimId(state.claims)
  const stayed = isSameClaim ? state.claims : claimsAfter(state.claims, { kind: 'claim-left' })
  // Elsewhere the last list is remembered, so that the way back leads to it.
  const claims = 'filter' in route ? claimsAfter(stayed, { kind: 'filtered', filter: route.filter }) : stayed
  return { ...state, route, open, notice, claims, unread: without(state.unread, id) }
}

function opening(state: State, id: string): State {
  if (state.open.kind === 'open' && state.open.view.id === id) return state
  return { ...state, open: { kind: 'loading', id, early: [] }, unread: without(state.unread, id) }
}

function viewFetched(state: State, view: View): State {
  if (openId(state) !== view.id) return state
  const before = state.open.kind === 'open' ? state.open.view.messages : []
  const early = state.open.kind === 'loading' || state.open.kind === 'unreachable' ? state.open.early : []
  const messages = merged(merged(before, early), view.messages)
  const known = new Set(before.map(({ seq }) => seq))
  const written = state.open.kind === 'open' ? state.open.written : {}
  const next: State = { ...state, open: { kind: 'open', view: { ...view, messages }, written } }
  return settled(
    next,
    messages.filter(({ seq }) => !known.has(seq)),
  )
}

function viewUnreachable(state: State, id: string): State {
  if (state.open.kind !== 'loading' || state.open.id !== id) return state
  return { ...state, open: { kind: 'unreachable', id, early: state.open.early } }
}

function messageCame(state: State, came: Happening & { kind: 'message-came' }): State {
  const { conversationId, message } = came
  const queue = state.queue && withLastWords(state.queue, conversationId, message)
  const next = { ...state, queue, unread: came.seen ? state.unread : withUnread(state, conversationId, message) }
  if (openId(state) !== conversationId) return next
  const { open } = state
  if (open.kind === 'loading' || open.kind === 'unreachable') {
    return { ...next, open: { ...open, early: merged(open.early, [message]) } }
  }
  if (open.kind !== 'open' || open.view.messages.some(({ seq }) => seq === message.seq)) return { ...next, open }
  const view = { ...open.view, messages: merged(open.view.messages, [message]) }
  return settled({ ...next, open: { ...open, view } }, [message])
}

function withUnread(state: State, id: string, message: Message): State['unread'] {
  const item = itemOf(state.queue, id)
  const counts =
    state.who.kind === 'in' && item && state.queue?.taken.includes(item) && isMine(item, state.who.staff.id)
  if (!counts || message.author.kind !== 'customer') return state.unread
  return { ...state.unread, [id]: (state.unread[id] ?? 0) + 1 }
}

function stillMine(state: State, queue: Queue): State['unread'] {
  const taken = new Set(queue.taken.map(({ id }) => id))
  return Object.fromEntries(Object.entries(state.unread).filter(([id]) => taken.has(id)))
}

function without(unread: State['unread'], id: string | undefined): State['unread'] {
  return Object.fromEntries(Object.entries(unread).filter(([key]) => key !== id))
}

function settled(state: State, fresh: readonly Message[]): State {
  if (state.open.kind !== 'open') return state
  const { view, written } = state.open
  const now = settle(state.outbox, view.id, view.messages, fresh)
  return { ...state, outbox: now.outbox, open: { ...state.open, written: { ...written, ...now.written } } }
}
