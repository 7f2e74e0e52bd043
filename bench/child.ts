/** A server in a process of its own, from its start to its first answer. */
import { once } from 'node:events'
import { spawn, type ChildProcess } from 'node:child_process'
import { call } from './call.js'

export interface Child {
  /** Where it listens: `http://127.0.0.1:40123`. */
  readonly url: string
  readonly pid: number
  readonly startMs: number
  /** Resolves when the process is gone. */
  end(signal: NodeJS.Signals): Promise<void>
}

export interface Start {
  /** The script for Node to run; it prints its address once it listens. */
  readonly script: string
  readonly env: Readonly<Record<string, string>>
  /** Answers 200 when the server is ready; undefined: any answer will do. */
  readonly readyPath?: string
}

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/

const running = new Set<ChildProcess>()
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')))

export async function startChild({ script, env, readyPath }: Start): Promise<Child> {
  const begun = performance.now()
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  const gone = once(child, 'exit').then(() => running.delete(child))
  const url = await Promise.race([addressIn(child), gone.then(() => undefined)])
  if (url === undefined) throw new Error(`${script} ended before it listened (exit code ${child.exitCode}).`)
  const { status } = await call('GET', url + (readyPath ?? '/'))
  const startMs = performance.now() - begun
  if (readyPath !== undefined && status !== 200) throw new Error(`${script} answered ${status} at ${readyPath}.`)
  return {
    url,
    pid: child.pid ?? 0,
    startMs,
    end: async (signal) => {
      child.kill(signal)
      await gone
    },
  }
}

/** Goes on reading what the process prints, so that it never waits for its reader. */
function addressIn(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let printed = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      if (printed.length < 10_000) printed += chunk.toString()
      const address = ADDRESS.exec(printed)?.[0]
      if (address !== undefined) resolve(address)
    })
  })
}
