/** Reading a message into the form that is open: which choice or field it names, and whether it is for the form at all. */
import { folded, isQuestion } from './cues.js'
import type { Part } from '../knowledge/understanding.js'
import type { Slot } from './form.js'
import { articleOf, meant } from './labels.js'
import { words, type Outcome } from './outcome.js'
import type { Scene } from './services.js'
import type { Topic } from './topic.js'

/** In UTF-16 units: a longer answer to an open question is a story, whatever words it holds. */
const SHORT_MESSAGE = 60

/** A question, or a topic of its own, while something else was asked: it is attended to first. */
export function isInterruption(slot: Slot, scene: Scene): boolean {
  const { understood } = scene
  if (slot.free === 'comment') return isQuestion(understood.text) && understood.parts.some(articleOf)
  const said = meant(understood)
  const answersIt = said === undefined || said === 'claim' || said === 'yes' || said === 'no'
  if (!answersIt) return slot.free === undefined || folded(understood.text).length < SHORT_MESSAGE
  if (slot.free === 'question') return false
  if (understood.parts.every((part) => part.kind === 'courtesy' || isQuestion(part.text))) return true
  return understood.parts.some((part) => isTopical(part, slot))
}

/** A bare topic, such as "garantía", is no order number; where free words are expected only a question is a topic. */
function isTopical(part: Part, slot: Slot): boolean {
  if (slot.free !== undefined) return articleOf(part) !== undefined && isQuestion(part.text)
  const isBareTopic = slot.choices === undefined && part.zone === 'ask' && part.candidates[0]?.label.kind === 'article'
  return articleOf(part) !== undefined || isBareTopic
}

export function choiceNamed(topic: Topic, slot: Slot, outcome: Outcome, text: string): string | undefined {
  const wording = topic.words(words(outcome))
  const number = /^\s*([1-9])\s*[.)]?\s*$/.exec(text)?.[1]
  if (number && slot.choices) return slot.choices[Number(number) - 1]
  return slot.choices?.find((code) => folded(wording.choice?.(code) ?? code) === folded(text))
}

export function fieldByName(topic: Topic, outcome: Outcome, text: string): string | undefined {
  const slots = topic.words(words(outcome)).slots
  return topic.form.slots.find((slot) => folded(slots[slot.name]?.name ?? slot.name) === folded(text))?.name
}

export function pressedSkip(outcome: Outcome, text: string): boolean {
  return folded(text) === folded(words(outcome).button.skip)
}
