/**
 * What is held about a person, as one archive: JSON for machines, CSV for people, and the files as they were sent
 * (Regulation (EU) 2016/679 arts. 15 and 20).
 */
import { filesIn } from '../retention/files.js'
import { csvOf } from './csv.js'
import type { Found } from './find.js'
import { holdingsOf, type Reads } from './holdings.js'
import type { Source } from './source.js'
import { zipOf, type ZippedFile } from './zip.js'

export interface Exported {
  readonly found: Found
  readonly source: Pick<Source, 'file'>
  readonly reads: Reads
  readonly now: Date
}

/** Undefined when it is more than one archive takes. Rejects when a file is damaged. */
export async function exportOf({ found, source, reads, now }: Exported): Promise<Buffer | undefined> {
  const tables = holdingsOf(reads).flatMap(({ name, records, columns, rows }): readonly ZippedFile[] => {
    const kept = records(found)
    const json =
      kept.length > 0 ? [{ name: `${name}.json`, bytes: Buffer.from(JSON.stringify(kept, undefined, 2)) }] : []
    return [...json, { name: `${name}.csv`, bytes: Buffer.from(csvOf(columns, rows(found))) }]
  })
  return zipOf([...tables, ...(await filesOf(found, source))], now)
}

async function filesOf({ claims, chats, mails }: Found, source: Pick<Source, 'file'>): Promise<readonly ZippedFile[]> {
  const ids = new Set(filesIn([[...claims.values()].map(({ events }) => events), [...chats.values()], mails]))
  const files: ZippedFile[] = []
  for (const id of ids) {
    const file = await source.file(id)
    if (file) files.push({ name: `files/${id}-${safe(file.name)}`, bytes: file.bytes })
  }
  return files
}

/** Nothing that a system takes for a path, a device or an option. */
function safe(name: string): string {
  return name.replace(/[^\p{L}\p{N}._-]+/gu, '_').slice(-80)
}
