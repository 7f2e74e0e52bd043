/** Mails go out one after another; each is on disk as being sent before its first byte leaves. */
import type { Log } from '../log.js'
import type { Attachments } from '../store/attachments.js'
import type { Records } from '../store/store.js'
import type { Mailbox } from './address.js'
import type { Carrier } from './carrier.js'
import { compose, type FileBytes } from './compose.js'
import { after, isSettled, MAIL_VERSION, queued, type Mail, type MailEvent, type Settled } from './mail.js'

/** What is to be sent; see `Mail`. */
export type Posting = Omit<Mail, 'version' | 'askedAt' | 'state'>

export interface Mailroom {
  /** On disk when it resolves, and sent when its turn comes. One whose id is known already is that mail. */
  post(posting: Posting): Promise<void>
  /** Begins to send, and tells of each mail what became of it: of those as well that were settled before the start. */
  open(listener: SettledListener, isWanted: Wanted): void
  /** Its mails are gone, and none of them leaves any more; of one that is just leaving nothing stays. */
  forget(claimId: string): Promise<void>
  /** Why mails stay here, for whoever runs the desk; undefined while they go out. */
  problem(): string | undefined
  /** Resolves when the mail under way has its outcome on disk, within seconds; no other is begun. */
  close(): Promise<void>
}

/** Once it resolves the mail is forgotten; when it rejects the mail is told of again at the next start. */
export type SettledListener = (mail: Mail, state: Settled) => Promise<void>

/** Calls back in so many milliseconds; gives back how to stop that. */
export type Later = (ms: number, work: () => void) => () => void

/** Whether it may still go out; asked just before. What is wanted no more is forgotten. */
export type Wanted = (mail: Mail) => Promise<boolean>

export interface MailroomParts {
  readonly records: Records<Mail>
  readonly attachments: Pick<Attachments, 'get'>
  readonly carrier: Carrier
  readonly from: Mailbox | undefined
  readonly now: () => Date
  readonly later: Later
  readonly log: Log
}

/** Reads what an earlier process left: what it was sending then is uncertain, unless twice is the same as once. */
export async function openMailroom(parts: MailroomParts): Promise<Mailroom> {
  const room = new Room(parts)
  await room.takeOver()
  return room
}

const LONGEST_TIMER_MS = 86_400_000
/** After the disk has failed. */
const DISK_WAIT_MS = 60_000
/** For the mail under way when the desk is stopped. */
const GRACE_MS = 4_000

class Room implements Mailroom {
  /** Mails that wait → from when on, in milliseconds since 1970. */
  private readonly waiting = new Map<string, number>()
  private readonly settledBefore: string[] = []
  private listener: SettledListener | undefined
  private isWanted: Wanted = async () => false
  private working: Promise<void> | undefined
  private underWay: string | undefined
  /** It was forgotten while it was under way. */
  private isUnderWayForgotten = false
  private stopTimer = () => {}
  private readonly stopped = new AbortController()
  private isClosing = false
  private trouble: string | undefined

  constructor(private readonly parts: MailroomParts) {}

  async takeOver(): Promise<void> {
    const { records } = this.parts
    for (const id of records.ids()) {
      const mail = await records.get(id)
      if (!mail) continue
      const stored = await this.keep(mail, this.foundSending())
      if (isSettled(stored.state)) this.settledBefore.push(id)
      else this.queue(stored)
    }
  }

  async post(posting: Posting): Promise<void> {
    const at = this.at()
    const mail: Mail = { ...posting, version: MAIL_VERSION, askedAt: at, state: queued(at) }
    if (!(await this.parts.records.add(mail))) return
    this.queue(mail)
    this.goOn()
  }

  open(listener: SettledListener, isWanted: Wanted): void {
    this.listener = listener
    this.isWanted = isWanted
    this.goOn()
  }

  async forget(claimId: string): Promise<void> {
    const { records } = this.parts
    for (const id of records.ids()) {
      if ((await records.get(id))?.claimId !== claimId) continue
      this.waiting.delete(id)
      // Its outcome would be written after it is gone.
      if (id === this.underWay) this.isUnderWayForgotten = true
      else await records.remove(id)
    }
  }

  problem(): string | undefined {
    return this.trouble
  }

  async close(): Promise<void> {
    this.isClosing = true
    this.stopTimer()
    const spare = this.parts.later(GRACE_MS, () => this.stopped.abort())
    await this.working
    spare()
  }

  private goOn(): void {
    const { listener } = this
    // Later, so that its end comes after its beginning has been noted.
    if (listener && !this.isClosing) this.working ??= Promise.resolve().then(() => this.work(listener))
  }

  private async work(listener: SettledListener): Promise<void> {
    this.stopTimer()
    for (const id of this.settledBefore.splice(0)) await this.told(id, listener)
    for (let id = this.next(); id !== undefined && !this.isClosing; id = this.next()) {
      await this.attempt(id, listener)
    }
    this.working = undefined
    this.wait()
  }

  private async attempt(id: string, listener: SettledListener): Promise<void> {
    const { records, log, now } = this.parts
    const failed = (error: unknown) =>
      log.error({ mail: id, err: error }, 'a mail could not be read or written: check the disk')
    this.underWay = id
    await this.send(id, listener).catch((error: unknown) => {
      failed(error)
      this.waiting.set(id, now().getTime() + DISK_WAIT_MS)
    })
    this.underWay = undefined
    if (!this.isUnderWayForgotten) return
    this.isUnderWayForgotten = false
    this.waiting.delete(id)
    await records.remove(id).catch(failed)
  }

  private async send(id: string, listener: SettledListener): Promise<void> {
    const mail = await this.parts.records.get(id)
    this.waiting.delete(id)
    if (mail?.state.kind === 'queued') await this.carry(mail, listener)
    // Its outcome could not be written.
    if (mail?.state.kind === 'sending') await this.ended(mail, this.foundSending(), listener)
  }

  private async carry(mail: Mail, listener: SettledListener): Promise<void> {
    if (!(await this.isWanted(mail))) return this.parts.records.remove(mail.id)
    const composed = await compose(mail, this.parts.from, await this.bytesOf(mail))
    const begun = await this.keep(mail, { kind: 'begun', at: this.at() })
    const { kind, said } = await this.parts.carrier.carry(composed, this.stopped.signal)
    const reply = /^\d{3}/.exec(said)?.[0]
    this.trouble = kind === 'deferred' ? troubleOf(reply) : undefined
    await this.ended(begun, { kind, at: this.at(), said }, listener)
  }

  private async ended(mail: Mail, event: MailEvent, listener: SettledListener): Promise<void> {
    const done = await this.keep(mail, event)
    // Without the address and the words; a server's words often repeat the address.
    const fields = { mail: mail.id, claim: mail.claimId, state: done.state.kind }
    if (done.state.kind === 'sent') this.parts.log.info(fields, 'a mail was sent')
    else this.parts.log.warn(fields, 'a mail was not sent')
    if (isSettled(done.state)) await this.told(mail.id, listener)
    else this.queue(done)
  }

  private async told(id: string, listener: SettledListener): Promise<void> {
    const { records, log } = this.parts
    try {
      const mail = await records.get(id)
      if (!mail || !isSettled(mail.state)) return
      await listener(mail, mail.state)
      await records.remove(id)
    } catch (error) {
      log.error({ mail: id, err: error }, 'what became of a mail could not be put on record: it is at the next start')
    }
  }

  private async keep(mail: Mail, event: MailEvent): Promise<Mail> {
    const state = after(mail.state, event, mail.askedAt)
    if (state === mail.state) return mail
    const next = { ...mail, state }
    await this.parts.records.put(next)
    return next
  }

  private foundSending(): MailEvent {
    return { kind: 'found-sending', at: this.at(), isRepeatable: this.parts.carrier.isRepeatable }
  }

  /** A file that is gone or damaged must not keep the letter back. */
  private async bytesOf({ id, files }: Mail): Promise<readonly FileBytes[]> {
    const read = files.map(async ({ id: file, name, contentType }) => {
      const found = await this.parts.attachments.get(file)
      return found ? [{ name, contentType, bytes: found.bytes }] : []
    })
    const settled = await Promise.allSettled(read)
    const found = settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
    if (found.length < files.length) this.parts.log.error({ mail: id }, 'a file for a mail could not be read')
    return found
  }

  private queue({ id, state }: Mail): void {
    this.waiting.set(id, state.kind === 'queued' ? Date.parse(state.notBefore) : 0)
  }

  /** The one that has waited longest of those whose time has come. */
  private next(): string | undefined {
    const now = this.parts.now().getTime()
    const ready = [...this.waiting].filter(([, from]) => from <= now).toSorted(([, one], [, other]) => one - other)
    return ready[0]?.[0]
  }

  private wait(): void {
    if (this.isClosing || this.waiting.size === 0) return
    const ms = Math.min(...this.waiting.values()) - this.parts.now().getTime()
    this.stopTimer = this.parts.later(Math.min(Math.max(ms, 0), LONGEST_TIMER_MS), () => this.goOn())
  }

  private at(): string {
    return this.parts.now().toISOString()
  }
}

function troubleOf(reply: string | undefined): string {
  const what = reply === undefined ? 'it cannot be reached' : `it answered ${reply}`
  return `The last e-mail was not taken by the mail server of SMTP_URL (${what}); it is tried again.`
}
