/** Files that customers and operators send. They never change, and nobody can guess their id. */
import { randomBytes } from 'node:crypto'

export interface Attachments {
  /** Resolves when the bytes are on disk; the id is 32 hexadecimal digits. */
  put(bytes: Uint8Array, about: AboutAttachment): Promise<{ readonly id: string }>
  /** Undefined for an id that was never given out; rejects when the file is damaged. */
  get(id: string): Promise<Attachment | undefined>
  /** What all of them take on the disk, measured now: a look at every file. */
  bytes(): Promise<number>
  /** Those that `get` gives. */
  ids(): Promise<readonly string[]>
  /** When it was put, ISO 8601 UTC; undefined where that is not known, since it is older than this record of it. */
  storedAt(id: string): Promise<string | undefined>
  /** From now on only `getBlocked` gives it. Harmless for one that is blocked, or not there. */
  block(id: string): Promise<void>
  getBlocked(id: string): Promise<Attachment | undefined>
  blockedIds(): Promise<readonly string[]>
  /** Blocked or not; resolves when it is gone from the disk. Harmless for one that is not there. */
  remove(id: string): Promise<void>
}

export interface AboutAttachment {
  /** As the sender's machine named it: not to be trusted as a path. */
  readonly name: string
  /** A media type, `image/png`. */
  readonly contentType: string
}

export interface Attachment extends AboutAttachment {
  readonly bytes: Uint8Array
}

/** 128 random bits, lower case: whoever knows it was told it. */
export function newAttachmentId(): string {
  return randomBytes(16).toString('hex')
}

/** What `newAttachmentId` makes, so nothing else ever reaches the file system. */
export function isAttachmentId(id: string): boolean {
  return /^[0-9a-f]{32}$/.test(id)
}
