/** A guideline is a rule about everything the desk says: when it applies, and what it changes. */
import type { Outcome } from '../outcome.js'
import type { Scene } from '../services.js'

export interface Guideline {
  readonly id: string
  /** Which promise, law or standard it keeps. */
  readonly source: string
  readonly applies: (outcome: Outcome, before: Outcome, scene: Scene) => boolean
  readonly amend: (outcome: Outcome, before: Outcome, scene: Scene) => Outcome
}
