/** Reads a knowledge folder from the disk: the only file of this room that touches it. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Finding } from './finding.js'
import { readKnowledge, type KnowledgeFile, type Reading } from './knowledge.js'

/** No article comes near it; larger ones are somebody's mistake or mischief. */
const MAX_FILE_BYTES = 1_000_000
/** Files open at the same time. */
const AT_ONCE = 32

export interface Folder {
  readonly files: readonly KnowledgeFile[]
  readonly findings: readonly Finding[]
}

/** Every text file below `folder`, in the order of their paths. Throws when the folder cannot be read at all. */
export async function readFolder(folder: string): Promise<Folder> {
  const root = await realpath(folder)
  const files: KnowledgeFile[] = []
  const findings: Finding[] = []
  const paths = await pathsBelow(root)
  for (let from = 0; from < paths.length; from += AT_ONCE) {
    const some = paths.slice(from, from + AT_ONCE)
    const read = await Promise.all(some.map(async (path) => ({ path, ...(await readOne(root, path)) })))
    for (const one of read) {
      if ('problem' in one) findings.push({ file: one.path, line: 1, problem: one.problem, cure: one.cure })
      else files.push(one)
    }
  }
  return { files, findings }
}

/** Absent is nothing; what is there and cannot be read is a fault to be told, not a desk without its phrases. */
function nothingIfAbsent(error: unknown): Folder {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { files: [], findings: [] }
  throw error
}

/** The editors' files, and the phrases and concepts that ship with the desk: all that the knowledge is made of. */
export interface Sources {
  readonly own: Folder
  readonly shipped: Folder
}

/** `shipped` holds `phrases/<language>/<dialog>.txt` and `concepts/<language>.txt`; either may be absent. */
export async function readSources(folder: string, shipped: string): Promise<Sources> {
  const read = async (name: string) => {
    const { files, findings } = await readFolder(join(shipped, name)).catch(nothingIfAbsent)
    return { files: files.map(({ path, text }) => ({ path: `${name}/${path}`, text })), findings }
  }
  const [phrases, concepts] = [await read('phrases'), await read('concepts')]
  return {
    own: await readFolder(folder),
    shipped: { files: [...phrases.files, ...concepts.files], findings: [...phrases.findings, ...concepts.findings] },
  }
}

export function readingOf({ own, shipped }: Sources): Reading {
  const reading = readKnowledge(own.files, shipped.files)
  if (own.findings.length === 0) return reading
  return { ok: false, findings: [...own.findings, ...(reading.ok ? [] : reading.findings)] }
}

export async function readKnowledgeFolder(folder: string, shipped: string): Promise<Reading> {
  return readingOf(await readSources(folder, shipped))
}

/** Relative, with forward slashes. Hidden folders (`.git`) are not entered; linked ones are not followed. */
async function pathsBelow(root: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true })
  const paths: string[] = []
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) paths.push(...(await pathsBelow(root, path)))
    else if (/\.(md|ya?ml|txt)$/.test(entry.name)) paths.push(path)
  }
  return paths
}

async function readOne(root: string, path: string): Promise<{ text: string } | { problem: string; cure: string }> {
  try {
    const real = await realpath(join(root, path))
    if (!real.startsWith(root + sep))
      return { problem: 'links to a file outside the folder', cure: 'Put the file itself here.' }
    const { size } = await stat(real)
    if (size > MAX_FILE_BYTES) return { problem: `is larger than ${MAX_FILE_BYTES} bytes`, cure: 'Split it.' }
    return { text: await readFile(real, 'utf8') }
  } catch (error) {
    // A dangling link, or a file that may not be read: told with the others rather than ending the desk.
    return {
      problem: `cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      cure: 'Check the link and who may read it.',
    }
  }
}
