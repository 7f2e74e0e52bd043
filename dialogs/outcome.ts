/** What a turn of the dialogs comes to, and how it is built up: every function gives back a new one. */
import type { KeptFile } from '../knowledge/file.js'
import type { Language } from '../knowledge/language.js'
import type { Memory, Open } from './memory.js'
import type { Choice, Reply, Turn } from './reply.js'
import { wordingFor, type Wording } from './wording/wording.js'

export interface Outcome {
  readonly memory: Memory
  readonly replies: readonly Reply[]
  /** The customer has asked for a person, or no longer wants to wait for one. */
  readonly handoff?: 'requested' | 'withdrawn'
  /** References filed in this turn. */
  readonly filed: readonly string[]
}

export function outcomeOf(memory: Memory): Outcome {
  return { memory, replies: [], filed: [] }
}

export function words(outcome: Outcome): Wording {
  return wordingFor(outcome.memory.language)
}

export function say(
  outcome: Outcome,
  turn: Turn,
  text: string,
  choices?: readonly (Choice | string)[],
  files: readonly KeptFile[] = [],
): Outcome {
  const reply = replyIn(outcome.memory.language, turn, text, choices)
  return { ...outcome, replies: [...outcome.replies, files.length > 0 ? { ...reply, files } : reply] }
}

export function replyIn(
  language: Language,
  turn: Turn,
  text: string,
  choices: readonly (Choice | string)[] = [],
): Reply {
  const buttons = choices.map((choice) => (typeof choice === 'string' ? { label: choice, value: choice } : choice))
  return { text, language, turn, ...(buttons.length > 0 ? { choices: buttons } : {}) }
}

export function remember(outcome: Outcome, change: Partial<Memory>): Outcome {
  return { ...outcome, memory: { ...outcome.memory, ...change } }
}

/** Puts a dialog on top: it speaks next. */
export function push(outcome: Outcome, open: Open): Outcome {
  return remember(outcome, { open: [...outcome.memory.open, open] })
}

/** Replaces the dialog on top. */
export function replaceTop(outcome: Outcome, open: Open): Outcome {
  return remember(outcome, { open: [...outcome.memory.open.slice(0, -1), open] })
}

export function pop(outcome: Outcome): Outcome {
  return remember(outcome, { open: outcome.memory.open.slice(0, -1) })
}

/** Takes back every question that is still open; forms stay. */
export function popEverythingAsked(outcome: Outcome): Outcome {
  return remember(outcome, { open: outcome.memory.open.filter((open) => open.kind === 'form') })
}

export function topOf(memory: Memory): Open | undefined {
  return memory.open.at(-1)
}

/** Counts a question; `first` is true when it is to be put in its first wording. Wordings alternate, so none follows itself. */
export function askOnce(outcome: Outcome, key: string): { outcome: Outcome; first: boolean } {
  const times = outcome.memory.asked[key] ?? 0
  return {
    outcome: remember(outcome, { asked: { ...outcome.memory.asked, [key]: times + 1 } }),
    first: times % 2 === 0,
  }
}
