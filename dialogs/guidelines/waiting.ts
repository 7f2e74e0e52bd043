/** Waiting: whoever waits for a person always has the way out in sight. */
import { replyIn, words } from '../outcome.js'
import type { Guideline } from './guideline.js'

export const keepTheWayOut: Guideline = {
  id: 'waiting/keep-the-way-out',
  source: 'Ley 10/2025, article 8.4: nobody is cut off for waiting; and nobody is kept waiting against their will.',
  applies: (outcome, _before, scene) =>
    scene.waiting &&
    outcome.handoff === undefined &&
    outcome.replies.length > 0 &&
    outcome.memory.open.at(-1)?.kind !== 'ask',
  amend: (outcome) => {
    const last = outcome.replies.at(-1)
    if (!last) return outcome
    const { stopWaiting, person } = words(outcome).button
    const choices = (last.choices ?? []).filter((choice) => choice.label !== person && choice.label !== stopWaiting)
    const reply = replyIn(last.language, last.turn, last.text, [...choices, stopWaiting])
    return { ...outcome, replies: [...outcome.replies.slice(0, -1), reply] }
  },
}
