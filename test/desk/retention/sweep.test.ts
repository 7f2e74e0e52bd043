import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openAccessLog } from '../../../desk/access-log.js'
import { openClaims } from '../../../desk/claims.js'
import { DEFAULT_DEADLINES } from '../../../desk/claims/deadline-policy.js'
import type { ClaimEvent } from '../../../desk/claims/event.js'
import type { Conversation } from '../../../desk/conversation.js'
import { openConversations } from '../../../desk/conversations.js'
import { createRemoval } from '../../../desk/retention/removal.js'
import { sweep } from '../../../desk/retention/sweep.js'
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
    { readonly days: number; readonly life: 'open' | 'resolved' | 'closed'; readonly kept: boolean } | undefined
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

function eventsOf({ days, life, kept }: NonNullable<Matter['claim']>, index: number): readonly ClaimEvent[] {
  const at = ago(days)
  const issues = [{ id: '1', text: CANARY }]
  const who = { at, by: { kind: 'staff' as const, id: 'ana', alias: 'Ana' } }
  const answers = [{ issueId: '1', finding: 'upheld' as const, reason: CANARY }]
  const written = { channel: 'chat' as const, messageId: 'm1', text: CANARY }
  return [
    { ...RECEIVED, at, issues, fields: { email: CANARY }, conversationId: `c${index}`, keepConversation: kept },
    ...(life === 'open' ? [] : [{ kind: 'resolved' as const, ...who, ...written, answers }]),
    ...(life === 'closed' ? [{ kind: 'closed' as const, ...who }] : []),
  ]
}

async function worldOf(list: readonly Matter[]) {
  let ms = NOW - 2 * DAY_MS
  const now = () => new Date(ms)
  const store = openMemoryStore(now)
  const files: string[] = []
  for (const [index, matter] of list.entries()) {
    const { id } = await store.attachments.put(Buffer.from(CANARY), { name: 'a.png', contentType: 'image/png' })
    files.push(id)
    await store.conversations.put(chatOf(matter, index, id))
    const conversationId = `c${index}`
    if (matter.claim)
      await store.claims.put({ id: `MO-${index}`, version: 2, conversationId, events: eventsOf(matter.claim, index) })
  }
  ms = NOW
  return { store, files, now, pass: (days: number) => void (ms += days * DAY_MS) }
}

/** One round of a desk that has just been opened on this store. */
async function round(store: Store, now: () => Date, isClosing = () => false) {
  const log = quietLog()
  const conversations = await openConversations(store.conversations)
  const site = () => ({ rules: RULES, policy: DEFAULT_DEADLINES })
  const claims = await openClaims({ records: store.claims, keepReceipt: async () => [], now, site, log })
  const removal = createRemoval({ store, conversations, claims, now })
  const accessLog = openAccessLog(store.accesses, now)
  await sweep({
    store,
    conversations,
    claims,
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
  return JSON.stringify([records, await store.attachments.ids(), await store.attachments.blockedIds()])
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
  const failing = <T extends { readonly id: string }>(records: Records<T>): Records<T> => {
    const dies = () => {
      if (left-- <= 0) throw new Error('the power is gone')
    }
    return {
      get: (id) => records.get(id),
      ids: () => records.ids(),
      add: async (record) => (dies(), records.add(record)),
      put: async (record) => (dies(), records.put(record)),
      remove: async (id) => (dies(), records.remove(id)),
    }
  }
  const { conversations, claims, blocked } = store
  return { ...store, conversations: failing(conversations), claims: failing(claims), blocked: failing(blocked) }
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
        const { store, files, now } = await worldOf(list)
        await round(store, now)
        const where = async (id: string | undefined) => {
          if ((await store.attachments.ids()).includes(id ?? '')) return 'kept'
          return (await store.attachments.blockedIds()).includes(id ?? '') ? 'blocked' : 'none'
        }
        for (const [index, matter] of list.entries()) expect(await where(files[index])).toBe(expectedOf(matter).chatIs)
      }),
    )
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
        ]
        const plain = (value: unknown, files: readonly string[]) =>
          files.reduce((text, id, index) => text.replaceAll(id, `file ${index}`), JSON.stringify(value))
        expect(plain(await withoutFiles(broken.store), broken.files)).toBe(
          plain(await withoutFiles(whole.store), whole.files),
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

  it('touches no conversation while a claim cannot be read, since it may be its evidence', async () => {
    const { store, now } = await worldOf([{ saidDays: 300, handoff: 'bot', claim: undefined }])
    const unreadable = { ...store.claims, ids: () => ['MO-X'], get: () => Promise.reject(new Error('damaged')) }
    const { log } = await round({ ...store, claims: unreadable }, now)
    expect(store.conversations.ids()).toEqual(['c0'])
    expect(log.lines.join('')).toContain('retention could not be done')
  })
})
