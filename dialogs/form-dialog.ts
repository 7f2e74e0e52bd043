/** One turn of a form: what the customer said is read into it, and the next question, the summary or the receipt follows. */
import { isBareDatum } from './bare-datum.js'
import { cancel } from './cancelling.js'
import { wordsOf } from './claim/slots.js'
import { isQuestion, wantsToCorrect, isPlainNo, wantsToSkip } from './cues.js'
import { fieldNamed } from './field-names.js'
import { mine, type Mined } from './form-mining.js'
import { fill, reopen, skip, slotOf, type Progress, type Slot } from './form.js'
import { changeForm } from './form-changing.js'
import { choiceNamed, fieldByName, isInterruption, pressedSkip, tellsMore } from './form-hearing.js'
import { finish, proceed, skippedNote } from './form-proceeding.js'
import { evidenceHint, firstHeard, prefilled, restarted } from './form-opening.js'
import { askWhichField, askWhichKind, corrections, type Note } from './form-speech.js'
import { addIssue, withStory } from './issues.js'
import { articleOf, meant } from './labels.js'
import type { Open } from './memory.js'
import { pop, push, words, type Outcome } from './outcome.js'
import { beginning } from './quoted.js'
import { refusal } from './refusal.js'
import type { Parsed } from '../knowledge/parsed.js'
import { buttonPressed } from './buttons.js'
import type { Scene } from './services.js'
import type { Topic } from './topic.js'
import { topicOf } from './topics.js'

/** In words: an answer of so many at most is no story. */
const SHORT_ANSWER = 5

export type OpenForm = Open & { kind: 'form' }

/** What becomes of a message while a form is open: it was for the form, or it is something else and the form waits. */
export type FormTurn = { readonly kind: 'heard'; readonly outcome: Outcome } | { readonly kind: 'interrupted' }

/** Opens a form with whatever is known already, and asks for the first thing that is not. */
export async function openForm(outcome: Outcome, topicId: string, scene: Scene): Promise<Outcome> {
  const topic = topicOf(topicId)
  if (!topic) throw new Error(`No topic is called ${topicId}; see dialogs/topics.ts.`)
  const { told: text, toldIssues: issues, files: _taken, ...memory } = outcome.memory
  const told = text === undefined ? undefined : { text, issues }
  const mined = firstHeard(topic, prefilled(topic, outcome, scene), told, scene)
  const open: OpenForm = { kind: 'form', dialog: topicId, version: topic.form.version, progress: mined.progress }
  const left = topic.kind ? memory : outcome.memory // what was told and sent before is in the form now
  const opened = push({ ...outcome, memory: left }, open)
  const refused = mined.refused.map(({ entity }) => refusal(words(outcome), entity)).join(' ')
  const hint = evidenceHint(topic, mined.progress, outcome)
  const start = [topic.words(words(outcome)).start, hint, refused].filter(Boolean).join('\n\n')
  return proceed(opened, topic, mined.progress, scene, { before: start })
}

/** Puts the open form's question again, after something else was attended to. */
export async function resumeForm(outcome: Outcome, open: OpenForm, scene: Scene, before?: string): Promise<Outcome> {
  const topic = topicOf(open.dialog)
  if (!topic) return pop(outcome)
  const progress = topic.form.version === open.version ? open.progress : restarted(topic, open.progress)
  return proceed(outcome, topic, progress, scene, { before: before ?? words(outcome).form.resume })
}

/** What is asked once every slot is settled. */
const AT_THE_END = ['summary', 'correction', 'kind'] as const

/** The form on top hears a message. */
export async function hearForm(outcome: Outcome, open: OpenForm, scene: Scene): Promise<FormTurn> {
  const topic = topicOf(open.dialog)
  if (!topic || topic.form.version !== open.version) {
    return { kind: 'heard', outcome: await resumeForm(outcome, open, scene) }
  }
  const changed = changeForm(outcome, topic, open.progress, scene)
  if (changed === 'which-kind') return { kind: 'heard', outcome: askWhichKind(outcome, topic, open.progress) }
  if (changed) {
    const note = { before: changed.note }
    return { kind: 'heard', outcome: await proceed(outcome, changed.topic, changed.progress, scene, note) }
  }
  if (meant(scene.understood) === 'cancel') {
    return { kind: 'heard', outcome: await cancel(outcome, topic, open.progress.reference, scene) }
  }
  const mined = mine(topic.form, open.progress, scene.understood)
  if (AT_THE_END.some((what) => what === open.progress.asking)) {
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
  if (mined.filled.includes(slot.name)) return heard(retold(topic, slot, mined.progress, scene))
  const refused = mined.refused.find((refusedSlot) => refusedSlot.slot === slot.name)
  if (refused) return heard(mined.progress, { failed: refusal(words(outcome), refused.entity) })
  if (mined.filled.length > 0 && (slot.free === undefined || isBareDatum(scene.understood)))
    return heard(mined.progress, corrections(outcome, topic, mined))
  if (wantsToCorrect(text)) {
    const { values, skipped } = mined.progress
    const named = fieldNamed(text, [...Object.keys(values), ...skipped])
    if (named) return heard(reopen(mined.progress, named))
  }
  if (slot.skippable && (skips(slot, text) || pressedSkip(outcome, text))) {
    return heard(skip(mined.progress, slot.name), { before: skippedNote(outcome, topic, slot) })
  }
  // One of our own buttons, pressed late, is no answer to another question.
  const read: Parsed<string> = buttonPressed(text) ? { ok: false, why: 'choice' } : slot.read(scene.understood)
  if (read.ok && isExact(slot) && !isQuestion(text)) return heard(fill(mined.progress, slot.name, read.value))
  if (!read.ok && tellsMore(topic, mined.progress, scene)) {
    return heard(...withMore(outcome, topic, mined.progress, text))
  }
  if (isInterruption(slot, scene)) return { kind: 'interrupted' }
  if (read.ok) return heard(retold(topic, slot, fill(mined.progress, slot.name, read.value), scene))
  return heard(mined.progress, { failed: refusal(words(outcome), read.why) })
}

/** What it reads can be nothing but its answer, whatever else the words remind of. */
function isExact(slot: Slot): boolean {
  return slot.free === undefined && slot.choices === undefined && !slot.ownWords
}

/** The story may raise several matters. */
function retold(topic: Topic, slot: Slot, progress: Progress, scene: Scene): Progress {
  return slot.free === 'story' ? withStory(topic.form, progress, scene.understood) : progress
}

function withMore(outcome: Outcome, topic: Topic, progress: Progress, text: string): [Progress, Note] {
  return [addIssue(topic.form, progress, text.trim()), { before: words(outcome).claim.added(beginning(text)) }]
}

/** "I don't know" may also begin a story. */
function skips(slot: Slot, text: string): boolean {
  const isBrief = slot.free === undefined || wordsOf(text).length <= SHORT_ANSWER
  const isNo = isPlainNo(text) && !slot.choices?.includes('no')
  return isNo || (wantsToSkip(text) && isBrief) || (slot.declines?.(text) ?? false)
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
  if (said === 'no' || wantsToCorrect(text) || buttonPressed(text) === 'correct') {
    return { kind: 'heard', outcome: askWhichField(outcome, topic, before) }
  }
  if (tellsMore(topic, before, scene)) return heard(...withMore(outcome, topic, before, text))
  if (isQuestion(text) || said !== undefined || scene.understood.parts.some(articleOf)) return { kind: 'interrupted' }
  return heard(before, { failed: words(outcome).refused.choice })
}
