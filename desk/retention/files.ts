/** What is attached lives and goes with what holds it: a conversation, a claim, a blocked one. */
import type { Records, Store } from '../store/store.js'

/** An upload that nothing holds may be of a message that is still on its way. */
const UPLOAD_MS = 86_400_000
/** As attachments are named, wherever in a record: what holds one may be something that this file does not know. */
const ATTACHMENT_ID = /(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g

export interface FilesParts {
  readonly store: Pick<Store, 'attachments' | 'conversations' | 'claims' | 'blocked'>
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
  const held = new Set([
    ...(await heldIn(store.conversations)),
    ...(await heldIn(store.claims, (id) => !isBlocked(id))),
  ])
  const heldBlocked = new Set([...(await heldIn(store.blocked)), ...(await heldIn(store.claims, isBlocked))])
  for (const id of kept) {
    if (held.has(id)) continue
    if (heldBlocked.has(id)) await attachments.block(id)
    else if (isForgotten(await attachments.storedAt(id), now())) await attachments.remove(id)
  }
  for (const id of blocked) if (!heldBlocked.has(id) && !held.has(id)) await attachments.remove(id)
}

async function heldIn<T extends { readonly id: string }>(
  records: Records<T>,
  counts: (id: string) => boolean = () => true,
): Promise<ReadonlySet<string>> {
  const held = new Set<string>()
  // A record that cannot be read may hold any of them, so that its error has to end the round.
  for (const id of records.ids()) if (counts(id)) for (const file of filesIn(await records.get(id))) held.add(file)
  return held
}

function isForgotten(storedAt: string | undefined, now: Date): boolean {
  return storedAt === undefined || now.getTime() - Date.parse(storedAt) > UPLOAD_MS
}
