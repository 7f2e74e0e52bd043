/** What becomes of claims and conversations with time. What is open, and what waits for somebody, is never touched. Pure. */
import type { RetentionSettings } from '../../knowledge/reading/retention.js'
import { isDone, type Claim } from '../claims/state.js'
import type { Conversation } from '../conversation.js'
import { endOf } from './period.js'

export type Fate =
  | { readonly kind: 'keep' }
  /** From now on unreadable, until this moment. */
  | { readonly kind: 'block'; readonly until: string }
  | { readonly kind: 'destroy' }

const KEEP: Fate = { kind: 'keep' }
const DESTROY: Fate = { kind: 'destroy' }

/** As much of a claim as decides about its conversation. */
export type ClaimOfChat = Pick<Claim, 'state' | 'retention' | 'keepConversation'>

export function fateOfClaim(claim: Claim, policy: RetentionSettings, now: Date): Fate {
  const { retention, state } = claim
  const at = now.toISOString()
  if (retention.kind === 'blocked') return at > retention.until ? DESTROY : KEEP
  if (retention.kind === 'destroyed' || !isDone(state)) return KEEP
  const last = lastOf(claim)
  if (at <= endOf(last, policy.claimsReadable)) return KEEP
  return { kind: 'block', until: blockedUntil(endOf(last, policy.claims), now) }
}

/** `claims`: those that were filed in it and are not destroyed. */
export function fateOfChat(
  conversation: Conversation,
  claims: readonly ClaimOfChat[],
  policy: RetentionSettings,
  now: Date,
): Fate {
  if (conversation.handoff.kind !== 'bot' && !conversation.ended) return KEEP
  if (claims.some(({ state }) => !isDone(state))) return KEEP
  const evidence = claims.filter(({ keepConversation }) => keepConversation).map(({ retention }) => retention)
  if (evidence.some(({ kind }) => kind === 'kept')) return KEEP
  const [until] = evidence
    .flatMap((one) => (one.kind === 'blocked' ? one.until : []))
    .toSorted()
    .toReversed()
  if (until !== undefined) return { kind: 'block', until }
  return now.toISOString() > endOf(lastSaid(conversation), policy.chats) ? DESTROY : KEEP
}

/** Blocking has to last into the future, however late it comes. */
export function blockedUntil(until: string, now: Date): string {
  const soonest = new Date(now.getTime() + 86_400_000).toISOString()
  return until > soonest ? until : soonest
}

/** When something last happened to it that somebody did, other than looking. */
export function lastOf({ events, receivedAt }: Claim): string {
  return events.findLast(({ kind, by }) => by.kind !== 'desk' && kind !== 'read')?.at ?? receivedAt
}

export function lastSaid({ entries, startedAt }: Conversation): string {
  return entries.at(-1)?.at ?? startedAt
}
