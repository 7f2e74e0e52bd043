/** The claims: filed once each, changed by one order at a time, and found again by their reference. */
import { createHash } from 'node:crypto'
import type { KeptFile } from '../knowledge/file.js'
import type { Language } from '../knowledge/language.js'
import { parseReference } from '../knowledge/reference.js'
import type { ReceiptDocument } from '../knowledge/receipt-document.js'
import { CLAIM_VERSION, type StoredClaim } from './claim.js'
import { lineOf, type ClaimLine } from './claim-line.js'
import { mailAddressOf } from './claim-mail.js'
import { ClaimList, type ClaimFilter, type ClaimPage, type Heard, type RelatedClaim } from './claim-list.js'
import { knowsContactOf, type Proof } from './claim-owner.js'
import { runningDue, standingOf, type ClaimStanding } from './claim-status.js'
import { colleagueNamed } from './claims/colleague-named.js'
import { apply } from './claims/apply.js'
import { carryOut, type GivenOrder, type Site } from './claims/carry-out.js'
import type { Command } from './claims/command.js'
import { ordersFor, type CustomerWords } from './claims/customer-words.js'
import { dueFrom } from './claims/deadline.js'
import { DUE_THINGS, type Means } from './claims/due-things.js'
import type { By, ClaimEvent, Issue, Received, StaffMember } from './claims/event.js'
import { RECEIPT_ID } from './claims/letter.js'
import { migrated } from './claims/migration.js'
import type { Refusal } from './claims/refusal.js'
import { claimOf, type Claim } from './claims/state.js'
import { createGuesses, type Guesses } from './guesses.js'
import type { Log } from './log.js'
import type { KeepReceipt } from './receipt/keeper.js'
import { inParallel } from './store/in-parallel.js'
import type { Records } from './store/store.js'
import { Turnstile } from './store/turnstile.js'

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

export type ClaimStatus = ({ readonly kind: 'known' } & ClaimStanding) | NotTold

export type Told =
  | {
      readonly kind: 'told'
      readonly state: Claim['state']['kind']
      /** By law; undefined while nothing runs. */
      readonly dueAt: string | undefined
    }
  | NotTold

export type NotTold =
  | { readonly kind: 'unknown' }
  /** Too many tries that were wrong; ISO. */
  | { readonly kind: 'wait'; readonly until: string }

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
  status(reference: string, proof: Proof): Promise<ClaimStatus>
  /** What its owner adds to it, on disk when it resolves; the same words again change nothing. `unknown` as `status`. */
  tell(reference: string, proof: Proof, words: CustomerWords): Promise<Told>
  /** The claim of a conversation in which the customer has been asked for something. */
  awaiting(conversationId: string): string | undefined
  /** On disk when it resolves; orders for one claim are carried out one after another. */
  change(id: string, order: Omit<GivenOrder, 'at'>): Promise<Changed>
  /** Those that are not answered, in no order. */
  open(): readonly ClaimLine[]
  /** What is due of itself, as the claim stands then: all of it with one write. Undefined when nothing was. */
  doDue(id: string, means: Omit<Means, 'site'>): Promise<Claim | undefined>
  /** What the desk notes by itself, on the claim as it stands then; several commands together or not at all. */
  record(id: string, commands: Command | ((claim: Claim) => readonly Command[])): Promise<Changed>
  /** Of every claim, blocked and destroyed ones too, in no order. */
  ids(): readonly string[]
  /** For data protection alone: whether or not it is blocked or destroyed. */
  unguarded(id: string): Promise<Claim | undefined>
  /**
   * For data protection alone: the claim's history becomes what `work` makes of it; undefined leaves it as it is.
   * Answers whether it was changed.
   */
  protect(id: string, work: (claim: Claim) => readonly ClaimEvent[] | undefined): Promise<boolean>
  /** Undefined when `after` names no claim of the list. */
  list(filter: ClaimFilter, heard?: Heard): ClaimPage | undefined
  /** Other claims of the same contact or conversation, newest first; none of one that is blocked. */
  related(id: string): readonly RelatedClaim[]
  /** Ids of those that have letters, or a survey, still to be sent. */
  undelivered(): readonly string[]
  isUndelivered(id: string): boolean
  /** The id of the claim whose survey was sent with a link of this token. */
  withSurveyToken(sha256: string): string | undefined
  /** Called after each stored change. Gives back how to stop. */
  watch(listener: (id: string, claim: Claim) => void): () => void
  rules(): Site['rules']
  policy(): Site['policy']
}

export interface ClaimsParts {
  readonly records: Records<StoredClaim>
  readonly now: () => Date
  /** Stores the receipt to keep. */
  readonly keepReceipt: KeepReceipt
  /** As the knowledge has them at the moment. */
  readonly site: () => Site
  /** Those who work at the desk; nobody, when absent. */
  readonly colleagues?: () => Promise<readonly StaffMember[]>
  readonly log: Pick<Log, 'error'>
}

/** Reads every record once, for the list. One that cannot be read as a claim is told in the log, and left as it is. */
export async function openClaims(parts: ClaimsParts): Promise<Claims> {
  const lines = await inParallel(parts.records.ids(), READ_AT_ONCE, async (id) => {
    try {
      const claim = await read(parts.records, id)
      return claim ? [lineOf(id, claim)] : []
    } catch (error) {
      parts.log.error({ claim: id, err: error }, 'a claim cannot be read: restore it from a backup')
      return []
    }
  })
  return new KeptClaims(parts, new ClaimList(lines.flat()))
}

class KeptClaims implements Claims {
  private readonly turnstile = new Turnstile()
  private readonly watchers = new Set<(id: string, claim: Claim) => void>()
  private readonly guesses: Guesses

  constructor(
    private readonly parts: ClaimsParts,
    private readonly kept: ClaimList,
  ) {
    this.guesses = createGuesses(parts.now, parts.log)
  }

  file(toFile: ClaimToFile): Promise<Filed> {
    return this.turnstile.pass(toFile.reference, async () => {
      const existing = await read(this.parts.records, toFile.reference)
      if (existing && existing.conversationId !== toFile.conversationId) return { kind: 'reference-taken' }
      const claim = existing ? this.corrected(existing, toFile) : await this.forWhomNamed(await this.received(toFile))
      if (claim.version !== existing?.version) await this.store(toFile.reference, claim)
      const { dueAt, receipt } = receiptOf(claim.events[0], toFile)
      return { kind: 'filed', reference: toFile.reference, dueAt, receipt: receipt.chat, files: receiptFilesOf(claim) }
    })
  }

  async get(id: string): Promise<Claim | undefined> {
    const claim = await read(this.parts.records, id)
    return claim?.retention.kind === 'kept' ? claim : undefined
  }

  async status(reference: string, proof: Proof): Promise<ClaimStatus> {
    const owned = await this.owned(reference, proof)
    return owned.kind === 'owned' ? { kind: 'known', ...standingOf(owned.claim) } : owned
  }

  async tell(reference: string, proof: Proof, words: CustomerWords): Promise<Told> {
    const owned = await this.owned(reference, proof)
    if (owned.kind !== 'owned') return owned
    const changed = await this.changing(owned.id, (claim) => {
      const commands = ordersFor(claim, words)
      const order = { commands, by: CUSTOMER, at: this.at(), version: claim.version }
      return carryOut(claim, order, this.parts.site())
    })
    if (changed.kind === 'unknown') return changed
    if (changed.kind === 'refused') throw new Error(`What a customer adds must be taken: ${changed.refusal.cure}`)
    const { state } = changed.claim
    return { kind: 'told', state: state.kind, dueAt: runningDue(changed.claim) }
  }

  /** A slip of the pen fails the reference's check character: that is no guess. */
  private async owned(
    reference: string,
    proof: Proof,
  ): Promise<NotTold | { readonly kind: 'owned'; readonly id: string; readonly claim: Claim }> {
    const parsed = parseReference(reference)
    if (!parsed.ok) return { kind: 'unknown' }
    const id = parsed.value
    const claim = await this.get(id)
    if (claim?.conversationId === proof.conversationId) return { kind: 'owned', id, claim }
    const guess = { reference: id, conversationId: proof.conversationId }
    const tried = this.guesses.tried(guess)
    // What is not there takes as long as what is not theirs: another is read and compared in its place.
    const compared = claim ?? (await this.get(this.kept.any() ?? id))
    const isTheirs = compared !== undefined && knowsContactOf(compared, proof)
    if (tried.kind === 'wait') return { kind: 'wait', until: tried.until.toISOString() }
    if (claim && isTheirs) {
      this.guesses.right(guess)
      return { kind: 'owned', id, claim }
    }
    this.guesses.wrong()
    return { kind: 'unknown' }
  }

  awaiting(conversationId: string): string | undefined {
    return this.kept.awaiting(conversationId).at(-1)
  }

  change(id: string, order: Omit<GivenOrder, 'at'>): Promise<Changed> {
    return this.changing(id, (claim) => carryOut(claim, { ...order, at: this.at() }, this.parts.site()))
  }

  record(id: string, commands: Command | ((claim: Claim) => readonly Command[])): Promise<Changed> {
    return this.changing(id, (claim) =>
      this.byItself(claim, ...(typeof commands === 'function' ? commands(claim) : [commands])),
    )
  }

  open(): readonly ClaimLine[] {
    return this.kept.open()
  }

  doDue(id: string, means: Omit<Means, 'site'>): Promise<Claim | undefined> {
    return this.turnstile.pass(id, async () => {
      const claim = await this.get(id)
      if (!claim) return undefined
      const site = this.parts.site()
      const order = { by: DESK, at: this.at() }
      const after = DUE_THINGS.reduce((now, due) => {
        const commands = due(now, { ...means, site }, this.parts.now())
        const done = apply(now, { ...order, commands, version: now.version }, site.rules)
        return done.ok ? done.claim : now // refused: the customer has written meanwhile, and staff have to look
      }, claim)
      if (after.version === claim.version) return undefined
      await this.store(id, after)
      return after
    })
  }

  ids(): readonly string[] {
    return this.parts.records.ids()
  }

  unguarded(id: string): Promise<Claim | undefined> {
    return read(this.parts.records, id)
  }

  protect(id: string, work: (claim: Claim) => readonly ClaimEvent[] | undefined): Promise<boolean> {
    return this.turnstile.pass(id, async () => {
      const claim = await this.unguarded(id)
      const events = claim && work(claim)
      if (!events) return false
      await this.store(id, claimOf(events))
      return true
    })
  }

  list(filter: ClaimFilter, heard: Heard = () => []): ClaimPage | undefined {
    return this.kept.page(filter, this.parts.now(), heard)
  }

  related(id: string): readonly RelatedClaim[] {
    return this.kept.related(id, this.parts.now())
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

  watch(listener: (id: string, claim: Claim) => void): () => void {
    // So that the same listener twice is called twice, and stopped one by one.
    const watcher = (id: string, claim: Claim) => listener(id, claim)
    this.watchers.add(watcher)
    return () => this.watchers.delete(watcher)
  }

  rules(): Site['rules'] {
    return this.parts.site().rules
  }

  policy(): Site['policy'] {
    return this.parts.site().policy
  }

  private changing(id: string, work: (claim: Claim) => ReturnType<typeof carryOut>): Promise<Changed> {
    return this.turnstile.pass(id, async () => {
      const claim = await this.get(id)
      if (!claim) return { kind: 'unknown' }
      const done = work(claim)
      if (!done.ok) return { kind: 'refused', refusal: done, version: claim.version }
      if (done.claim.version !== claim.version) await this.store(id, done.claim)
      return { kind: 'changed', claim: done.claim }
    })
  }

  /** Its receipt is on disk when it resolves; the claim itself is not. */
  private async received(toFile: ClaimToFile): Promise<Claim> {
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
    const receiptSha256 = createHash('sha256').update(receipt.chat, 'utf8').digest('hex')
    // Before the claim, which names them. After a crash in between nobody knows of them, and they are given once more.
    const files = [...(await this.parts.keepReceipt(receipt.document, toFile.reference, at))]
    const evidence = attachmentIds.length > 0 ? { attachmentIds: [...attachmentIds] } : undefined
    const came = claimOf(evidence ? [received, { kind: 'evidence-added', at, by: CUSTOMER, ...evidence }] : [received])
    const acknowledge = { kind: 'acknowledge' as const, receiptSha256, channel: 'chat' as const }
    const acknowledged = this.byItself(came, acknowledge, ...receiptByMail(toFile, receipt.chat, files))
    if (!acknowledged.ok) throw new Error(`A claim that comes in must be acknowledged: ${acknowledged.cure}`)
    return claimOf(
      acknowledged.claim.events.map((event) => (event.kind === 'acknowledged' ? { ...event, files } : event)),
    )
  }

  /** Whoever is named in it, as a compliment does, has it from the beginning. */
  private async forWhomNamed(claim: Claim): Promise<Claim> {
    const said = Object.hasOwn(claim.fields, 'operator') ? claim.fields['operator'] : undefined
    if (said === undefined || claim.claimKind !== 'compliment') return claim
    const to = colleagueNamed(said, (await this.parts.colleagues?.()) ?? [])
    const given = to && this.byItself(claim, { kind: 'assign', to })
    return given?.ok ? given.claim : claim
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
        listener(id, claim)
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

/** As they were handed out when it was filed, however often that is asked. */
function receiptFilesOf({ events }: Claim): readonly KeptFile[] {
  const files = events.flatMap((event) => (event.kind === 'acknowledged' ? (event.files ?? []) : []))
  return files.map(({ id, name, contentType }) => ({ id, name, contentType }))
}

/** Of the filing, not of what has become of it: so that it is the same however often it is told. */
function receiptOf(filing: ClaimEvent | undefined, { reference, receipt }: ClaimToFile) {
  if (filing?.kind !== 'received') throw new Error('A claim begins with the event `received`: check what was read')
  const { language, at: filedAt, dueAt } = filing
  return { dueAt, receipt: receipt({ reference, language, filedAt, dueAt }) }
}

/** With the filing itself on record, so that no crash comes between the claim and its receipt: Ley 10/2025 art. 12.1. */
function receiptByMail({ fields }: ClaimToFile, receipt: string, kept: readonly KeptFile[]): readonly Command[] {
  if (fields['receiptByMail'] !== 'yes' || mailAddressOf({ fields }) === undefined) return []
  const text = receipt.replaceAll('**', '') // bold in the chat, asterisks in a mail
  const files = kept.map(({ id, name, contentType }) => ({ id, name, contentType }))
  return [{ kind: 'message', channel: 'mail', messageId: RECEIPT_ID, text, files }]
}
