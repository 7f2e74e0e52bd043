/** A process, told apart from a later one that was given the same number. */
import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { codeOf } from './file-system.js'

export interface Owner {
  readonly pid: number
  /** Clock ticks after the machine's start where `/proc` tells them; else only this process knows its own. */
  readonly startedAt: string
  /** Changes when the machine restarts; `unknown` without `/proc`. */
  readonly boot: string
  readonly host: string
}

export async function thisProcess(): Promise<Owner> {
  const startedAt = (await statusOf(process.pid))?.startedAt ?? `t${Math.round(performance.timeOrigin)}`
  return { pid: process.pid, startedAt, boot: await bootId(), host: hostname() }
}

/** Whether the process has certainly ended. One on another machine or in another container cannot be asked: not gone. */
export async function isGone(owner: Owner): Promise<boolean> {
  const self = await thisProcess()
  if (owner.host !== self.host) return false
  if (owner.boot !== self.boot) return true
  if (owner.pid === self.pid) return owner.startedAt !== self.startedAt
  if (!answers(owner.pid)) return true
  const status = await statusOf(owner.pid)
  return status !== undefined && (status.startedAt !== owner.startedAt || status.state === 'Z')
}

function answers(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM' // there, but somebody else's
  }
}

/** From `/proc/<pid>/stat`: `123 (a name) S …`, the start being field 22; undefined where that cannot be read. */
async function statusOf(pid: number): Promise<{ state: string; startedAt: string } | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  // A name may contain spaces and parentheses: what counts comes after the last one.
  const [state, ...fields] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? []
  const startedAt = fields[18]
  return state === undefined || startedAt === undefined ? undefined : { state, startedAt }
}

async function bootId(): Promise<string> {
  const id = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => 'unknown')
  return id.trim()
}
