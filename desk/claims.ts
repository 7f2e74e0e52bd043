/** The claims: filed once each, changed by one order at a time, and found again by their reference. */
import { createHash } from 'node:crypto'
import type { KeptFile } from '../knowledge/file.js'
import type { Language } from '../knowledge/language.js'
import type { ReceiptDocument } from '../knowledge/receipt-document.js'
import { CLAIM_VERSION, type StoredClaim } from './claim.js'
import { contactsOf } from './claim-line.js'
import { mailAddressOf } from './claim-mail.js'
import { ClaimList, type ClaimFilter, type ClaimPage } from './claim-list.js'
import { apply } from './claims/apply.js'
import { carryOut, type GivenOrder, type Site } from './claims/carry-out.js'
import { clockOf } from './claims/clock-of-claim.js'
import type { Command } from './claims/command.js'
import { dueFrom, workCountdown } from './claims/deadline.js'
import type { By, ClaimEvent, Issue, Received } from './claims/event.js'
import { migrated } from './claims/migration.js'
import type { Refusal } from './claims/refusal.js'
import { claimOf, type Claim } from './claims/state.js'
import type { Log } from './log.js'
import { parseReference } from './reference.js'
import { inParallel } from './store/in-parallel.js'
import type { Records } from './store/store.js'
import { Turnstile } from './store/turnstile.js'

/** An e-mail address or a telephone number; anything else proves nothing. */
const CONTACT = /^(?:[^\s@]+@[^\s@]+|\+?\d{6,15})$/
const READ_AT_ONCE = 32
const CUSTOMER: By = { kind: 'customer' }
const DESK: By = { kind: 'desk' }

/** As the receipt tells it. `dueAt`: by law. */
export interface Filing {
  readonly reference: string
  readonly language: Language
  readonly filedAt: string
  readonly dueAt: string
}

export interface ClaimToFile {
  readonly reference: string
  readonly kind: string
  readonly language: Language
  readonly conversationId: string
  readonly fields: Readonly<Record<string, string>>
  /** At least one; each gets its own answer. */
  readonly issues: readonly Issue[]
  /** Evidence that came with it. */
  readonly attachmentIds: readonly string[]
  readonly keepConversation: boolean
  /** The same for the same filing. */
  readonly receipt: (filing: Filing) => Receipt
}

/** `chat`: the words that the customer is told; `document`: what they can keep. */
export interface Receipt {
  readonly chat: string
  readonly document: ReceiptDocument
}

export type Filed =
  | {
      readonly kind: 'filed'
      readonly reference: string
      /** By law. */
      readonly dueAt: string
      /** To be told in these very words: their hash is on record. */
      readonly receipt: string
      /** The receipt to keep. */
      readonly files: readonly KeptFile[]
    }
  /** Another conversation's claim has it: make another reference and file again. */
  | { readonly kind: 'reference-taken' }

export type ClaimStatus =
  | {
      readonly kind: 'known'
      readonly state: Claim['state']['kind']
      readonly filedAt: string
      /** By law; undefined once it is answered, and while the customer is waited for. */
      readonly dueAt: string | undefined
    }
  | { readonly kind: 'unknown' }

export type Changed =
  | { readonly kind: 'changed'; readonly claim: Claim }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly version: number }
  | { readonly kind: 'unknown' }

export interface Claims {
  /**
   * On disk, with its receipt, when it resolves. The same reference from the same conversation is the claim that is
   * already there, with the fields as they were confirmed last.
   */
  file(claim: ClaimToFile): Promise<Filed>
  /** Undefined for one that is blocked, too. */
  get(id: string): Promise<Claim | undefined>
  /** Its state, for its own conversation or whoever knows its e-mail or telephone; `unknown` alike for all others. */
  status(reference: string, proof: { conversationId: string; contact: string | undefined }): Promise<ClaimStatus>
  /** On disk when it resolves; orders for one claim are carried out one after another. */
  change(id: string, order: Omit<GivenOrder, 'at'>): Promise<Changed>
  /** What the desk notes by itself, on the claim as it stands then; several commands together or not at all. */
  record(id: string, commands: Command | ((claim: Claim) => readonly Command[])): Promise<Changed>
  /** Undefined when `after` names no claim of the list. */
  list(filter: ClaimFilter): ClaimPage | undefined
  /** Ids of those that have letters, or a survey, still to be sent. */
  undelivered(): readonly string[]
  isUndelivered(id: string): boolean
  /** The id of the claim whose survey was sent with a link of this token. */
  withSurveyToken(sha256: string): string | undefined
  /** Called with the claim's id after each stored change. Gives back how to stop. */
  watch(listener: (id: string) => void): () => void
  rules(): Site['rules']
}

export interface ClaimsParts {
  readonly records: Records<StoredClaim>
  readonly now: () => Date
  /** As the knowledge has them at the moment. */
  readonly site: () => Site
  readonly log: Pick<Log, 'error'>
}

/** Reads every record once, for the list. One that cannot be read as a claim is told in the log, and left as it is. */
export async function openClaims(parts: ClaimsParts): Promise<Claims> {
  const list = new ClaimList()
  await inParallel(parts.records.ids(), READ_AT_ONCE, async (id) => {
    try {
      const claim = await read(parts.records, id)
      if (claim) list.note(id, claim)
    } catch (error) {
      parts.log.error({ claim: id, err: error }, 'a claim cannot be read: restore it from a backup')
    }
  })
  return new KeptClaims(parts, list)
}

class KeptClaims implements Claims {
  private readonly turnstile = new Turnstile()
  private readonly watchers = new Set<(id: string) => void>()

  constructor(
    private readonly parts: ClaimsParts,
    private readonly kept: ClaimList,
  ) {}

  file(toFile: ClaimToFile): Promise<Filed> {
    return this.turnstile.pass(toFile.reference, async () => {
      const existing = await read(this.parts.records, toFile.reference)
      if (existing && existing.conversationId !== toFile.conversationId) return { kind: 'reference-taken' }
      const claim = existing ? this.corrected(existing, toFile) : this.received(toFile)
      if (claim.version !== existing?.version) await this.store(toFile.reference, claim)
      return { kind: 'filed', ...receiptOf(claim.events[0], toFile) }
    })
  }

  async get(id: string): Promise<Claim | undefined> {
    const claim = await read(this.parts.records, id)
    return claim?.retention.kind === 'kept' ? claim : undefined
  }

  async status(
    reference: string,
    proof: { conversationId: string; contact: string | undefined },
  ): Promise<ClaimStatus> {
    // A slip of the pen fails its check character, and is answered like any reference that is not theirs.
    const parsed = parseReference(reference)
    const claim = parsed.ok ? await this.get(parsed.value) : undefined
    if (claim === undefined || !isOwner(claim, proof)) return { kind: 'unknown' }
    return { kind: 'known', state: claim.state.kind, filedAt: claim.receivedAt, dueAt: runningDue(claim) }
  }

  change(id: string, order: Omit<GivenOrder, 'at'>): Promise<Changed> {
    return this.changing(id, (claim) => carryOut(claim, { ...order, at: this.at() }, this.parts.site()))
  }

  record(id: string, commands: Command | ((claim: Claim) => readonly Command[])): Promise<Changed> {
    return this.changing(id, (claim) =>
      this.byItself(claim, ...(typeof commands === 'function' ? commands(claim) : [commands])),
    )
  }

  list(filter: ClaimFilter): ClaimPage | undefined {
    return this.kept.page(filter, this.parts.now())
  }

  undelivered(): readonly string[] {
    return this.kept.undelivered()
  }

  isUndelivered(id: string): boolean {
    return this.kept.isUndelivered(id)
  }

  withSurveyToken(sha256: string): string | undefined {
    return this.kept.withSurveyToken(sha256)
  }

  watch(listener: (id: string) => void): () => void {
    const watcher = (id: string) => listener(id) // so that the same listener twice is called twice, and stopped one by one
    this.watchers.add(watcher)
    return () => this.watchers.delete(watcher)
  }

  rules(): Site['rules'] {
    return this.parts.site().rules
  }

  private changing(id: string, work: (claim: Claim) => ReturnType<typeof carryOut>): Promise<Changed> {
    return this.turnstile.pass(id, async () => {
      const claim = await this.get(id)
      if (!claim) return { kind: 'unknown' }
      const done = work(claim)
      if (!done.ok) return { kind: 'refused', refusal: done, version: claim.version }
      await this.store(id, done.claim)
      return { kind: 'changed', claim: done.claim }
    })
  }

  private received(toFile: ClaimToFile): Claim {
    const { kind, language, conversationId, fields, issues, attachmentIds, keepConversation } = toFile
    const at = this.at()
    const received: Received = {
      kind: 'received',
      at,
      by: CUSTOMER,
      claimKind: kind,
      language,
      fields,
      issues: [...issues],
      conversationId,
      keepConversation,
      ...dueFrom(at, kind, this.parts.site().policy),
    }
    const { receipt } = receiptOf(received, toFile)
    const receiptSha256 = createHash('sha256').update(receipt, 'utf8').digest('hex')
    const evidence = attachmentIds.length > 0 ? { attachmentIds: [...attachmentIds] } : undefined
    const came = claimOf(evidence ? [received, { kind: 'evidence-added', at, by: CUSTOMER, ...evidence }] : [received])
    const acknowledge = { kind: 'acknowledge' as const, receiptSha256, channel: 'chat' as const }
    const acknowledged = this.byItself(came, acknowledge, ...receiptByMail(toFile, receiptOf(received, toFile)))
    if (!acknowledged.ok) throw new Error(`A claim that comes in must be acknowledged: ${acknowledged.cure}`)
    return acknowledged.claim
  }

  /** Its turn was lost after it was filed; the customer may have corrected something since, and confirmed that. */
  private corrected(claim: Claim, { fields }: ClaimToFile): Claim {
    const names = new Set([...Object.keys(claim.fields), ...Object.keys(fields)])
    const valueIn = (of: Claim['fields'], name: string) => (Object.hasOwn(of, name) ? of[name] : undefined) ?? ''
    const commands = [...names]
      .filter((name) => valueIn(claim.fields, name) !== valueIn(fields, name))
      .map((field) => ({ kind: 'correct' as const, field, value: valueIn(fields, field) }))
    const order = { commands, by: CUSTOMER, at: this.at(), version: claim.version }
    const done = apply(claim, order, this.rules())
    return done.ok ? done.claim : claim // blocked since: nothing is written to it any more
  }

  private byItself(claim: Claim, ...commands: readonly Command[]): ReturnType<typeof apply> {
    return apply(claim, { commands, by: DESK, at: this.at(), version: claim.version }, this.rules())
  }

  private async store(id: string, claim: Claim): Promise<void> {
    const { conversationId, events } = claim
    await this.parts.records.put({ id, version: CLAIM_VERSION, conversationId, events })
    this.kept.note(id, claim)
    for (const listener of this.watchers) {
      try {
        listener(id)
      } catch (error) {
        // A listener's failure is its own: the change is on disk, and the other listeners wait for it.
        this.parts.log.error({ claim: id, err: error }, 'somebody who watches the claims failed')
      }
    }
  }

  private at(): string {
    return this.parts.now().toISOString()
  }
}

async function read(records: Records<StoredClaim>, id: string): Promise<Claim | undefined> {
  const record = await records.get(id)
  if (!record) return undefined
  if (record.version === CLAIM_VERSION) return claimOf(record.events)
  const events = migrated(record)
  if (!events.ok) throw new Error(`${events.why}. Restore it from a backup`)
  return claimOf(events.value)
}

/** Of the filing, not of what has become of it: so that it is the same however often it is told. */
function receiptOf(filing: ClaimEvent | undefined, { reference, receipt }: ClaimToFile) {
  if (filing?.kind !== 'received') throw new Error('A claim begins with the event `received`: check what was read')
  const { language, at: filedAt, dueAt } = filing
  return { reference, dueAt, receipt: receipt({ reference, language, filedAt, dueAt }).chat, files: [] }
}

/** With the filing itself on record, so that no crash comes between the claim and its receipt: Ley 10/2025 art. 12.1. */
function receiptByMail(
  { fields }: ClaimToFile,
  { receipt, files }: { readonly receipt: string; readonly files: readonly KeptFile[] },
): readonly Command[] {
  if (fields['receiptByMail'] !== 'yes' || mailAddressOf({ fields }) === undefined) return []
  const text = receipt.replaceAll('**', '') // bold in the chat, asterisks in a mail
  return [{ kind: 'message', channel: 'mail', messageId: 'receipt', text, files: [...files] }]
}

function runningDue({ state, due, events }: Claim): string | undefined {
  if (state.kind === 'resolved' || state.kind === 'closed') return undefined
  return workCountdown(due, clockOf(events)).kind === 'due' ? due.dueAt : undefined
}

function isOwner(claim: Claim, proof: { conversationId: string; contact: string | undefined }): boolean {
  if (proof.conversationId === claim.conversationId) return true
  const contact = plain(proof.contact ?? '')
  return CONTACT.test(contact) && contactsOf(claim).some((known) => plain(known) === contact)
}

/** Dots and hyphens mean something in an e-mail address, and nothing in a telephone number. */
function plain(contact: string): string {
  const bare = contact.toLowerCase().replace(/\s/g, '')
  return bare.includes('@') ? bare : bare.replace(/[().-]/g, '')
}
