/** What a form says: a slot's question, the summary to be confirmed, which field to correct, what has been noted. */
import { asking, slotOf, TRIES, type Mined, type Progress, type Slot } from './form.js'
import { askOnce, replaceTop, say, words, type Outcome } from './outcome.js'
import { quoted } from './quoted.js'
import type { Turn } from './reply.js'
import type { Topic } from './topic.js'

export interface Note {
  /** Said before the next question. */
  readonly before?: string
  /** The answer was not one, and why; counts as a try. */
  readonly failed?: string
}

export function askSlot(outcome: Outcome, topic: Topic, progress: Progress, slot: Slot, note: Note): Outcome {
  const wording = topic.words(words(outcome))
  const { outcome: counted, first } = askOnce(outcome, `${topic.form.id}.${slot.name}`)
  const lastTry = note.failed !== undefined && progress.tries >= TRIES - 1
  // The last try gives the reason and the way out; the question itself has been put in both its wordings.
  const question = lastTry ? undefined : wording.slots[slot.name]?.ask(first)
  const text = [note.failed ?? note.before, question].filter(Boolean).join('\n\n')
  const choices = [
    ...(slot.choices ?? []).flatMap((code) => wording.choice?.(code) ?? []),
    ...(slot.skippable ? [words(outcome).button.skip] : []),
    ...(lastTry ? [words(outcome).button.person] : []),
  ]
  const turn = turnOf(topic, slot.name)
  return say(save(counted, topic, asking(progress, slot.name)), turn, text, choices)
}

export function showSummary(outcome: Outcome, topic: Topic, progress: Progress, note: Note): Outcome {
  const wording = words(outcome)
  const topicWords = topic.words(wording)
  const fields = topic.form.slots.map((slot) => {
    const name = topicWords.slots[slot.name]?.name ?? slot.name
    return `- **${capital(name)}**: ${quoted(saidValue(topic, slot, progress, outcome) ?? wording.form.given)}`
  })
  const names = (progress.files ?? []).map(({ name }) => quoted(name))
  if (names.length > 0) fields.push(`- **${wording.form.files}**: ${names.join(', ')}`)
  const before = [note.failed ?? note.before, topicWords.summary].filter(Boolean).join('\n\n')
  const text = `${before}\n\n${fields.join('\n')}\n\n${topicWords.confirm} ${wording.form.summaryOptions}`
  const choices = [topicWords.confirmButton ?? wording.button.yes, wording.button.correct, wording.button.cancel]
  return say(save(outcome, topic, asking(progress, 'summary')), turnOf(topic, 'summary'), text, choices)
}

export function askWhichField(outcome: Outcome, topic: Topic, progress: Progress): Outcome {
  const slots = topic.words(words(outcome)).slots
  const choices = topic.form.slots.map((slot) => capital(slots[slot.name]?.name ?? slot.name))
  const saved = save(outcome, topic, asking(progress, 'correction'))
  return say(saved, turnOf(topic, 'summary'), words(outcome).form.whichField, choices)
}

export function save(outcome: Outcome, topic: Topic, progress: Progress): Outcome {
  return replaceTop(outcome, { kind: 'form', dialog: topic.form.id, version: topic.form.version, progress })
}

/** They take none down. */
const ABOUT_A_FILED_CLAIM: readonly string[] = ['status', 'addition', 'reopening']

function turnOf(topic: Topic, slot: string): Turn {
  return ABOUT_A_FILED_CLAIM.includes(topic.form.id)
    ? { kind: 'status' }
    : { kind: 'claim', claimKind: topic.form.id, slot }
}

/** "Noted: order number, NX-…", for what changed without being asked. */
export function corrections(outcome: Outcome, topic: Topic, mined: Mined): Note {
  const wording = words(outcome)
  const slots = topic.words(wording).slots
  const notes = mined.filled.map((name) => {
    const slot = slotOf(topic.form, name)
    const value = slot && saidValue(topic, slot, mined.progress, outcome)
    return wording.form.corrected(slots[name]?.name ?? name, quoted(value ?? ''))
  })
  return { before: notes.join(' ') }
}

function saidValue(topic: Topic, slot: Slot, progress: Progress, outcome: Outcome): string | undefined {
  const value = progress.values[slot.name]
  if (value === undefined) return undefined
  return topic.words(words(outcome)).choice?.(value) ?? value
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
