/** Attachments in one file each: a line of JSON (`{"checksum","name","contentType","at"}`), then the bytes as they came. */
import { hash } from 'node:crypto'
import { join } from 'node:path'
import { type AboutAttachment, type Attachment, type Attachments, isAttachmentId } from './attachments.js'
import { DamagedFileError } from './durable-file.js'
import type { DurableFolder } from './durable-folder.js'
import { codeOf } from './file-system.js'
import { inParallel } from './in-parallel.js'

const NEW_LINE = '\n'
const MEASURED_AT_ONCE = 32

export class FileAttachments implements Attachments {
  private readonly writing = new Set<Promise<void>>()
  private closed = false

  constructor(
    private readonly folder: DurableFolder,
    private readonly blocked: DurableFolder,
    private readonly newId: () => string,
    private readonly now: () => Date,
  ) {}

  async put(bytes: Uint8Array, { name, contentType }: AboutAttachment): Promise<{ readonly id: string }> {
    this.assertOpen()
    const id = this.newId()
    const at = this.now().toISOString()
    const head = JSON.stringify({ checksum: checksumOf(name, contentType, bytes), name, contentType, at })
    await this.keeping(this.folder.write(id, Buffer.concat([Buffer.from(head + NEW_LINE), bytes])))
    return { id }
  }

  get(id: string): Promise<Attachment | undefined> {
    return this.readFrom(this.folder, id)
  }

  getBlocked(id: string): Promise<Attachment | undefined> {
    return this.readFrom(this.blocked, id)
  }

  ids(): Promise<readonly string[]> {
    return this.idsIn(this.folder)
  }

  blockedIds(): Promise<readonly string[]> {
    return this.idsIn(this.blocked)
  }

  async storedAt(id: string): Promise<string | undefined> {
    const content = await this.contentIn(this.folder, id)
    return content && headOf(content)?.at
  }

  async block(id: string): Promise<void> {
    this.assertOpen()
    if (isAttachmentId(id)) await this.keeping(this.folder.move(id, this.blocked, id).catch(unlessThere))
  }

  async remove(id: string): Promise<void> {
    this.assertOpen()
    if (!isAttachmentId(id)) return
    for (const folder of [this.folder, this.blocked]) await this.keeping(folder.remove(id).catch(unlessThere))
  }

  async bytes(): Promise<number> {
    this.assertOpen()
    let sum = 0
    for (const folder of [this.folder, this.blocked]) {
      const sizes = await inParallel(await folder.list(), MEASURED_AT_ONCE, (name) => folder.size(name))
      sum += sizes.reduce((all, size) => all + size, 0)
    }
    return sum
  }

  /** Resolves when what was asked before is on disk; refuses everything after. */
  async close(): Promise<void> {
    this.closed = true
    await Promise.allSettled(this.writing)
  }

  private async keeping(change: Promise<void>): Promise<void> {
    this.writing.add(change)
    await change.finally(() => this.writing.delete(change))
  }

  private async idsIn(folder: DurableFolder): Promise<readonly string[]> {
    this.assertOpen()
    return (await folder.list()).filter(isAttachmentId)
  }

  private async readFrom(folder: DurableFolder, id: string): Promise<Attachment | undefined> {
    const content = await this.contentIn(folder, id)
    if (content === undefined) return undefined
    const attachment = attachmentIn(content)
    if (attachment === undefined) throw new DamagedFileError(join(folder.path, id), 'its checksum does not fit')
    return attachment
  }

  private async contentIn(folder: DurableFolder, id: string): Promise<Buffer | undefined> {
    this.assertOpen()
    if (!isAttachmentId(id)) return undefined
    return folder.read(id).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return undefined
      throw error
    })
  }

  private assertOpen(): void {
    if (this.closed) throw new Error('The store is closed: no attachment can be read or written any more.')
  }
}

function attachmentIn(content: Buffer): Attachment | undefined {
  const head = headOf(content)
  if (head === undefined) return undefined
  const { checksum, name, contentType } = head
  const bytes = content.subarray(content.indexOf(NEW_LINE) + NEW_LINE.length)
  return checksum === checksumOf(name, contentType, bytes) ? { bytes, name, contentType } : undefined
}

interface Head extends AboutAttachment {
  readonly checksum: string
  readonly at: string | undefined
}

function headOf(content: Buffer): Head | undefined {
  const end = content.indexOf(NEW_LINE)
  return end < 0 ? undefined : headIn(content.toString('utf8', 0, end))
}

function headIn(line: string): Head | undefined {
  try {
    // A damaged head may be any JSON; then the checksum does not fit.
    const { checksum, name, contentType, at } = JSON.parse(line) as Record<string, unknown>
    const storedAt = typeof at === 'string' ? at : undefined
    return { checksum: String(checksum), name: String(name), contentType: String(contentType), at: storedAt }
  } catch {
    return undefined // not JSON: damaged, as the caller says
  }
}

function unlessThere(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error
}

function checksumOf(name: string, contentType: string, bytes: Uint8Array): string {
  return hash('sha256', Buffer.concat([Buffer.from(JSON.stringify([name, contentType])), bytes]))
}
