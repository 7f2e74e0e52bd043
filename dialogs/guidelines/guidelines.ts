/** Every guideline, in the order they are kept. A new one is one export and one line here. */
import type { Outcome } from '../outcome.js'
import type { Scene } from '../services.js'
import { neverSilent, tellWhatWasCut } from './completeness.js'
import type { Guideline } from './guideline.js'
import { acknowledgeDistress } from './listening.js'
import { disclose } from './precision.js'
import { tellOfFiles } from './receiving.js'
import { keepTheWayOut } from './waiting.js'

export const GUIDELINES: readonly Guideline[] = [
  neverSilent,
  tellWhatWasCut,
  acknowledgeDistress,
  keepTheWayOut,
  tellOfFiles,
  disclose,
]

export function amended(outcome: Outcome, before: Outcome, scene: Scene): Outcome {
  return GUIDELINES.reduce(
    (current, guideline) =>
      guideline.applies(current, before, scene) ? guideline.amend(current, before, scene) : current,
    outcome,
  )
}
