/** Carries out what a message changes of a form as a whole, and says so. */
import { formChange, type FormChange } from './form-changes.js'
import { wordsOf } from './claim/slots.js'
import { mine, type Mined } from './form-mining.js'
import { type Progress } from './form.js'
import { evidenceHint, minedAgain, recalled } from './form-opening.js'
import { addIssue, changeIssue, issuesOf, removeIssue, storySlot } from './issues.js'
import { words, type Outcome } from './outcome.js'
import { beginning, quoted } from './quoted.js'
import type { Scene } from './services.js'
import type { Topic } from './topic.js'
import { topicOf } from './topics.js'
import type { KindId } from './wording/claim/words.js'

/** In words. */
const SHORT = 7
const NAMING = 9

export interface ChangedForm {
  readonly topic: Topic
  readonly progress: Progress
  readonly note: string
}

/** `which-kind`: another kind is wished, and which one has to be asked. */
export function changeForm(
  outcome: Outcome,
  topic: Topic,
  progress: Progress,
  scene: Scene,
): ChangedForm | 'which-kind' | undefined {
  const change = formChange(scene.understood.text, topic, progress, issuesOf(topic.form, progress))
  if (change === undefined) return undefined
  if (change.kind === 'which-kind') return 'which-kind'
  if (change.kind === 'kind') return changeKind(outcome, topic, progress, change.to, scene)
  const mined = mine(topic.form, progress, scene.understood)
  if (change.kind !== 'add-issue') return { topic, ...changeContent(outcome, topic, progress, change) }
  // "And my e-mail is …" gives what was asked for, and is no other matter.
  if (mined.filled.length > 0 && wordsOf(change.text).length <= SHORT) return undefined
  return { topic, ...changeContent(outcome, topic, besides(progress, mined), change) }
}

/** Another matter may concern another order; everything else that was given stays as it was. */
function besides(before: Progress, mined: Mined): Progress {
  const { order } = before.values
  const also = mined.progress.values.order
  const kept = { ...mined.progress.values, ...before.values }
  const both = order !== undefined && also !== undefined && !order.includes(also) ? `${order}, ${also}` : kept.order
  return { ...mined.progress, values: both === undefined ? kept : { ...kept, order: both } }
}

/** The same things have the same names in every kind: they go along, and what the new one asks besides is looked up. */
function changeKind(outcome: Outcome, from: Topic, progress: Progress, to: KindId, scene: Scene): ChangedForm {
  const topic = topicOf(to) ?? from
  const { claim } = words(outcome)
  const moved = recalled(topic, withStoryMoved(from, topic, progress), outcome, scene)
  // "No, it is a return" says what it is, and not yet what happened.
  const isStory = wordsOf(scene.understood.text).length > NAMING
  const slots = topic.form.slots.filter((slot) => isStory || slot.free === undefined)
  const heard = mine({ ...topic.form, slots }, moved, scene.understood).progress
  const told = minedAgain(topic, heard, scene.understood)
  const { asking: _before, ...rest } = told
  const note = [claim.changedTo(claim.kinds[to].name), evidenceHint(topic, rest, outcome)].filter(Boolean).join(' ')
  return { topic, progress: { ...rest, tries: 0 }, note }
}

function withStoryMoved(from: Topic, to: Topic, progress: Progress): Progress {
  const [before, after] = [storySlot(from.form)?.name, storySlot(to.form)?.name]
  if (before === undefined || after === undefined || before === after) return progress
  const told = progress.values[before]
  return told === undefined ? progress : { ...progress, values: { ...progress.values, [after]: told } }
}

type ContentChange = Exclude<FormChange, { kind: 'kind' | 'which-kind' }>

function changeContent(
  outcome: Outcome,
  { form }: Topic,
  progress: Progress,
  change: ContentChange,
): { progress: Progress; note: string } {
  const { claim } = words(outcome)
  const issues = issuesOf(form, progress)
  switch (change.kind) {
    case 'add-issue':
      return { progress: addIssue(form, progress, change.text), note: claim.added(beginning(change.text)) }
    case 'remove-issue': {
      const text = issues[change.at]
      if (text === undefined) return { progress, note: claim.noSuchIssue(issues.length) }
      return { progress: removeIssue(form, progress, change.at), note: claim.issueRemoved(beginning(text)) }
    }
    case 'change-issue': {
      if (issues[change.at] === undefined) return { progress, note: claim.noSuchIssue(issues.length) }
      if (change.text === '') return { progress, note: claim.issueHow(change.at + 1) }
      const changed = changeIssue(form, progress, change.at, change.text)
      return { progress: changed, note: claim.issueChanged(beginning(change.text)) }
    }
    case 'remove-files': {
      if (change.files.length === 0) return { progress, note: claim.noFile }
      const gone = new Set(change.files.map((file) => file.id))
      const files = (progress.files ?? []).filter((file) => !gone.has(file.id))
      const names = change.files.map((file) => quoted(file.name)).join(', ')
      return { progress: { ...progress, files }, note: claim.fileRemoved(names) }
    }
    case 'wish': {
      const others = (progress.wishes ?? []).filter((wish) => wish !== change.wish)
      const wishes = change.wished ? [...others, change.wish] : others
      return { progress: { ...progress, wishes }, note: wishNote(outcome, change, progress) }
    }
  }
}

function wishNote(outcome: Outcome, { wish, wished }: ContentChange & { kind: 'wish' }, progress: Progress): string {
  const { claim } = words(outcome)
  if (wish === 'keep') return wished ? claim.keeping : claim.notKeeping
  return wished ? claim.mailing(quoted(progress.values.contact ?? '')) : claim.notMailing
}
