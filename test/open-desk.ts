/** The whole desk on a loopback port, with a data folder of its own and the bundled knowledge: what a browser or a client meets. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { receiptPdf } from '../desk/receipt/pdf.js'
import { openFileStore } from '../desk/store/file-store.js'
import type { FileSystem } from '../desk/store/file-system.js'
import { readPages } from '../bot/http/pages.js'
import { readSettings } from '../bot/settings.js'
import { learnRemembered } from './learned.js'
import { openShelf, type Shelf } from '../bot/shelf.js'
import { startDesk } from '../bot/start.js'
import { quietLog } from './bot/quiet-log.js'

const ROOT = resolve(import.meta.dirname, '..')

export interface OpenDesk {
  readonly url: string
  readonly dataDir: string
  readonly log: ReturnType<typeof quietLog>
  setUpToken(): string | undefined
  /** Stops it and starts it again on the same port and data; `meanwhile` may change the data. */
  restart(meanwhile?: (dataDir: string) => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** `env` as in `.env`; `files`: a disk that may fail. The pages are those of the last build. */
export async function openDesk(env: Readonly<Record<string, string>> = {}, files?: FileSystem): Promise<OpenDesk> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mostrador-'))
  const log = quietLog()
  const shelf = await openShelf({
    folder: join(ROOT, 'knowledge/content'),
    shipped: join(ROOT, 'knowledge'),
    learn: learnRemembered,
    log,
  })
  let running = await start(shelf, dataDir, log, { PORT: '0', ...env }, files)
  const port = new URL(running.desk.url).port
  return {
    url: running.desk.url,
    dataDir,
    log,
    setUpToken: () => running.desk.setUpToken(),
    restart: async (meanwhile) => {
      await running.stop()
      await meanwhile?.(dataDir)
      running = await start(shelf, dataDir, log, { ...env, PORT: port }, files)
    },
    close: async () => {
      await running.stop()
      await shelf.close()
      await rm(dataDir, { recursive: true })
    },
  }
}

async function start(
  shelf: Shelf,
  dataDir: string,
  log: OpenDesk['log'],
  env: Readonly<Record<string, string>>,
  files?: FileSystem,
) {
  const store = await openFileStore(dataDir, { log, ...(files ? { files } : {}) })
  const desk = await startDesk({
    settings: readSettings({ ...env, DATA_DIR: dataDir }, ROOT),
    secret: 'a secret that only this test knows',
    store,
    shelf,
    pages: await readPages(join(ROOT, 'dist/web')),
    now: () => new Date(),
    random: randomBytes,
    renderPdf: receiptPdf,
    log,
  })
  const stop = async () => {
    await desk.close()
    await store.close()
  }
  return { desk, stop }
}
