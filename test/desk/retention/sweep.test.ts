import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openAccessLog } from '../../../desk/access-log.js'
import { openClaims } from '../../../desk/claims.js'
import { DEFAULT_DEADLINES } from '../../../desk/claims/deadline-policy.js'
import type { ClaimEvent } from '../../../desk/claims/event.js'
import type { Conversation } from '../../../desk/conversation.js'
import { openConversations } from '../../../desk/conversations.js'
import { isFigures } from '../../../desk/retention/chat-figures.js'
import { createRemoval } from '../../../desk/retention/removal.js'
import { sweep } from '../../../desk/retention/sweep.js'
import { mailId } from '../../../desk/claim-mail.js'
import { leftLetterName } from '../../../desk/mail/left-letter.js'
import { openMailroom } from '../../../desk/mail/mailroom.js'
import { openMemoryStore } from '../../../desk/store/memory-store.js'
import type { Records, Store } from '../../../desk/store/store.js'
import { DEFAULT_RETENTION } from '../../../knowledge/reading/retention.js'
import { quietLog } from '../../bot/quiet-log.js'
import { RECEIVED, RULES } from '../claims/a-claim.js'
import { conversation, entry } from '../open-desk.js'

const DAY_MS = 86_400_000
const NOW = Date.parse('2036-11-22T12:00:00.000Z')
const ago = (days: number) => new Date(NOW - days * DAY_MS).toISOString()
/** What nobody but the customer could have said. */
const CANARY = 'canari-groc'

/** A conversation of this world, and the claim that may have come of it; ages in days. */
interface Matter {
  readonly saidDays: number
  readonly handoff: 'bot' | 'waiting'
  readonly claim:
    | {
        readonly days: number
        readonly life: 'open' | 'resolved' | 'closed'
        readonly kept: boolean
        /** Where a letter about it is. */
        readonly letter: 'none' | 'queued' | 'sending' | 'left'
      }
    | undefined
}

const matters: fc.Arbitrary<readonly Matter[]> = fc.array(
  fc.record({
    saidDays: fc.constantFrom(0, 30, 89, 92, 300, 2500),
    handoff: fc.constantFrom('bot' as const, 'bot' as const, 'waiting' as const),
    claim: fc.option(
      fc.record({
        days: fc.constantFrom(0, 100, 364, 370, 1700, 1830, 3000),
        life: fc.constantFrom('open' as const, 'resolved' as const, 'closed' as const),
        kept: fc.boolean(),
        letter: fc.constantFrom('none' as const, 'queued' as const, 'sending' as const, 'left' as const),
      }),
      { nil: undefined },
    ),
  }),
  { maxLength: 6 },
)

function chatOf(matter: Matter, index: number, file: string): Conversation {
  const at = ago(matter.saidDays)
  const attachments = [{ contentType: 'image/png', contentUrl: `/v3/directline/attachments/${file}/a.png` }]
  const said = { ...entry(1, { kind: 'customer' }, CANARY, { attachments }), at }
  const handoff =
    matter.handoff === 'bot' ? { kind: 'bot' as const } : { kind: 'waiting' as const, since: at, reason: '' }
  const requested = { kind: 'requested' as const, at, reason: CANARY }
  return conversation(`c${index}`, { startedAt: at, updatedAt: at, entries: [said], handoff, events: [requested] })
}

const SHA256 = '0'.repeat(64)

function receiptFile(id: string) {
  return { id, name: `${CANARY}.pdf`, contentType: 'application/pdf', sha256: SHA256 }
}

/** A letter about a claim, and where it is; one about a claim that is not there is of nothing. */
async function putLetter(store: Store, claimId: string, where: Filed['letter'], file: string, at: string) {
  const id = mailId(claimId, 'm1', 0)
  if (where === 'left') await store.outbox.write(leftLetterName(id), Buffer.from(CANARY))
  if (where === 'none' || where === 'left') return
  const state =
    where === 'queued' ? { kind: where, notBefore: at, tries: 0 } : { kind: where, since: at, tries: 0, said: CANARY }
  const words = { to: CANARY, subject: CANARY, text: CANARY, language: 'ca' as const, automatic: true }
  const files = [{ id: file, name: 'a.pdf', contentType: 'application/pdf' }]
  await store.mails.put({ id, version: 1, claimId, messageId: 'm1', ...words, files, askedAt: at, state })
}

type Filed = NonNullable<Matter['claim']>

function eventsOf({ days, life, kept }: Filed, index: number, receipt: string): readonly ClaimEvent[] {
  const at = ago(days)
  const opinion = { score: 2, cause: 'attention' as const, text: CANARY }
  const issues = [{ id: '1', text: CANARY }]
  const who = { at, by: { kind: 'staff' as const, id: 'ana', alias: 'Ana' } }
  const answers = [{ issueId: '1', finding: 'upheld' as const, reason: CANARY }]
  const written = { channel: 'chat' as const, messageId: 'm1', text: CANARY }
  return [
    { ...RECEIVED, at, issues, fields: { email: CANARY }, conversationId: `c${index}`, keepConversation: kept },
    {
      kind: 'acknowledged',
      at,
      by: { kind: 'desk' },
      channel: 'chat',
      receiptSha256: SHA256,
      files: [receiptFile(receipt)],
    },
    ...(life === 'open' ? [] : [{ kind: 'resolved' as const, ...who, ...written, answers }]),
    ...(life === 'open'
      ? []
      : [{ kind: 'survey-sent' as const, at, by: { kind: 'desk' as const }, channel: 'chat' as const }]),
    ...(life === 'open'
      ? []
      : [{ kind: 'survey-answered' as const, at, by: { kind: 'customer' as const }, ...opinion }]),
    ...(life === 'closed' ? [{ kind: 'closed' as const, ...who }] : []),
  ]
}

async function worldOf(list: readonly Matter[]) {
  let ms = NOW - 2 * DAY_MS
  const now = () => new Date(ms)
  const store = openMemoryStore(now)
  const files: string[] = []
  const receipts: string[] = []
  for (const [index, matter] of list.entries()) {
    const { id } = await store.attachments.put(Buffer.from(CANARY), { name: 'a.png', contentType: 'image/png' })
    files.push(id)
    await store.conversations.put(chatOf(matter, index, id))
    const { id: receipt } = await store.attachments.put(Buffer.from(CANARY), { name: 'a.pdf', contentType: 'a/pdf' })
    receipts.push(receipt)
    if (!matter.claim) continue
    const claim = { id: `MO-${index}`, version: 2 as const, conversationId: `c${index}` }
    await store.claims.put({ ...claim, events: eventsOf(matter.claim, index, receipt) })
    await putLetter(store, claim.id, matter.claim.letter, receipt, now().toISOString())
  }
  ms = NOW
  return { store, files, receipts, now, pass: (days: number) => void (ms += days * DAY_MS) }
}

/** One round of a desk that has just been opened on this store. */
async function round(store: Store, now: () => Date, isClosing = () => false) {
  const log = quietLog()
  const conversations = await openConversations(store.conversations)
  const site = () => ({ rules: RULES, policy: DEFAULT_DEADLINES })
  const claims = await openClaims({ records: store.claims, keepReceipt: async () => [], now, site, log })
  const mailroom = await openMailroom({
    ...{ records: store.mails, attachments: store.attachments, now, log, from: undefined, later: () => () => {} },
    carrier: { isRepeatable: true, carry: () => Promise.reject(new Error('nothing is sent here')) },
  })
  const removal = createRemoval({ store, conversations, claims, mailroom, now })
  const accessLog = openAccessLog(store.accesses, now)
  await sweep({
    store,
    conversations,
    claims,
    mailroom,
    removal,
    accessLog,
    policy: () => DEFAULT_RETENTION,
    now,
    log,
    isClosing,
  })
  return { claims, log }
}

async function allOf<T extends { id: string }>(records: Records<T>): Promise<readonly T[]> {
  const all = await Promise.all([...records.ids()].toSorted().map((id) => records.get(id)))
  return all.flatMap((one) => one ?? [])
}

async function everythingIn(store: Store): Promise<string> {
  const records = [await allOf(store.conversations), await allOf(store.claims), await allOf(store.blocked)]
  const letters = [await allOf(store.mails), await store.outbox.list()]
  return JSON.stringify([records, letters, await store.attachments.ids(), await store.attachments.blockedIds()])
}

/** What the law and the policy say, told without the code that keeps them. */
function expectedOf({ saidDays, handoff, claim }: Matter) {
  const isOpen = claim?.life === 'open'
  const age = claim && !isOpen ? claim.days : 0
  const claimIs = claim === undefined || age > 3000 ? 'none' : age <= 365 ? 'kept' : 'blocked'
  const evidence = claim?.kept && claimIs !== 'none' ? claimIs : undefined
  const isWanted = handoff === 'waiting' || isOpen || evidence === 'kept'
  const chatIs = isWanted ? 'kept' : evidence === 'blocked' ? 'blocked' : saidDays > 90 ? 'none' : 'kept'
  return { claimIs, chatIs }
}

/** A store of which the write that comes after so many others fails, as in a crash. */
function crashing(store: Store, after: number): Store {
  let left = after
  const dies = () => {
    if (left-- <= 0) throw new Error('the power is gone')
  }
  const failing = <T extends { readonly id: string }>(records: Records<T>): Records<T> => {
    return {
      get: (id) => records.get(id),
      ids: () => records.ids(),
      add: async (record) => (dies(), records.add(record)),
      put: async (record) => (dies(), records.put(record)),
      remove: async (id) => (dies(), records.remove(id)),
    }
  }
  const { conversations, claims, blocked, mails, outbox } = store
  return {
    ...store,
    ...{ conversations: failing(conversations), claims: failing(claims), blocked: failing(blocked) },
    // What the mailroom writes when it is opened is of no round.
    mails: { ...failing(mails), put: (mail) => mails.put(mail) },
    outbox: {
      write: (name, content) => outbox.write(name, content),
      list: () => outbox.list(),
      remove: async (name) => (dies(), outbox.remove(name)),
    },
  }
}

describe('retention', () => {
  it('takes what its time is over for, and nothing that is open or kept as evidence', async () => {
    await fc.assert(
      fc.asyncProperty(matters, async (list) => {
        const { store, now } = await worldOf(list)
        const { claims } = await round(store, now)
        for (const [index, matter] of list.entries()) {
          const { claimIs, chatIs } = expectedOf(matter)
          const kind = (await claims.unguarded(`MO-${index}`))?.retention.kind
          expect(kind ?? 'none').toBe(claimIs)
          expect((await claims.get(`MO-${index}`)) !== undefined).toBe(claimIs === 'kept')
          expect((await store.conversations.get(`c${index}`)) !== undefined).toBe(chatIs === 'kept')
          const blocked = store.blocked.ids().some((id) => id.startsWith(`c${index} `))
          expect(blocked).toBe(chatIs === 'blocked')
        }
      }),
    )
  })

  it('blocks and removes what was attached with the last that held it', async () => {
    await fc.assert(
      fc.asyncProperty(matters, async (list) => {
        const { store, files, receipts, now } = await worldOf(list)
        await round(store, now)
        const where = async (id: string | undefined) => {
          if ((await store.attachments.ids()).includes(id ?? '')) return 'kept'
          return (await store.attachments.blockedIds()).includes(id ?? '') ? 'blocked' : 'none'
        }
        for (const [index, matter] of list.entries()) {
          expect(await where(files[index])).toBe(expectedOf(matter).chatIs)
          expect(await where(receipts[index])).toBe(expectedOf(matter).claimIs)
        }
      }),
    )
  })

  it('takes the letters of a claim, under way and in the outbox, as soon as it is not kept any more', async () => {
    await fc.assert(
      fc.asyncProperty(matters, async (list) => {
        const { store, now } = await worldOf(list)
        await round(store, now)
        const [mails, left] = [store.mails.ids(), await store.outbox.list()]
        for (const [index, { claim, ...matter }] of list.entries()) {
          const isKept = expectedOf({ claim, ...matter }).claimIs === 'kept'
          const letter = claim?.letter ?? 'none'
          const id = mailId(`MO-${index}`, 'm1', 0)
          expect(mails.includes(id)).toBe(isKept && (letter === 'queued' || letter === 'sending'))
          expect(left.includes(leftLetterName(id))).toBe(isKept && letter === 'left')
        }
      }),
    )
  })

  it('takes letters about nothing that is there, and no other file that lies in the outbox', async () => {
    const { store, now } = await worldOf([])
    for (const where of ['queued', 'left'] as const) await putLetter(store, 'MO-9', where, '0'.repeat(32), ago(0))
    await store.outbox.write('notes.txt', Buffer.from(''))
    await store.outbox.write('mo-9-by-hand.eml', Buffer.from(''))
    await round(store, now)
    expect(store.mails.ids()).toEqual([])
    expect(await store.outbox.list()).toEqual(['notes.txt', 'mo-9-by-hand.eml'])
  })

  it('keeps a file that only a letter on its way holds', async () => {
    const { store } = await worldOf([
      { saidDays: 0, handoff: 'bot', claim: { days: 0, life: 'open', kept: false, letter: 'none' } },
    ])
    const { id } = await store.attachments.put(Buffer.from('y'), { name: 'y.pdf', contentType: 'application/pdf' })
    await putLetter(store, 'MO-0', 'queued', id, ago(0))
    await round(store, () => new Date(NOW + 3 * DAY_MS))
    expect(await store.attachments.ids()).toContain(id)
  })

  it('does the same when it is done twice', async () => {
    await fc.assert(
      fc.asyncProperty(matters, async (list) => {
        const { store, now } = await worldOf(list)
        await round(store, now)
        const once = await everythingIn(store)
        await round(store, now)
        expect(await everythingIn(store)).toBe(once)
      }),
    )
  })

  it('does the same after it broke off anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(matters, fc.nat(12), async (list, after) => {
        const whole = await worldOf(list)
        const broken = await worldOf(list)
        await round(whole.store, whole.now)
        await round(crashing(broken.store, after), broken.now)
        await round(broken.store, broken.now)
        const withoutFiles = async (store: Store) => [
          await allOf(store.conversations),
          await allOf(store.claims),
          (await allOf(store.blocked)).map(({ id }) => id),
          [...store.mails.ids(), ...(await store.outbox.list())].toSorted(),
        ]
        const plain = (value: unknown, files: readonly string[]) =>
          files.reduce((text, id, index) => text.replaceAll(id, `file ${index}`), JSON.stringify(value))
        expect(plain(await withoutFiles(broken.store), [...broken.files, ...broken.receipts])).toBe(
          plain(await withoutFiles(whole.store), [...whole.files, ...whole.receipts]),
        )
      }),
    )
  })

  it('leaves nothing that anybody said of what it has destroyed', async () => {
    await fc.assert(
      fc.asyncProperty(matters, async (list) => {
        const over = list.map((matter) => {
          const claim = matter.claim && { ...matter.claim, life: 'closed' as const }
          return { ...matter, handoff: 'bot' as const, claim }
        })
        const { store, now, pass } = await worldOf(over)
        pass(6 * 366)
        await round(store, now)
        pass(6 * 366)
        await round(store, now)
        const left = await everythingIn(store)
        expect(left).not.toContain(CANARY)
        expect([...store.mails.ids(), ...(await store.outbox.list())]).toEqual([])
        expect(await store.attachments.ids()).toEqual([])
        expect(await store.attachments.blockedIds()).toEqual([])
        // What happened and when stays for the figures.
        expect(store.conversations.ids()).toHaveLength(over.length)
        expect(store.claims.ids()).toHaveLength(over.filter(({ claim }) => claim).length)
      }),
    )
  })

  it('removes an upload that nothing holds after a day, and not before', async () => {
    const { store, now, pass } = await worldOf([])
    const { id } = await store.attachments.put(Buffer.from('y'), { name: 'y.png', contentType: 'image/png' })
    await round(store, now)
    expect(await store.attachments.ids()).toEqual([id])
    pass(2)
    await round(store, now)
    expect(await store.attachments.ids()).toEqual([])
  })

  it('ends where it is when the desk closes', async () => {
    const { store, now } = await worldOf([{ saidDays: 300, handoff: 'bot', claim: undefined }])
    await round(store, now, () => true)
    expect(store.conversations.ids()).toEqual(['c0'])
  })

  it.each([
    ['claims', ['c0'], 1],
    ['conversations', [], 1],
    ['sessions', [], 0],
  ])('destroys nothing that a record of %s in damaged/ may need', async (kind, chats, files) => {
    const { store, now } = await worldOf([{ saidDays: 300, handoff: 'bot', claim: undefined }])
    const isOwn = (id: string) => !isFigures(id)
    await store.attachments.remove((await store.attachments.ids())[1] ?? '')
    const stillAside = [`damaged/2036-11-20T09-00-00.000Z-${kind}-mo-1.json`]
    await round({ ...store, stillAside }, now)
    expect(store.conversations.ids().filter(isOwn)).toEqual(chats)
    expect(await store.attachments.ids()).toHaveLength(files)
    await round(store, now)
    expect(await store.attachments.ids()).toEqual([])
  })

  it('touches no conversation while a claim cannot be read, since it may be its evidence', async () => {
    const { store, now } = await worldOf([{ saidDays: 300, handoff: 'bot', claim: undefined }])
    const unreadable = { ...store.claims, ids: () => ['MO-X'], get: () => Promise.reject(new Error('damaged')) }
    const { log } = await round({ ...store, claims: unreadable }, now)
    expect(store.conversations.ids()).toEqual(['c0'])
    expect(log.lines.join('')).toContain('retention could not be done')
  })
})
