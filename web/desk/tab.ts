/** What this tab keeps over a reload or an ended session: drafts and unsent messages, each member of staff's apart. */
import type { Outgoing } from './outbox.js'

export interface Tab {
  draft(staffId: string, conversationId: string): string
  keepDraft(staffId: string, conversationId: string, text: string): void
  /** What had not been confirmed: its sending is over, so it counts as failed. */
  outbox(staffId: string): readonly Outgoing[]
  keepOutbox(staffId: string, outbox: readonly Outgoing[]): void
  hasDrafts(staffId: string): boolean
  /** Forgets everything of this member of staff. */
  clear(staffId: string): void
}

export function tabIn(storage: Storage): Tab {
  const prefix = (staffId: string) => `mostrador.desk.${staffId}.`
  const draftKey = (staffId: string, id: string) => `${prefix(staffId)}draft.${id}`
  const outboxKey = (staffId: string) => `${prefix(staffId)}outbox`
  const keys = (start: string) => Object.keys(storage).filter((key) => key.startsWith(start))
  return {
    draft: (staffId, id) => storage.getItem(draftKey(staffId, id)) ?? '',
    keepDraft: (staffId, id, text) => put(storage, draftKey(staffId, id), text),
    outbox: (staffId) => outboxIn(storage.getItem(outboxKey(staffId))),
    keepOutbox: (staffId, outbox) => put(storage, outboxKey(staffId), outbox.length > 0 ? JSON.stringify(outbox) : ''),
    hasDrafts: (staffId) => keys(`${prefix(staffId)}draft.`).some((key) => storage.getItem(key)?.trim()),
    clear: (staffId) => keys(prefix(staffId)).forEach((key) => storage.removeItem(key)),
  }
}

function put(storage: Storage, key: string, text: string): void {
  try {
    if (text === '') storage.removeItem(key)
    else storage.setItem(key, text)
  } catch {
    // the tab's storage is full: the text is still on the screen
  }
}

function outboxIn(stored: string | null): readonly Outgoing[] {
  if (!stored) return []
  const outbox = JSON.parse(stored) as readonly Outgoing[] // written by this page in this tab
  return outbox.map((outgoing) =>
    outgoing.delivery.kind === 'sending' ? { ...outgoing, delivery: { kind: 'failed', why: 'unreachable' } } : outgoing,
  )
}
