/** A form is data: slots, how each is read and checked. These pure functions say what comes next, for every form alike. */
import type { KeptFile } from '../knowledge/file.js'
import type { Parsed } from '../knowledge/parsed.js'
import type { Entity, EntityKind } from '../knowledge/entities.js'
import type { Understanding } from '../knowledge/understanding.js'

/** Tries at one question before it is skipped with a note, or a person is got. */
export const TRIES = 3

export interface Form {
  readonly id: string
  /** Raised when slots change: a form begun under another version starts again with what it knows. */
  readonly version: number
  readonly slots: readonly Slot[]
  /** Whether everything is read back and confirmed before it is finished. */
  readonly readBack: boolean
}

export interface Slot {
  readonly name: string
  /** Entities that fill it, whenever and wherever the customer mentions them. */
  readonly entities: readonly EntityKind[]
  /** Which of them are about this slot; all, when absent. */
  readonly about?: (entity: Entity, said: Understanding, at: Moment) => boolean
  /** How one is kept; its value, when absent. */
  readonly keeps?: (entity: Entity & { ok: true }) => string
  /** The names by which the conversation may know it already; those of its entities, when absent. */
  readonly recalls?: readonly string[]
  /** Whether it is asked for, given what is known; always, when absent. Told without being asked, it is taken down all the same. */
  readonly applies?: (progress: Progress) => boolean
  /** Fills it from any message without being asked; undefined when the words say nothing about it. */
  readonly notice?: (said: Understanding) => string | undefined
  /** Reads the answer to its own question; `why` is a code that the wording explains. */
  readonly read: (said: Understanding) => Parsed<string>
  /** The customer may do without it. */
  readonly skippable: boolean
  /** Codes of the answers offered as buttons. */
  readonly choices?: readonly string[]
  /** Words that do without it, besides the usual ones. */
  readonly declines?: (text: string) => boolean
  /** A few words of the customer's own are the answer: only a question interrupts. */
  readonly ownWords?: boolean
  /** It is told freely: what looks like a topic is no interruption in a `story` unless it is a question, and never in a `question`. */
  readonly free?: 'story' | 'question'
}

/** How a slot stands when a message is read for it. */
export interface Moment {
  readonly asked: boolean
  /** It has a value, or was done without. */
  readonly settled: boolean
}

/** What may be wished besides at the summary: the conversation kept as evidence, the receipt by e-mail. */
export type Wish = 'keep' | 'mail'

export interface Progress {
  /** The reference it will be filed under: kept from the beginning, so that filing twice is filing once. */
  readonly reference: string
  readonly values: Readonly<Record<string, string>>
  readonly skipped: readonly string[]
  /** What was asked last: a slot's name, `summary`, or `correction` (which field?). */
  readonly asking?: string
  /** Files received while it was open. */
  readonly files?: readonly KeptFile[]
  /** The matters that the story raises, in the customer's words; absent while it is one. */
  readonly issues?: readonly string[]
  readonly wishes?: readonly Wish[]
  /** Failed tries at what is being asked. */
  readonly tries: number
}

export type Step =
  | { readonly kind: 'ask'; readonly slot: Slot }
  | { readonly kind: 'summary' }
  | { readonly kind: 'done' }
  /** The slot cannot be skipped and was not understood `TRIES` times. */
  | { readonly kind: 'stuck'; readonly slot: Slot }

export function begin(reference: string): Progress {
  return { reference, values: {}, skipped: [], tries: 0 }
}

export function slotOf(form: Form, name: string | undefined): Slot | undefined {
  return form.slots.find((slot) => slot.name === name)
}

/** What comes next, given what is known. `confirmed`: the customer has just said yes to the summary. */
export function nextStep(form: Form, progress: Progress, confirmed = false): Step {
  const [missing] = missingSlots(form, progress)
  if (missing) {
    const stuck = progress.asking === missing.name && progress.tries >= TRIES
    return stuck ? { kind: 'stuck', slot: missing } : { kind: 'ask', slot: missing }
  }
  return form.readBack && !confirmed ? { kind: 'summary' } : { kind: 'done' }
}

/** Slots that still want an answer, in order. */
export function missingSlots(form: Form, progress: Progress): readonly Slot[] {
  return form.slots.filter((slot) => !isSettled(slot, progress) && (slot.applies?.(progress) ?? true))
}

export function fill(progress: Progress, slot: string, value: string): Progress {
  return {
    ...progress,
    values: { ...progress.values, [slot]: value },
    skipped: progress.skipped.filter((name) => name !== slot),
    tries: progress.asking === slot ? 0 : progress.tries,
  }
}

export function skip(progress: Progress, slot: string): Progress {
  return { ...progress, skipped: [...progress.skipped.filter((name) => name !== slot), slot], tries: 0 }
}

/** Forgets a slot so that it is asked again. */
export function reopen(progress: Progress, slot: string): Progress {
  const { [slot]: _dropped, ...values } = progress.values
  return { ...progress, values, skipped: progress.skipped.filter((name) => name !== slot), tries: 0 }
}

/** Notes what is asked now; asking the same again counts as a failed try only when `failed`. */
export function asking(progress: Progress, what: string, failed = false): Progress {
  const again = progress.asking === what
  return { ...progress, asking: what, tries: again ? progress.tries + (failed ? 1 : 0) : 0 }
}

export function isSettled(slot: Slot, progress: Progress): boolean {
  return progress.values[slot.name] !== undefined || progress.skipped.includes(slot.name)
}
