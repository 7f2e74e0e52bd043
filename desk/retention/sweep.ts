/** One round of retention: whatever its time is over for is blocked or destroyed, in any order and as often as wished. */
import type { RetentionSettings } from '../../knowledge/reading/retention.js'
import type { AccessLog } from '../access-log.js'
import type { Log } from '../log.js'
import type { Store } from '../store/store.js'
import { isFigures } from './chat-figures.js'
import { fateOfChat, fateOfClaim, type ClaimOfChat } from './expiry.js'
import { tidyFiles } from './files.js'
import { tidyLetters } from './letters.js'
import { before } from './period.js'
import type { Removal, RemovalParts } from './removal.js'

type Aside = 'damaged' | 'stillAside'

export interface SweepParts extends RemovalParts {
  readonly store: Pick<Store, 'blocked' | 'attachments' | 'conversations' | 'claims' | 'mails' | 'outbox' | Aside>
  readonly removal: Removal
  readonly accessLog: AccessLog
  /** As the charter has it at the moment. */
  readonly policy: () => RetentionSettings
  readonly log: Pick<Log, 'error'>
  /** Then the round ends where it is. */
  readonly isClosing: () => boolean
}

const WHY = 'The time for which it is kept is over'

/** Never rejects: what fails of one record is told in the log, and its time is over tomorrow as well. */
export async function sweep(parts: SweepParts): Promise<void> {
  const { claims, conversations, store, mailroom, accessLog, removal, now } = parts
  const policy = parts.policy()
  const told = async (what: object, work: () => Promise<unknown>): Promise<void> => {
    if (parts.isClosing()) return
    try {
      await work()
    } catch (error) {
      parts.log.error({ ...what, err: error }, 'retention could not be done: it is tried again tomorrow')
    }
  }

  const chats = new ClaimsOfChats()
  for (const id of claims.ids())
    await told({ claim: id }, async () => {
      await removal.claim(id, (claim) => fateOfClaim(claim, policy, now()), WHY)
      const claim = await claims.unguarded(id)
      if (claim) chats.note(id, claim.conversationId, claim)
    })
  await told({ what: 'accesses' }, () => accessLog.forgetBefore(before(now(), policy.accesses)))
  // With a claim that cannot be read nobody can say which conversation, letter or file is its evidence: then all stay.
  if (chats.count < claims.ids().length || isAside('claims', store)) return
  await told({ what: 'letters' }, () => tidyLetters({ store, mailroom, isGone: (id) => chats.isGone(id) }))
  for (const id of conversations.ids())
    if (!isFigures(id))
      await told({ conversation: id }, () =>
        removal.chat(id, (conversation) => fateOfChat(conversation, chats.of(id), policy, now()), WHY),
      )
  for (const id of store.blocked.ids())
    await told({ blocked: id }, async () => {
      const blocked = await store.blocked.get(id)
      if (blocked && now().toISOString() > blocked.until) await store.blocked.remove(id)
    })
  if (isAside('conversations', store) || isAside('blocked', store)) return
  await told({ what: 'files' }, () => tidyFiles({ store, isBlocked: (id) => chats.isBlocked(id), now }))
}

/** Whether a record of this kind was damaged and waits in `damaged/` to be restored or removed. */
function isAside(kind: 'claims' | 'conversations' | 'blocked', { damaged, stillAside }: Pick<Store, Aside>): boolean {
  return [...damaged.map(({ setAsideAs }) => setAsideAs), ...stillAside].some((name) => name.includes(`Z-${kind}-`))
}

/** Which claims were filed in which conversation. */
class ClaimsOfChats {
  count = 0
  private readonly byChat = new Map<string, ClaimOfChat[]>()
  private readonly blocked = new Set<string>()
  private readonly destroyed = new Set<string>()

  note(id: string, conversationId: string, { state, retention, keepConversation }: ClaimOfChat): void {
    this.count += 1
    if (retention.kind === 'blocked') this.blocked.add(id)
    if (retention.kind === 'destroyed') return void this.destroyed.add(id)
    this.byChat.set(conversationId, [...this.of(conversationId), { state, retention, keepConversation }])
  }

  of(conversationId: string): readonly ClaimOfChat[] {
    return this.byChat.get(conversationId) ?? []
  }

  isBlocked(id: string): boolean {
    return this.blocked.has(id)
  }

  /** Blocked or destroyed. */
  isGone(id: string): boolean {
    return this.blocked.has(id) || this.destroyed.has(id)
  }
}
