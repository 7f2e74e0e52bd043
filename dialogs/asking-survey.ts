/** The survey's first question, put by the desk once the answer to a claim has arrived. */
import { askSlot } from './form-speech.js'
import { begin } from './form.js'
import type { Memory } from './memory.js'
import { outcomeOf, push, words, type Outcome } from './outcome.js'
import { survey } from './survey.js'

const { form } = survey

/** Something else has to end first: a form is half filled. A question left open gives way. */
export function isBusy({ open }: Memory): boolean {
  return open.some((one) => one.kind === 'form' && one.dialog !== form.id)
}

/** In a conversation in which nothing else is going on. A survey that was left open there is over. */
export function askSurvey(memory: Memory, reference: string): Outcome {
  const [score] = form.slots
  if (!score) throw new Error('The survey asks for a score first: see dialogs/survey.ts')
  const progress = begin(reference)
  const open = { kind: 'form' as const, dialog: form.id, version: form.version, progress }
  const opened = push(outcomeOf({ ...memory, open: [] }), open)
  return askSlot(opened, survey, progress, score, { before: words(opened).survey.start(reference) })
}
