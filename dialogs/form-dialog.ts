/** One turn of a form: what the customer said is read into it, and the next question, the summary or the receipt follows. */
import { cancel } from './cancelling.js'
import { fieldNamed, isQuestion, wantsToCorrect, wantsToSkip } from './cues.js'
import {
  asking,
  begin,
  fill,
  mine,
  missingSlots,
  nextStep,
  reopen,
  skip,
  slotOf,
  type Mined,
  type Progress,
  type Slot,
} from './form.js'
import { articleOf, meant } from './labels.js'
import type { Open } from './memory.js'
import { pop, push, say, words, type Outcome } from './outcome.js'
import { choiceNamed, fieldByName, isInterruption, pressedSkip } from './form-hearing.js'
import { askSlot, askWhichField, corrections, save, showSummary, type Note } from './form-speech.js'
import { refusal } from './refusal.js'
import { wordingFor } from './wording/wording.js'
import type { Language } from '../knowledge/language.js'
import type { Parsed } from '../knowledge/parsed.js'
import { buttonPressed } from './buttons.js'
import type { Scene } from './services.js'
import type { Topic } from './topic.js'
import { topicOf } from './topics.js'

export type OpenForm = Open & { kind: 'form' }

/** What becomes of a message while a form is open: it was for the form, or it is something else and the form waits. */
export type FormTurn = { readonly kind: 'heard'; readonly outcome: Outcome } | { readonly kind: 'interrupted' }

/** Opens a form with whatever is known already, and asks for the first thing that is not. */
export async function openForm(outcome: Outcome, topicId: string, scene: Scene): Promise<Outcome> {
  const topic = topicOf(topicId)
  if (!topic) throw new Error(`No topic is called ${topicId}; see dialogs/topics.ts.`)
  const mined = mine(topic.form, prefilled(topic, outcome, scene), scene.understood)
  const open: OpenForm = { kind: 'form', dialog: topicId, version: topic.form.version, progress: mined.progress }
  const opened = push(outcome, open)
  const refused = mined.refused.map(({ entity }) => refusal(words(outcome), entity)).join(' ')
  const start = [topic.words(words(outcome)).start, refused].filter(Boolean).join('\n\n')
  return proceed(opened, topic, mined.progress, scene, { before: start })
}

/** Facts of the conversation that a slot takes: nobody is asked twice. */
function prefilled(topic: Topic, outcome: Outcome, scene: Scene): Progress {
  const { known } = outcome.memory
  return topic.form.slots.reduce((progress, slot) => {
    const value = slot.entities.map((kind) => known[kind]).find((found) => found !== undefined)
    return value === undefined ? progress : fill(progress, slot.name, value)
  }, begin(scene.newReference()))
}

/** Puts the open form's question again, after something else was attended to. */
export async function resumeForm(outcome: Outcome, open: OpenForm, scene: Scene, before?: string): Promise<Outcome> {
  const topic = topicOf(open.dialog)
  if (!topic) return pop(outcome)
  const progress = topic.form.version === open.version ? open.progress : restarted(topic, open.progress)
  return proceed(outcome, topic, progress, scene, { before: before ?? words(outcome).form.resume })
}

/** A form begun under another version keeps what still has a place in it. */
function restarted(topic: Topic, progress: Progress): Progress {
  const values = Object.entries(progress.values).filter(([name]) => slotOf(topic.form, name))
  return { ...begin(progress.reference), values: Object.fromEntries(values) }
}

/** The form on top hears a message. */
export async function hearForm(outcome: Outcome, open: OpenForm, scene: Scene): Promise<FormTurn> {
  const topic = topicOf(open.dialog)
  if (!topic || topic.form.version !== open.version) {
    return { kind: 'heard', outcome: await resumeForm(outcome, open, scene) }
  }
  const said = meant(scene.understood)
  if (said === 'cancel') return { kind: 'heard', outcome: await cancel(outcome, open.progress.reference, scene) }
  const mined = mine(topic.form, open.progress, scene.understood)
  if (open.progress.asking === 'summary' || open.progress.asking === 'correction') {
    return hearConfirmation(outcome, topic, open.progress, mined, scene)
  }
  const slot = slotOf(topic.form, open.progress.asking)
  if (!slot) return { kind: 'heard', outcome: await proceed(outcome, topic, mined.progress, scene) }
  return hearSlot(outcome, topic, slot, mined, scene)
}

async function hearSlot(outcome: Outcome, topic: Topic, slot: Slot, mined: Mined, scene: Scene): Promise<FormTurn> {
  const { text } = scene.understood
  const heard = async (progress: Progress, note: Note = {}): Promise<FormTurn> => ({
    kind: 'heard',
    outcome: await proceed(outcome, topic, progress, scene, note),
  })
  const chosen = choiceNamed(topic, slot, outcome, text)
  if (chosen) return heard(fill(mined.progress, slot.name, chosen))
  if (mined.filled.includes(slot.name)) return heard(mined.progress)
  const refused = mined.refused.find((refusedSlot) => refusedSlot.slot === slot.name)
  if (refused) return heard(mined.progress, { failed: refusal(words(outcome), refused.entity) })
  if (mined.filled.length > 0 && slot.free === undefined)
    return heard(mined.progress, corrections(outcome, topic, mined))
  if (slot.skippable && (wantsToSkip(text) || pressedSkip(outcome, text))) {
    return heard(skip(mined.progress, slot.name), { before: words(outcome).form.skipped })
  }
  if (wantsToCorrect(text)) {
    const named = fieldNamed(text, Object.keys(mined.progress.values))
    if (named) return heard(reopen(mined.progress, named))
  }
  if (isInterruption(slot, scene)) return { kind: 'interrupted' }
  // One of our own buttons, pressed late, is no answer to another question.
  const read: Parsed<string> = buttonPressed(text) ? { ok: false, why: 'choice' } : slot.read(scene.understood)
  if (read.ok) return heard(fill(mined.progress, slot.name, read.value))
  return heard(mined.progress, { failed: refusal(words(outcome), read.why) })
}

async function hearConfirmation(
  outcome: Outcome,
  topic: Topic,
  before: Progress,
  mined: Mined,
  scene: Scene,
): Promise<FormTurn> {
  const heard = (progress: Progress, note: Note = {}) =>
    proceed(outcome, topic, progress, scene, note).then((next): FormTurn => ({ kind: 'heard', outcome: next }))
  if (mined.filled.length > 0) return heard(mined.progress, corrections(outcome, topic, mined))
  const [refused] = mined.refused
  if (refused) return heard(before, { before: refusal(words(outcome), refused.entity) })
  const { text } = scene.understood
  const said = meant(scene.understood)
  const fields = topic.form.slots.map((slot) => slot.name)
  const named = fieldNamed(text, fields) ?? fieldByName(topic, outcome, text)
  if (before.asking === 'correction' && named) return heard(reopen(before, named))
  if (said === 'yes' && before.asking === 'summary') {
    return { kind: 'heard', outcome: await finish(outcome, topic, before, scene) }
  }
  if (named && (wantsToCorrect(text) || said === 'no')) return heard(reopen(before, named))
  if (said === 'no' || wantsToCorrect(text) || text.trim() === words(outcome).button.correct) {
    return { kind: 'heard', outcome: askWhichField(outcome, topic, before) }
  }
  if (isQuestion(text) || said !== undefined || scene.understood.parts.some(articleOf)) return { kind: 'interrupted' }
  return heard(before, { failed: words(outcome).refused.choice })
}

/** The next step of a form, said. */
async function proceed(
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
      return showSummary(outcome, topic, asked, note)
    case 'done':
      return finish(outcome, topic, asked, scene)
    case 'stuck':
      return step.slot.skippable
        ? proceed(outcome, topic, skip(asked, step.slot.name), scene, { before: words(outcome).form.skipped })
        : offerPerson(outcome, topic, asked)
  }
}

async function finish(outcome: Outcome, topic: Topic, progress: Progress, scene: Scene): Promise<Outcome> {
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

/** What the brief shows of a form: filled and missing, by slot name; values in words, "not given" for what was skipped. */
export function formBrief(
  open: OpenForm,
  language: Language,
): {
  readonly filled: readonly { readonly name: string; readonly value: string }[]
  readonly missing: readonly string[]
} {
  const topic = topicOf(open.dialog)
  if (!topic) return { filled: [], missing: [] }
  const wording = wordingFor(language)
  const { values, skipped } = open.progress
  const inWords = (value: string) => topic.words(wording).choice?.(value) ?? value
  const filled = Object.entries(values).map(([name, value]) => ({ name, value: inWords(value) }))
  const without = skipped.map((name) => ({ name, value: wording.form.given }))
  return { filled: [...filled, ...without], missing: missingSlots(topic.form, open.progress).map((slot) => slot.name) }
}
