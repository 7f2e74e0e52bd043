import { describe, expect, it } from 'vitest'
import type { ClaimToFile } from '../../desk/claim-filing.js'
import type { Claims } from '../../desk/claims.js'
import type { By, ClaimEvent } from '../../desk/claims/event.js'
import { DEFAULT_DEADLINES } from '../../desk/claims/deadline-policy.js'
import { openClaims } from '../../desk/claims.js'
import { openMemoryStore } from '../../desk/store/memory-store.js'
import { quietLog } from '../bot/quiet-log.js'
import { RULES, WARNING } from './claims/a-claim.js'
import { conversation, openDesk, store, the, type OpenDesk } from './open-desk.js'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const ID = 'MO-WFA7C4RC'
const ANA: By = { kind: 'staff', id: 'ana', alias: 'Ana' }
/** Filed on Monday 23 November 2026 at ten in Madrid: to be answered by the end of 8 December, fifteen days later. */
const CLAIM: ClaimToFile = {
  reference: ID,
  kind: 'claim',
  language: 'ca',
  conversationId: 'c1',
  fields: { what: 'La porta va arribar trencada', contact: 'eva@example.cat' },
  issues: [{ id: '1', text: 'La porta va arribar trencada' }],
  attachmentIds: [],
  keepConversation: false,
  receipt: ({ reference: chat, language }) => ({ chat, document: { language, title: chat, sections: [] } }),
}

async function filed(further: Partial<ClaimToFile> = {}, chat: { ended?: boolean } = {}): Promise<OpenDesk> {
  const desk = await openDesk()
  await store(desk.conversations, conversation('c1', chat))
  await desk.claims.file({ ...CLAIM, ...further })
  return desk
}

async function eventsIn(claims: Claims): Promise<readonly ClaimEvent[]> {
  return the(await claims.get(ID)).events
}

async function kindsIn(claims: Claims): Promise<readonly string[]> {
  return (await eventsIn(claims)).map(({ kind }) => kind)
}

/** Resolves once so many events of this kind are on record. */
async function settled(claims: Claims, kind: ClaimEvent['kind'], times = 1): Promise<void> {
  const isThere = async () => (await kindsIn(claims)).filter((one) => one === kind).length >= times
  await new Promise<void>((resolve, reject) => {
    const look = () => void isThere().then((there) => there && resolve(), reject)
    claims.watch(look)
    look()
  })
}

/** What was warned of, in order. */
async function warnings(claims: Claims): Promise<readonly string[]> {
  return (await eventsIn(claims)).flatMap((event) => (event.kind === 'warned' ? [event.about] : []))
}

async function change({ claims }: OpenDesk, ...commands: Parameters<Claims['change']>[1]['commands'][number][]) {
  const { version } = the(await claims.get(ID))
  const changed = await claims.change(ID, { commands, by: ANA, version })
  expect(changed).toMatchObject({ kind: 'changed' })
}

describe('the time of a claim', () => {
  it('is warned of when half of it, four fifths and all of it have passed, once each', async () => {
    const { desk, claims, clock } = await filed()
    const seen: (readonly string[])[] = []
    for (let hour = 0; hour <= 16 * 24; hour += 6) {
      await desk.claimsDue()
      await desk.claimsDue()
      seen.push(await warnings(claims))
      clock.pass(6 * HOUR_MS)
    }
    expect(seen.at(-1)).toEqual(['half', 'urgent', 'overdue'])
    const days = [1, 2, 3].map((count) => Math.floor(seen.findIndex((told) => told.length === count) / 4))
    expect(days).toEqual([8, 12, 15])
    expect(the(await claims.get(ID)).state.kind).toBe('acknowledged')
  })

  it('is told with the last warning alone by a desk that was off meanwhile', async () => {
    const { desk, claims, clock } = await filed()
    clock.pass(20 * DAY_MS)
    await desk.claimsDue()
    expect(await warnings(claims)).toEqual(['overdue'])
  })

  it('is told to the open pages with the name of whoever has the claim', async () => {
    const open = await filed()
    const ana = await open.someone('operator', 'Ana')
    await change(open, { kind: 'assign', to: { id: ana.staffId, alias: 'Ana' } })
    const frames: unknown[] = []
    const signedIn = the(await open.desk.live.authorise({ cookie: ana.cookie, origin: 'https://desk.example' }))
    open.desk.live.connect(signedIn, { send: (frame) => frames.push(JSON.parse(frame)), close: () => {} })
    open.clock.pass(13 * DAY_MS)
    await open.desk.claimsDue()
    expect(frames).toEqual([{ kind: 'claims' }, { kind: 'warning', claimId: ID, about: 'urgent', assignedTo: 'Ana' }])
  })

  it('does not make whoever writes an answer meanwhile begin anew', async () => {
    const { desk, claims, clock } = await filed()
    const { version } = the(await claims.get(ID))
    clock.pass(8 * DAY_MS)
    await desk.claimsDue()
    const assess = { kind: 'assess', severity: 'low', urgency: 'low', immediateAction: false } as const
    expect(await claims.change(ID, { commands: [assess], by: ANA, version })).toMatchObject({ kind: 'changed' })
  })

  it('is not warned of once the claim is answered', async () => {
    const open = await filed()
    await change(open, { kind: 'assess', severity: 'low', urgency: 'low', immediateAction: false })
    const answers = [
      { issueId: '1', finding: 'upheld' as const, reason: 'La porta era trencada: li portem una de nova.' },
    ]
    const text = 'El tècnic li trucarà demà al matí.'
    await change(open, { kind: 'resolve', channel: 'chat', messageId: 'm1', text, answers })
    open.clock.pass(60 * DAY_MS)
    await open.desk.claimsDue()
    expect(await kindsIn(open.claims)).toEqual(['received', 'acknowledged', 'assessed', 'resolved'])
  })
})

describe('a filing that was never completed', () => {
  /** Asked for on 23 November, of which 7 December is the tenth business day. */
  async function asked(): Promise<OpenDesk> {
    const open = await filed()
    await change(open, { kind: 'assess', severity: 'low', urgency: 'low', immediateAction: false })
    await change(open, {
      kind: 'request-data',
      channel: 'chat',
      messageId: 'r1',
      purpose: 'to-complete',
      which: ['una foto'],
      text: `Ens cal una foto de la porta. ${WARNING}`,
      until: '2026-12-07T22:59:59.000Z',
    })
    return open
  }

  it('lapses when ten business days have passed since the warning was delivered, and the customer is told', async () => {
    const { desk, claims, clock, conversations } = await asked()
    await claims.record(ID, { kind: 'record-delivery', messageId: 'r1' })
    clock.pass(14 * DAY_MS)
    await desk.claimsDue()
    expect((await kindsIn(claims)).includes('lapsed')).toBe(false)
    clock.pass(DAY_MS)
    await desk.claimsDue()
    await desk.claimsDue()
    const events = await eventsIn(claims)
    expect(events.slice(-3).map(({ kind }) => kind)).toEqual(['lapsed', 'message', 'delivered'])
    expect(events.at(-3)).toMatchObject({ tenthDayEndedAt: '2026-12-07T22:59:59.000Z', by: { kind: 'desk' } })
    const last = the(await conversations.get('c1')).entries.at(-1)
    expect(last).toMatchObject({ author: { kind: 'bot' }, activity: { text: `${ID} lapsed` } })
  })

  it('is told to have lapsed by mail where the chat is over, once', async () => {
    const { desk, claims, clock, conversations, mails } = await asked()
    await claims.record(ID, { kind: 'record-delivery', messageId: 'r1' })
    await store(conversations, conversation('c1', { ended: true }))
    await desk.sendUndelivered()
    clock.pass(15 * DAY_MS)
    const isSettled = settled(claims, 'delivered', 2)
    for (let round = 0; round < 3; round++) await desk.claimsDue()
    await isSettled
    await desk.claimsDue()
    await desk.close()
    expect((await kindsIn(claims)).slice(-3)).toEqual(['lapsed', 'message', 'delivered'])
    expect(mails.map(({ to }) => to)).toEqual(['eva@example.cat'])
    expect(the(mails[0]).message.toString()).toContain(`${ID} lapsed`)
  })

  it('does not lapse when nobody can prove that the warning was delivered', async () => {
    const { desk, claims, clock } = await asked()
    clock.pass(29 * DAY_MS)
    await desk.claimsDue()
    expect(await kindsIn(claims)).toEqual(['received', 'acknowledged', 'assessed', 'data-requested'])
  })

  it('does not lapse, and nobody is told so, when the customer has sent something since', async () => {
    const { desk, claims, clock } = await asked()
    await claims.record(ID, { kind: 'record-delivery', messageId: 'r1' })
    const sent = { kind: 'add-evidence' as const, attachmentIds: ['0'.repeat(32)] }
    const { version } = the(await claims.get(ID))
    await claims.change(ID, { commands: [sent], by: { kind: 'customer' }, version })
    clock.pass(29 * DAY_MS)
    await desk.claimsDue()
    expect((await kindsIn(claims)).slice(-1)).toEqual(['evidence-added'])
  })
})

describe('a claim that is a month old', () => {
  it('brings the customer the way to the consumer bodies, once, and stays open', async () => {
    const { desk, claims, clock, conversations } = await filed()
    clock.pass(30 * DAY_MS)
    await desk.claimsDue()
    expect((await kindsIn(claims)).includes('message')).toBe(false)
    clock.pass(DAY_MS)
    for (let round = 0; round < 3; round++) await desk.claimsDue()
    const texts = the(await conversations.get('c1')).entries.map(({ activity }) => activity.text)
    expect(texts.filter((text) => text === `${ID}: Pot anar a la Junta.`)).toHaveLength(1)
    expect((await kindsIn(claims)).slice(-2)).toEqual(['message', 'delivered'])
    expect(the(await claims.get(ID)).state.kind).toBe('acknowledged')
  })

  it('brings it by mail where the chat is over, once, also when the desk is started again meanwhile', async () => {
    const { desk, claims, clock, mails, store: kept } = await filed({}, { ended: true })
    clock.pass(31 * DAY_MS)
    for (let round = 0; round < 3; round++) await desk.claimsDue()
    expect(kept.mails.ids()).toHaveLength(1)
    await desk.sendUndelivered()
    await settled(claims, 'delivered')
    for (let round = 0; round < 3; round++) await desk.claimsDue()
    await desk.close()
    const again = await openDesk({ store: kept })
    await again.desk.sendUndelivered()
    again.clock.pass(31 * DAY_MS)
    await again.desk.claimsDue()
    await again.desk.close()
    expect([...mails, ...again.mails].map(({ to }) => to)).toEqual(['eva@example.cat'])
    expect(the(mails[0]).message.toString()).toContain('Junta')
    expect((await kindsIn(again.claims)).filter((kind) => kind === 'message')).toHaveLength(1)
    expect((await eventsIn(again.claims)).at(-1)).toMatchObject({ kind: 'delivered', how: '250 taken' })
  })

  it('warns staff, once, when there is no way to the customer', async () => {
    const fields = { ...CLAIM.fields, contact: '612345678' }
    const { desk, claims, clock } = await filed({ fields }, { ended: true })
    clock.pass(31 * DAY_MS)
    for (let round = 0; round < 3; round++) await desk.claimsDue()
    expect(await warnings(claims)).toEqual(['overdue', 'unreachable'])
  })

  it('says nothing of the kind about a question', async () => {
    const { desk, claims, clock } = await filed({ kind: 'enquiry' })
    clock.pass(60 * DAY_MS)
    await desk.claimsDue()
    expect(await warnings(claims)).toEqual(['overdue'])
  })
})

describe('the dates, when the holidays or the charter change', () => {
  /** Fifteen business days, and the days that are none. */
  async function open() {
    const holidays = new Set<string>()
    const law = { regime: 'lsac' as const, basicContinuousService: false, terms: {} }
    const calendar = { week: 'monday-friday' as const, holidays }
    const policy = { ...DEFAULT_DEADLINES, law, calendar }
    const records = openMemoryStore().claims
    const now = () => new Date('2026-12-03T10:00:00.000Z')
    const site = () => ({ rules: RULES, policy })
    const claims = await openClaims({ records, now, site, keepReceipt: async () => [], log: quietLog() })
    await claims.file(CLAIM)
    const letters = { monthPassed: (bodies: string) => bodies, lapsed: '' }
    return { claims, holidays, doDue: () => claims.doDue(ID, { channel: undefined, letters }) }
  }

  it('are counted anew, and the record says from what, to what and why', async () => {
    const { claims, holidays, doDue } = await open()
    expect(await doDue()).toBeUndefined()
    holidays.add('2026-12-08').add('2026-12-25')
    await doDue()
    expect(await doDue()).toBeUndefined()
    expect((await eventsIn(claims)).at(-1)).toMatchObject({
      kind: 'due-changed',
      by: { kind: 'desk' },
      ground: 'calendar',
      from: { dueAt: '2026-12-24T22:59:59.000Z' },
      to: { dueAt: '2026-12-28T22:59:59.000Z' },
    })
  })

  it('stay where staff have brought them forward to', async () => {
    const { claims, holidays, doDue } = await open()
    const { version, due } = the(await claims.get(ID))
    const nearer = { ...due, dueAt: '2026-12-10T22:59:59.000Z' }
    const bring = { kind: 'change-due', due: nearer, ground: 'brought-forward', why: 'És urgent' } as const
    await claims.change(ID, { commands: [bring], by: ANA, version })
    holidays.add('2026-12-08')
    expect(await doDue()).toBeUndefined()
    expect(the(await claims.get(ID)).due.dueAt).toBe('2026-12-10T22:59:59.000Z')
  })
})
