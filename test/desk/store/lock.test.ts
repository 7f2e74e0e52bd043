/** The lock, between real processes. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openFileStore } from '../../../desk/store/file-store.js'
import { StoreInUseError } from '../../../desk/store/lock.js'
import { thisProcess } from '../../../desk/store/owner.js'

let root = ''
let dir = ''
let holder: ChildProcess | undefined
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lock-'))
  await build({
    entryPoints: [join(import.meta.dirname, 'holder.ts')],
    outfile: join(root, 'holder.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
  })
})
afterAll(() => rm(root, { recursive: true }))
beforeEach(async () => {
  dir = await mkdtemp(join(root, 'd-'))
})
afterEach(async () => {
  if (holder !== undefined) await killed(holder)
  holder = undefined
})

describe('the data folder', { timeout: 60_000 }, () => {
  it('is refused while another process holds it, and taken over when that one was killed', async () => {
    const lines = hold()
    expect(await lines.next()).toMatchObject({ value: 'open' })
    const refusal = await openFileStore(dir).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(StoreInUseError)
    expect(refusal).toMatchObject({ folder: dir, pid: holder?.pid })
    expect(String(refusal)).toContain(`${dir} is in use by process ${holder?.pid}. Stop that process, or set DATA_DIR`)
    await kill()
    const store = await openFileStore(dir)
    await store.close()
  })

  it.each([1, 3, 7, 12, 20])('has all that was told as kept when its process is killed after put %i', async (puts) => {
    const lines = hold()
    expect(await lines.next()).toMatchObject({ value: 'open' })
    let told = 0
    while (told < puts) {
      const line = await lines.next()
      expect(line.done).not.toBe(true)
      told = Number(line.value)
    }
    await kill()
    for await (const line of lines) told = Number(line)
    const store = await openFileStore(dir)
    expect(store.damaged).toEqual([])
    for (const id of ['a', 'b', 'c']) {
      const entries = (await store.conversations.get(id))?.entries.length
      expect(entries).toBeGreaterThanOrEqual(told)
      expect(entries).toBeLessThanOrEqual(told + 1)
    }
    await store.close()
    expect((await readdir(join(dir, 'conversations'))).every((name) => name.endsWith('.json'))).toBe(true)
  })

  it('is refused to a second store of the same process, and free when the first is closed', async () => {
    const first = await openFileStore(dir)
    await expect(openFileStore(dir)).rejects.toThrow(`in use by process ${process.pid}`)
    await first.close()
    const second = await openFileStore(dir)
    await second.close()
    expect(await readdir(join(dir, 'lock'))).toEqual([])
  })

  it('is not lost to the first store when a second is refused', async () => {
    const first = await openFileStore(dir)
    for (const _ of [1, 2]) await expect(openFileStore(dir)).rejects.toThrow(StoreInUseError)
    await first.close()
  })

  it('is held by at most one of many that ask at once, and by one in the end', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => openFileStore(dir)))
    const held = asked.filter((one) => one.status === 'fulfilled')
    expect(held).toHaveLength(1)
    await held[0]?.value.close()
  })
})

describe('a lock that was left behind', () => {
  it('is taken over when its number now belongs to another process', async () => {
    const lines = hold()
    await lines.next()
    await kill()
    const { boot, host } = await thisProcess()
    await leave(`${process.ppid}.1.${boot}.${host}`)
    await expect(opens()).resolves.toBe(true)
  })

  it('is taken over when its number is now ours', async () => {
    const { boot, host } = await thisProcess()
    await leave(`${process.pid}.1.${boot}.${host}`)
    await expect(opens()).resolves.toBe(true)
  })

  it('is taken over when the machine has restarted since', async () => {
    const { pid, startedAt, host } = await thisProcess()
    await leave(`${pid}.${startedAt}.an-earlier-boot.${host}`)
    await expect(opens()).resolves.toBe(true)
  })

  it('is respected when it is of another machine, which cannot be asked', async () => {
    await leave('7.1.another-boot.elsewhere')
    const refusal = await openFileStore(dir).catch((error: unknown) => error)
    expect(String(refusal)).toContain('process 7 on elsewhere')
    expect(String(refusal)).toContain(`delete ${join(dir, 'lock', '7.1.another-boot.elsewhere')}`)
    await rm(join(dir, 'lock', '7.1.another-boot.elsewhere'))
    await expect(opens()).resolves.toBe(true)
  })

  it('is passed by when it is no lock at all', async () => {
    await leave('.DS_Store')
    await expect(opens()).resolves.toBe(true)
    expect(await readdir(join(dir, 'lock'))).toEqual(['.DS_Store'])
  })

  it('names this machine as it names itself', async () => {
    expect((await thisProcess()).host).toBe(hostname())
  })
})

function hold(): AsyncIterableIterator<string> {
  const child = spawn(process.execPath, [join(root, 'holder.mjs'), dir], { stdio: ['pipe', 'pipe', 'inherit'] })
  holder = child
  return createInterface(child.stdout)[Symbol.asyncIterator]()
}

async function kill(): Promise<void> {
  if (holder !== undefined) await killed(holder)
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}

async function leave(name: string): Promise<void> {
  await mkdir(join(dir, 'lock'), { recursive: true })
  await writeFile(join(dir, 'lock', name), '')
}

async function opens(): Promise<boolean> {
  const store = await openFileStore(dir)
  await store.close()
  return true
}
