import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { ClaimRecord } from '../../desk/claim.js'
import { unseal } from '../../desk/store/sealed.js'
import { crashRounds } from './crash-rounds.js'
import { Customer, turnOf, type Shown } from './customer.js'
import { killDeskProcesses, startDeskProcess, type DeskProcess } from './desk-process.js'
import { seeded } from './seeded.js'
import { smallKnowledge } from './small-knowledge.js'
import { removeTemporaryFolders, temporaryFolder } from './temporary-folder.js'

afterEach(async () => {
  await killDeskProcesses()
  await removeTemporaryFolders()
})

const { rounds: KILLS, timeoutMs } = crashRounds(12)
const CLAIMS = 3
/** The kill comes while this letter is written at the latest, and so many milliseconds later at the latest. */
const LAST_LETTER = 12
const LATEST_MS = 10
const ADMIN = { email: 'root@desk.example', password: 'correct horse battery' }
/** What is read late is read with it: a customer's token lasts half an hour. */
const SECRET = 'only-this-test-and-its-desk-know-it'
const SETTINGS = {
  ...{ MESSAGES_PER_MINUTE: '0', TOKENS_PER_MINUTE: '0', LOG_LEVEL: 'warn', DIRECT_LINE_SECRET: SECRET },
  ...{ DESK_ADMIN_EMAIL: ADMIN.email, DESK_ADMIN_PASSWORD: ADMIN.password },
}
const STORY =
  'Quiero reclamar: la cafetera del pedido NX-10000008 llegó rota y nadie me contesta. ' +
  'Quiero que me devuelvan el dinero. Mi correo es anna@example.com'

describe('a desk that is killed while staff write about claims', () => {
  it(
    'has every letter that was answered for on record, and each letter on record once in the chat',
    async () => {
      const random = seeded(20_261_228)
      const dataDir = await temporaryFolder()
      const knowledgeDir = await smallKnowledge()
      const start = () => startDeskProcess({ dataDir, knowledgeDir, settings: SETTINGS })
      let desk = await start()
      const filed = await Promise.all(Array.from({ length: CLAIMS }, () => filing(desk)))
      const answered = new Set<string>()
      for (let kill = 0; kill < KILLS; kill++) {
        await killedAmongLetters(desk, { filed, answered, kill, random })
        desk = await start()
        const records = await claimsIn(dataDir)
        expect(records.map(({ id }) => id).toSorted()).toEqual(filed.map(({ reference }) => reference).toSorted())
        for (const { customer, reference } of filed) {
          const { events } = records.find(({ id }) => id === reference)!
          const written = events.flatMap((event) => (event.kind === 'message' ? [event.text] : []))
          const delivered = events.flatMap((event) => (event.kind === 'delivered' ? [event.messageId] : []))
          expect(new Set(delivered).size).toBe(delivered.length)
          expect(delivered.toSorted()).toEqual(written.toSorted())
          const read = (await customer.everything(desk, SECRET)).flatMap(lettersIn)
          expect(read.toSorted()).toEqual(written.toSorted())
          expect(written).toEqual(
            expect.arrayContaining([...answered].filter((letter) => letter.startsWith(reference))),
          )
        }
      }
      expect(answered.size).toBeGreaterThan(KILLS)
    },
    timeoutMs + 60_000,
  )
})

interface Filing {
  readonly customer: Customer
  readonly reference: string
}

async function filing(desk: DeskProcess): Promise<Filing> {
  const customer = await Customer.arrive(desk, 'by polling')
  await customer.say(desk, STORY)
  const [receipt] = await customer.say(desk, 'Sí, presentarla')
  return { customer, reference: receipt ? (turnOf(receipt)?.reference ?? '') : '' }
}

interface Writing {
  readonly filed: readonly Filing[]
  /** The texts of the letters that the desk has answered for. */
  readonly answered: Set<string>
  readonly kill: number
  readonly random: () => number
}

/** A letter's text is its id, so that it can be told apart wherever it turns up. */
async function killedAmongLetters(desk: DeskProcess, { filed, answered, kill, random }: Writing): Promise<void> {
  const staff = await signIn(desk)
  const lastLetter = 1 + Math.floor(random() * LAST_LETTER)
  const delayMs = random() * LATEST_MS
  let letters = 0
  const writes = filed.map(async ({ reference }) => {
    for (let number = 1; ; number++) {
      const text = `${reference} ${kill} ${number}`
      if ((letters += 1) === lastLetter) setTimeout(() => void desk.stop('SIGKILL'), delayMs)
      const { version } = (await staff('GET', `claims/${reference}`)) as { version: number } // our own JSON
      const message = { kind: 'message', channel: 'chat', messageId: text, text }
      await staff('POST', `claims/${reference}/commands`, { version, commands: [message] })
      answered.add(text)
    }
  })
  await Promise.allSettled(writes) // each ends with the desk
  expect(await desk.ended).toMatchObject({ code: null })
}

async function signIn({ url }: DeskProcess) {
  const json = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/api/desk/session`, {
    ...{ method: 'POST', headers: json, body: JSON.stringify(ADMIN) },
  })
  const { csrf } = (await response.json()) as { csrf: string } // our own JSON
  const headers = {
    ...json,
    cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '',
    'x-csrf-token': csrf,
  }
  return async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${url}/api/desk/${path}`, { method, headers, body: body && JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
}

function lettersIn({ text, entities }: Shown): readonly string[] {
  return entities?.some(({ type }) => type === 'mostrador/author') && text !== undefined ? [text] : []
}

/** Read past the desk, so that nothing it has in memory can hide what the disk holds. */
async function claimsIn(dataDir: string): Promise<readonly ClaimRecord[]> {
  const names = (await readdir(join(dataDir, 'claims'))).filter((name) => name.endsWith('.json'))
  return Promise.all(
    names.map(async (name) => {
      const json = unseal(await readFile(join(dataDir, 'claims', name)))
      if (!json.ok) throw new Error(`${name} is damaged: ${json.why}`)
      return JSON.parse(json.value) as ClaimRecord // the checksum says that it is what the store wrote
    }),
  )
}
