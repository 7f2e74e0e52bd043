/** A mail and what becomes of it: on disk before anything leaves, and sent once or told to be uncertain. Pure. */
import type { KeptFile } from '../../knowledge/file.js'
import type { Language } from '../../knowledge/language.js'

export const MAIL_VERSION = 1

export interface Mail {
  /** Made by whoever asks, of what it is about: so that asking twice is asking once. */
  readonly id: string
  readonly version: number
  /** The claim that it belongs to, and what of it. */
  readonly claimId: string
  readonly messageId: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly language: Language
  /** Nobody wrote it by hand (RFC 3834). */
  readonly automatic: boolean
  readonly files: readonly KeptFile[]
  /** ISO 8601 UTC, as all moments here. */
  readonly askedAt: string
  readonly state: MailState
}

export type MailState =
  /** `tries`: those that came to nothing; `said`: why the last one did. */
  | { readonly kind: 'queued'; readonly notBefore: string; readonly tries: number; readonly said?: string }
  | { readonly kind: 'sending'; readonly since: string; readonly tries: number }
  | { readonly kind: 'sent'; readonly at: string; readonly said: string }
  /** In the outbox folder, for whoever runs the desk to send. */
  | { readonly kind: 'left'; readonly at: string; readonly said: string }
  | { readonly kind: 'refused'; readonly at: string; readonly said: string }
  /** It may have gone out and it may not: nothing sends it again by itself. */
  | { readonly kind: 'uncertain'; readonly at: string; readonly said: string }

export type Settled = Exclude<MailState, { kind: 'queued' | 'sending' }>

/** `said`: the server's words, or what happened to the connection. */
export type MailEvent =
  | { readonly kind: 'begun'; readonly at: string }
  | { readonly kind: Carried['kind']; readonly at: string; readonly said: string }
  /** The process ended while it was being sent, by what may (`isRepeatable`) or may not do it twice. */
  | { readonly kind: 'found-sending'; readonly at: string; readonly isRepeatable: boolean }

/** What came of one try. */
export interface Carried {
  readonly kind: 'accepted' | 'left' | 'rejected' | 'deferred' | 'lost'
  readonly said: string
}

const MINUTE_MS = 60_000
/** Short at first, for greylisting and restarts; then every half hour for four days (RFC 5321, section 4.5.4.1). */
const WAITS_MS: readonly number[] = [1, 2, 5, 10, 30].map((minutes) => minutes * MINUTE_MS)
const LONGEST_WAIT_MS = 30 * MINUTE_MS
const PATIENCE_MS = 4 * 24 * 60 * MINUTE_MS

export function queued(at: string): MailState {
  return { kind: 'queued', notBefore: at, tries: 0 }
}

/** What cannot happen in a state leaves it as it is: above all, nothing begins a mail again that may have gone out. */
export function after(state: MailState, event: MailEvent, askedAt: string): MailState {
  const { at } = event
  if (event.kind === 'begun')
    return state.kind === 'queued' ? { kind: 'sending', since: at, tries: state.tries } : state
  if (state.kind !== 'sending') return state
  switch (event.kind) {
    case 'accepted':
      return { kind: 'sent', at, said: event.said }
    case 'left':
      return { kind: 'left', at, said: event.said }
    case 'rejected':
      return { kind: 'refused', at, said: event.said }
    case 'lost':
      return { kind: 'uncertain', at, said: event.said }
    case 'found-sending':
      return event.isRepeatable ? queued(at) : { kind: 'uncertain', at, said: '' }
    case 'deferred': {
      const isTooLate = Date.parse(at) - Date.parse(askedAt) >= PATIENCE_MS
      return isTooLate ? { kind: 'refused', at, said: event.said } : waiting(state.tries, at, event.said)
    }
  }
}

export function isSettled(state: MailState): state is Settled {
  return state.kind !== 'queued' && state.kind !== 'sending'
}

function waiting(tries: number, at: string, said: string): MailState {
  const wait = WAITS_MS[tries] ?? LONGEST_WAIT_MS
  return { kind: 'queued', notBefore: new Date(Date.parse(at) + wait).toISOString(), tries: tries + 1, said }
}
