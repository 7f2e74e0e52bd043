/** A store that forgets, for tests; records pass through JSON as they do on disk. */
import { type AboutAttachment, type Attachment, type Attachments, newAttachmentId } from './attachments.js'
import type { Outbox, Records, Store } from './store.js'

export function openMemoryStore(now: () => Date = () => new Date()): Store {
  const open = new Open()
  return {
    conversations: new MemoryRecords(open),
    claims: new MemoryRecords(open),
    staff: new MemoryRecords(open),
    sessions: new MemoryRecords(open),
    mails: new MemoryRecords(open),
    blocked: new MemoryRecords(open),
    accesses: new MemoryRecords(open),
    attachments: new MemoryAttachments(open, now),
    outbox: new MemoryOutbox(open),
    damaged: [],
    stillAside: [],
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

class MemoryOutbox implements Outbox {
  private readonly files = new Map<string, Uint8Array>()

  constructor(private readonly open: Open) {}

  async write(name: string, content: Uint8Array): Promise<void> {
    this.open.assert()
    this.files.set(name, content)
  }

  async list(): Promise<readonly string[]> {
    this.open.assert()
    return [...this.files.keys()]
  }

  async remove(name: string): Promise<void> {
    this.open.assert()
    this.files.delete(name)
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
  private readonly kept = new Map<string, Attachment & { readonly at: string }>()
  private readonly blocked = new Map<string, Attachment>()

  constructor(
    private readonly open: Open,
    private readonly now: () => Date,
  ) {}

  async put(bytes: Uint8Array, { name, contentType }: AboutAttachment): Promise<{ readonly id: string }> {
    this.open.assert()
    const id = newAttachmentId()
    this.kept.set(id, { bytes: Uint8Array.from(bytes), name, contentType, at: this.now().toISOString() })
    return { id }
  }

  async get(id: string): Promise<Attachment | undefined> {
    this.open.assert()
    return copyOf(this.kept.get(id))
  }

  async getBlocked(id: string): Promise<Attachment | undefined> {
    this.open.assert()
    return copyOf(this.blocked.get(id))
  }

  async ids(): Promise<readonly string[]> {
    this.open.assert()
    return [...this.kept.keys()]
  }

  async blockedIds(): Promise<readonly string[]> {
    this.open.assert()
    return [...this.blocked.keys()]
  }

  async storedAt(id: string): Promise<string | undefined> {
    this.open.assert()
    return this.kept.get(id)?.at
  }

  async block(id: string): Promise<void> {
    this.open.assert()
    const attachment = this.kept.get(id)
    if (attachment) this.blocked.set(id, attachment)
    this.kept.delete(id)
  }

  async remove(id: string): Promise<void> {
    this.open.assert()
    this.kept.delete(id)
    this.blocked.delete(id)
  }

  async bytes(): Promise<number> {
    this.open.assert()
    return [...this.kept.values(), ...this.blocked.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)
  }
}

function copyOf(attachment: Attachment | undefined): Attachment | undefined {
  if (!attachment) return undefined
  const { bytes, name, contentType } = attachment
  return { bytes: Uint8Array.from(bytes), name, contentType }
}
