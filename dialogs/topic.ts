/** A topic is a form and what is done when it is full. A new one is one file and one line in `topics.ts`. */
import type { Form, Progress } from './form.js'
import type { Outcome } from './outcome.js'
import type { Scene } from './services.js'
import type { KindId } from './wording/claim/words.js'
import type { Wording } from './wording/wording.js'

export interface Topic {
  readonly form: Form
  readonly words: (wording: Wording) => TopicWords
  /** What it is before the law, where it ends in a record with a reference. */
  readonly kind?: {
    readonly id: KindId
    readonly isComplaint: boolean
    readonly wantsEvidence?: (progress: Progress) => boolean
  }
  /** What follows from the dates and amounts given, in words; told in the summary and in the receipt. */
  readonly explain?: (outcome: Outcome, progress: Progress, scene: Scene) => string | undefined
  /** Does what the form is for and says so. Called once everything is there (and confirmed, where it is read back). */
  readonly finish: (outcome: Outcome, progress: Progress, scene: Scene) => Promise<Finished>
}

/** `refused`: it could not be done now; the form stays open. */
export type Finished =
  { readonly kind: 'finished'; readonly outcome: Outcome } | { readonly kind: 'refused'; readonly outcome: Outcome }

export interface TopicWords {
  readonly start?: string
  readonly slots: Readonly<Record<string, { readonly name: string; readonly ask: (first: boolean) => string }>>
  /** A choice's label by its code and the slot's name. */
  readonly choice?: (code: string, slot: string) => string | undefined
  readonly summary?: string
  readonly confirm?: string
  readonly confirmButton?: string
  /** Said when it is given up; without it that nothing has been filed. */
  readonly cancelled?: string
}
