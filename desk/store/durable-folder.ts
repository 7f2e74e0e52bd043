/** A folder in which a file is either its old or its new content, whenever the power goes. */
import { join } from 'node:path'
import { codeOf, type FileSystem } from './file-system.js'

const UNFINISHED = '.tmp'

export class DurableFolder {
  private made = 0
  /** Resolves when no sync runs; never rejects. */
  private synced: Promise<void> = Promise.resolve()
  private nextSync: Promise<void> | undefined

  private constructor(
    readonly path: string,
    private readonly files: FileSystem,
  ) {}

  /**
   * Makes the folder if need be, and clears away what a crash left half written. Synced, because a killed process may
   * have renamed what it did not sync any more: nobody may rely on what is seen here and then lose it.
   */
  static async open(path: string, files: FileSystem): Promise<DurableFolder> {
    await files.makeFolder(path)
    const folder = new DurableFolder(path, files)
    for (const name of await files.list(path)) if (name.endsWith(UNFINISHED)) await files.remove(join(path, name))
    await folder.sync()
    return folder
  }

  list(): Promise<string[]> {
    return this.files.list(this.path)
  }

  /** Rejects with code `ENOENT` when there is no such file. */
  read(name: string): Promise<Buffer> {
    return this.files.read(join(this.path, name))
  }

  /** In bytes; 0 for a file that is gone. */
  size(name: string): Promise<number> {
    return this.files.size(join(this.path, name)).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return 0
      throw error
    })
  }

  /** Resolves when the content survives a power cut. When it rejects, the file has its old content or the new one. */
  async write(name: string, content: string | Uint8Array): Promise<void> {
    // The number is unique while the process lives; what earlier ones left was cleared away at open.
    const unfinished = join(this.path, `${name}.${this.made++}${UNFINISHED}`)
    try {
      await this.writeAndSync(unfinished, content)
      await this.files.rename(unfinished, join(this.path, name))
    } catch (error) {
      // The first failure is the one to tell; a file that stays is cleared away at the next open.
      await this.files.remove(unfinished).catch(() => {})
      throw error
    }
    await this.sync()
  }

  async remove(name: string): Promise<void> {
    await this.files.remove(join(this.path, name))
    await this.sync()
  }

  /** Renames a file out of this folder into another. */
  async move(name: string, to: DurableFolder, newName: string): Promise<void> {
    await this.files.rename(join(this.path, name), join(to.path, newName))
    await to.sync()
    await this.sync()
  }

  /**
   * Whoever asks while a sync runs shares the next one: the running one may have begun before their rename.
   *
   *     running  |=======|
   *     asks        a b   |===next===|  a and b both resolve here
   */
  sync(): Promise<void> {
    this.nextSync ??= this.synced.then(() => {
      this.nextSync = undefined
      const sync = this.files.syncFolder(this.path)
      this.synced = sync.catch(() => {}) // those who wait for it get the error
      return sync
    })
    return this.nextSync
  }

  private async writeAndSync(path: string, content: string | Uint8Array): Promise<void> {
    const file = await this.files.create(path)
    try {
      await file.write(content)
      await file.sync()
    } finally {
      await file.close()
    }
  }
}
