import { afterEach, describe, expect, it } from 'vitest'
import type { ClaimEvent } from '../../desk/claims/event.js'
import { openPostOffice, type PostOffice } from '../desk/mail/post-office.js'
import { BUSY_SETTINGS, claimsIn, filing, signIn, type Filing } from './at-desk.js'
import { crashRounds } from './crash-rounds.js'
import { killDeskProcesses, startDeskProcess, type DeskProcess } from './desk-process.js'
import { seeded } from './seeded.js'
import { smallKnowledge } from './small-knowledge.js'
import { removeTemporaryFolders, temporaryFolder } from './temporary-folder.js'

let office: PostOffice | undefined

afterEach(async () => {
  await killDeskProcesses()
  await office?.close()
  await removeTemporaryFolders()
})

const { rounds: KILLS, timeoutMs: TIMEOUT_MS } = crashRounds(6)
const CLAIMS = 3
/** Of each claim between two kills. */
const LETTERS = 2
/** The kill comes when some of them have reached the mail server, and so many milliseconds later at the latest. */
const LATEST_MS = 15
const LETTER = /Carta (MO-\S+ \d+ \d+)/

describe('a desk that is killed while letters go out by mail', () => {
  it(
    'sends none twice, and tells staff of each that did not or may not have arrived',
    async () => {
      const random = seeded(20_261_229)
      const dataDir = await temporaryFolder()
      const knowledgeDir = await smallKnowledge()
      let arrived: (count: number) => undefined = () => undefined
      office = await openPostOffice({ after: (count) => arrived(count) })
      const settings = { ...BUSY_SETTINGS, SMTP_URL: office.url, MAIL_FROM: 'Atención <service@shop.example>' }
      const start = () => startDeskProcess({ dataDir, knowledgeDir, settings })
      const answered = new Set<string>()
      let desk = await start()
      const filed = await Promise.all(Array.from({ length: CLAIMS }, () => filing(desk)))
      for (let kill = 0; kill < KILLS; kill++) {
        const enough = office.received.length + 1 + Math.floor(random() * CLAIMS * LETTERS)
        const delayMs = random() * LATEST_MS
        const { stop, ended } = desk
        arrived = (count) => {
          if (count === enough) setTimeout(() => void stop('SIGKILL'), delayMs)
          return undefined
        }
        await Promise.allSettled(filed.map(({ reference }) => written(desk, reference, kill, answered)))
        expect(await ended).toMatchObject({ code: null })
        desk = await start()
      }
      await endsOf(desk, filed)
      await desk.stop()

      const events = (await claimsIn(dataDir)).flatMap((claim) => claim.events)
      const letters = events.flatMap((event) => (event.kind === 'message' ? [event.messageId] : []))
      const received = office.received.flatMap(({ message }) => LETTER.exec(message)?.[1] ?? [])
      expect(new Set(received).size).toBe(received.length)
      expect(letters).toEqual(expect.arrayContaining([...answered]))
      const ends = letters.map((id) => events.flatMap((event) => (endOf(event) === id ? [event] : [])))
      expect(ends.filter(({ length }) => length !== 1)).toEqual([])
      const delivered = ends.flat().flatMap((end) => (end.kind === 'delivered' ? [end.messageId] : []))
      expect(received).toEqual(expect.arrayContaining(delivered))
      const failures = ends.flat().flatMap((end) => (end.kind === 'delivery-failed' ? [end.end] : []))
      expect(new Set(failures)).toEqual(new Set(['uncertain']))
      expect(received.length).toBeGreaterThan(KILLS)
    },
    TIMEOUT_MS,
  )
})

/** Some letters, each of them until the desk has answered for it. Rejects when the desk is killed over it. */
async function written(desk: DeskProcess, reference: string, kill: number, answered: Set<string>): Promise<void> {
  const staff = await signIn(desk)
  for (let number = 1; number <= LETTERS;) {
    const id = `${reference} ${kill} ${number}`
    const { version } = (await staff('GET', `claims/${reference}`)) as { version: number } // our own JSON
    const message = { kind: 'message', channel: 'mail', messageId: id, text: `Carta ${id}` }
    // What becomes of the letters before is put on record meanwhile; then it is written on the claim as it is since.
    if (!(await staff('POST', `claims/${reference}/commands`, { version, commands: [message] }).then(isDone, isOver)))
      continue
    answered.add(id)
    number++
  }
}

function isDone(): boolean {
  return true
}

/** Another's change came first; anything else ends the writing. */
function isOver(error: unknown): boolean {
  if (error instanceof Error && error.message.includes(': 409 ')) return false
  throw error
}

/** Resolves when each letter has its end on record. */
async function endsOf(desk: DeskProcess, filed: readonly Filing[]): Promise<void> {
  const staff = await signIn(desk)
  for (const { reference } of filed) {
    for (;;) {
      const { events } = (await staff('GET', `claims/${reference}`)) as { events: readonly ClaimEvent[] } // our own JSON
      const letters = events.filter(({ kind }) => kind === 'message')
      if (events.filter((event) => endOf(event) !== undefined).length >= letters.length) break
    }
  }
}

function endOf(event: ClaimEvent): string | undefined {
  return event.kind === 'delivered' || event.kind === 'delivery-failed' ? event.messageId : undefined
}
