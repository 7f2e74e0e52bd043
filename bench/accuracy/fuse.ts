/** Fuse.js over the plain list: the label of the utterance found first. */
import Fuse from 'fuse.js'
import { REFUSED } from './guess.js'
import type { Learn } from './learner.js'

export const learnList: Learn = ({ lessons }) => {
  // Anywhere in the text: over several sets that does better than its other settings.
  const fuse = new Fuse(lessons, { keys: ['text'], includeScore: true, ignoreLocation: true })
  return (text) => {
    const [best] = fuse.search(text, { limit: 1 })
    return best ? { kind: 'answer', label: best.item.label, confidence: 1 - (best.score ?? 1) } : REFUSED
  }
}
