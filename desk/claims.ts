/** The claims: filed once each, changed by one order at a time, and found again by their reference. */
import type { KeptFile } from '../knowledge/file.js'
import { parseReference } from '../knowledge/reference.js'
import { CLAIM_VERSION, type StoredClaim } from './claim.js'
import { lineOf, type ClaimLine } from './claim-line.js'
import { corrected, receiptFilesOf, receiptOf, received, type ClaimToFile, type FilingParts } from './claim-filing.js'
import { ClaimList, type ClaimFilter, type ClaimPage, type Heard, type RelatedClaim } from './claim-list.js'
import { knowsContactOf, type Proof } from './claim-owner.js'
import { runningDue, standingOf, type ClaimStanding } from './claim-status.js'
import { apply } from './claims/apply.js'
import { carryOut, type GivenOrder, type Site } from './claims/carry-out.js'
import type { Command } from './claims/command.js'
import { ordersFor, type CustomerWords } from './claims/customer-words.js'
import { DUE_THINGS, type Means } from './claims/due-things.js'
import type { By, ClaimEvent } from './claims/event.js'
import { migrated } from './claims/migration.js'
import type { Refusal } from './claims/refusal.js'
import { claimOf, type Claim } from './claims/state.js'
import { createGuesses, type Guesses } from './guesses.js'
import type { Log } from './log.js'
import { inParallel } from './store/in-parallel.js'
import type { Records } from './store/store.js'
import { Turnstile } from './store/turnstile.js'

const READ_AT_ONCE = 32
const CUSTOMER: By = { kind: 'customer' }
const DESK: By = { kind: 'desk' }

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

export interface ClaimsParts extends FilingParts {
  readonly records: Records<StoredClaim>
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
      const claim = existing ? corrected(existing, toFile, this.parts) : await received(toFile, this.parts)
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
