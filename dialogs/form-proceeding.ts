/** What comes next in a form: the next question, the summary, the end, or a person. */
import { asking, nextStep, skip, type Progress, type Slot } from './form.js'
import { askSlot, save, showSummary, type Note } from './form-speech.js'
import { pop, push, say, words, type Outcome } from './outcome.js'
import type { Scene } from './services.js'
import type { Topic } from './topic.js'

/** The next step of a form, said. */
export async function proceed(
  outcome: Outcome,
  topic: Topic,
  progress: Progress,
  scene: Scene,
  note: Note = {},
): Promise<Outcome> {
  const asked = note.failed === undefined ? progress : asking(progress, progress.asking ?? '', true)
  const step = nextStep(topic.form, asked)
  switch (step.kind) {
    case 'ask':
      return askSlot(outcome, topic, asked, step.slot, note)
    case 'summary':
      return showSummary(outcome, topic, asked, note, scene)
    case 'done':
      return finish(outcome, topic, asked, scene)
    case 'stuck':
      return step.slot.skippable && step.slot.free === undefined
        ? proceed(outcome, topic, skip(asked, step.slot.name), scene, {
            before: skippedNote(outcome, topic, step.slot),
          })
        : offerPerson(outcome, topic, asked)
  }
}

export async function finish(outcome: Outcome, topic: Topic, progress: Progress, scene: Scene): Promise<Outcome> {
  const finished = await topic.finish(outcome, progress, scene)
  return finished.kind === 'finished'
    ? pop(finished.outcome)
    : save(finished.outcome, topic, asking(progress, 'summary'))
}

function offerPerson(outcome: Outcome, topic: Topic, progress: Progress): Outcome {
  const saved = save(outcome, topic, { ...progress, tries: 0 })
  const offered = push(saved, { kind: 'offer', what: 'handoff', said: '' })
  const { form, button } = words(outcome)
  return say(offered, { kind: 'handoff', state: 'offered' }, form.stuck, [button.person, button.no])
}

export function skippedNote(outcome: Outcome, topic: Topic, slot: Slot): string {
  const { claim, form } = words(outcome)
  return topic.kind && slot.name === 'contact' ? claim.withoutContact : form.skipped
}
