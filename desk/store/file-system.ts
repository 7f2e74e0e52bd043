/** The few file system calls that a durable write is made of, so that tests can let each of them fail. */
import * as fs from 'node:fs'
import { promisify } from 'node:util'

export interface FileSystem {
  /** Rejects with code `EEXIST` when there is such a file. */
  create(path: string): Promise<NewFile>
  read(path: string): Promise<Buffer>
  /** Replaces what is at `to`. */
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  list(folder: string): Promise<string[]>
  /** Of a file, in bytes. */
  size(path: string): Promise<number>
  /** Answers false when it is there already; its parent must exist. */
  makeFolder(path: string): Promise<boolean>
  /** Resolves when the folder's own entries (files made, renamed, removed) survive a power cut. */
  syncFolder(path: string): Promise<void>
}

export interface NewFile {
  write(content: string | Uint8Array): Promise<void>
  /** Resolves when what was written survives a power cut. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** Records are personal data: only the account that runs the desk may read them. */
const FILE_MODE = 0o600
const FOLDER_MODE = 0o700

/** Node's plain calls: those of `fs/promises` take half as much time again, and a start reads every file. */
const open = promisify(fs.open)
const writeFile = promisify<number, string | Uint8Array>(fs.writeFile)
const fsync = promisify(fs.fsync)
const close = promisify(fs.close)
const mkdir = promisify(fs.mkdir)
const stat = promisify(fs.stat)

export const nodeFileSystem: FileSystem = {
  async create(path) {
    const file = await open(path, 'wx', FILE_MODE)
    return { write: (content) => writeFile(file, content), sync: () => fsync(file), close: () => close(file) }
  },
  read: promisify(fs.readFile),
  rename: promisify(fs.rename),
  remove: promisify(fs.unlink),
  list: promisify<string, string[]>(fs.readdir),
  size: async (path) => (await stat(path)).size,
  makeFolder: (path) => mkdir(path, { mode: FOLDER_MODE }).then(() => true, falseWhenThere),
  async syncFolder(path) {
    // Windows cannot open a folder, nor need it: NTFS journals renames.
    if (process.platform === 'win32') return
    const folder = await open(path, 'r')
    try {
      await fsync(folder)
    } finally {
      await close(folder)
    }
  },
}

/** The system's name for a failure (`ENOENT`, `ENOSPC`, …), if it has one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

function falseWhenThere(error: unknown): false {
  if (codeOf(error) === 'EEXIST') return false
  throw error
}
