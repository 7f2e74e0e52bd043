/** Reads the settings, opens the parts and starts. The only place that knows the environment, and how the process ends. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { pino, type Logger } from 'pino'
import { openFileStore } from '../desk/store/file-store.js'
import type { Store } from '../desk/store/store.js'
import { directLineSecret } from './channels/direct-line/secret.js'
import { readPages } from './http/pages.js'
import { fingerprint, learnInWorkers, remembering } from './learning.js'
import { pdfInWorker } from './pdf.js'
import { readSettings, type Settings } from './settings.js'
import { openShelf } from './shelf.js'
import { startDesk, type RunningDesk } from './start.js'

const ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)))

try {
  await run()
} catch (error) {
  process.stderr.write(`${lineFor(error)}\n`)
  process.exit(1)
}

async function run(): Promise<void> {
  const settings = readSettings({ ...fromFile(join(ROOT, '.env')), ...process.env }, ROOT)
  const log = pino({ level: settings.logLevel })
  const store = await openFileStore(settings.dataDir, { log })
  await serve(settings, store, log).catch(async (error: unknown) => {
    await store.close() // so that the data folder is nobody's
    throw error
  })
}

async function serve(settings: Settings, store: Store, log: Logger): Promise<void> {
  const shelf = await openShelf({
    folder: settings.knowledgeDir,
    shipped: join(ROOT, 'knowledge'),
    learn: remembering(learnInWorkers, {
      code: await fingerprint(join(ROOT, 'dist/knowledge')),
      ready: join(ROOT, 'dist/learned'),
      kept: join(settings.dataDir, 'cache'),
    }),
    log,
  })
  const desk = await startDesk({
    settings,
    secret: await directLineSecret(settings.directLineSecret, settings.dataDir),
    store,
    shelf,
    pages: await readPages(join(ROOT, 'dist/web')),
    now: () => new Date(),
    random: randomBytes,
    renderPdf: pdfInWorker(),
    log,
  })
  for (const { file, setAsideAs, why } of store.damaged)
    log.error({ file, setAsideAs, why }, 'a damaged file was set aside')
  // First: whoever reads that it is open may stop it at once.
  stopOnSignal(log, async () => {
    await desk.close()
    await shelf.close()
    await store.close()
  })
  process.stdout.write(welcome(desk, settings))
}

/** A setting of the environment wins over the same one in `.env`. */
function fromFile(path: string): NodeJS.Dict<string> {
  return existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {}
}

/** The project's folder, from the sources as well as from what was built of them. */
function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder))
}

function welcome(desk: RunningDesk, settings: Settings): string {
  const url = settings.publicUrl ?? desk.url
  const token = desk.setUpToken()
  return [
    'Mostrador is open.',
    `  The shop with the chat   ${url}/`,
    `  The staff's desk         ${url}/desk/`,
    ...(token === undefined ? [] : [`  Make the first account   ${url}/desk/?setup=${token}   (works once)`]),
    ...(settings.botFramework.kind === 'off'
      ? ['  Teams and other channels: off. Set MicrosoftAppId and its companions to open /api/messages.']
      : [`  Teams and other channels ${url}/api/messages`]),
    '',
  ].join('\n')
}

function stopOnSignal(log: Logger, stop: () => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.fatal({ err: error }, 'the desk did not stop cleanly')
          process.exit(1)
        },
      )
    })
  }
}

/** One clear text, not a stack: whoever starts the desk can do something about each of these. */
function lineFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const message = error instanceof Error ? error.message : String(error)
  switch (code) {
    case 'EADDRINUSE':
      return `The port is taken by another program (${message}). Stop it, or set PORT to another number.`
    case 'EACCES':
      return `Not allowed to listen there (${message}). Set PORT to a number above 1023, or HOST to an address of this machine.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is no address of this machine (${message}). Set it to 127.0.0.1, or to 0.0.0.0 for every address.`
    default:
      return message
  }
}
