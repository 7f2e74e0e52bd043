/** A store that forgets, for tests; records pass through JSON as they do on disk. */
import { type AboutAttachment, type Attachment, type Attachments, newAttachmentId } from './attachments.js'
import type { Records, Store } from './store.js'

export function openMemoryStore(): Store {
  const open = new Open()
  return {
    conversations: new MemoryRecords(open),
    claims: new MemoryRecords(open),
    staff: new MemoryRecords(open),
    sessions: new MemoryRecords(open),
    mails: new MemoryRecords(open),
    attachments: new MemoryAttachments(open),
    outbox: { write: async () => open.assert() },
    damaged: [],
    close: async () => open.end(),
  }
}

class Open {
  private ended = false

  end(): void {
    this.ended = true
  }

  assert(): void {
    if (this.ended) throw new Error('The store is closed: nothing can be read or written any more.')
  }
}

class MemoryRecords<T extends { readonly id: string }> implements Records<T> {
  private readonly texts = new Map<string, string>()

  constructor(private readonly open: Open) {}

  async get(id: string): Promise<T | undefined> {
    this.open.assert()
    const json = this.texts.get(id)
    // It is what `put` was given, and `put` takes nothing but a T.
    return json === undefined ? undefined : (JSON.parse(json) as T)
  }

  async put(record: T): Promise<void> {
    this.open.assert()
    this.texts.set(record.id, JSON.stringify(record))
  }

  async add(record: T): Promise<boolean> {
    this.open.assert()
    const json = JSON.stringify(record)
    if (this.texts.has(record.id)) return false
    this.texts.set(record.id, json)
    return true
  }

  async remove(id: string): Promise<void> {
    this.open.assert()
    this.texts.delete(id)
  }

  ids(): readonly string[] {
    return [...this.texts.keys()]
  }
}

class MemoryAttachments implements Attachments {
  private readonly kept = new Map<string, Attachment>()

  constructor(private readonly open: Open) {}

  async put(bytes: Uint8Array, { name, contentType }: AboutAttachment): Promise<{ readonly id: string }> {
    this.open.assert()
    const id = newAttachmentId()
    this.kept.set(id, { bytes: Uint8Array.from(bytes), name, contentType })
    return { id }
  }

  async get(id: string): Promise<Attachment | undefined> {
    this.open.assert()
    const attachment = this.kept.get(id)
    return attachment && { ...attachment, bytes: Uint8Array.from(attachment.bytes) }
  }

  async bytes(): Promise<number> {
    this.open.assert()
    return [...this.kept.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)
  }
}
