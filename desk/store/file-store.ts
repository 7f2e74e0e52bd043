/** The embedded store: a data folder of this process alone, with one small file a record. */
import { dirname, join } from 'node:path'
import type { Accesses } from '../access-log.js'
import type { BlockedChat } from '../blocked-chat.js'
import { CLAIM_VERSION, type StoredClaim } from '../claim.js'
import { CONVERSATION_VERSION, type Conversation } from '../conversation.js'
import type { Log } from '../log.js'
import { MAIL_VERSION, type Mail } from '../mail/mail.js'
import type { Session, Staff } from '../staff.js'
import { newAttachmentId } from './attachments.js'
import { DurableFolder } from './durable-folder.js'
import { FileAttachments } from './file-attachments.js'
import { checkFiles } from './file-check.js'
import { FileRecords, type UndoFailed } from './file-records.js'
import { type FileSystem, codeOf, nodeFileSystem } from './file-system.js'
import { type Lock, StoreInUseError, takeLock } from './lock.js'
import type { DamagedFile, Store } from './store.js'

export interface FileStoreOptions {
  readonly log?: Pick<Log, 'warn'>
  readonly files?: FileSystem
  readonly now?: () => Date
  readonly newAttachmentId?: () => string
}

/** The highest version of each record that this program knows. */
const VERSIONS = {
  conversations: CONVERSATION_VERSION,
  claims: CLAIM_VERSION,
  staff: 1,
  sessions: 1,
  mails: MAIL_VERSION,
  blocked: 1,
  accesses: 1,
}
/** Kinds of which every record is read once more at start: for the queue, and for the list. */
const READ_AT_START = new Set<keyof typeof VERSIONS>(['conversations', 'claims'])

/**
 * Rejects with `StoreInUseError` while another process has the folder, and with an error that tells the cure when the
 * folder cannot be made or read. The folder itself is made if need be, not what it lies in: a mistyped path is told.
 */
export async function openFileStore(dir: string, options: FileStoreOptions = {}): Promise<Store> {
  const files = options.files ?? nodeFileSystem
  try {
    await makeDataFolder(dir, files)
    const lock = await takeLock(dir, files)
    return await openLocked(dir, lock, files, options).catch(async (error: unknown) => {
      await lock.release()
      throw error
    })
  } catch (error) {
    throw error instanceof StoreInUseError ? error : new Error(cureOf(dir, error), { cause: error })
  }
}

async function openLocked(dir: string, lock: Lock, files: FileSystem, options: FileStoreOptions): Promise<Store> {
  const open = (name: string) => DurableFolder.open(join(dir, name), files)
  const at = options.now?.() ?? new Date()
  const aside = await open('damaged')
  const stillAside = (await aside.list()).toSorted().map((name) => `damaged/${name}`)
  const damaged: DamagedFile[] = []
  const recordsIn = async <T extends { readonly id: string }>(kind: keyof typeof VERSIONS) => {
    const folder = await open(kind)
    const checked = await checkFiles(folder, aside, VERSIONS[kind], at)
    damaged.push(...checked.damaged)
    const undoFailed: UndoFailed = (details) =>
      options.log?.warn({ kind, ...details }, 'A write failed and could not be undone: check the disk')
    return new FileRecords<T>(folder, checked.ids, undoFailed, READ_AT_START.has(kind) ? checked.texts : undefined)
  }
  const conversations = await recordsIn<Conversation>('conversations')
  const claims = await recordsIn<StoredClaim>('claims')
  const staff = await recordsIn<Staff>('staff')
  const sessions = await recordsIn<Session>('sessions')
  const mails = await recordsIn<Mail>('mails')
  const outbox = await open('outbox')
  const blocked = await recordsIn<BlockedChat>('blocked')
  const accesses = await recordsIn<Accesses>('accesses')
  const attachments = new FileAttachments(
    await open('attachments'),
    await open('blocked-attachments'),
    options.newAttachmentId ?? newAttachmentId,
    options.now ?? (() => new Date()),
  )
  await files.syncFolder(dir)
  for (const file of damaged) options.log?.warn(file, 'A damaged file was set aside: restore it from a backup')
  const close = async () => {
    const parts = [conversations, claims, staff, sessions, mails, blocked, accesses, attachments]
    await Promise.all(parts.map((part) => part.close()))
    await lock.release()
  }
  let closing: Promise<void> | undefined
  const records = { conversations, claims, staff, sessions, mails, blocked, accesses }
  return { ...records, attachments, outbox, damaged, stillAside, close: () => (closing ??= close()) }
}

/** A folder that a power cut takes away takes everything in it along, so its own entry is synced: at every start. */
async function makeDataFolder(dir: string, files: FileSystem): Promise<void> {
  const made = await files.makeFolder(dir)
  await files.syncFolder(dirname(dir)).catch((error: unknown) => {
    // Whoever made the folder may have kept what it lies in to themselves.
    if (made || codeOf(error) !== 'EACCES') throw error
  })
}

/** What is wrong with a folder, and what to do, by the system's name for it. */
const CURES: Readonly<Record<string, (dir: string) => string>> = {
  ENOENT: (dir) =>
    `cannot be made or read: something on its path is missing. Create ${dirname(dir)}, or correct DATA_DIR.`,
  ENEWER: () => 'was written by a newer desk. Start that version again, or restore a backup from before it.',
  ENOTDIR: () => 'is a file, or has a file where it needs a folder. Set DATA_DIR to another.',
  EACCES: () =>
    'may not be read and written by this account. Give it the folder (chown -R), or set DATA_DIR to another.',
  EPERM: () => 'may not be written by this account. Give it the folder (chown -R), or set DATA_DIR to another.',
  EROFS: () => 'is on a disk that is mounted read-only. Remount it, or set DATA_DIR to another.',
  ENOSPC: () => 'is on a disk that is full. Make room, or set DATA_DIR to another.',
  EDQUOT: () => 'is on a disk where this account may keep no more. Make room, or set DATA_DIR to another.',
}

function cureOf(dir: string, error: unknown): string {
  const code = codeOf(error) ?? (error instanceof Error ? codeOf(error.cause) : undefined) ?? ''
  const cure = CURES[code]?.(dir) ?? 'cannot be opened. Check its disk, or set DATA_DIR to another.'
  return `The data folder ${dir} ${cure} (${error instanceof Error ? error.message : String(error)})`
}
