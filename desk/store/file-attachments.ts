/** Attachments in one file each: a line of JSON (`{"checksum","name","contentType"}`), then the bytes as they came. */
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
    private readonly newId: () => string,
  ) {}

  async put(bytes: Uint8Array, { name, contentType }: AboutAttachment): Promise<{ readonly id: string }> {
    this.assertOpen()
    const id = this.newId()
    const head = JSON.stringify({ checksum: checksumOf(name, contentType, bytes), name, contentType })
    const write = this.folder.write(id, Buffer.concat([Buffer.from(head + NEW_LINE), bytes]))
    this.writing.add(write)
    await write.finally(() => this.writing.delete(write))
    return { id }
  }

  async get(id: string): Promise<Attachment | undefined> {
    this.assertOpen()
    if (!isAttachmentId(id)) return undefined
    const content = await this.folder.read(id).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return undefined
      throw error
    })
    if (content === undefined) return undefined
    const attachment = attachmentIn(content)
    if (attachment === undefined) throw new DamagedFileError(join(this.folder.path, id), 'its checksum does not fit')
    return attachment
  }

  async bytes(): Promise<number> {
    this.assertOpen()
    const sizes = await inParallel(await this.folder.list(), MEASURED_AT_ONCE, (name) => this.folder.size(name))
    return sizes.reduce((sum, size) => sum + size, 0)
  }

  /** Resolves when what was asked before is on disk; refuses everything after. */
  async close(): Promise<void> {
    this.closed = true
    await Promise.allSettled(this.writing)
  }

  private assertOpen(): void {
    if (this.closed) throw new Error('The store is closed: no attachment can be read or written any more.')
  }
}

function attachmentIn(content: Buffer): Attachment | undefined {
  const end = content.indexOf(NEW_LINE)
  const head = end < 0 ? undefined : headIn(content.toString('utf8', 0, end))
  if (head === undefined) return undefined
  const { checksum, name, contentType } = head
  const bytes = content.subarray(end + NEW_LINE.length)
  return checksum === checksumOf(name, contentType, bytes) ? { bytes, name, contentType } : undefined
}

function headIn(line: string): (AboutAttachment & { checksum: string }) | undefined {
  try {
    // A damaged head may be any JSON; then the checksum does not fit.
    const { checksum, name, contentType } = JSON.parse(line) as Record<string, unknown>
    return { checksum: String(checksum), name: String(name), contentType: String(contentType) }
  } catch {
    return undefined // not JSON: damaged, as the caller says
  }
}

function checksumOf(name: string, contentType: string, bytes: Uint8Array): string {
  return hash('sha256', Buffer.concat([Buffer.from(JSON.stringify([name, contentType])), bytes]))
}
