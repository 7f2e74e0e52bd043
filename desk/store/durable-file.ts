/** lowdb's adapter for one record: checked when read, on disk for good when written. */
import { join } from 'node:path'
import type { Adapter } from 'lowdb'
import type { DurableFolder } from './durable-folder.js'
import { codeOf } from './file-system.js'
import { seal, unseal } from './sealed.js'

/** The data is the record's JSON text, as with lowdb's `TextFile`: its reader decides what it is. */
export class DurableFile implements Adapter<string> {
  constructor(
    private readonly folder: DurableFolder,
    private readonly name: string,
  ) {}

  /** `null` when there is no such file; rejects when it is damaged. */
  async read(): Promise<string | null> {
    const content = await this.folder.read(this.name).catch(undefinedWhenMissing)
    if (content === undefined) return null
    const json = unseal(content)
    if (json.ok) return json.value
    throw new DamagedFileError(join(this.folder.path, this.name), json.why)
  }

  write(json: string): Promise<void> {
    return this.folder.write(this.name, seal(json))
  }
}

export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError'

  constructor(
    readonly path: string,
    readonly why: string,
  ) {
    super(`${path} is damaged: ${why}. Restart the desk: it sets the file aside; then restore it from a backup.`)
  }
}

function undefinedWhenMissing(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT') return undefined
  throw error
}
