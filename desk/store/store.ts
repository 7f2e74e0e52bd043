/** Where records live. One interface; files (lowdb) by default, memory for tests. */
import type { StoredClaim } from '../claim.js'
import type { Accesses } from '../access-log.js'
import type { BlockedChat } from '../blocked-chat.js'
import type { Conversation } from '../conversation.js'
import type { Mail } from '../mail/mail.js'
import type { Session, Staff } from '../staff.js'
import type { Attachments } from './attachments.js'

export interface Store {
  readonly conversations: Records<Conversation>
  readonly claims: Records<StoredClaim>
  readonly staff: Records<Staff>
  readonly sessions: Records<Session>
  /** Those whose end is not yet on record with what they are about. */
  readonly mails: Records<Mail>
  /** What is unreadable for everybody but a court or an authority, and destroyed when its time is over. */
  readonly blocked: Records<BlockedChat>
  /** Who of the staff has read what. */
  readonly accesses: Records<Accesses>
  readonly attachments: Attachments
  readonly outbox: Outbox
  /** Files that could not be read at start: set aside, never silently dropped. */
  readonly damaged: readonly DamagedFile[]
  /** Those set aside at earlier starts and still there, as `DamagedFile.setAsideAs`. */
  readonly stillAside: readonly string[]
  /** Finishes what is being written and gives the folder back. */
  close(): Promise<void>
}

/** Files for people and other programs; the desk itself does not read them again. */
export interface Outbox {
  /** Resolves when the content is on disk. */
  write(name: string, content: Uint8Array): Promise<void>
  /** The names of all files in it, whoever put them there. */
  list(): Promise<readonly string[]>
  /** Rejects when there is none of this name. */
  remove(name: string): Promise<void>
}

export interface Records<T extends { readonly id: string }> {
  get(id: string): Promise<T | undefined>
  /** Resolves when the record is on disk; rejects when it may not be. */
  put(record: T): Promise<void>
  /** Like `put`, but leaves an existing record with this id alone and then answers false. */
  add(record: T): Promise<boolean>
  remove(id: string): Promise<void>
  ids(): readonly string[]
}

export interface DamagedFile {
  /** As it was named in the data folder. */
  readonly file: string
  /** Where it was put. */
  readonly setAsideAs: string
  readonly why: string
}
