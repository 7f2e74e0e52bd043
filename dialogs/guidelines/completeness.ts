/** Completeness: nobody is left without a reply, and nothing that was cut off is passed over in silence. */
import { READ_AT_MOST } from '../../knowledge/limits.js'
import { admit } from '../admit.js'
import { say, words } from '../outcome.js'
import type { Guideline } from './guideline.js'

export const neverSilent: Guideline = {
  id: 'completeness/never-silent',
  source: 'Guideline of completeness: a part is never dropped silently.',
  applies: (outcome) => outcome.replies.length === 0,
  amend: (outcome, _before, scene) => admit(outcome, scene.understood.text),
}

export const tellWhatWasCut: Guideline = {
  id: 'completeness/tell-what-was-cut',
  source: 'Guideline of completeness: what could not be read is said.',
  applies: (_outcome, _before, scene) => scene.understood.text.length > READ_AT_MOST,
  amend: (outcome) => say(outcome, { kind: 'notice' }, words(outcome).tooLong),
}
