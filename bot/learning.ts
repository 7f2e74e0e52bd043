/** Reading and learning the knowledge: seconds of work, so it is done in a worker, and what came of it is kept in a file. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Finding } from '../knowledge/finding.js'
import { readingOf, type Sources } from '../knowledge/folder.js'
import type { Knowledge } from '../knowledge/knowledge.js'
import type { MatchOptions } from '../knowledge/match.js'
import { train, type Training } from '../knowledge/training.js'

export type Learned =
  | {
      readonly ok: true
      readonly knowledge: Knowledge
      readonly warnings: readonly Finding[]
      readonly training: Training
    }
  | { readonly ok: false; readonly findings: readonly Finding[] }

export type Learn = (sources: Sources) => Promise<Learned>

export const learnHere: Learn = learning({})

/** In this thread. */
export function learning(options: MatchOptions): Learn {
  return async (sources) => {
    const reading = readingOf(sources)
    return reading.ok ? { ...reading, training: train(reading.knowledge, options) } : reading
  }
}

export const learnInWorkers: Learn = learningInWorkers({})

/** In threads of their own, so that customers are answered meanwhile and no language waits for another; their memory goes with them. */
export function learningInWorkers(options: MatchOptions): Learn {
  return (sources) =>
    saidBy<Learned>(new Worker(new URL('./learning-worker.js', import.meta.url), { workerData: { sources, options } }))
}

/** The first thing that a worker says. */
export function saidBy<T>(worker: Worker): Promise<T> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`A worker that learns the knowledge ended with ${code}.`)))
  })
}

export interface Memories {
  /** Changes with the code that learns: what another version learnt is of no use. */
  readonly code: string
  /** A folder filled by the build; it need not exist. */
  readonly ready: string
  /** The desk's own folder, made when it is needed. */
  readonly kept: string
}

const DIGEST_BYTES = 32

/** Learns only what has not been learnt before from the very same files. */
export function remembering(learn: Learn, memories: Memories): Learn {
  return async (sources) => {
    const name = `${createHash('sha256').update(memories.code).update(serialize(sources)).digest('hex')}.learned`
    const known = (await recall(join(memories.ready, name))) ?? (await recall(join(memories.kept, name)))
    if (known) return known
    const learned = await learn(sources)
    // A folder that cannot be written costs the next start two seconds, nothing else.
    if (learned.ok) await keep(memories.kept, name, learned).catch(() => {})
    return learned
  }
}

/** What the code in a folder of built files looks like. */
export async function fingerprint(folder: string): Promise<string> {
  const hash = createHash('sha256').update(process.versions.v8)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).toSorted())
    hash.update(await readFile(path))
  return hash.digest('hex')
}

async function recall(path: string): Promise<Learned | undefined> {
  const bytes = await readFile(path).catch(() => undefined) // not there: it will be learnt
  if (bytes === undefined) return undefined
  const [digest, content] = [bytes.subarray(0, DIGEST_BYTES), bytes.subarray(DIGEST_BYTES)]
  if (!digest.equals(digestOf(content))) return undefined
  return deserialize(content) as Learned // the digest says that `keep` wrote it
}

/** Beside nothing else: what earlier files came to is not wanted again. */
async function keep(folder: string, name: string, learned: Learned): Promise<void> {
  const content = serialize(learned)
  await mkdir(folder, { recursive: true })
  const temporary = join(folder, `${randomUUID()}.tmp`)
  await writeFile(temporary, Buffer.concat([digestOf(content), content]))
  await rename(temporary, join(folder, name))
  const others = (await readdir(folder)).filter((other) => other !== name)
  await Promise.all(others.map((other) => rm(join(folder, other), { force: true })))
}

function digestOf(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}
