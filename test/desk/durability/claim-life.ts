/** Customers and staff who work on claims over a disk that may fail, and what each of them was told. */
import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { createClaimPost, type ClaimPost } from '../../../desk/claim-post.js'
import type { ClaimToFile } from '../../../desk/claim-filing.js'
import { openClaims, type Claims, type Filed } from '../../../desk/claims.js'
import type { ClaimEvent } from '../../../desk/claims/event.js'
import type { Claim } from '../../../desk/claims/state.js'
import { DEFAULT_DEADLINES } from '../../../desk/claims/deadline-policy.js'
import { openConversations, type Conversations } from '../../../desk/conversations.js'
import { openMailroom } from '../../../desk/mail/mailroom.js'
import { outboxCarrier } from '../../../desk/mail/outbox-carrier.js'
import { createOpinionLinks } from '../../../desk/opinion-links.js'
import { receiptKeeper } from '../../../desk/receipt/keeper.js'
import type { RenderPdf } from '../../../desk/receipt/pdf.js'
import { openFileStore } from '../../../desk/store/file-store.js'
import type { Store } from '../../../desk/store/store.js'
import { quietLog } from '../../bot/quiet-log.js'
import { ANA, RULES } from '../claims/a-claim.js'
import { clockAt, conversation, smallRelay, store as keep } from '../open-desk.js'
import { failure, type SimulatedDisk, type Trouble } from '../store/simulated-disk.js'

export const CUSTOMERS = ['anna', 'biel'] as const
export type Customer = (typeof CUSTOMERS)[number]

/** `file`: the same words twice at the same time, as a nervous page sends them. */
export type Deed =
  | { readonly kind: 'file'; readonly customer: Customer; readonly claim: 1 | 2; readonly says: string }
  | { readonly kind: 'assess' | 'write' | 'correct'; readonly customer: Customer; readonly claim: 1 | 2 }

/** What was told about one claim. */
export interface Told {
  /** The answer to its filing; undefined while nobody has got one. */
  filed?: Extract<Filed, { kind: 'filed' }>
  /** What it said when a filing was answered last, and at each filing since that failed. */
  stories: readonly string[]
  /** The longest history that somebody was answered with. */
  events: readonly ClaimEvent[]
  /** The texts of letters that were asked for. */
  readonly letters: string[]
}

export interface Desk {
  readonly store: Store
  readonly claims: Claims
  readonly conversations: Conversations
  readonly post: ClaimPost
}

export const referenceOf = (customer: Customer, claim: 1 | 2): string =>
  ({ anna: ['MO-22222222', 'MO-2322222R'], biel: ['MO-2422222H', 'MO-25222227'] })[customer][claim - 1]!

export async function openOn(disk: SimulatedDisk): Promise<Desk> {
  const log = quietLog()
  const { now } = clockAt('2026-12-03T10:00:00.000Z')
  const store = await openFileStore('/data', { files: disk, now, log })
  const conversations = await openConversations(store.conversations)
  const site = () => ({ rules: RULES, policy: DEFAULT_DEADLINES })
  const renderPdf: RenderPdf = async ({ title }, at) => Buffer.from(`%PDF-${title}${at}`)
  const keepReceipt = receiptKeeper({ attachments: store.attachments, renderPdf, log })
  const claims = await openClaims({ records: store.claims, keepReceipt, now, site, log })
  const relay = smallRelay(conversations, now)
  const carrier = outboxCarrier(store.outbox)
  const parts = { records: store.mails, attachments: store.attachments, carrier, from: undefined, now, log }
  const mailroom = await openMailroom({ ...parts, later: () => () => {} })
  const opinionLinks = createOpinionLinks('a secret of the tests', undefined)
  const post = createClaimPost({ claims, conversations, relay, mailroom, opinionLinks, log })
  return { store, claims, conversations, post }
}

/** The conversations, before anything goes wrong. */
export async function prepare(disk: SimulatedDisk): Promise<void> {
  const { store, conversations } = await openOn(disk)
  for (const customer of CUSTOMERS) await keep(conversations, conversation(customer, { entries: [] }))
  await store.close()
}

/** Every claim's deeds one after another, the claims at the same time. A failure is told, and life goes on. */
export async function live(desk: Desk, deeds: readonly Deed[]): Promise<Map<string, Told>> {
  const told = new Map<string, Told>()
  const references = new Set(deeds.map(({ customer, claim }) => referenceOf(customer, claim)))
  await Promise.all(
    [...references].map(async (reference) => {
      const known: Told = { stories: [], events: [], letters: [] }
      told.set(reference, known)
      const its = deeds.filter(({ customer, claim }) => referenceOf(customer, claim) === reference)
      for (const deed of its) await done(deed, reference, known, desk).catch(rethrowUnlessSimulated)
    }),
  )
  return told
}

async function done(deed: Deed, reference: string, told: Told, desk: Desk): Promise<void> {
  if (deed.kind === 'file') return filed(toFile(reference, deed.customer, deed.says), deed.says, told, desk)
  const claim = await desk.claims.get(reference)
  if (!claim) return
  const messageId = `${reference} ${told.letters.length}`
  const command =
    deed.kind === 'assess'
      ? ({ kind: 'assess', severity: 'low', urgency: 'low', immediateAction: false } as const)
      : deed.kind === 'write'
        ? ({ kind: 'message', channel: 'chat', messageId, text: messageId } as const)
        : ({ kind: 'correct', field: 'order', value: `NX-${claim.version}` } as const)
  if (command.kind === 'message') told.letters.push(messageId)
  const changed = await desk.post.change(reference, { commands: [command], by: ANA, version: claim.version })
  if (changed.kind === 'changed' && changed.claim.events.length > told.events.length) told.events = changed.claim.events
}

async function filed(claim: ClaimToFile, says: string, told: Told, { claims }: Desk): Promise<void> {
  told.stories = [...told.stories, says]
  const answers = await Promise.allSettled([claims.file(claim), claims.file(claim)])
  for (const answer of answers) {
    if (answer.status === 'rejected') continue
    if (answer.value.kind !== 'filed') throw new Error(`${claim.reference} is somebody else's: the test is wrong`)
    // The receipt is the same however often it is given.
    expect(told.filed ?? answer.value).toEqual(answer.value)
    told.filed = answer.value
    told.stories = [says]
  }
  const failed = answers.find((answer) => answer.status === 'rejected')
  if (failed) throw failed.reason
}

/** The filing has the same issues whatever is corrected since, as a form has. */
function toFile(reference: string, customer: Customer, says: string): ClaimToFile {
  return {
    ...{
      reference,
      kind: 'claim',
      language: 'ca',
      conversationId: customer,
      attachmentIds: [],
      keepConversation: true,
    },
    fields: { what: says, email: `${customer}@example.cat` },
    issues: [{ id: '1', text: 'La porta' }],
    receipt: ({ filedAt, dueAt }) => {
      const chat = `${reference}: ${filedAt} → ${dueAt}`
      return { chat, document: { language: 'ca', title: reference, sections: [{ rows: [], text: [chat] }] } }
    },
  }
}

/** Everything that was told about the claims holds here; nothing is there twice or half. Throws where it is not so. */
export async function isKept(desk: Desk, told: ReadonlyMap<string, Told>): Promise<true> {
  expect(desk.store.damaged).toEqual([])
  const chats = await Promise.all(CUSTOMERS.map(async (id) => (await desk.conversations.get(id))?.entries ?? []))
  const read = chats.flat().map(({ activity }) => activity.text ?? '')
  for (const [reference, known] of told) {
    const claim = await desk.claims.get(reference)
    expect(desk.claims.list({ limit: 200 })?.items.filter(({ id }) => id === reference)).toHaveLength(claim ? 1 : 0)
    if (claim) expectWhole(claim, known)
    if (claim) await expectReceipt(claim, known, desk)
    else expect([known.filed, known.events]).toEqual([undefined, []])
    // What is on record as written is in the chat just once; what is not is not.
    const written = claim?.written.map(({ text }) => text) ?? []
    expect(known.letters).toEqual(expect.arrayContaining(written))
    expect(read.filter((text) => text.startsWith(reference)).toSorted()).toEqual(written.toSorted())
    const delivered = claim?.events.flatMap((event) => (event.kind === 'delivered' ? [event.messageId] : [])) ?? []
    expect(delivered.toSorted()).toEqual(written.toSorted())
  }
  return true
}

function expectWhole(claim: Claim, { filed: answer, stories, events }: Told): void {
  const [received, acknowledged, ...further] = claim.events
  expect(received).toMatchObject({ kind: 'received', ...(answer ? { dueAt: answer.dueAt } : {}) })
  expect(acknowledged).toMatchObject({
    kind: 'acknowledged',
    ...(answer ? { receiptSha256: createHash('sha256').update(answer.receipt, 'utf8').digest('hex') } : {}),
  })
  expect(further.filter(({ kind }) => kind === 'received' || kind === 'acknowledged')).toEqual([])
  expect(claim.events.slice(0, events.length)).toEqual(events)
  expect(stories).toContain(claim.fields['what'])
}

/** The files that it was handed out as are there, byte by byte, and no others were handed out. */
async function expectReceipt({ events }: Claim, { filed: answer }: Told, { store }: Desk): Promise<void> {
  const files = events.flatMap((event) => (event.kind === 'acknowledged' ? (event.files ?? []) : []))
  expect(files.map(({ contentType }) => contentType)).toEqual(['application/pdf', 'text/plain'])
  if (answer) expect(answer.files.map(({ id }) => id)).toEqual(files.map(({ id }) => id))
  for (const { id, sha256 } of files) {
    const kept = await store.attachments.get(id)
    expect(
      createHash('sha256')
        .update(kept?.bytes ?? '')
        .digest('hex'),
    ).toBe(sha256)
  }
}

function rethrowUnlessSimulated(error: unknown): void {
  if (!String(error).includes('simulated')) throw error
}

/** From this step on nothing works any more. */
export function powerOffAt(step: number): Trouble {
  return (now, call, path) => (now >= step ? failure(`EPOWER ${call}`, path) : undefined)
}
