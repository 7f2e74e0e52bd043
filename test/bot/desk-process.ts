/** The built desk as a process of its own, as `npm start` runs it: on a free port of this machine, told all by its settings. */
import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { SETTING_NAMES } from '../../bot/settings.js'
import { temporaryFolder } from './temporary-folder.js'

const BUILT = fileURLToPath(new URL('../../dist/bot/index.js', import.meta.url))
/** Said when everything is open. */
const OPEN = /The staff's desk +(http:\/\/\S+)\/desk\/\n(?:.*\n)*? *Teams and other channels.*\n/
/** For what is not open after so long something is wrong; the first start learns, and a busy machine is slow at that. */
const PATIENCE_MS = 90_000

export interface DeskOptions {
  /** By default a folder of its own, gone with the test's temporary folders. */
  readonly dataDir?: string
  /** By default the knowledge that comes with the desk. */
  readonly knowledgeDir?: string
  /** Further settings. What is not set here has its default, whatever the environment and `.env` say. */
  readonly settings?: Readonly<Record<string, string>>
  /** The working directory. */
  readonly cwd?: string
}

export interface Ended {
  /** `null` when a signal ended it. */
  readonly code: number | null
  readonly output: string
  readonly errors: string
}

export interface DeskProcess {
  /** Where it listens, without a slash at the end. */
  readonly url: string
  readonly pid: number
  readonly dataDir: string
  /** What it has printed so far, its log included. */
  output(): string
  readonly ended: Promise<Ended>
  /** Sends the signal, SIGTERM by default, and resolves when the process has ended. */
  stop(signal?: NodeJS.Signals): Promise<Ended>
}

const running = new Set<DeskProcess>()

/** For `afterEach` or `afterAll`; before the temporary folders are removed. */
export async function killDeskProcesses(): Promise<void> {
  await Promise.all([...running].map((desk) => desk.stop('SIGKILL')))
}

/** Resolves when it is open. Rejects with all it has said when it ends instead. */
export async function startDeskProcess(options: DeskOptions = {}): Promise<DeskProcess> {
  const dataDir = options.dataDir ?? (await temporaryFolder())
  const started = spawnDesk({ ...options, dataDir })
  try {
    const url = await started.opened
    const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
      started.child.kill(signal)
      return started.ended
    }
    const { output, ended, pid } = started
    const desk: DeskProcess = { url, pid, dataDir, output, ended, stop }
    running.add(desk)
    void ended.then(() => running.delete(desk))
    return desk
  } catch (error) {
    started.child.kill('SIGKILL')
    throw error
  }
}

/** For a desk that refuses to start: resolves when it has ended, and rejects when it has opened. */
export async function refusingDesk(options: DeskOptions = {}): Promise<Ended> {
  const started = spawnDesk({ ...options, dataDir: options.dataDir ?? (await temporaryFolder()) })
  const opened = started.opened.then(
    () => true,
    () => false,
  )
  if (!(await opened)) return started.ended
  started.child.kill('SIGKILL')
  throw new Error(`The desk was expected to refuse, and opened:\n${started.output()}`)
}

interface Started {
  readonly child: ChildProcess
  readonly pid: number
  output(): string
  readonly ended: Promise<Ended>
  /** Its address. */
  readonly opened: Promise<string>
}

function spawnDesk({ dataDir, knowledgeDir, settings, cwd }: DeskOptions & { readonly dataDir: string }): Started {
  const unset = Object.fromEntries(SETTING_NAMES.map((name) => [name, '']))
  const ours = { HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, KNOWLEDGE_DIR: knowledgeDir ?? '' }
  const env = { ...process.env, ...unset, ...ours, ...settings }
  const child = spawn(process.execPath, [BUILT], { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, output, errors }))
  })
  const opened = new Promise<string>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The desk ${why}:\n${output}${errors}`))
    const late = setTimeout(() => fail(`is not open after ${PATIENCE_MS} ms`), PATIENCE_MS)
    child.once('error', (error) => fail(`did not start (${error.message})`))
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const url = OPEN.exec(output)?.[1]
      if (url === undefined) return
      clearTimeout(late)
      resolve(url)
    })
    void ended.then(({ code }) => {
      clearTimeout(late)
      fail(`ended with ${code}`)
    })
  })
  opened.catch(() => undefined) // whoever waits for it hears
  return { child, pid: child.pid ?? 0, output: () => output, ended, opened }
}
