/** What is attached lives and goes with what holds it: a conversation, a claim, a mail, a blocked one. */
import type { Records, Store } from '../store/store.js'

/** An upload that nothing holds may be of a message that is still on its way. */
const UPLOAD_MS = 86_400_000
/** As attachments are named, wherever in a record: what holds one may be something that this file does not know. */
const ATTACHMENT_ID = /(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g

export interface FilesParts {
  readonly store: Pick<Store, 'attachments' | 'conversations' | 'claims' | 'mails' | 'blocked'>
  /** Whether a claim is blocked: what it holds is then unreadable as well. */
  readonly isBlocked: (claimId: string) => boolean
  readonly now: () => Date
}

/** The ids of all attachments that are named in it. */
export function filesIn(record: unknown): readonly string[] {
  return JSON.stringify(record ?? null).match(ATTACHMENT_ID) ?? []
}

/** Blocks what only blocked records hold, and removes what nothing holds any more. */
export async function tidyFiles({ store, isBlocked, now }: FilesParts): Promise<void> {
  const { attachments } = store
  const [kept, blocked] = [await attachments.ids(), await attachments.blockedIds()]
  if (kept.length + blocked.length === 0) return
  const held = new Set<string>()
  const heldBlocked = new Set<string>()
  const hold = async <T extends { readonly id: string }>(records: Records<T>, isUnreadable: (record: T) => boolean) => {
    for (const id of records.ids()) {
      // One that cannot be read may hold any of them, so that its error has to end the round.
      const record = await records.get(id)
      if (record) for (const file of filesIn(record)) (isUnreadable(record) ? heldBlocked : held).add(file)
    }
  }
  await hold(store.conversations, () => false)
  await hold(store.claims, ({ id }) => isBlocked(id))
  await hold(store.mails, ({ claimId }) => isBlocked(claimId))
  await hold(store.blocked, () => true)
  for (const id of kept) {
    if (held.has(id)) continue
    if (heldBlocked.has(id)) await attachments.block(id)
    else if (isForgotten(await attachments.storedAt(id), now())) await attachments.remove(id)
  }
  for (const id of blocked) if (!heldBlocked.has(id) && !held.has(id)) await attachments.remove(id)
}

function isForgotten(storedAt: string | undefined, now: Date): boolean {
  return storedAt === undefined || now.getTime() - Date.parse(storedAt) > UPLOAD_MS
}
