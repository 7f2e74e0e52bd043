/** Taking a claim: what happened, which order, what is wished, where to answer. */
import type { Parsed } from '../knowledge/parsed.js'
import type { Part, Understanding } from '../knowledge/understanding.js'
import { readContact } from './contact.js'
import { isQuestion, remedyNamed } from './cues.js'
import { fileForm } from './filing.js'
import type { Form } from './form.js'
import type { Topic } from './topic.js'

/** A message of at least so many words tells what happened; a shorter one only says that there is a claim. */
const STORY_WORDS = 7
/** An answer to "what happened?" may be shorter than that, but not a single word. */
const ANSWER_WORDS = 2

export const claimForm: Form = {
  id: 'claim',
  version: 1,
  readBack: true,
  slots: [
    { name: 'what', entities: [], notice: storyIn, read: readStory, skippable: false, free: 'story' },
    { name: 'order', entities: ['order'], read: () => ({ ok: false, why: 'order' }), skippable: true },
    {
      name: 'remedy',
      entities: [],
      notice: (said) => remedyNamed(said.text),
      read: readRemedy,
      skippable: true,
      choices: ['refund', 'replacement', 'repair', 'delivery', 'apology'],
    },
    { name: 'contact', entities: ['email', 'phone'], read: readContact, skippable: false },
  ],
}

export const claim: Topic = {
  form: claimForm,
  words: (wording) => ({
    start: wording.claim.start,
    slots: wording.claim.slots,
    choice: (code) => new Map(Object.entries(wording.claim.remedies)).get(code),
    summary: wording.claim.summary,
    confirm: wording.claim.confirm,
    confirmButton: wording.button.file,
  }),
  finish: (outcome, progress, scene) => fileForm('claim', (wording) => wording.claim.receipt, outcome, progress, scene),
}

/** The customer's own words, when they already tell what happened. */
function storyIn(said: Understanding): string | undefined {
  const told = said.parts.filter((part) => part.kind !== 'courtesy' && !isQuestion(part.text))
  const words = told.flatMap((part) => wordsOf(part.text))
  return words.length >= STORY_WORDS && told.some(tells) ? told.map((part) => part.text).join(' ') : undefined
}

function tells(part: Part): boolean {
  return wordsOf(part.text).length >= STORY_WORDS
}

function readStory(said: Understanding): Parsed<string> {
  const text = said.text.trim()
  return wordsOf(text).length >= ANSWER_WORDS ? { ok: true, value: text } : { ok: false, why: 'short' }
}

function readRemedy(said: Understanding): Parsed<string> {
  const text = said.text.trim()
  return wordsOf(text).length >= ANSWER_WORDS ? { ok: true, value: text } : { ok: false, why: 'choice' }
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}
