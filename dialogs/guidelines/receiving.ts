/** Receiving: who sends a file with their words is told that it has come. */
import { words } from '../outcome.js'
import type { Guideline } from './guideline.js'

export const tellOfFiles: Guideline = {
  id: 'receiving/tell-of-files',
  source: 'Guideline of completeness: nothing that is sent is passed over in silence.',
  applies: (outcome, _before, scene) => scene.files.length > 0 && outcome.replies.length > 0,
  amend: (outcome, _before, scene) => {
    const [first, ...rest] = outcome.replies
    if (!first) return outcome
    const told = { ...first, text: `${words(outcome).receivedFiles(scene.files.length)}\n\n${first.text}` }
    return { ...outcome, replies: [told, ...rest] }
  },
}
