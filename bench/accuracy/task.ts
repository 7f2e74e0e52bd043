/** What a process of its own is asked to do, and what it tells. Plain data. */
import type { Guess } from './guess.js'
import type { LearnerId, Lessons } from './learner.js'

export interface Task {
  readonly learner: LearnerId
  readonly lessons: Lessons
  /** Told to it one after the other. */
  readonly texts: readonly string[]
}

export interface Outcome {
  /** From lessons in memory to the first message that could be understood. */
  readonly learnMs: number
  /** One a text, in their order. */
  readonly queryMs: readonly number[]
  readonly guesses: readonly Guess[]
}
