/** What a form asks: a slot's question, which field or which kind to correct; and what has been noted. */
import type { Mined } from './form-mining.js'
import { asking, slotOf, TRIES, type Progress, type Slot } from './form.js'
import { askOnce, replaceTop, say, words, type Outcome } from './outcome.js'
import { quoted } from './quoted.js'
import type { Turn } from './reply.js'
import { saidValue } from './said-value.js'
import type { Scene } from './services.js'
import { isListed, summaryOf, wishesOpen } from './summary.js'
import type { Topic } from './topic.js'
import { kindTopics } from './topics.js'

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
    ...(slot.choices ?? []).flatMap((code) => wording.choice?.(code, slot.name) ?? []),
    ...(offersSkip(slot, note) ? [words(outcome).button.skip] : []),
    ...(lastTry ? [words(outcome).button.person] : []),
  ]
  const turn = turnOf(topic, slot.name)
  return say(save(counted, topic, asking(progress, slot.name)), turn, text, choices)
}

export function showSummary(outcome: Outcome, topic: Topic, progress: Progress, note: Note, scene: Scene): Outcome {
  const { button } = words(outcome)
  const { outcome: counted, first } = onceFor(outcome, `wishes.${progress.reference}`)
  const summary = summaryOf(outcome, topic, progress, scene, first)
  const text = [note.failed ?? note.before, summary].filter(Boolean).join('\n\n')
  const wishable = wishesOpen(topic, progress)
  const choices = [
    topic.words(words(outcome)).confirmButton ?? button.yes,
    button.correct,
    button.cancel,
    ...(wishable.keep ? [button.keep] : []),
    ...(wishable.mail ? [button.mail] : []),
  ]
  return say(save(counted, topic, asking(progress, 'summary')), turnOf(topic, 'summary'), text, choices)
}

function onceFor(outcome: Outcome, key: string): { outcome: Outcome; first: boolean } {
  const first = outcome.memory.asked[key] === undefined
  return { outcome: askOnce(outcome, key).outcome, first }
}

/** The story is what it is all about: doing without is offered only where it did not work. */
function offersSkip(slot: Slot, note: Note): boolean {
  return slot.skippable && (slot.free === undefined || note.failed !== undefined)
}

export function askWhichField(outcome: Outcome, topic: Topic, progress: Progress): Outcome {
  const wording = words(outcome)
  const slots = topic.words(wording).slots
  const settled = topic.form.slots.filter((slot) => isListed(slot, progress))
  const names = settled.map((slot) => capital(slots[slot.name]?.name ?? slot.name))
  const choices = topic.kind ? [...names, wording.button.kind] : names
  const saved = save(outcome, topic, asking(progress, 'correction'))
  return say(saved, turnOf(topic, 'summary'), wording.form.whichField, choices)
}

export function askWhichKind(outcome: Outcome, topic: Topic, progress: Progress): Outcome {
  const { claim } = words(outcome)
  const choices = kindTopics().flatMap(({ kind }) =>
    kind === undefined || kind.id === topic.kind?.id ? [] : [claim.kinds[kind.id].label],
  )
  const saved = save(outcome, topic, asking(progress, 'kind'))
  return say(saved, turnOf(topic, 'kind'), claim.whichKind, choices)
}

export function save(outcome: Outcome, topic: Topic, progress: Progress): Outcome {
  return replaceTop(outcome, { kind: 'form', dialog: topic.form.id, version: topic.form.version, progress })
}

export function turnOf(topic: Topic, slot: string): Turn {
  if (topic.form.id === 'survey') return { kind: 'survey' }
  return topic.kind ? { kind: 'claim', claimKind: topic.kind.id, slot } : { kind: 'status' }
}

/** "Noted: order number, NX-…", for what changed without being asked. */
export function corrections(outcome: Outcome, topic: Topic, mined: Mined): Note {
  const wording = words(outcome)
  const slots = topic.words(wording).slots
  const notes = mined.filled.map((name) => {
    const slot = slotOf(topic.form, name)
    const value = mined.progress.values[name] ?? ''
    const said = slot ? saidValue(topic, slot, value, outcome.memory.language) : value
    return wording.form.corrected(slots[name]?.name ?? name, quoted(said))
  })
  return { before: notes.join(' ') }
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
