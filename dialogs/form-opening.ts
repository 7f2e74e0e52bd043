/** A form is opened with whatever the conversation has given away already: nobody is asked twice. */
import type { Understanding } from '../knowledge/understanding.js'
import { mine, type Mined } from './form-mining.js'
import { begin, fill, slotOf, type Progress, type Slot } from './form.js'
import { storySlot, withStory } from './issues.js'
import { words, type Outcome } from './outcome.js'
import type { Scene } from './services.js'
import type { Topic } from './topic.js'
import { kindWords } from './wording/claim/words.js'

/** What is known before the message is heard that opens it. */
export function prefilled(topic: Topic, outcome: Outcome, scene: Scene): Progress {
  const { files } = outcome.memory
  const begun = begin(scene.newReference())
  const taken = files && topic.kind ? { ...begun, files } : begun
  return recalled(topic, taken, outcome, scene)
}

/** Facts of the conversation, in the slots that are still empty. */
export function recalled(topic: Topic, progress: Progress, outcome: Outcome, scene: Scene): Progress {
  const operator = scene.attendedBy === undefined ? {} : { operator: scene.attendedBy }
  const known = new Map(Object.entries({ ...operator, ...outcome.memory.known }))
  return topic.form.slots.reduce((soFar, slot) => {
    if (soFar.values[slot.name] !== undefined || soFar.skipped.includes(slot.name)) return soFar
    const name = (slot.recalls ?? slot.entities).find((one) => known.has(one))
    const value = name === undefined ? undefined : known.get(name)
    return value === undefined ? soFar : fill(soFar, slot.name, kept(slot, value, outcome, scene))
  }, progress)
}

/** As the slot keeps what it hears; of a product only its name in the lists is remembered. */
function kept(slot: Slot, value: string, { memory }: Outcome, { library }: Scene): string {
  const [kind] = slot.entities
  if (!slot.keeps || !kind) return value
  const text = kind === 'product' ? library.facetLabel('appliance', value, memory.language).toLowerCase() : value
  return slot.keeps({ kind, value, text, start: 0, ok: true })
}

/** What was told before the form was asked for; `issues`: its matters, where it raises several. */
interface Told {
  readonly text: string
  readonly issues: readonly string[] | undefined
}

/**
 * What the message that opens it tells, besides. Whoever only asks for the form has told the matter just before: those
 * words are taken, and read back.
 */
export function firstHeard(topic: Topic, progress: Progress, told: Told | undefined, scene: Scene): Mined {
  const mined = mine(topic.form, progress, scene.understood)
  const story = storySlot(topic.form)
  if (story === undefined) return mined
  if (mined.filled.includes(story.name)) {
    return { ...mined, progress: withStory(topic.form, mined.progress, scene.understood) }
  }
  if (story.free !== 'story' || told === undefined || mined.progress.values[story.name] !== undefined) return mined
  const { text, issues = [] } = told
  const filled = minedAgain(topic, fill(mined.progress, story.name, text), scene.understood)
  return { ...mined, progress: issues.length > 1 ? { ...filled, issues } : filled }
}

/** What the story gives away to the slots that have not been asked yet. */
export function minedAgain(topic: Topic, progress: Progress, said: Understanding): Progress {
  const story = storySlot(topic.form)
  const text = story && progress.values[story.name]
  if (text === undefined) return progress
  const retold: Understanding = { ...said, text, entities: [], parts: [] }
  const empty = topic.form.slots.filter((slot) => progress.values[slot.name] === undefined)
  return mine({ ...topic.form, slots: empty }, progress, retold).progress
}

/** A form begun under another version keeps what still has a place in it. */
export function restarted(topic: Topic, progress: Progress): Progress {
  const values = Object.entries(progress.values).filter(([name]) => slotOf(topic.form, name))
  const { files, issues, wishes } = progress
  return {
    ...begin(progress.reference),
    values: Object.fromEntries(values),
    ...(files ? { files } : {}),
    ...(issues ? { issues } : {}),
    ...(wishes ? { wishes } : {}),
  }
}

/** Which files would help, where they would and there are none yet. */
export function evidenceHint(topic: Topic, progress: Progress, outcome: Outcome): string | undefined {
  const { kind } = topic
  if (!kind?.wantsEvidence?.(progress) || (progress.files ?? []).length > 0) return undefined
  return kindWords(words(outcome).claim, kind.id).kind.evidence
}
