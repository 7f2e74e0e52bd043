/** A filing made into a claim: whole, with its receipt, before anything of it is told. */
import { createHash } from 'node:crypto'
import type { KeptFile } from '../knowledge/file.js'
import type { Language } from '../knowledge/language.js'
import type { ReceiptDocument } from '../knowledge/receipt-document.js'
import { mailAddressOf } from './claim-mail.js'
import { apply } from './claims/apply.js'
import type { Site } from './claims/carry-out.js'
import { colleagueNamed } from './claims/colleague-named.js'
import type { Command } from './claims/command.js'
import { dueFrom } from './claims/deadline.js'
import type { By, ClaimEvent, Issue, Received, StaffMember } from './claims/event.js'
import { RECEIPT_ID } from './claims/letter.js'
import { claimOf, type Claim } from './claims/state.js'
import type { KeepReceipt } from './receipt/keeper.js'

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

export interface FilingParts {
  readonly now: () => Date
  /** Stores the receipt to keep. */
  readonly keepReceipt: KeepReceipt
  /** As the knowledge has them at the moment. */
  readonly site: () => Site
  /** Those who work at the desk; nobody, when absent. */
  readonly colleagues?: () => Promise<readonly StaffMember[]>
}

/** Its receipt is on disk when it resolves; the claim itself is not. */
export async function received(toFile: ClaimToFile, parts: FilingParts): Promise<Claim> {
  const { kind, language, conversationId, fields, issues, attachmentIds, keepConversation } = toFile
  const at = parts.now().toISOString()
  const filing: Received = {
    kind: 'received',
    at,
    by: CUSTOMER,
    claimKind: kind,
    language,
    fields,
    issues: [...issues],
    conversationId,
    keepConversation,
    ...dueFrom(at, kind, parts.site().policy),
  }
  const { receipt } = receiptOf(filing, toFile)
  const receiptSha256 = createHash('sha256').update(receipt.chat, 'utf8').digest('hex')
  // Before the claim, which names them. After a crash in between nobody knows of them, and they are given once more.
  const files = [...(await parts.keepReceipt(receipt.document, toFile.reference, at))]
  const evidence = attachmentIds.length > 0 ? { attachmentIds: [...attachmentIds] } : undefined
  const came = claimOf(evidence ? [filing, { kind: 'evidence-added', at, by: CUSTOMER, ...evidence }] : [filing])
  const acknowledge = { kind: 'acknowledge' as const, receiptSha256, channel: 'chat' as const }
  const acknowledged = byDesk(came, [acknowledge, ...receiptByMail(toFile, receipt.chat, files)], at, parts)
  if (!acknowledged.ok) throw new Error(`A claim that comes in must be acknowledged: ${acknowledged.cure}`)
  const claim = claimOf(
    acknowledged.claim.events.map((event) => (event.kind === 'acknowledged' ? { ...event, files } : event)),
  )
  return forWhomNamed(claim, at, parts)
}

/** Whoever is named in it, as a compliment does, has it from the beginning. */
async function forWhomNamed(claim: Claim, at: string, parts: FilingParts): Promise<Claim> {
  const said = Object.hasOwn(claim.fields, 'operator') ? claim.fields['operator'] : undefined
  if (said === undefined || claim.claimKind !== 'compliment') return claim
  const to = colleagueNamed(said, (await parts.colleagues?.()) ?? [])
  const given = to && byDesk(claim, [{ kind: 'assign', to }], at, parts)
  return given?.ok ? given.claim : claim
}

function byDesk(
  claim: Claim,
  commands: readonly Command[],
  at: string,
  { site }: FilingParts,
): ReturnType<typeof apply> {
  return apply(claim, { commands, by: DESK, at, version: claim.version }, site().rules)
}

/** Its turn was lost after it was filed; the customer may have corrected or added something since, and confirmed that. */
export function corrected(claim: Claim, toFile: ClaimToFile, parts: FilingParts): Claim {
  const { now, site } = parts
  const { fields, attachmentIds, keepConversation } = toFile
  const names = new Set([...Object.keys(claim.fields), ...Object.keys(fields)])
  const valueIn = (of: Claim['fields'], name: string) => (Object.hasOwn(of, name) ? of[name] : undefined) ?? ''
  const fresh = attachmentIds.filter((id) => !claim.attachmentIds.includes(id))
  const commands: readonly Command[] = [
    ...[...names]
      .filter((name) => valueIn(claim.fields, name) !== valueIn(fields, name))
      .map((field) => ({ kind: 'correct' as const, field, value: valueIn(fields, field) })),
    ...(fresh.length > 0 ? [{ kind: 'add-evidence' as const, attachmentIds: fresh }] : []),
    ...(keepConversation === claim.keepConversation ? [] : [{ kind: 'change-consent' as const, keepConversation }]),
  ]
  const order = { commands, by: CUSTOMER, at: now().toISOString(), version: claim.version }
  const done = apply(claim, order, site().rules)
  if (!done.ok) return claim // blocked since: nothing is written to it any more
  const isMailed = done.claim.written.some(({ messageId }) => messageId === RECEIPT_ID)
  const { receipt } = receiptOf(claim.events[0], toFile)
  const mail = isMailed ? [] : receiptByMail(toFile, receipt.chat, receiptFilesOf(claim))
  const mailed = byDesk(done.claim, mail, order.at, parts)
  return mailed.ok ? mailed.claim : done.claim
}

/** As they were handed out when it was filed, however often that is asked. */
export function receiptFilesOf({ events }: Claim): readonly KeptFile[] {
  const files = events.flatMap((event) => (event.kind === 'acknowledged' ? (event.files ?? []) : []))
  return files.map(({ id, name, contentType }) => ({ id, name, contentType }))
}

/** Of the filing, not of what has become of it: so that it is the same however often it is told. */
export function receiptOf(filing: ClaimEvent | undefined, { reference, receipt }: ClaimToFile) {
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
