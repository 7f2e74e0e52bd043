import { describe, expect, it } from 'vitest'
import { newReference } from '../../desk/reference.js'
import { openClaims, type Claims } from '../../desk/claims.js'
import { DEFAULT_DEADLINES } from '../../desk/claims/deadline-policy.js'
import { openMemoryStore } from '../../desk/store/memory-store.js'
import { quietLog } from '../bot/quiet-log.js'
import { seeded } from '../bot/seeded.js'
import { RULES } from './claims/a-claim.js'
import { clockAt } from './open-desk.js'

const REFERENCE = 'MO-WFA7C4RC'
const CONTACT = 'ana@example.cat'
const MINUTES = 60_000

async function open() {
  const clock = clockAt('2026-12-03T10:00:00.000Z')
  const log = quietLog()
  const claims = await openClaims({
    records: openMemoryStore().claims,
    keepReceipt: async () => [],
    now: clock.now,
    site: () => ({ rules: RULES, policy: DEFAULT_DEADLINES }),
    log,
  })
  await claims.file({
    reference: REFERENCE,
    kind: 'claim',
    language: 'es',
    conversationId: 'own',
    fields: { contact: CONTACT },
    issues: [{ id: '1', text: 'Llegó rota' }],
    attachmentIds: [],
    keepConversation: false,
    receipt: ({ language }) => ({ chat: '', document: { language, title: '', sections: [] } }),
  })
  return { claims, clock, log }
}

const next = seeded(7)
const random = (bytes: number) => Uint8Array.from({ length: bytes }, () => Math.floor(next() * 256))
const guess = (claims: Claims, conversationId: string, reference = newReference(random), contact = 'no@example.cat') =>
  claims.status(reference, { conversationId, contact }).then(({ kind }) => kind)

describe('guessing whose claim is which', () => {
  it('is allowed five times in a quarter of an hour, and then one has to wait', async () => {
    const { claims, clock } = await open()
    for (let n = 0; n < 5; n++) expect(await guess(claims, 'other')).toBe('unknown')
    expect(await claims.status(REFERENCE, { conversationId: 'other', contact: CONTACT })).toEqual({
      kind: 'wait',
      until: '2026-12-03T10:15:00.000Z',
    })
    clock.pass(15 * MINUTES)
    expect(await guess(claims, 'other', REFERENCE, CONTACT)).toBe('known')
  })

  it('is answered alike whether the claim exists or not, also while one has to wait', async () => {
    const { claims } = await open()
    const kinds = async (reference: string, conversationId: string) => {
      const heard = []
      for (let n = 0; n < 7; n++) heard.push(await guess(claims, conversationId, reference))
      return heard
    }
    expect(await kinds(REFERENCE, 'a')).toEqual(await kinds('MO-22222222', 'b'))
  })

  it('does not get further with a new conversation each time', async () => {
    const { claims } = await open()
    const kinds = []
    for (let n = 0; n < 12; n++) kinds.push(await guess(claims, `conversation-${n}`, REFERENCE))
    expect(kinds.filter((kind) => kind === 'unknown')).toHaveLength(10)
    expect(await guess(claims, 'one-more', REFERENCE, CONTACT)).toBe('wait')
  })

  it('gets nowhere with ten thousand guesses at once, which the log tells once, with no word of anybody', async () => {
    const { claims, log, clock } = await open()
    const all = Array.from({ length: 10_000 }, (_, n) => guess(claims, `conversation-${n % 3000}`))
    const kinds = await Promise.all(all)
    expect(kinds.filter((kind) => kind === 'unknown')).toHaveLength(100)
    expect(kinds.filter((kind) => kind === 'wait')).toHaveLength(9900)
    expect(log.lines).toHaveLength(1)
    expect(log.lines[0]).toContain('alarm=reference-guessing')
    expect(log.lines[0]).not.toMatch(/MO-|@|conversation-/)
    clock.pass(31 * MINUTES)
    for (let n = 0; n < 60; n++) await guess(claims, `later-${n}`)
    expect(log.lines).toHaveLength(2)
  })

  it('never holds up who asks in the conversation that filed it, nor counts their tries', async () => {
    const { claims } = await open()
    for (let n = 0; n < 20; n++) await guess(claims, 'own')
    expect(await guess(claims, 'own', REFERENCE, undefined)).toBe('known')
  })

  it('counts neither the right contact nor a slip of the pen', async () => {
    const { claims } = await open()
    for (let n = 0; n < 20; n++) expect(await guess(claims, 'other', REFERENCE, CONTACT)).toBe('known')
    for (let n = 0; n < 20; n++) expect(await guess(claims, 'other', 'MO-WFA7C4RD', CONTACT)).toBe('unknown')
    expect(await guess(claims, 'other', REFERENCE, CONTACT)).toBe('known')
  })

  it('is held up in what is added to a claim as well', async () => {
    const { claims } = await open()
    const words = { messageId: 'm', text: 'algo', attachmentIds: [], wish: 'add' } as const
    for (let n = 0; n < 5; n++) await guess(claims, 'other')
    expect(await claims.tell(REFERENCE, { conversationId: 'other', contact: CONTACT }, words)).toMatchObject({
      kind: 'wait',
    })
  })
})
