/** The check at start: every file of a folder is read, and one that cannot be trusted is set aside, never dropped. */
import { basename, join } from 'node:path'
import type { Parsed } from '../../knowledge/parsed.js'
import type { DurableFolder } from './durable-folder.js'
import { fileNameOf } from './file-name.js'
import { inParallel } from './in-parallel.js'
import { unseal } from './sealed.js'
import type { DamagedFile } from './store.js'

/** Enough to keep the disk busy, few enough for any limit on open files. */
const READ_AT_ONCE = 32

/** In characters of JSON: the claims of years; what is beyond is read again when it is asked for. */
const HELD_CHARACTERS = 64_000_000

export interface Checked {
  readonly ids: Set<string>
  /** JSON texts by id, as many as are held, so that whoever reads them next need not go to the disk again. */
  readonly texts: Map<string, string>
  readonly damaged: readonly DamagedFile[]
}

/** `newest`: the highest record version that this program knows. `at`: when, for the names of what is set aside. */
export async function checkFiles(
  folder: DurableFolder,
  aside: DurableFolder,
  newest: number,
  at: Date,
): Promise<Checked> {
  const names = (await folder.list()).filter((name) => name.endsWith('.json'))
  const ids = new Set<string>()
  const texts = new Map<string, string>()
  const damaged: DamagedFile[] = []
  let room = HELD_CHARACTERS
  await inParallel(names, READ_AT_ONCE, async (name) => {
    const found = recordIn(await contentOf(folder, name), name, newest)
    if (!found.ok) damaged.push(await setAside(folder, name, aside, found.why, at))
    else {
      const { id, json } = found.value
      ids.add(id)
      if ((room -= json.length) >= 0) texts.set(id, json)
    }
  })
  return { ids, texts, damaged }
}

/** A file that cannot be read at all is not set aside: an account without rights would set everything aside. */
async function contentOf(folder: DurableFolder, name: string): Promise<Buffer> {
  return folder.read(name).catch((cause: unknown) => {
    throw new Error(`${join(folder.path, name)} cannot be read: ${String(cause)}`, { cause })
  })
}

function recordIn(content: Buffer, name: string, newest: number): Parsed<{ id: string; json: string }> {
  const json = unseal(content)
  if (!json.ok) return json
  const record = headIn(json.value)
  if (record === undefined) return { ok: false, why: 'its record is not JSON with an id and a version' }
  if (fileNameOf(record.id) !== name) return { ok: false, why: `it holds the record of another file (id ${record.id})` }
  if (record.version > newest) throw writtenByNewer(name, record.version, newest)
  return { ok: true, value: { id: record.id, json: json.value } }
}

/** Nothing is damaged: after a step back to an older program, setting aside would hide everything newer. */
function writtenByNewer(name: string, version: number, newest: number): Error {
  const message = `${name} has version ${version}, this desk knows ${newest}`
  return Object.assign(new Error(message), { code: 'ENEWER' })
}

function headIn(json: string): { id: string; version: number } | undefined {
  try {
    const record: unknown = JSON.parse(json)
    if (typeof record !== 'object' || record === null || !('id' in record) || !('version' in record)) return undefined
    const { id, version } = record
    return typeof id === 'string' && typeof version === 'number' ? { id, version } : undefined
  } catch {
    return undefined // not JSON: the caller says so
  }
}

async function setAside(
  folder: DurableFolder,
  name: string,
  aside: DurableFolder,
  why: string,
  at: Date,
): Promise<DamagedFile> {
  const kind = basename(folder.path)
  // No colons: Windows takes none in a name.
  const newName = `${at.toISOString().replaceAll(':', '-')}-${kind}-${name}`
  await folder.move(name, aside, newName)
  return { file: `${kind}/${name}`, setAsideAs: `${basename(aside.path)}/${newName}`, why }
}
