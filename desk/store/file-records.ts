/** Records of one kind, each in a small file of its own. */
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { Low } from 'lowdb'
import { DurableFile } from './durable-file.js'
import type { DurableFolder } from './durable-folder.js'
import { fileNameOf } from './file-name.js'
import type { Records } from './store.js'
import { Turnstile } from './turnstile.js'

/** In characters of JSON, so at most twice as many bytes. */
const CACHE_CHARACTERS = 4_000_000

/** What lowdb holds when there is no file; no record's JSON is empty. */
const NO_FILE = ''

/** A write failed, and so did putting the record back as it was: should the desk stop now, it may be the newer one. */
export type UndoFailed = (details: { id: string; error: unknown }) => void

export class FileRecords<T extends { readonly id: string }> implements Records<T> {
  /** Writes of one record, and reads of its file, happen one after another. */
  private readonly turnstile = new Turnstile()
  /**
   * Texts, not objects: each `get` parses its own copy, so that no caller can change what another reads, and a record
   * is the same before and after a restart. Deep-freezing shared objects costs more than parsing.
   */
  private readonly cache = new LRUCache<string, string>({
    maxSize: CACHE_CHARACTERS,
    sizeCalculation: (json) => json.length,
  })
  /** Texts of records (undefined: not there) that a failed write may have left changed on disk. */
  private readonly unsettled = new Map<string, string | undefined>()
  private closed = false

  constructor(
    private readonly folder: DurableFolder,
    private readonly known: Set<string>,
    private readonly undoFailed: UndoFailed,
    /** Texts that the check at start has read: each is handed out once, then it is the disk's and the cache's again. */
    private readonly checked: Map<string, string> = new Map(),
  ) {}

  async get(id: string): Promise<T | undefined> {
    this.assertOpen()
    if (!this.known.has(id)) return undefined
    const json = this.inMemory(id) ?? this.fromCheck(id) ?? (await this.turnstile.pass(id, () => this.load(id)))
    // The checksum says that it is what was put, and `put` takes nothing but a T.
    return json === undefined ? undefined : (JSON.parse(json) as T)
  }

  async put(record: T): Promise<void> {
    this.assertOpen()
    const json = JSON.stringify(record)
    await this.inTurn(record.id, () => this.write(record.id, json))
  }

  async add(record: T): Promise<boolean> {
    this.assertOpen()
    const json = JSON.stringify(record)
    return this.inTurn(record.id, async () => {
      if (this.known.has(record.id)) return false
      await this.write(record.id, json)
      return true
    })
  }

  async remove(id: string): Promise<void> {
    this.assertOpen()
    await this.inTurn(id, async () => {
      if (!this.known.has(id)) return
      await this.allOrNothing(id, () => this.folder.remove(fileNameOf(id)))
      this.known.delete(id)
      this.cache.delete(id)
    })
  }

  ids(): readonly string[] {
    return [...this.known]
  }

  /** Resolves when what was asked before is done; refuses everything after. */
  async close(): Promise<void> {
    this.closed = true
    await this.turnstile.idle()
    this.settle()
    await this.turnstile.idle()
  }

  /** A record in doubt is put back first: whatever is told about it from then on is true of the disk as well. */
  private inTurn<R>(id: string, work: () => Promise<R>): Promise<R> {
    return this.turnstile.pass(id, async () => {
      if (this.unsettled.has(id)) await this.putBack(id, this.unsettled.get(id))
      const result = await work()
      this.settle()
      return result
    })
  }

  /** A disk that takes something again takes back, too, what was said not to be stored, before anything can end the desk. */
  private settle(): void {
    for (const id of this.unsettled.keys()) {
      const work = async () => {
        if (this.unsettled.has(id)) await this.putBack(id, this.unsettled.get(id))
      }
      // What still cannot be put back stays in doubt, as the log has told.
      this.turnstile.pass(id, work).catch(() => {})
    }
  }

  private async write(id: string, json: string): Promise<void> {
    await this.allOrNothing(id, () => this.writeFile(id, json))
    this.known.add(id)
    this.cache.set(id, json)
  }

  /** A change that fails late, when the folder's entry is written, is visible already: then it is put back. */
  private async allOrNothing(id: string, change: () => Promise<void>): Promise<void> {
    const before = await this.load(id)
    try {
      await change()
    } catch (error) {
      this.unsettled.set(id, before)
      await this.putBack(id, before).catch((error: unknown) => this.undoFailed({ id, error }))
      throw error
    }
  }

  private async putBack(id: string, before: string | undefined): Promise<void> {
    // What looks unchanged may only not have been written through yet.
    if ((await this.readFile(id)) === before) await this.folder.sync()
    else await (before === undefined ? this.folder.remove(fileNameOf(id)) : this.writeFile(id, before))
    this.unsettled.delete(id)
  }

  /** Called in the turnstile only, so that no older text can overtake a newer one into the cache. */
  private async load(id: string): Promise<string | undefined> {
    if (!this.known.has(id)) return undefined
    const json = this.inMemory(id) ?? this.fromCheck(id) ?? (await this.readFile(id))
    if (json === undefined) throw new Error(goneText(join(this.folder.path, fileNameOf(id))))
    this.cache.set(id, json)
    return json
  }

  private inMemory(id: string): string | undefined {
    return this.cache.get(id) ?? this.unsettled.get(id)
  }

  /** Every change loads what was there before, so that nothing which is still held can be older than the disk. */
  private fromCheck(id: string): string | undefined {
    const json = this.checked.get(id)
    this.checked.delete(id)
    return json
  }

  private async readFile(id: string): Promise<string | undefined> {
    const file = new Low(new DurableFile(this.folder, fileNameOf(id)), NO_FILE)
    await file.read()
    return file.data === NO_FILE ? undefined : file.data
  }

  private async writeFile(id: string, json: string): Promise<void> {
    await new Low(new DurableFile(this.folder, fileNameOf(id)), json).write()
  }

  private assertOpen(): void {
    if (this.closed) throw new Error('The store is closed: no record can be read or written any more.')
  }
}

function goneText(path: string): string {
  return `${path} is gone, though nobody removed its record. Put it back from a backup, or restart the desk without it.`
}
