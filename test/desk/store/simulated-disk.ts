/**
 * A disk that forgets what was not synced, and fails or loses power at a chosen step. The rules are the hard ones: the
 * content of a file that was not synced may be lost, cut off or zeros; what was made, renamed or removed in a folder
 * that was not synced since may or may not have happened, each change for itself, a rename wholly or not at all.
 */
import { dirname, join } from 'node:path'
import type { FileSystem, NewFile } from '../../../desk/store/file-system.js'

interface Inode {
  content: Buffer
  synced: Buffer
}
type Entries = Map<string, Inode | 'folder'>
interface Pending {
  readonly folders: readonly string[]
  readonly apply: (entries: Entries) => void
}

/** What happens at a step, counted from 1: undefined is that all goes well. */
export type Trouble = (step: number, call: string, path: string) => Error | undefined

export class SimulatedDisk implements FileSystem {
  steps = 0
  trouble: Trouble = () => undefined
  /** Says that a file's content is safe when it is not, as a cheap drive does: the power takes away what it pleases of it. */
  lies = false
  private visible: Entries = new Map([['/', 'folder']])
  private durable: Entries = new Map([['/', 'folder']])
  private pending: Pending[] = []

  /** `random` gives numbers from 0 up to 1; it decides how calls interleave and what a power cut leaves. */
  constructor(private readonly random: () => number) {}

  /** The disk as a new process finds it after this one was killed: nothing is lost. */
  afterKill(): SimulatedDisk {
    return this.restarted(this.visible)
  }

  afterPowerCut(): SimulatedDisk {
    for (const change of this.pending) if (this.random() < 0.5) change.apply(this.durable)
    return this.restarted(this.durable)
  }

  async create(path: string): Promise<NewFile> {
    await this.step('create', path)
    this.assertFolder(path)
    if (this.visible.has(path)) throw failure('EEXIST', path)
    const inode: Inode = { content: Buffer.alloc(0), synced: Buffer.alloc(0) }
    this.change([dirname(path)], (entries) => entries.set(path, inode))
    return this.fileOf(inode, path)
  }

  async read(path: string): Promise<Buffer> {
    await this.step('read', path)
    return Buffer.from(this.inodeAt(path).content)
  }

  async rename(from: string, to: string): Promise<void> {
    await this.step('rename', from)
    const inode = this.inodeAt(from)
    this.change([dirname(from), dirname(to)], (entries) => {
      entries.set(to, inode)
      if (entries.get(from) === inode) entries.delete(from)
    })
  }

  async remove(path: string): Promise<void> {
    await this.step('remove', path)
    const inode = this.inodeAt(path)
    this.change([dirname(path)], (entries) => {
      if (entries.get(path) === inode) entries.delete(path)
    })
  }

  async list(folder: string): Promise<string[]> {
    await this.step('list', folder)
    return this.namesIn(folder)
  }

  async size(path: string): Promise<number> {
    await this.step('size', path)
    return this.inodeAt(path).content.length
  }

  namesIn(folder: string): string[] {
    const paths = [...this.visible.keys()].filter((path) => dirname(path) === folder && path !== folder)
    return paths.map((path) => path.slice(join(folder, '/').length))
  }

  async makeFolder(path: string): Promise<boolean> {
    await this.step('makeFolder', path)
    this.assertFolder(path)
    if (this.visible.has(path)) return false
    this.change([dirname(path)], (entries) => entries.set(path, 'folder'))
    return true
  }

  async syncFolder(path: string): Promise<void> {
    // What is renamed while the sync runs may miss it.
    const before = this.pending.filter((change) => change.folders.includes(path))
    await this.step('syncFolder', path)
    for (const change of before) change.apply(this.durable)
    this.pending = this.pending.filter((change) => !before.includes(change))
  }

  private fileOf(inode: Inode, path: string): NewFile {
    return {
      write: async (content) => {
        const whole = Buffer.from(content)
        // A disk that is full takes the first half.
        inode.content = whole.subarray(0, whole.length / 2)
        await this.step('write', path)
        inode.content = whole
      },
      sync: async () => {
        const content = inode.content
        await this.step('sync', path)
        if (!this.lies) inode.synced = content
      },
      close: () => this.step('close', path),
    }
  }

  private async step(call: string, path: string): Promise<void> {
    const error = this.trouble(++this.steps, call, path)
    for (let turns = this.random() * 4; turns > 0; turns--) await Promise.resolve()
    if (error !== undefined) throw error
  }

  private change(folders: string[], apply: (entries: Entries) => void): void {
    apply(this.visible)
    this.pending.push({ folders, apply })
  }

  private inodeAt(path: string): Inode {
    const inode = this.visible.get(path)
    if (inode === undefined || inode === 'folder') throw failure('ENOENT', path)
    return inode
  }

  private assertFolder(path: string): void {
    if (this.visible.get(dirname(path)) !== 'folder') throw failure('ENOENT', path)
  }

  private restarted(entries: Entries): SimulatedDisk {
    const disk = new SimulatedDisk(this.random)
    for (const [path, inode] of entries) {
      // The process in the lock's file is this very one, so it would look alive; the lock is tested with real processes.
      if (dirname(path) === '/data/lock' || !hasAllFolders(path, entries)) continue
      disk.visible.set(path, inode === 'folder' ? inode : this.survivor(inode, entries === this.visible))
    }
    disk.durable = new Map(disk.visible)
    return disk
  }

  private survivor({ content, synced }: Inode, whole: boolean): Inode {
    const left = whole || content.equals(synced) ? content : this.oneOf(tornFrom(content, synced))
    return { content: left, synced: left }
  }

  private oneOf<T>(choices: readonly [T, ...T[]]): T {
    return choices[Math.floor(this.random() * choices.length)] ?? choices[0]
  }
}

export function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: simulated, '${path}'`), { code })
}

function hasAllFolders(path: string, entries: Entries): boolean {
  const folder = dirname(path)
  return folder === path || (entries.get(folder) === 'folder' && hasAllFolders(folder, entries))
}

function tornFrom(content: Buffer, synced: Buffer): [Buffer, ...Buffer[]] {
  return [synced, content, content.subarray(0, content.length / 3), Buffer.alloc(content.length)]
}
