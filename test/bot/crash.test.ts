import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { ClaimRecord } from '../../desk/claim.js'
import type { Conversation } from '../../desk/conversation.js'
import { unseal } from '../../desk/store/sealed.js'
import { crashRounds } from './crash-rounds.js'
import { Customer, Gone, turnOf, type Shown } from './customer.js'
import { killDeskProcesses, startDeskProcess, type DeskProcess } from './desk-process.js'
import { seeded } from './seeded.js'
import { smallKnowledge } from './small-knowledge.js'
import { removeTemporaryFolders, temporaryFolder } from './temporary-folder.js'

afterEach(async () => {
  await killDeskProcesses()
  await removeTemporaryFolders()
})

const { rounds: KILLS, timeoutMs } = crashRounds(30)
const CUSTOMERS = 6
/** The kill comes after this many messages at the latest, and so many milliseconds later at the latest. */
const LAST_MESSAGE = 50
const LATEST_MS = 12
/** What is read late is read with it: a customer's token lasts half an hour. */
const SECRET = 'only-this-test-and-its-desk-know-it'
const SETTINGS = { MESSAGES_PER_MINUTE: '0', TOKENS_PER_MINUTE: '0', LOG_LEVEL: 'warn', DIRECT_LINE_SECRET: SECRET }

const CONFIRMATION = 'Sí, presentarla'
const story = (number: number) =>
  `Quiero reclamar: la cafetera ${number} del pedido NX-10000008 llegó rota y nadie me contesta. ` +
  'Quiero que me devuelvan el dinero. Mi correo es anna@example.com'

describe('a desk that is killed at any moment', () => {
  it(
    'has every receipt that a customer has seen, each once, and loses and doubles no message',
    async () => {
      const random = seeded(20_261_228)
      const dataDir = await temporaryFolder()
      const knowledgeDir = await smallKnowledge()
      const start = () => startDeskProcess({ dataDir, knowledgeDir, settings: SETTINGS })
      const histories = new Map<Customer, readonly Shown[]>()
      let desk = await start()
      for (let kill = 0; kill < KILLS; kill++) {
        const customers = await killedAmongFilings(desk, random)
        const [next] = await Promise.all([start(), everyFileIsWhole(dataDir)])
        desk = next
        expect(await problemsOf(desk)).toEqual([])
        for (const customer of customers) histories.set(customer, await carriesOn(customer, desk))
        const claims = await claimsIn(dataDir)
        for (const customer of customers) expectClaims(customer, histories.get(customer) ?? [], claims)
      }
      for (const [customer, history] of histories) expect(await customer.everything(desk, SECRET)).toEqual(history)
      const references = [...histories.values()].flatMap(receiptsIn).map(({ reference }) => reference)
      expect(references.length).toBeGreaterThan(KILLS)
      expect(new Set(references).size).toBe(references.length)
      const claims = await claimsIn(dataDir)
      expect(claims.map(({ id }) => id).toSorted()).toEqual(references.toSorted())
      for (const [customer, history] of histories) expectClaims(customer, history, claims)
      expect(await desk.stop()).toMatchObject({ code: 0 })
    },
    timeoutMs + 60_000,
  )
})

/** Customers who file claim after claim until the desk is gone. Answers those who had come in. */
async function killedAmongFilings(desk: DeskProcess, random: () => number): Promise<readonly Customer[]> {
  const lastMessage = 1 + Math.floor(random() * LAST_MESSAGE)
  const delayMs = random() * LATEST_MS
  const customers: Customer[] = []
  let messages = 0
  let killed = false
  const kill = () => {
    killed = true
    void desk.stop('SIGKILL')
  }
  const say = (customer: Customer, text: string) => {
    if ((messages += 1) === lastMessage) setTimeout(kill, delayMs)
    return customer.say(desk, text)
  }
  const files = async (customer: Customer) => {
    for (let number = 1; ; number++) {
      expect(kindsOf(await say(customer, story(number)))).toEqual(['claim'])
      expect(kindsOf(await say(customer, CONFIRMATION))).toEqual(['receipt'])
    }
  }
  const visits = Array.from({ length: CUSTOMERS }, async (_, index) => {
    try {
      const customer = await Customer.arrive(desk, index % 2 === 0 ? 'by polling' : 'on a socket')
      customers.push(customer)
      await files(customer)
    } catch (error) {
      if (!(error instanceof Gone && killed)) throw error
    }
  })
  await Promise.all(visits)
  await desk.ended
  for (const customer of customers) customer.leave()
  return customers
}

/** What the customer has seen is there; what was not acknowledged is sent again, and has one effect. Answers the history. */
async function carriesOn(customer: Customer, desk: DeskProcess): Promise<readonly Shown[]> {
  const seen = [...customer.shown.values()]
  const found = await customer.everything(desk, SECRET)
  expect(found.slice(0, seen.length)).toEqual(seen)
  await customer.look(desk)
  await customer.sendAgain(desk)
  const history = await customer.everything(desk, SECRET)
  expect(history.slice(0, found.length)).toEqual(found)
  expect([...customer.shown.values()]).toEqual(history)
  customer.leave()

  const said = history.filter(({ from }) => from.role === 'user')
  expect(history.map(({ id }) => id)).toEqual(history.map((_, index) => idOf(customer, index + 1)))
  expect(new Set(said.map(({ channelData }) => channelData?.clientActivityID)).size).toBe(said.length)
  for (const { id } of said) expect(history.filter(({ replyToId }) => replyToId === id)).toHaveLength(1)

  return history
}

/** A receipt for each confirmation, and for each receipt one claim, whole: with the deadline and the words that were told. */
function expectClaims(customer: Customer, history: readonly Shown[], claims: readonly ClaimRecord[]): void {
  const confirmations = history.filter(({ from, text }) => from.role === 'user' && text === CONFIRMATION)
  const receipts = receiptsIn(history)
  expect(receipts).toHaveLength(confirmations.length)
  const filed = claims.filter(({ conversationId }) => conversationId === customer.conversationId)
  expect(filed.map(({ id }) => id).toSorted()).toEqual(receipts.map(({ reference }) => reference).toSorted())
  for (const { reference, due, text } of receipts) {
    const { events } = filed.find(({ id }) => id === reference)!
    expect(events.map(({ kind }) => kind)).toEqual(['received', 'acknowledged'])
    const receiptSha256 = createHash('sha256').update(text, 'utf8').digest('hex')
    expect(events).toMatchObject([{ dueAt: due }, { receiptSha256 }])
  }
}

function idOf({ conversationId }: Customer, seq: number): string {
  return `${conversationId}|${String(seq).padStart(7, '0')}`
}

function kindsOf(activities: readonly Shown[]): readonly (string | undefined)[] {
  return activities.map((activity) => turnOf(activity)?.kind)
}

function receiptsIn(history: readonly Shown[]) {
  return history.flatMap((activity) => {
    const { reference, due } = turnOf(activity) ?? {}
    return reference === undefined ? [] : [{ reference, due, text: activity.text }]
  })
}

async function problemsOf(desk: DeskProcess): Promise<unknown> {
  const response = await fetch(`${desk.url}/health/ready`)
  const { problems } = (await response.json()) as { problems: unknown } // our own JSON
  return problems
}

function claimsIn(dataDir: string): Promise<readonly ClaimRecord[]> {
  return recordsIn<ClaimRecord>(dataDir, 'claims')
}

async function everyFileIsWhole(dataDir: string): Promise<void> {
  const conversations = await recordsIn<Conversation>(dataDir, 'conversations')
  for (const { entries } of conversations) expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => i + 1))
  await claimsIn(dataDir)
}

/** Read past the desk, so that nothing it has in memory can hide what the disk holds. */
async function recordsIn<T>(dataDir: string, kind: string): Promise<readonly T[]> {
  const names = (await readdir(join(dataDir, kind))).filter((name) => name.endsWith('.json'))
  const records = names.map(async (name) => {
    const json = unseal(await readFile(join(dataDir, kind, name)))
    if (!json.ok) throw new Error(`${kind}/${name} is damaged: ${json.why}`)
    return JSON.parse(json.value) as T // the checksum says that it is what the store wrote
  })
  return Promise.all(records)
}
