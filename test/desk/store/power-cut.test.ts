/**
 * The method is SQLite's: a disk that fails or loses power at every single step, and one question afterwards. Is each
 * record its before or its after, never between, and is a put that resolved its after?
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openFileStore } from '../../../desk/store/file-store.js'
import type { Store } from '../../../desk/store/store.js'
import { session } from './records.js'
import { SimulatedDisk, failure } from './simulated-disk.js'

const IDS = ['a', 'b', 'c']
const CHANGES = 4
const REMOVED = 3

/** As a failure says it; then the process is no more, and does nothing further. */
const POWER_OFF = 'Error: the power is off'

/** Versions of a record, in order: 0 is that it is not there. */
interface Story {
  /** The last one whose change resolved. */
  resolved: number
  /** The last one that was begun. */
  begun: number
}
type Stories = Map<string, Story>

describe('a power cut or a kill', { timeout: 60_000 }, () => {
  it.each(['afterPowerCut', 'afterKill'] as const)('at any step leaves each record whole (%s)', async (ending) => {
    for (let seed = 1; seed <= 3; seed++) {
      const steps = await stepsWithoutTrouble(seed)
      expect(steps).toBeGreaterThan(80)
      for (let step = 1; step <= steps + 1; step++) {
        const disk = new SimulatedDisk(randomFrom(seed))
        disk.trouble = (now) => (now >= step ? new Error('the power is off') : undefined)
        const stories = newStories()
        const store = await openFileStore('/data', { files: disk }).catch(() => undefined)
        if (store !== undefined) await live(store, stories)
        const restarted = disk[ending]()
        const seen = await expectBeforeOrAfter(restarted, stories)
        // What somebody saw after the restart, and acted upon, no power cut takes away any more.
        expect(await expectBeforeOrAfter(restarted.afterPowerCut(), stories)).toEqual(seen)
      }
    }
  })

  it('in the midst of starting again loses nothing either', async () => {
    const stories = newStories()
    const first = new SimulatedDisk(randomFrom(7))
    const store = await openFileStore('/data', { files: first })
    await live(store, stories)
    let disk = first.afterPowerCut()
    for (let step = 1; step <= 60; step++) {
      disk.trouble = (now) => (now >= step ? new Error('the power is off') : undefined)
      await openFileStore('/data', { files: disk }).catch(() => undefined)
      disk = disk.afterPowerCut()
    }
    expect(await expectBeforeOrAfter(disk, stories)).toEqual(Array.from(IDS, () => CHANGES))
  })
})

describe('a single failure', { timeout: 60_000 }, () => {
  it.each(['ENOSPC', 'EIO'])('%s at any step leaves a record as it was, and later changes go on', async (code) => {
    const steps = await stepsWithoutTrouble(1)
    for (let step = 1; step <= steps; step++) {
      const disk = new SimulatedDisk(randomFrom(1))
      disk.trouble = (now, _, path) => (now === step ? failure(code, path) : undefined)
      const store = await openFileStore('/data', { files: disk }).catch(() => openFileStore('/data', { files: disk }))
      const stories = newStories()
      await live(store, stories)
      for (const [id, { resolved }] of stories) expect(await versionIn(store, id)).toBe(asRead(resolved))
      await expectBeforeOrAfter(disk.afterKill(), asResolved(stories))
      for (const id of IDS) await store.sessions.put(session(id, '99'))
      await store.close()
      const after = await openFileStore('/data', { files: disk.afterPowerCut() })
      for (const id of IDS) expect(await versionIn(after, id)).toBe(99)
    }
  })

  it('that cannot be undone at once is logged, hidden, and undone before the next change', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const disk = new SimulatedDisk(randomFrom(seed))
      const told: string[] = []
      const log = { warn: (_: object, message: string) => void told.push(message) }
      const store = await openFileStore('/data', { files: disk, log })
      await store.sessions.put(session('a', '1'))
      disk.trouble = (_, call, path) => (call === 'syncFolder' ? failure('EIO', path) : undefined)
      await expect(store.sessions.put(session('a', '2'))).rejects.toThrow('EIO')
      await expect(store.sessions.add(session('b', '2'))).rejects.toThrow('EIO')
      await expect(store.sessions.remove('a')).rejects.toThrow('EIO')
      expect(told).toHaveLength(2)
      expect(told[0]).toContain('check the disk')
      expect([await versionIn(store, 'a'), await versionIn(store, 'b')]).toEqual([1, 0])
      disk.trouble = () => undefined
      await store.sessions.remove('b')
      expect(await store.sessions.add(session('a', '3'))).toBe(false)
      const after = await openFileStore('/data', { files: disk.afterPowerCut() })
      expect([await versionIn(after, 'a'), await versionIn(after, 'b')]).toEqual([1, 0])
    }
  })

  it('that could not be undone stays hidden when memory has let go of the record', async () => {
    const disk = new SimulatedDisk(randomFrom(1))
    const store = await openFileStore('/data', { files: disk })
    await store.sessions.put(session('a', '1'))
    let broken = false
    disk.trouble = (_, call, path) => {
      broken ||= call === 'syncFolder'
      return broken ? failure('EIO', path) : undefined
    }
    await expect(store.sessions.put(session('a', '2'))).rejects.toThrow('EIO')
    disk.trouble = () => undefined
    for (const id of ['b', 'c']) await store.sessions.put(session(id, 'x'.repeat(5_000_000)))
    expect(await versionIn(store, 'a')).toBe(1)
  })

  it.each(['the next writes of other records', 'closing'])(
    'that could not be undone at once is undone by %s',
    async (by) => {
      for (let seed = 1; seed <= 10; seed++) {
        const disk = new SimulatedDisk(randomFrom(seed))
        const store = await openFileStore('/data', { files: disk })
        await store.sessions.put(session('a', '1'))
        disk.trouble = (_, call, path) => (call === 'syncFolder' ? failure('EIO', path) : undefined)
        await expect(store.sessions.put(session('a', '2'))).rejects.toThrow('EIO')
        await expect(store.sessions.add(session('b', '2'))).rejects.toThrow('EIO')
        disk.trouble = () => undefined
        if (by === 'closing') await store.close()
        else for (const id of ['c', 'd', 'e']) await store.sessions.put(session(id, '3'))
        const after = await openFileStore('/data', { files: disk.afterPowerCut() })
        expect([await versionIn(after, 'a'), await versionIn(after, 'b')]).toEqual([1, 0])
      }
    },
  )

  it('of the very first start is made good by the second', async () => {
    for (let seed = 1; seed <= 10; seed++) {
      const disk = new SimulatedDisk(randomFrom(seed))
      disk.trouble = (_, call, path) => (call === 'syncFolder' && path === '/' ? failure('EIO', path) : undefined)
      await expect(openFileStore('/data', { files: disk })).rejects.toThrow('EIO')
      disk.trouble = () => undefined
      const store = await openFileStore('/data', { files: disk })
      await store.sessions.put(session('a', '1'))
      const after = await openFileStore('/data', { files: disk.afterPowerCut() }).catch(String)
      expect(typeof after === 'string' ? after : await versionIn(after, 'a')).toBe(1)
    }
  })

  it('of a shared folder sync is told to everybody who waited for it', async () => {
    const disk = new SimulatedDisk(randomFrom(3))
    const store = await openFileStore('/data', { files: disk })
    let broken = true
    disk.trouble = (_, call, path) => (broken && call === 'syncFolder' ? failure('EIO', path) : undefined)
    const ids = Array.from({ length: 10 }, (_, n) => `r${n}`)
    const puts = await Promise.allSettled(ids.map((id) => store.sessions.put(session(id, '1'))))
    expect(puts.every((put) => put.status === 'rejected')).toBe(true)
    expect(store.sessions.ids()).toEqual([])
    broken = false
    await Promise.all(ids.map((id) => store.sessions.put(session(id, '2'))))
    expect(store.sessions.ids()).toHaveLength(10)
  })
})

describe('any changes with any failures', { timeout: 60_000 }, () => {
  it('leave each record its before or its after', async () => {
    const input = fc.record({
      seed: fc.nat(),
      changes: fc.array(fc.record({ id: fc.constantFrom('a', 'b'), kind: fc.constantFrom('put', 'remove') }), {
        maxLength: 12,
      }),
      failing: fc.array(fc.nat(150), { maxLength: 4 }),
      ending: fc.constantFrom('afterPowerCut' as const, 'afterKill' as const),
    })
    await fc.assert(
      fc.asyncProperty(input, async ({ seed, changes, failing, ending }) => {
        const disk = new SimulatedDisk(randomFrom(seed))
        const store = await openFileStore('/data', { files: disk })
        const opened = disk.steps
        disk.trouble = (step, _, path) => (failing.includes(step - opened) ? failure('EIO', path) : undefined)
        const possible = new Map<string, Set<string | undefined>>(['a', 'b'].map((id) => [id, new Set([undefined])]))
        const settled = changes.map(async ({ id, kind }, n) => {
          const after = kind === 'put' ? `${n}` : undefined
          const done = kind === 'put' ? store.sessions.put(session(id, `${n}`)) : store.sessions.remove(id)
          // Changes of one record are done in the order in which they were asked for.
          await done.then(
            () => possible.set(id, new Set([after])),
            () => possible.get(id)?.add(after),
          )
        })
        await Promise.all(settled)
        const reopened = await openFileStore('/data', { files: disk[ending]() })
        expect(reopened.damaged).toEqual([])
        for (const [id, texts] of possible) expect(texts).toContain((await reopened.sessions.get(id))?.csrf)
      }),
      { numRuns: 300 },
    )
  })
})

/** Every id goes its way at the same time as the others: put, put, put, removed, put … */
async function live(store: Store, stories: Stories): Promise<void> {
  const walk = async ([id, story]: [string, Story]) => {
    for (let version = 1; version <= CHANGES; version++) {
      story.begun = version
      const change = version === REMOVED ? store.sessions.remove(id) : store.sessions.put(session(id, `${version}`))
      const outcome = await change.then(() => 'done', String)
      if (outcome === 'done') story.resolved = version
      else if (outcome === POWER_OFF) return
    }
  }
  await Promise.all([...stories].map(walk))
}

/** Gives back the versions that it finds. */
async function expectBeforeOrAfter(disk: SimulatedDisk, stories: Stories): Promise<number[]> {
  const seen: number[] = []
  const store = await openFileStore('/data', { files: disk })
  expect(store.damaged).toEqual([])
  expect(disk.namesIn('/data/sessions').every((name) => name.endsWith('.json'))).toBe(true)
  for (const [id, { resolved, begun }] of stories) {
    const versions = Array.from({ length: begun - resolved + 1 }, (_, n) => resolved + n)
    expect(versions.map(asRead)).toContain(await versionIn(store, id))
    seen.push(await versionIn(store, id))
  }
  await store.close()
  return seen
}

/** A removed record is one that is not there. */
function asRead(version: number): number {
  return version === REMOVED ? 0 : version
}

async function versionIn(store: Store, id: string): Promise<number> {
  return Number((await store.sessions.get(id))?.csrf ?? 0)
}

async function stepsWithoutTrouble(seed: number): Promise<number> {
  const disk = new SimulatedDisk(randomFrom(seed))
  await live(await openFileStore('/data', { files: disk }), newStories())
  return disk.steps
}

function newStories(): Stories {
  return new Map(IDS.map((id) => [id, { resolved: 0, begun: 0 }]))
}

function asResolved(stories: Stories): Stories {
  return new Map([...stories].map(([id, { resolved }]) => [id, { resolved, begun: resolved }]))
}

/** Mulberry32: numbers from 0 up to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
