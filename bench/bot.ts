/** A bot under load, as its channel sees it: the same for the desk and for the baseline. */
import type { Script } from './messages.js'

export interface Subject {
  readonly name: string
  /** Starts it in a process of its own. */
  start(): Promise<Bot>
}

export interface Bot {
  readonly pid: number
  /** From the call that makes the process to its first answer. */
  readonly startMs: number
  open(script: Script): Promise<Chat>
  /** Ends it and looks at every reply there was. One sentence for each that is missing or misplaced. */
  finish(): Promise<readonly string[]>
}

export interface Chat {
  /** Resolves when the turn is over; rejects when it fails. */
  say(text: string): Promise<void>
}
