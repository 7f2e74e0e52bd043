import { describe, expect, it, test } from 'vitest'
import { createClaims, type ClaimToFile } from '../../desk/claims.js'
import { openMemoryStore } from '../../desk/store/memory-store.js'
import { clockAt } from './open-desk.js'

const REFERENCE = 'MO-WFA7C4RC'
const claim = (further: Partial<ClaimToFile> = {}): ClaimToFile => ({
  reference: REFERENCE,
  kind: 'damaged',
  language: 'ca',
  conversationId: 'conv-1',
  fields: { order: 'NX-10000008', contact: 'Ana@Example.cat' },
  ...further,
})

function open() {
  const records = openMemoryStore().claims
  const clock = clockAt('2026-12-03T10:00:00.000Z')
  return { records, clock, claims: createClaims(records, clock.now) }
}

describe('filing a claim', () => {
  it('keeps it with its deadline and its first event', async () => {
    const { claims } = open()
    const filed = await claims.file(claim())
    expect(filed).toMatchObject({ kind: 'filed', reference: REFERENCE, dueAt: '2026-12-18T22:59:59.000Z' })
    expect(await claims.find(REFERENCE)).toEqual({
      id: REFERENCE,
      version: 1,
      kind: 'damaged',
      language: 'ca',
      conversationId: 'conv-1',
      filedAt: '2026-12-03T10:00:00.000Z',
      dueAt: '2026-12-18T22:59:59.000Z',
      fields: { order: 'NX-10000008', contact: 'Ana@Example.cat' },
      events: [{ kind: 'received', at: '2026-12-03T10:00:00.000Z', by: 'customer' }],
    })
  })

  it('gives billing its own, shorter deadline', async () => {
    expect(await open().claims.file(claim({ kind: 'billing' }))).toMatchObject({ dueAt: '2026-12-08T22:59:59.000Z' })
  })

  it('files it once, however often and whenever the same conversation repeats it', async () => {
    const { claims, clock, records } = open()
    const first = await claims.file(claim())
    clock.pass(3 * 86_400_000)
    expect(await claims.file(claim())).toEqual(first)
    expect(await Promise.all([claims.file(claim()), claims.file(claim())])).toEqual([first, first])
    expect(records.ids()).toEqual([REFERENCE])
  })

  it('keeps what was confirmed last, when its turn was lost and the customer has corrected something', async () => {
    const { claims, clock, records } = open()
    await claims.file(claim())
    clock.pass(60_000)
    const fields = { order: 'NX-10000008', contact: 'eva@example.cat' }
    const again = await claims.file(claim({ fields }))
    expect(again).toMatchObject({ kind: 'filed', reference: REFERENCE, filedAt: '2026-12-03T10:00:00.000Z' })
    expect(await claims.find(REFERENCE)).toMatchObject({ fields, events: [{ kind: 'received' }] })
    expect(records.ids()).toEqual([REFERENCE])
  })

  it('never gives a conversation the claim of another', async () => {
    const { claims } = open()
    const outcomes = await Promise.all([claims.file(claim()), claims.file(claim({ conversationId: 'conv-2' }))])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['filed', 'reference-taken'])
    expect((await claims.find(REFERENCE))?.conversationId).toBe('conv-1')
  })

  it('finds nothing under names that every object has', async () => {
    const { claims } = open()
    for (const name of ['__proto__', 'constructor', 'toString']) expect(await claims.find(name)).toBeUndefined()
  })
})

describe('asking for the state of a claim', () => {
  test.each([
    ['its own conversation', { conversationId: 'conv-1', contact: undefined }],
    ['its e-mail, in other letters', { conversationId: 'conv-9', contact: ' ana@example.CAT ' }],
  ])('tells it to %s', async (_who, proof) => {
    const { claims } = open()
    await claims.file(claim())
    expect(await claims.status(REFERENCE, proof)).toEqual({
      kind: 'known',
      state: 'received',
      filedAt: '2026-12-03T10:00:00.000Z',
      dueAt: '2026-12-18T22:59:59.000Z',
    })
  })

  it('tells it to its telephone, however it is spaced', async () => {
    const { claims } = open()
    await claims.file(claim({ fields: { contact: '+34612345678' } }))
    const proof = { conversationId: 'conv-9', contact: '+34 612 34 56 78' }
    expect((await claims.status(REFERENCE, proof)).kind).toBe('known')
  })

  test.each([
    ['somebody else', REFERENCE, 'other@example.cat'],
    ['nobody in particular', REFERENCE, undefined],
    ['an empty contact', REFERENCE, ''],
    ['who only knows the order', REFERENCE, 'NX-10000008'],
    ['who guesses a reference', 'MO-98765432', 'ana@example.cat'],
  ])('says the same nothing to %s', async (_who, reference, contact) => {
    const { claims } = open()
    await claims.file(claim())
    expect(await claims.status(reference, { conversationId: 'conv-9', contact })).toEqual({ kind: 'unknown' })
  })

  it('does not take an empty field for a contact', async () => {
    const { claims } = open()
    await claims.file(claim({ fields: { contact: '' } }))
    expect((await claims.status(REFERENCE, { conversationId: 'conv-9', contact: '' })).kind).toBe('unknown')
  })
})
