import { afterEach, describe, expect, it } from 'vitest'
import { BUSY_SETTINGS, claimsIn, filing, signIn, type Filing } from './at-desk.js'
import { crashRounds } from './crash-rounds.js'
import type { Shown } from './customer.js'
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
/** What is read late is read with it: a customer's token lasts half an hour. */
const SECRET = 'only-this-test-and-its-desk-know-it'
const SETTINGS = { ...BUSY_SETTINGS, DIRECT_LINE_SECRET: SECRET }

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

function lettersIn({ text, entities }: Shown): readonly string[] {
  return entities?.some(({ type }) => type === 'mostrador/author') && text !== undefined ? [text] : []
}
