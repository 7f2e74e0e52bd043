import { afterAll, describe, expect, it } from 'vitest'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFileStore } from '../../../desk/store/file-store.js'
import { openMemoryStore } from '../../../desk/store/memory-store.js'

const now = () => new Date('2026-11-23T09:00:00.000Z')
const PHOTO = { name: 'porta.png', contentType: 'image/png' }
const folders: string[] = []
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true })
})

async function onDisk() {
  const folder = await mkdtemp(join(tmpdir(), 'mostrador-'))
  folders.push(folder)
  return openFileStore(folder, { now })
}

describe.each([
  ['in memory', async () => openMemoryStore(now)],
  ['on disk', onDisk],
])('an attachment %s', (_where, open) => {
  it('is listed with the moment at which it was put', async () => {
    const store = await open()
    const { id } = await store.attachments.put(Buffer.from('foto'), PHOTO)
    expect(await store.attachments.ids()).toEqual([id])
    expect(await store.attachments.storedAt(id)).toBe('2026-11-23T09:00:00.000Z')
    await store.close()
  })

  it('that is blocked is found by nobody who does not ask for what is blocked', async () => {
    const store = await open()
    const { id } = await store.attachments.put(Buffer.from('foto'), PHOTO)
    await store.attachments.block(id)
    await store.attachments.block(id)
    expect(await store.attachments.get(id)).toBeUndefined()
    expect(await store.attachments.ids()).toEqual([])
    expect(await store.attachments.blockedIds()).toEqual([id])
    expect(await store.attachments.getBlocked(id)).toMatchObject(PHOTO)
    await store.close()
  })

  it('is gone once it is removed, blocked or not, and as often as wished', async () => {
    const store = await open()
    const [one, other] = [
      await store.attachments.put(Buffer.from('foto'), PHOTO),
      await store.attachments.put(Buffer.from('foto 2'), PHOTO),
    ]
    await store.attachments.block(other.id)
    for (const { id } of [one, other, one]) await store.attachments.remove(id)
    expect([...(await store.attachments.ids()), ...(await store.attachments.blockedIds())]).toEqual([])
    await store.close()
  })
})

describe('the folder of attachments', () => {
  it('gives back nothing for a name that is none of its ids', async () => {
    const store = await onDisk()
    for (const id of ['../claims/x', '', '__proto__']) {
      await store.attachments.block(id)
      await store.attachments.remove(id)
      expect(await store.attachments.getBlocked(id)).toBeUndefined()
      expect(await store.attachments.storedAt(id)).toBeUndefined()
    }
    await store.close()
    expect(await readdir(join(folders.at(-1) ?? '', 'attachments'))).toEqual([])
  })
})
