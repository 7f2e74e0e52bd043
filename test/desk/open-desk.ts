/** A whole desk in memory for tests: real conversations, a real relay, a clock and randomness that the test holds. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { attachmentIdIn } from '../../bot/channels/direct-line/attachment-address.js'
import { fileCheck } from '../../bot/file-check.js'
import { openUploads } from '../../bot/uploads.js'
import { openClaims, type Claims } from '../../desk/claims.js'
import { DEFAULT_DEADLINES } from '../../desk/claims/deadline-policy.js'
import { CONVERSATION_VERSION, type Author, type Conversation, type Entry } from '../../desk/conversation.js'
import { openConversations, type Conversations } from '../../desk/conversations.js'
import { createDesk, type Desk, type RawRequest } from '../../desk/dispatch.js'
import { after } from '../../desk/handoff.js'
import type { Carrier, Composed } from '../../desk/mail/carrier.js'
import { openMailroom } from '../../desk/mail/mailroom.js'
import { createOpinionLinks } from '../../desk/opinion-links.js'
import type { Random } from '../../desk/random.js'
import type { KeepReceipt } from '../../desk/receipt/keeper.js'
import type { Asked, GivenBack, Relay, Said, Taken, Written } from '../../desk/relay.js'
import type { DeskResponse } from '../../desk/route.js'
import { signedInSchema } from '../../desk/routes/session.js'
import type { Role } from '../../desk/staff.js'
import { openMemoryStore } from '../../desk/store/memory-store.js'
import type { Store } from '../../desk/store/store.js'
import { DEFAULT_RETENTION } from '../../knowledge/reading/retention.js'
import type { Talk } from '../talk.js'
import { RULES } from './claims/a-claim.js'

export const ORIGIN = 'https://desk.example'
export const PASSWORD = 'correct horse battery'
/** Far too cheap for anything but tests. */
export const CHEAP = { N: 2, r: 1, p: 1 }

const UPLOADS = { fileMb: 10, perMessage: 5, perConversation: 5, totalMb: 0 }

/** The same bytes in the same order each time. */
export function seededRandom(seed: string): Random {
  let drawn = 0
  const block = () => createHash('sha256').update(`${seed} ${drawn++}`).digest()
  return (n) => Buffer.concat(Array.from({ length: Math.ceil(n / 32) }, block)).subarray(0, n)
}

export interface Clock {
  now: () => Date
  pass(ms: number): void
}

export function clockAt(iso: string): Clock {
  let ms = Date.parse(iso)
  return { now: () => new Date(ms), pass: (passed) => void (ms += passed) }
}

/** A signed-in browser. */
export interface Browser {
  readonly cookie: string
  readonly csrf: string
  readonly staffId: string
}

export interface OpenDesk {
  readonly desk: Desk
  readonly store: Store
  readonly conversations: Conversations
  readonly claims: Claims
  readonly clock: Clock
  /** Every mail that was carried, oldest first. */
  readonly mails: readonly Composed[]
  /** Everything that was logged, as JSON lines. */
  readonly logged: string[]
  /** As nobody, or as a browser with its cookie and CSRF token; `raw` overrides anything. */
  ask(call: string, body?: unknown, as?: Browser, raw?: Partial<RawRequest>): Promise<DeskResponse>
  signIn(email: string): Promise<Browser>
  /** An account of this role, signed in. */
  someone(role: Role, alias: string): Promise<Browser>
}

export interface OpenDeskSettings {
  readonly secureCookie?: boolean
  readonly publicOrigin?: string
  /** What another desk left behind. */
  readonly store?: Store
  /** Whose conversation the desk is to see; the clock is then the talk's. */
  readonly talk?: Pick<Talk, 'store' | 'conversations' | 'claims' | 'relay' | 'clock'>
  /** What becomes of a mail; it is accepted when this says nothing. */
  readonly carry?: (letter: Composed) => ReturnType<Carrier['carry']> | undefined
  /** None are kept when this is not given. */
  readonly keepReceipt?: KeepReceipt
  /** What breaks of the relay. */
  readonly broken?: Partial<Relay>
  readonly relay?: (conversations: Conversations, now: () => Date) => Relay
}

export async function openDesk(settings: OpenDeskSettings = {}): Promise<OpenDesk> {
  const store = settings.talk?.store ?? settings.store ?? openMemoryStore()
  const clock = clockAt('2026-11-23T09:00:00.000Z')
  const now = settings.talk?.clock.now ?? clock.now
  const conversations = settings.talk?.conversations ?? (await openConversations(store.conversations))
  const logged: string[] = []
  const write = (fields: object, message: string) => void logged.push(JSON.stringify({ ...fields, message }))
  const log = { info: write, warn: write, error: write }
  const site = () => ({ rules: RULES, policy: DEFAULT_DEADLINES })
  const keepReceipt = settings.keepReceipt ?? (async () => [])
  const claims = settings.talk?.claims ?? (await openClaims({ records: store.claims, keepReceipt, now, site, log }))
  const whole = settings.relay?.(conversations, now) ?? settings.talk?.relay ?? smallRelay(conversations, now)
  const relay = { ...whole, ...settings.broken }
  const mails: Composed[] = []
  const carrier: Carrier = {
    isRepeatable: false,
    carry: async (letter) => {
      mails.push(letter)
      return settings.carry?.(letter) ?? { kind: 'accepted', said: '250 taken' }
    },
  }
  const mailroom = await openMailroom({
    ...{ records: store.mails, attachments: store.attachments, carrier, now, log },
    from: { name: '', address: 'service@shop.example' },
    later: () => () => {},
  })
  const publicOrigin = settings.publicOrigin ?? ORIGIN
  const desk = createDesk({
    store,
    conversations,
    relay,
    claims,
    mailroom,
    opinionLinks: createOpinionLinks('a secret of the tests', publicOrigin),
    checkFile: fileCheck(openUploads(UPLOADS, store.attachments, undefined, now)),
    attachmentIdIn,
    now,
    random: seededRandom('desk'),
    secureCookie: settings.secureCookie ?? true,
    publicOrigin,
    log,
    deskLetters: (reference) => ({ monthPassed: (bodies) => `${reference}: ${bodies}`, lapsed: `${reference} lapsed` }),
    retention: () => DEFAULT_RETENTION,
    passwordCost: CHEAP,
  })

  const ask: OpenDesk['ask'] = (call, body, as, raw) => {
    const [method = '', path = ''] = call.split(' ')
    const [bare = '', query = ''] = path.split('?')
    const headers = {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(as === undefined ? {} : { cookie: as.cookie, 'x-csrf-token': as.csrf }),
    }
    const text = body === undefined ? undefined : JSON.stringify(body)
    const request = { method, path: `/api/desk${bare}`, query: new URLSearchParams(query), headers, body: text }
    return desk.handle({ address: '192.0.2.1', ...request, ...raw })
  }

  const signIn = async (email: string) => browserOf(await ask('POST /session', { email, password: PASSWORD }))

  const admin = { email: 'root@desk.example', name: 'Root', alias: 'Root', password: PASSWORD }
  async function someone(role: Role, alias: string): Promise<Browser> {
    const token = desk.setUpToken()
    if (token !== undefined) await ask('POST /setup', { ...admin, token })
    const email = `${alias.toLowerCase()}@desk.example`
    const root = await signIn(admin.email)
    await ask('POST /staff', { email, name: `${alias} Soler`, alias, password: PASSWORD, role }, root)
    return signIn(email)
  }

  return { desk, store, conversations, claims, clock, mails, logged, ask, signIn, someone }
}

export function browserOf(response: DeskResponse): Browser {
  const { staff, csrf } = bodyAs(signedInSchema, response)
  return { cookie: response.cookie?.split(';')[0] ?? '', csrf, staffId: staff.id }
}

/** The body as it travels. */
export function fields(response: DeskResponse): unknown {
  return JSON.parse(JSON.stringify(response.body))
}

/** The body, which must have this shape. */
export function bodyAs<T>(schema: z.ZodType<T>, response: DeskResponse): T {
  return schema.parse(fields(response))
}

const errorSchema = z.strictObject({ error: z.strictObject({ code: z.string(), message: z.string() }) })

export function codeOf(response: DeskResponse): string {
  return bodyAs(errorSchema, response).error.code
}

/** What the test knows to be there. */
export function the<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The test expected something here, and there is nothing.')
  return value
}

export function entry(seq: number, author: Author, text: string, further: object = {}): Entry {
  const at = `2026-11-23T08:00:${String(seq).padStart(2, '0')}.000Z`
  return { seq, at, author, activity: { type: 'message', id: `m${seq}`, text, ...further } }
}

export function conversation(id: string, further: Partial<Conversation> = {}): Conversation {
  return {
    id,
    version: CONVERSATION_VERSION,
    channel: 'web',
    startedAt: '2026-11-23T08:00:00.000Z',
    updatedAt: '2026-11-23T08:00:00.000Z',
    customer: { id: 'c1' },
    language: 'ca',
    handoff: { kind: 'bot' },
    dialog: {},
    entries: [entry(1, { kind: 'customer' }, 'Hola')],
    events: [{ kind: 'started', at: '2026-11-23T08:00:00.000Z', channel: 'web', language: 'ca' }],
    brief: { wants: [], said: [] },
    ended: false,
    ...further,
  }
}

/** One that waits since `at`. */
export function waiting(id: string, at: string, further: Partial<Conversation> = {}): Conversation {
  const event = { kind: 'requested', at, reason: 'asked' } as const
  return conversation(id, { handoff: { kind: 'waiting', since: at, reason: 'asked' }, events: [event], ...further })
}

export function store(conversations: Conversations, stored: Conversation): Promise<void> {
  return conversations.change(stored.id, async () => ({ conversation: stored, result: undefined }))
}

/** What the door's relay does, without a channel to tell the customer on. */
export function smallRelay(conversations: Conversations, now: () => Date): Relay {
  return {
    take: (id, staff) =>
      conversations.change<Taken>(id, async (current) => {
        if (current === undefined) return { conversation: undefined, result: { kind: 'unknown' } }
        const { handoff } = current
        if (handoff.kind === 'human')
          return { conversation: current, result: { kind: 'already-taken', alias: handoff.alias } }
        const event = { kind: 'taken', at: now().toISOString(), staffId: staff.id, alias: staff.alias } as const
        if (after(handoff, event) === handoff) return { conversation: current, result: { kind: 'not-waiting' } }
        const taken = { ...current, handoff: after(handoff, event), events: [...current.events, event] }
        return { conversation: taken, result: { kind: 'taken' } }
      }),
    say: (id, staff, text, clientId) =>
      conversations.change<Said>(id, async (current) => {
        if (current === undefined) return { conversation: undefined, result: { kind: 'unknown' } }
        const { handoff, entries } = current
        if (current.ended) return { conversation: current, result: { kind: 'ended' } }
        if (handoff.kind !== 'human' || handoff.staffId !== staff.id) {
          return { conversation: current, result: { kind: 'not-yours' } }
        }
        const again = entries.find((said) => said.clientId === clientId)
        if (again !== undefined) return { conversation: current, result: { kind: 'said', seq: again.seq } }
        const author = { kind: 'person', staffId: staff.id, alias: staff.alias } as const
        const said = { ...entry(entries.length + 1, author, text), at: now().toISOString(), clientId }
        return { conversation: { ...current, entries: [...entries, said] }, result: { kind: 'said', seq: said.seq } }
      }),
    write: (id, from, text, clientId) =>
      conversations.change<Written>(id, async (current) => {
        if (current === undefined) return { conversation: undefined, result: { kind: 'unknown' } }
        const { entries, ended } = current
        if (ended) return { conversation: current, result: { kind: 'ended' } }
        if (entries.some((said) => said.clientId === clientId))
          return { conversation: current, result: { kind: 'written' } }
        const author: Author = from ? { kind: 'person', staffId: from.id, alias: from.alias } : { kind: 'bot' }
        const said = { ...entry(entries.length + 1, author, text), at: now().toISOString(), clientId }
        return { conversation: { ...current, entries: [...entries, said] }, result: { kind: 'written' } }
      }),
    askSurvey: (id, claimId, clientId) =>
      conversations.change<Asked>(id, async (current) => {
        if (current === undefined) return { conversation: undefined, result: { kind: 'unknown' } }
        const { entries, ended } = current
        if (ended) return { conversation: current, result: { kind: 'ended' } }
        if (entries.some((said) => said.clientId === clientId))
          return { conversation: current, result: { kind: 'written' } }
        const asked = { ...entry(entries.length + 1, { kind: 'bot' }, `survey ${claimId}`), clientId }
        return { conversation: { ...current, entries: [...entries, asked] }, result: { kind: 'written' } }
      }),
    giveBack: (id, staff) =>
      conversations.change<GivenBack>(id, async (current) => {
        if (current === undefined) return { conversation: undefined, result: { kind: 'unknown' } }
        const event = { kind: 'given-back', at: now().toISOString(), staffId: staff.id } as const
        const handoff = after(current.handoff, event)
        if (handoff === current.handoff) return { conversation: current, result: { kind: 'not-yours' } }
        const back = { ...current, handoff, events: [...current.events, event] }
        return { conversation: back, result: { kind: 'given-back' } }
      }),
  }
}
