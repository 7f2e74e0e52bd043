/** Who is signed in: sessions that end after 8 idle hours or 7 days, and at once when somebody signs out. */
import { createHash } from 'node:crypto'
import { randomText, type Random } from './random.js'
import type { Session, Staff } from './staff.js'
import type { StaffList } from './staff-list.js'
import type { Records } from './store/store.js'

const MINUTE_MS = 60_000
/** A working day's length. */
export const IDLE_MS = 8 * 60 * MINUTE_MS
export const ABSOLUTE_MS = 7 * 24 * 60 * MINUTE_MS
/** `seenAt` is written at most this often, so that reading the queue does not write a file each time. */
const SEEN_EVERY_MS = 5 * MINUTE_MS
const CLEAR_OUT_EVERY_MS = 60 * MINUTE_MS
const SESSION_VERSION = 1
const TOKEN = /^[\w-]{43}$/

export interface SignedIn {
  readonly staff: Staff
  readonly session: Session
}

export interface Sessions {
  /** A new session; the token goes into the cookie and is kept nowhere else. */
  open(staff: Staff): Promise<{ readonly token: string; readonly signedIn: SignedIn }>
  /** Who this cookie's token stands for; counts as being seen. */
  find(token: string | undefined): Promise<SignedIn | undefined>
  /** Whether the session still holds; does not count as being seen. */
  isOpen(sessionId: string): Promise<boolean>
  end(sessionId: string): Promise<void>
  /** Called with the id of each session that ends. Gives back how to stop. */
  whenEnded(listener: (sessionId: string) => void): () => void
}

export interface SessionsParts {
  readonly records: Records<Session>
  readonly staff: StaffList
  readonly random: Random
  readonly now: () => Date
}

export function createSessions({ records, staff, random, now }: SessionsParts): Sessions {
  const listeners = new Set<(sessionId: string) => void>()
  /** Ids ended in this process: a `seenAt` that was being written meanwhile must not bring one back to life. */
  const ended = new Set<string>()
  let clearedOutMs = -Infinity

  async function end(sessionId: string): Promise<void> {
    ended.add(sessionId)
    for (const listener of listeners) listener(sessionId)
    await records.remove(sessionId)
  }

  /** The session and its person if both still hold; ends the session if not. */
  async function held(sessionId: string): Promise<SignedIn | undefined> {
    const session = ended.has(sessionId) ? undefined : await records.get(sessionId)
    if (session === undefined) return undefined
    const person = isOver(session, now()) ? undefined : await staff.get(session.staffId)
    if (person !== undefined) return { staff: person, session }
    await end(sessionId)
    return undefined
  }

  async function see(session: Session): Promise<void> {
    if (now().getTime() - Date.parse(session.seenAt) < SEEN_EVERY_MS) return
    await records.put({ ...session, seenAt: now().toISOString() })
    if (ended.has(session.id)) await records.remove(session.id)
  }

  async function clearOut(): Promise<void> {
    if (now().getTime() - clearedOutMs < CLEAR_OUT_EVERY_MS) return
    clearedOutMs = now().getTime()
    for (const id of records.ids()) await held(id)
  }

  return {
    open: async (person) => {
      await clearOut()
      const token = randomText(random, 32)
      const at = now().toISOString()
      const made = { version: SESSION_VERSION, csrf: randomText(random, 32), createdAt: at, seenAt: at }
      const session: Session = { id: idOf(token), staffId: person.id, ...made }
      await records.put(session)
      return { token, signedIn: { staff: person, session } }
    },
    find: async (token) => {
      const found = token === undefined || !TOKEN.test(token) ? undefined : await held(idOf(token))
      if (found === undefined) return undefined
      await see(found.session)
      return ended.has(found.session.id) ? undefined : found
    },
    isOpen: async (sessionId) => (await held(sessionId)) !== undefined,
    end,
    whenEnded: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function isOver(session: Session, now: Date): boolean {
  const idle = now.getTime() - Date.parse(session.seenAt) >= IDLE_MS
  return idle || now.getTime() - Date.parse(session.createdAt) >= ABSOLUTE_MS
}

/** The record's id, in hexadecimal: a file's name must not depend on upper and lower case. */
function idOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
