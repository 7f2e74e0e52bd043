/**
 * Erasing what is held about a person. In Spain that is to block it: unreadable but for courts and authorities until what
 * may be claimed over it has prescribed, then destroyed (Regulation (EU) 2016/679 art. 17; Ley Orgánica 3/2018 art. 32).
 */
import type { RetentionSettings } from '../../knowledge/reading/retention.js'
import type { By } from '../claims/event.js'
import { isDone, type Claim } from '../claims/state.js'
import type { Conversation } from '../conversation.js'
import { blockedUntil, lastOf, type Fate } from '../retention/expiry.js'
import { filesIn } from '../retention/files.js'
import { endOf } from '../retention/period.js'
import type { Removal } from '../retention/removal.js'
import type { Store } from '../store/store.js'
import type { Found } from './find.js'
import type { Source } from './source.js'

export interface EraseParts {
  /** Everything that is kept. */
  readonly source: Source
  readonly removal: Removal
  readonly store: Pick<Store, 'attachments'>
  readonly retention: () => RetentionSettings
  readonly now: () => Date
}

export type Erased =
  | { readonly kind: 'erased' }
  /** References and conversations that have to come to their end first: art. 17.3.e of the regulation. */
  | { readonly kind: 'open'; readonly ids: readonly string[] }

/** `all`: everything of the person; `chosen`: what of it is to go. Interrupted, it is asked for again. */
export async function erase(all: Found, chosen: Found, why: string, by: By, parts: EraseParts): Promise<Erased> {
  const open = openOf(all, chosen)
  if (open.length > 0) return { kind: 'open', ids: open }
  const { removal, store, now } = parts
  const policy = parts.retention()
  const ends = [...chosen.claims.values()].map((claim) => endOf(lastOf(claim), policy.claims))
  const chatsUntil = [endOf(now().toISOString(), policy.erased), ...ends].toSorted().at(-1) ?? ''
  // The files first: once the records are gone, nobody would find what is still to be done.
  for (const id of await onlyIn(chosen, parts.source)) await store.attachments.block(id)
  const left: string[] = []
  for (const id of chosen.claims.keys()) {
    const fate = (claim: Claim): Fate =>
      claim.retention.kind === 'kept' && isDone(claim.state)
        ? { kind: 'block', until: blockedUntil(endOf(lastOf(claim), policy.claims), now()) }
        : { kind: 'keep' }
    if (!(await removal.claim(id, fate, why, by))) left.push(id)
  }
  for (const id of chosen.chats.keys()) {
    const fate = (chat: Conversation): Fate =>
      isBusy(chat) ? { kind: 'keep' } : { kind: 'block', until: blockedUntil(chatsUntil, now()) }
    if (!(await removal.chat(id, fate, why))) left.push(id)
  }
  if (left.length > 0) return { kind: 'open', ids: left }
  return { kind: 'erased' }
}

/** A claim that is not answered; a conversation that waits for a person or is with one, or that an open claim needs. */
function openOf(all: Found, chosen: Found): readonly string[] {
  const claims = [...chosen.claims].filter(([, { state }]) => !isDone(state)).map(([id]) => id)
  const needed = [...all.claims.values()]
    .filter(({ state }) => !isDone(state))
    .map(({ conversationId }) => conversationId)
  const chats = [...chosen.chats.values()].filter((chat) => isBusy(chat) || needed.includes(chat.id))
  return [...claims, ...chats.map(({ id }) => id)]
}

/** A person is asked for, or is there. */
export function isBusy({ handoff, ended }: Conversation): boolean {
  return handoff.kind !== 'bot' && !ended
}

/** The files that nothing of what stays needs, whoever it is of: evidence may have come in another chat than the claim. */
async function onlyIn(chosen: Found, source: Source): Promise<ReadonlySet<string>> {
  const held = new Set<string>()
  const hold = (record: unknown) => filesIn(record).forEach((file) => held.add(file))
  for await (const [id, claim] of source.claims()) if (!chosen.claims.has(id)) hold(claim.events)
  for await (const chat of source.chats()) if (!chosen.chats.has(chat.id)) hold(chat)
  const going = filesIn([[...chosen.claims.values()].map(({ events }) => events), [...chosen.chats.values()]])
  return new Set(going.filter((id) => !held.has(id)))
}
