/** Lets a task be carried out in a process of its own, so that memory, failures and slowness stay apart. */
import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Outcome, Task } from './task.js'

/** Nobody waits longer for a set to be learnt and tried. */
export const LIMIT_MS = 120_000

const running = new Set<ChildProcess>()
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')))

/** Undefined when it failed, which it says on standard error, or was not done in time. */
export async function attempt(task: Task, limitMs = LIMIT_MS): Promise<Outcome | undefined> {
  const child = fork(join(import.meta.dirname, 'worker.js'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  running.add(child)
  const late = setTimeout(() => child.kill('SIGKILL'), limitMs)
  const outcome = await new Promise<Outcome | undefined>((resolve) => {
    // Nobody else sends it anything.
    child.once('message', (told) => resolve(told as Outcome))
    child.once('exit', () => resolve(undefined))
    child.once('error', () => resolve(undefined))
    child.send(task)
  })
  clearTimeout(late)
  running.delete(child)
  return outcome
}
