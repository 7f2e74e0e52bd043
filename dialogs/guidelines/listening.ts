/** Listening: distress is acknowledged, once, before the matter itself. */
import { remember, words } from '../outcome.js'
import type { Guideline } from './guideline.js'

export const acknowledgeDistress: Guideline = {
  id: 'listening/acknowledge-distress',
  source: 'Guideline of listening: anger or distress is noticed, acknowledged once, and a person offered.',
  applies: (outcome, before, scene) =>
    scene.understood.upset &&
    !before.memory.soothed &&
    outcome.handoff === undefined &&
    ['answer', 'clarify', 'admit', 'claim'].includes(outcome.replies[0]?.turn.kind ?? ''),
  amend: (outcome) => {
    const [first, ...rest] = outcome.replies
    if (!first) return outcome
    const wording = words(outcome)
    // A claim begins with its own regret: saying it twice would sound like a machine.
    const soothing = first.text.startsWith(wording.claim.regret)
      ? first
      : { ...first, text: `${wording.upset}\n\n${first.text}` }
    const all = [soothing, ...rest]
    const last = all.at(-1) ?? soothing
    const hasPerson = last.choices?.some((choice) => choice.label === wording.button.person)
    const person = { label: wording.button.person, value: wording.button.person }
    const offering = hasPerson ? last : { ...last, choices: [...(last.choices ?? []), person] }
    return remember({ ...outcome, replies: [...all.slice(0, -1), offering] }, { soothed: true })
  },
}
