/**
 * One process owns a data folder. Each that wants it first puts its own file into `lock/` and then looks at the others:
 * of two that start together at least one sees the other, so never do two go on (both may refuse). The file's name
 * says all, so that nobody can see it half written, and no process ever takes over a file of another.
 */
import { hostname } from 'node:os'
import { join } from 'node:path'
import { type FileSystem, codeOf } from './file-system.js'
import { type Owner, isGone, thisProcess } from './owner.js'

export interface Lock {
  release(): Promise<void>
}

export class StoreInUseError extends Error {
  override readonly name = 'StoreInUseError'

  constructor(
    readonly folder: string,
    readonly pid: number,
    host: string,
    lockFile: string,
  ) {
    const who = `process ${pid}${host === hostname() ? '' : ` on ${host}`}`
    super(
      `The data folder ${folder} is in use by ${who}. Stop that process, or set DATA_DIR to another folder. ` +
        `If it is certainly not a desk, or its machine is gone, delete ${lockFile}.`,
    )
  }
}

/** Rejects with `StoreInUseError` while another process, or another store of this one, holds the folder. */
export async function takeLock(dir: string, files: FileSystem): Promise<Lock> {
  const folder = join(dir, 'lock')
  await files.makeFolder(folder)
  const self = await thisProcess()
  const path = join(folder, nameOf(self))
  const inUseBy = (owner: Owner) => new StoreInUseError(dir, owner.pid, owner.host, join(folder, nameOf(owner)))
  const file = await files.create(path).catch((error: unknown) => {
    throw codeOf(error) === 'EEXIST' ? inUseBy(self) : error
  })
  const release = () => files.remove(path)
  try {
    await file.close()
    const living = await clearAwayTheGone(folder, nameOf(self), files)
    if (living !== undefined) throw inUseBy(living)
  } catch (error) {
    await release()
    throw error
  }
  return { release }
}

/** Gives back another owner that lives, if there is one. */
async function clearAwayTheGone(folder: string, mine: string, files: FileSystem): Promise<Owner | undefined> {
  for (const name of await files.list(folder)) {
    const owner = ownerIn(name)
    if (owner === undefined || name === mine) continue
    if (!(await isGone(owner))) return owner
    // Another starting process may have cleared it away just now.
    await files.remove(join(folder, name)).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error
    })
  }
  return undefined
}

function nameOf(owner: Owner): string {
  return `${owner.pid}.${owner.startedAt}.${owner.boot}.${encodeURIComponent(owner.host)}`
}

function ownerIn(name: string): Owner | undefined {
  const [, pid, startedAt, boot, host] = /^(\d+)\.(\w+)\.([\w-]+)\.(.+)$/.exec(name) ?? []
  if (pid === undefined || startedAt === undefined || boot === undefined || host === undefined) return undefined
  return { pid: Number(pid), startedAt, boot, host: decodeURIComponent(host) }
}
