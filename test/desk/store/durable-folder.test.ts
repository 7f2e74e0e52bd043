import { describe, expect, it } from 'vitest'
import { DurableFolder } from '../../../desk/store/durable-folder.js'
import { SimulatedDisk, failure } from './simulated-disk.js'

async function folderOn(disk: SimulatedDisk): Promise<{ folder: DurableFolder; calls: string[] }> {
  const folder = await DurableFolder.open('/records', disk)
  await disk.syncFolder('/')
  const calls: string[] = []
  disk.trouble = (_, call) => void calls.push(call)
  return { folder, calls }
}

describe('a durable folder', () => {
  it('writes, syncs, renames and then syncs the folder, in this order', async () => {
    const { folder, calls } = await folderOn(new SimulatedDisk(() => 0))
    await folder.write('a', 'text')
    expect(calls).toEqual(['create', 'write', 'sync', 'close', 'rename', 'syncFolder'])
  })

  it('shares one sync of the folder among those who wait for it', async () => {
    const { folder, calls } = await folderOn(new SimulatedDisk(() => 0))
    await Promise.all(Array.from({ length: 40 }, (_, n) => folder.write(`${n}`, 'text')))
    expect(calls.filter((call) => call === 'syncFolder').length).toBeLessThan(10)
    expect(calls.filter((call) => call === 'rename')).toHaveLength(40)
  })

  it('does not share a sync that began before', async () => {
    const { folder, calls } = await folderOn(new SimulatedDisk(() => 0.9))
    const first = folder.sync()
    while (calls.length === 0) await Promise.resolve()
    const [second, third] = [folder.sync(), folder.sync()]
    expect(second).toBe(third)
    await Promise.all([first, second])
    expect(calls).toEqual(['syncFolder', 'syncFolder'])
  })

  it('has what it moves in its new place for good before it lets go of the old', async () => {
    const disk = new SimulatedDisk(() => 0)
    const { folder } = await folderOn(disk)
    const aside = await DurableFolder.open('/aside', disk)
    await folder.write('a', 'text')
    const calls: string[] = []
    disk.trouble = (_, call, path) => void calls.push(`${call} ${path}`)
    await folder.move('a', aside, 'b')
    expect(calls).toEqual(['rename /records/a', 'syncFolder /aside', 'syncFolder /records'])
    expect((await aside.read('b')).toString()).toBe('text')
  })

  it('syncs again after a sync that failed', async () => {
    const disk = new SimulatedDisk(() => 0.9)
    const { folder } = await folderOn(disk)
    const calls: string[] = []
    disk.trouble = (_, call, path) => (calls.push(call) === 1 ? failure('EIO', path) : undefined)
    const first = folder.sync()
    while (calls.length === 0) await Promise.resolve()
    const second = folder.sync()
    await expect(first).rejects.toThrow('EIO')
    await expect(second).resolves.toBeUndefined()
  })

  it.each(['create', 'write', 'sync', 'close', 'rename'])(
    'leaves nothing half written when %s fails',
    async (failing) => {
      const disk = new SimulatedDisk(() => 0)
      const { folder } = await folderOn(disk)
      await folder.write('a', 'before')
      disk.trouble = (_, call, path) => (call === failing ? failure('EIO', path) : undefined)
      await expect(folder.write('a', 'after')).rejects.toThrow('EIO')
      disk.trouble = () => undefined
      expect(await folder.list()).toEqual(['a'])
      expect((await folder.read('a')).toString()).toBe('before')
    },
  )
})
