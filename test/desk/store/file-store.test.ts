/** What holds for the file store alone: damaged files, folders that cannot be used, what lies on disk. */
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fileNameOf } from '../../../desk/store/file-name.js'
import { openFileStore } from '../../../desk/store/file-store.js'
import { seal } from '../../../desk/store/sealed.js'
import type { DamagedFile, Store } from '../../../desk/store/store.js'
import { conversation, session } from './records.js'
import { SimulatedDisk, failure } from './simulated-disk.js'

let root = ''
let dir = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'file-store-'))
})
afterAll(() => rm(root, { recursive: true }))
beforeEach(async () => {
  dir = await mkdtemp(join(root, 'd-'))
})

describe('a damaged file', () => {
  const whole = seal(JSON.stringify(session('x', '1'))).toString()

  it.each([
    ['is empty', '', 'it is empty'],
    ['was cut off', whole.slice(0, -20), 'its end is missing'],
    ['is all zeros, as after a power cut', '\0'.repeat(whole.length), 'it does not begin as a record does'],
    ['was edited', whole.replace('ana', 'eva'), 'its checksum does not fit'],
    ['is no JSON', seal('{"id":').toString(), 'its record is not JSON with an id and a version'],
    ['has no version', seal('{"id":"x"}').toString(), 'its record is not JSON with an id and a version'],
    [
      'is of another record',
      seal(JSON.stringify(session('y', '1'))).toString(),
      'it holds the record of another file (id y)',
    ],
  ])('is set aside and told when it %s', async (_, content, why) => {
    await within(await openFileStore(dir), (store) => store.sessions.put(session('fine', '1')))
    const name = fileNameOf('x')
    await writeFile(join(dir, 'sessions', name), content)
    const told: object[] = []
    const log = { warn: (details: object) => void told.push(details) }
    const damage: DamagedFile = {
      file: `sessions/${name}`,
      setAsideAs: `damaged/2026-03-02T09-00-00.000Z-sessions-${name}`,
      why: expect.stringContaining(why),
    }
    await within(await openFileStore(dir, { log, now: () => new Date('2026-03-02T09:00:00Z') }), async (store) => {
      expect(store.damaged).toEqual([damage])
      expect(told).toEqual([damage])
      expect(store.sessions.ids()).toEqual(['fine'])
      expect(await store.sessions.add(session('x', '2'))).toBe(true)
    })
    expect(await readFile(join(dir, damage.setAsideAs), 'utf8')).toBe(content)
    await within(await openFileStore(dir), async (store) => {
      expect([store.damaged, store.stillAside]).toEqual([[], [damage.setAsideAs]])
    })
    await rm(join(dir, damage.setAsideAs))
    await within(await openFileStore(dir), async (store) => expect(store.stillAside).toEqual([]))
  })

  it('is told when it is damaged while the desk runs, and nothing is written over it', async () => {
    const store = await openFileStore(dir)
    const long = conversation('long', ['x'.repeat(2_500_000)])
    for (const record of [conversation('x'), long, { ...long, id: 'pushes x out of memory' }])
      await store.conversations.put(record)
    const path = join(dir, 'conversations', fileNameOf('x'))
    await writeFile(path, 'scribble')
    await expect(store.conversations.get('x')).rejects.toThrow(`${path} is damaged`)
    await expect(store.conversations.put(conversation('x'))).rejects.toThrow('Restart the desk')
    expect(await readFile(path, 'utf8')).toBe('scribble')
    await rm(path)
    await expect(store.conversations.get('x')).rejects.toThrow(`${path} is gone`)
    await store.close()
  })

  it('is told when it is an attachment', async () => {
    const store = await openFileStore(dir)
    const { id } = await store.attachments.put(Buffer.from('a photo'), { name: 'p.png', contentType: 'image/png' })
    const path = join(dir, 'attachments', id)
    const content = await readFile(path, 'utf8')
    for (const damaged of ['', '{}', '{}\n', 'null\n', content.slice(0, -1), content.replace('p.png', 'q.png')]) {
      await writeFile(path, damaged)
      await expect(store.attachments.get(id)).rejects.toThrow(`${path} is damaged`)
    }
    await store.close()
  })
})

describe('the data folder', () => {
  it('is left alone when a newer desk wrote in it', async () => {
    await within(await openFileStore(dir), (store) => store.sessions.put(session('fine', '1')))
    const path = join(dir, 'sessions', fileNameOf('x'))
    await writeFile(path, seal(JSON.stringify({ ...session('x', '1'), version: 2 })))
    await expect(openFileStore(dir)).rejects.toThrow('was written by a newer desk')
    expect(await readdir(join(dir, 'sessions'))).toContain(fileNameOf('x'))
    await rm(path)
    await within(await openFileStore(dir), async (store) => expect(store.sessions.ids()).toEqual(['fine']))
  })

  it('is made when only its last part is missing, for this account alone', async () => {
    const made = join(dir, 'data')
    await within(await openFileStore(made), (store) => store.sessions.put(session('x', '1')))
    expect((await stat(made)).mode & 0o777).toBe(0o700)
    expect((await stat(join(made, 'sessions', fileNameOf('x')))).mode & 0o777).toBe(0o600)
  })

  it('is told with the cure when what it lies in is missing, so that a mistyped path does not start empty', async () => {
    await expect(openFileStore(join(dir, 'typo', 'data'))).rejects.toThrow(
      `Create ${join(dir, 'typo')}, or correct DATA_DIR`,
    )
  })

  it('is told with the cure when it is a file', async () => {
    await writeFile(join(dir, 'data'), '')
    await expect(openFileStore(join(dir, 'data'))).rejects.toThrow('Set DATA_DIR to another')
  })

  it.each([
    ['EACCES', 'chown'],
    ['EROFS', 'read-only'],
    ['ENOSPC', 'full'],
    ['EIO', 'Check its disk'],
  ])('is told with the cure when the system says %s', async (code, cure) => {
    const disk = new SimulatedDisk(() => 0)
    disk.trouble = (step, _, path) => (step > 6 ? failure(code, path) : undefined)
    await expect(openFileStore('/data', { files: disk })).rejects.toThrow(cure)
  })

  it('sets nothing aside that it may not read', async () => {
    const disk = new SimulatedDisk(() => 0)
    await within(await openFileStore('/data', { files: disk }), (store) => store.sessions.put(session('x', '1')))
    const path = `/data/sessions/${fileNameOf('x')}`
    disk.trouble = (_, call) => (call === 'read' ? failure('EACCES', path) : undefined)
    await expect(openFileStore('/data', { files: disk })).rejects.toThrow(`${path} cannot be read`)
    disk.trouble = () => undefined
    await within(await openFileStore('/data', { files: disk }), async (store) => {
      expect(store.damaged).toEqual([])
      expect(await store.sessions.get('x')).toEqual(session('x', '1'))
    })
  })

  it('is cleared of half written files at start, and leaves alone what is not ours', async () => {
    await mkdir(join(dir, 'sessions'))
    await writeFile(join(dir, 'sessions', `${fileNameOf('x')}.3.tmp`), 'half')
    await writeFile(join(dir, 'sessions', '.DS_Store'), '')
    await within(await openFileStore(dir), async (store) => expect(store.sessions.ids()).toEqual([]))
    expect(await readdir(join(dir, 'sessions'))).toEqual(['.DS_Store'])
  })

  it('can be copied and used elsewhere', async () => {
    await within(await openFileStore(dir), (store) => store.sessions.put(session('x', '1')))
    const copy = await mkdtemp(join(root, 'copy-'))
    await mkdir(join(copy, 'sessions'))
    await copyFile(join(dir, 'sessions', fileNameOf('x')), join(copy, 'sessions', fileNameOf('x')))
    await within(await openFileStore(copy), async (store) => {
      expect(await store.sessions.get('x')).toEqual(session('x', '1'))
    })
  })

  it('has more records than memory keeps', async () => {
    const records = Array.from({ length: 30 }, (_, n) => conversation(`c${n}`, [`${n}`.repeat(400_000)]))
    await within(await openFileStore(dir), async (store) => {
      for (const record of records) await store.conversations.put(record)
      for (const record of records) expect(await store.conversations.get(record.id)).toEqual(record)
    })
  })
})

async function within<R>(store: Store, work: (store: Store) => Promise<R>): Promise<R> {
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
