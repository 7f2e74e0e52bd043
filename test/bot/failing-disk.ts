/** The real disk, as long as nothing is wrong with it. */
import { nodeFileSystem, type FileSystem } from '../../desk/store/file-system.js'

export interface FailingDisk extends FileSystem {
  /** The system's name for what happens to this call on this path (`ENOSPC`, …); undefined: all goes well. */
  trouble: (call: 'create' | 'write' | 'rename' | 'sync' | 'syncFolder', path: string) => string | undefined
}

export function failingDisk(): FailingDisk {
  const tried = async <R>(call: Parameters<FailingDisk['trouble']>[0], path: string, work: () => Promise<R>) => {
    const code = disk.trouble(call, path)
    if (code !== undefined)
      throw Object.assign(new Error(`${code}: simulated, ${call} '${path}'`), { code, syscall: call })
    return work()
  }
  const disk: FailingDisk = {
    ...nodeFileSystem,
    trouble: () => undefined,
    create: (path) =>
      tried('create', path, async () => {
        const file = await nodeFileSystem.create(path)
        return {
          write: (content) => tried('write', path, () => file.write(content)),
          sync: () => tried('sync', path, () => file.sync()),
          close: () => file.close(),
        }
      }),
    rename: (from, to) => tried('rename', from, () => nodeFileSystem.rename(from, to)),
    syncFolder: (path) => tried('syncFolder', path, () => nodeFileSystem.syncFolder(path)),
  }
  return disk
}

/** A disk on which nothing more can be written, or only not in this folder; what is there can be read and removed. */
export function full(folder?: string): FailingDisk['trouble'] {
  const isFull = (path: string) => folder === undefined || path.includes(`/${folder}/`)
  return (call, path) => (call === 'write' && isFull(path) ? 'ENOSPC' : undefined)
}

/** A folder that is not the desk's to write any more. */
export function unwritable(folder: string): FailingDisk['trouble'] {
  return (call, path) =>
    (call === 'create' || call === 'rename') && path.includes(`/${folder}/`) ? 'EACCES' : undefined
}
