/** When the survey is put to the customer: in a conversation in which nothing else is going on. */
import { askSlot } from './form-speech.js'
import { begin } from './form.js'
import type { Memory } from './memory.js'
import { outcomeOf, push, words, type Outcome } from './outcome.js'
import { survey } from './survey.js'

/** Something else has to end first: a form is half filled. A question left open gives way. */
export function isBusy({ open }: Memory): boolean {
  return open.some((one) => one.kind === 'form' && one.dialog !== survey.form.id)
}

/** The question, in a conversation in which nothing else is going on. A survey that was left open there is over. */
export function askSurvey(memory: Memory, reference: string): Outcome {
  const progress = begin(reference)
  const opened = push(outcomeOf({ ...memory, open: [] }), {
    kind: 'form',
    dialog: survey.form.id,
    version: survey.form.version,
    progress,
  })
  const [score] = survey.form.slots
  if (!score) return opened
  return askSlot(opened, survey, progress, score, { before: words(opened).survey.start(reference) })
}
