/** What holds for every store. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openFileStore } from '../../../desk/store/file-store.js'
import { openMemoryStore } from '../../../desk/store/memory-store.js'
import type { Store } from '../../../desk/store/store.js'
import { conversation, session } from './records.js'

interface Kind {
  readonly name: string
  open(dir: string): Promise<Store>
  /** As after a restart; what is kept in memory lasts as long as its store. */
  reopen(store: Store, dir: string): Promise<Store>
}

const kinds: Kind[] = [
  { name: 'the file store', open: (dir) => openFileStore(dir), reopen: closeAndOpen },
  { name: 'the memory store', open: async () => openMemoryStore(), reopen: async (store) => store },
]

const STRANGE_IDS = [
  '../x',
  '/etc/passwd',
  'a\0b',
  '',
  '.',
  'con',
  'CON.json',
  'Ana',
  'ana',
  'aña',
  'an\u0303a',
  '\ud800',
  '\ud801',
  'a'.repeat(300),
  `${'a'.repeat(300)}b`,
  '__proto__',
  'día: 10 % €?*|',
]

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'store-'))
})
afterAll(() => rm(root, { recursive: true }))

describe.each(kinds)('$name', { timeout: 60_000 }, ({ open, reopen }) => {
  let dir = ''
  let store: Store
  beforeEach(async () => {
    dir = await mkdtemp(join(root, 's-'))
    store = await open(dir)
  })
  afterEach(() => store.close())

  it('gives back what was put, also after a restart', async () => {
    const kept = conversation('c1', ['¿Dónde está mi pedido? 12 €', 'Gràcies ☀'])
    await store.conversations.put(kept)
    expect(await store.conversations.get('c1')).toEqual(kept)
    store = await reopen(store, dir)
    expect(await store.conversations.get('c1')).toEqual(kept)
    expect(store.conversations.ids()).toEqual(['c1'])
  })

  it('knows nothing of an id that was never put', async () => {
    expect(await store.claims.get('MO-00000000')).toBeUndefined()
    expect(store.claims.ids()).toEqual([])
  })

  it('keeps the kinds of records apart', async () => {
    await store.sessions.put(session('x', 's'))
    expect(await store.staff.get('x')).toBeUndefined()
  })

  it('keeps the last of several versions that are put at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => store.sessions.put(session('x', `${n}`))))
    expect((await store.sessions.get('x'))?.csrf).toBe('19')
    store = await reopen(store, dir)
    expect((await store.sessions.get('x'))?.csrf).toBe('19')
  })

  it('adds one of many that add the same id at once, and tells the others', async () => {
    const added = await Promise.all(Array.from({ length: 20 }, (_, n) => store.sessions.add(session('x', `${n}`))))
    expect(added).toEqual([true, ...Array.from({ length: 19 }, () => false)])
    expect((await store.sessions.get('x'))?.csrf).toBe('0')
  })

  it('removes a record for good, and nothing when there is none', async () => {
    await store.sessions.put(session('x', '1'))
    await Promise.all([store.sessions.remove('x'), store.sessions.remove('never')])
    expect(await store.sessions.get('x')).toBeUndefined()
    store = await reopen(store, dir)
    expect(await store.sessions.get('x')).toBeUndefined()
    expect(await store.sessions.add(session('x', '2'))).toBe(true)
  })

  it('is not changed by a caller who changes what was put or handed out', async () => {
    const mine = { ...session('x', '1') }
    const put = store.sessions.put(mine)
    mine.csrf = '2'
    await put
    expect((await store.sessions.get('x'))?.csrf).toBe('1')
    Object.assign((await store.sessions.get('x')) ?? {}, { csrf: '3' })
    expect((await store.sessions.get('x'))?.csrf).toBe('1')
  })

  it('refuses a record that is not JSON, and keeps the one before', async () => {
    await store.conversations.put(conversation('c1', ['first']))
    await expect(store.conversations.put({ ...conversation('c1'), dialog: 1n })).rejects.toThrow(TypeError)
    expect((await store.conversations.get('c1'))?.entries).toHaveLength(1)
  })

  it('keeps ids apart that a file system would mix up or refuse', async () => {
    for (const id of STRANGE_IDS) expect(await store.sessions.add(session(id, `of ${id}`))).toBe(true)
    store = await reopen(store, dir)
    for (const id of STRANGE_IDS) expect(await store.sessions.get(id)).toEqual(session(id, `of ${id}`))
    expect([...store.sessions.ids()].sort()).toEqual([...STRANGE_IDS].sort())
  })

  it('keeps attachments byte by byte, also after a restart', async () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, n) => (n * 7) % 256)
    const { id } = await store.attachments.put(bytes, { name: 'día "1".png', contentType: 'image/png' })
    const empty = await store.attachments.put(new Uint8Array(), { name: '', contentType: 'text/plain' })
    store = await reopen(store, dir)
    const kept = await store.attachments.get(id)
    expect(kept).toMatchObject({ name: 'día "1".png', contentType: 'image/png' })
    expect([...(kept?.bytes ?? [])]).toEqual([...bytes])
    expect((await store.attachments.get(empty.id))?.bytes).toHaveLength(0)
    expect(await store.attachments.bytes()).toBeGreaterThanOrEqual(bytes.length)
  })

  it('gives attachments ids that cannot be guessed, and knows no other', async () => {
    const about = { name: 'a', contentType: 'text/plain' }
    const first = await store.attachments.put(Uint8Array.of(1), about)
    const second = await store.attachments.put(Uint8Array.of(1), about)
    expect(first.id).toMatch(/^[0-9a-f]{32}$/)
    expect(second.id).not.toBe(first.id)
    for (const id of ['', '../staff/x', first.id.slice(1), '0'.repeat(32), `${first.id}\0`])
      expect(await store.attachments.get(id)).toBeUndefined()
  })

  it('finishes what was asked before it closes, and refuses what comes after', async () => {
    const put = store.sessions.put(session('x', '1'))
    await store.close()
    await expect(put).resolves.toBeUndefined()
    await expect(store.sessions.get('x')).rejects.toThrow('closed')
    await expect(store.sessions.put(session('x', '2'))).rejects.toThrow('closed')
    await expect(store.attachments.get('0'.repeat(32))).rejects.toThrow('closed')
  })

  it('does what a map does, whatever is asked in whatever order', async () => {
    const id = fc.constantFrom('a', 'A', '../a', 'b')
    const step = fc.oneof(
      fc.record({ kind: fc.constantFrom('put', 'add'), id, text: fc.string({ unit: 'binary' }) }),
      fc.record({ kind: fc.constantFrom('get', 'remove', 'reopen'), id, text: fc.constant('') }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        for (const known of store.sessions.ids()) await store.sessions.remove(known)
        const model = new Map<string, string>()
        for (const { kind, id, text } of steps) {
          if (kind === 'put') await store.sessions.put(session(id, text))
          const added = kind === 'add' ? await store.sessions.add(session(id, text)) : !model.has(id)
          expect(added).toBe(!model.has(id))
          if (kind === 'put' || (kind === 'add' && !model.has(id))) model.set(id, text)
          if (kind === 'remove') await store.sessions.remove(id)
          if (kind === 'remove') model.delete(id)
          if (kind === 'reopen') store = await reopen(store, dir)
          expect((await store.sessions.get(id))?.csrf).toBe(model.get(id))
          expect([...store.sessions.ids()].sort()).toEqual([...model.keys()].sort())
        }
      }),
      { numRuns: 25 },
    )
  })
})

async function closeAndOpen(store: Store, dir: string): Promise<Store> {
  await store.close()
  return openFileStore(dir)
}
