/** Getting a person: asked for at any step, told where one stands, introduced, and back again with everything kept. */
import type { OpenForm } from './form-dialog.js'
import { resumeForm } from './form-dialog.js'
import type { Memory } from './memory.js'
import { outcomeOf, remember, say, topOf, words, type Outcome } from './outcome.js'
import { quoted } from './quoted.js'
import type { Scene } from './services.js'

/** The customer asks for a person: the place in the queue is told at once, whatever is open stays open. */
export function requestPerson(outcome: Outcome, scene: Scene): Outcome {
  const { handoff, button } = words(outcome)
  const ahead = scene.queue.ahead(scene.conversationId)
  const attendance = scene.queue.attendance(outcome.memory.language)
  const withoutOffers = remember(outcome, {
    open: outcome.memory.open.filter((open) => open.kind === 'form'),
    unclear: 0,
  })
  const requested: Outcome = { ...withoutOffers, handoff: 'requested' }
  const kept = topOf(requested.memory)?.kind === 'form' ? ` ${handoff.kept}` : ''
  if (!attendance.open) {
    const text = handoff.closed(attendance.opens) + kept
    return say(requested, { kind: 'handoff', state: 'closed-hours' }, text, [button.enquiry, button.stopWaiting])
  }
  const text = (scene.waiting ? handoff.still(ahead) : handoff.queued(ahead)) + kept
  return say(requested, { kind: 'handoff', state: 'queued' }, text, [button.stopWaiting])
}

/** The customer would rather go on with the assistant than wait. */
export function stopWaiting(outcome: Outcome): Outcome {
  return say({ ...outcome, handoff: 'withdrawn' }, { kind: 'notice' }, words(outcome).handoff.withdrawn)
}

/** A person has taken the conversation and is introduced by the name that customers may know. */
export function personArrived(memory: Memory, alias: string): Outcome {
  const arrived = outcomeOf(memory)
  return say(arrived, { kind: 'handoff', state: 'accepted' }, words(arrived).handoff.accepted(quoted(alias)))
}

/** The person has given the conversation back: the assistant says again what it is, and goes on where it was. */
export async function personLeft(memory: Memory, scene: Scene): Promise<Outcome> {
  const left = outcomeOf({ ...memory, open: memory.open.filter((open) => open.kind === 'form') })
  const { handoff, disclosure, button } = words(left)
  const open = topOf(left.memory)
  if (open?.kind !== 'form') {
    return say(left, { kind: 'handoff', state: 'completed' }, handoff.completed(disclosure), [
      button.help,
      button.person,
    ])
  }
  const told = say(left, { kind: 'handoff', state: 'completed' }, handoff.completedResuming(disclosure))
  return resumeForm(told, open satisfies OpenForm, scene, '')
}
