/** The knowledge in use: read at the start, read again when the editors change a file; a broken edit keeps the last good one. */
import { watch } from 'chokidar'
import { sayFinding, type Finding } from '../knowledge/finding.js'
import { readSources } from '../knowledge/folder.js'
import type { Knowledge } from '../knowledge/knowledge.js'
import { createUnderstanding, type Understand } from '../knowledge/understand.js'
import type { Learn } from './learning.js'
import type { Log } from '../desk/log.js'

/** Editors save several files at once, and some programs write one in several steps. */
const SETTLE_MS = 150

export interface Shelf {
  /** What is in use now. */
  current(): Stock
  /** One sentence for each thing that is wrong with the files as they are; empty when they are what is in use. */
  problems(): readonly string[]
  close(): Promise<void>
}

export interface Stock {
  readonly knowledge: Knowledge
  readonly understand: Understand
}

/** Thrown at the start only: later the last good knowledge stays. Its message lists every finding. */
export class KnowledgeError extends Error {
  constructor(readonly findings: readonly string[]) {
    super(`The knowledge cannot be read:\n${findings.map((finding) => `- ${finding}`).join('\n')}`)
    this.name = 'KnowledgeError'
  }
}

export interface ShelfParts {
  readonly folder: string
  /** The phrases that ship with the desk. */
  readonly shipped: string
  readonly learn: Learn
  readonly log: Log
}

type Read = { readonly ok: true; readonly stock: Stock } | { readonly ok: false; readonly problems: readonly string[] }

export async function openShelf(parts: ShelfParts): Promise<Shelf> {
  // Watched before it is read, so that no edit falls between.
  const watching = await watchFolder(parts)
  const first = await read(parts)
  if (!first.ok) {
    await watching.close()
    throw new KnowledgeError(first.problems)
  }
  let stock = first.stock
  let problems: readonly string[] = []
  const again = async (): Promise<void> => {
    const next = await read(parts)
    problems = next.ok ? [] : next.problems
    if (next.ok) stock = next.stock
    if (next.ok) parts.log.info({ articles: count(stock.knowledge) }, 'the knowledge was read again')
    else parts.log.error({ findings: problems }, 'the knowledge has errors: the last good one stays in use')
  }
  watching.begin(again)
  return { current: () => stock, problems: () => problems, close: watching.close }
}

async function read({ folder, shipped, learn, log }: ShelfParts): Promise<Read> {
  const sources = await readSources(folder, shipped).catch((error: unknown) => unreadable(folder, error))
  if (typeof sources === 'string') return { ok: false, problems: [sources] }
  const learned = await learn(sources)
  if (!learned.ok) return { ok: false, problems: learned.findings.map(sayFinding) }
  for (const warning of learned.warnings) log.warn({ finding: sayFinding(warning) }, 'the knowledge could be better')
  const { knowledge, training } = learned
  return { ok: true, stock: { knowledge, understand: createUnderstanding(knowledge, {}, training) } }
}

function unreadable(folder: string, error: unknown): string {
  const why = error instanceof Error ? error.message : String(error)
  return `${folder} cannot be read (${why}): set KNOWLEDGE_DIR to a folder with articles/<language>/<id>.md.`
}

interface Watching {
  /** From now on runs `again` once things have settled, never twice at the same time; also for what has changed before. */
  begin(again: () => Promise<void>): void
  close(): Promise<void>
}

/** Resolves when every change from then on is noticed. */
async function watchFolder({ folder, log }: ShelfParts): Promise<Watching> {
  const watcher = watch(folder, { ignoreInitial: true })
  let again: (() => Promise<void>) | undefined
  let changed = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const settle = () => {
    changed = true
    if (!again) return
    const work = again
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running
        .then(work)
        .catch((error: unknown) => log.error({ err: error }, 'the knowledge could not be read again'))
    }, SETTLE_MS)
  }
  watcher.on('all', settle)
  // Otherwise a folder that is replaced as a whole would be watched no more.
  watcher.on('unlinkDir', (path) => path === folder && watcher.add(folder))
  watcher.on('error', (error) =>
    log.warn({ err: error }, 'the knowledge folder is no longer watched: restart after edits'),
  )
  await new Promise<void>((resolve) => watcher.once('ready', resolve).once('error', () => resolve()))
  return {
    begin: (work) => {
      again = work
      if (changed) settle()
    },
    close: async () => {
      clearTimeout(timer)
      await watcher.close()
      await running
    },
  }
}

export function count(knowledge: Knowledge): Record<string, number> {
  return Object.fromEntries(Object.entries(knowledge.articles).map(([language, articles]) => [language, articles.size]))
}

export type { Finding }
