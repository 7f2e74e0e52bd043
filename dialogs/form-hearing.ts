/** Reading a message into the form that is open: which choice or field it names, and whether it is for the form at all. */
import { folded, isQuestion } from './cues.js'
import type { Part } from '../knowledge/understanding.js'
import { wordsOf } from './claim/slots.js'
import type { Progress, Slot } from './form.js'
import { issuesOf } from './issues.js'
import { kindRequested } from './kind-words.js'
import { articleOf, meant } from './labels.js'
import { words, type Outcome } from './outcome.js'
import type { Scene } from './services.js'
import type { Topic } from './topic.js'
import { isKindId } from './wording/claim/words.js'

/** In UTF-16 units: a longer answer to an open question is a story, whatever words it holds. */
const SHORT_MESSAGE = 60

/** A question, or a topic of its own, while something else was asked: it is attended to first. */
export function isInterruption(slot: Slot, scene: Scene): boolean {
  const { understood } = scene
  const said = meant(understood)
  const answersIt = said === undefined || said === 'yes' || said === 'no' || isSameMatter(said, understood.text)
  if (!answersIt) return slot.free === undefined || folded(understood.text).length < SHORT_MESSAGE
  if (slot.free === 'question') return false
  if (understood.parts.every((part) => part.kind === 'courtesy' || isQuestion(part.text))) return true
  return understood.parts.some((part) => isTopical(part, slot))
}

/** Somebody who says again what they are about; only praise or a suggestion that is asked for by name is something else. */
function isSameMatter(said: string, text: string): boolean {
  const requested = kindRequested(text)
  return isKindId(said) && requested !== 'suggestion' && requested !== 'compliment'
}

/** A bare topic, such as "garantía", is no order number; where free words are expected only a question is a topic. */
function isTopical(part: Part, slot: Slot): boolean {
  if (slot.free !== undefined || slot.ownWords) return articleOf(part) !== undefined && isQuestion(part.text)
  const isBareTopic = slot.choices === undefined && part.zone === 'ask' && part.candidates[0]?.label.kind === 'article'
  return articleOf(part) !== undefined || isBareTopic
}

export function choiceNamed(topic: Topic, slot: Slot, outcome: Outcome, text: string): string | undefined {
  const wording = topic.words(words(outcome))
  const number = /^\s*([1-9])\s*[.)]?\s*$/.exec(text)?.[1]
  if (number && slot.choices) return slot.choices[Number(number) - 1]
  return slot.choices?.find((code) => folded(wording.choice?.(code, slot.name) ?? code) === folded(text))
}

export function fieldByName(topic: Topic, outcome: Outcome, text: string): string | undefined {
  const slots = topic.words(words(outcome)).slots
  return topic.form.slots.find((slot) => folded(slots[slot.name]?.name ?? slot.name) === folded(text))?.name
}

export function pressedSkip(outcome: Outcome, text: string): boolean {
  return folded(text) === folded(words(outcome).button.skip)
}

/** In words: what is told at such length is a matter of its own, whatever was asked. */
const TOLD_WORDS = 7

/** Told while something else was asked, and no answer to it. */
export function tellsMore(topic: Topic, progress: Progress, { understood }: Scene): boolean {
  if (topic.kind === undefined || issuesOf(topic.form, progress).length === 0) return false
  const said = meant(understood)
  if (said !== undefined && !isSameMatter(said, understood.text)) return false
  const told = understood.parts.filter((part) => part.kind !== 'courtesy')
  const isAllTold = told.every((part) => part.kind === 'told' && !isQuestion(part.text))
  return isAllTold && told.flatMap((part) => wordsOf(part.text)).length >= TOLD_WORDS
}
