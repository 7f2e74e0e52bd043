/** A question that somebody answers in writing later. */
import { kindTopic } from './kind.js'
import type { Parsed } from '../../knowledge/parsed.js'
import type { Understanding } from '../../knowledge/understanding.js'
import { wantsToSkip } from '../cues.js'
import { contact, wordsOf } from './slots.js'

/** In UTF-16 units: shorter, nobody can answer it. */
const SHORTEST = 8
/** In words. */
const FEW = 4

export const enquiry = kindTopic({
  id: 'enquiry',
  version: 2,
  isComplaint: false,
  slots: [
    {
      name: 'question',
      entities: [],
      read: readQuestion,
      skippable: false,
      free: 'question',
    },
    contact,
  ],
})

/** "I don't know" asks nothing. */
function readQuestion({ text }: Understanding): Parsed<string> {
  const question = text.trim()
  const isNone = wantsToSkip(question) && wordsOf(question).length <= FEW
  return question.length >= SHORTEST && !isNone ? { ok: true, value: question } : { ok: false, why: 'short' }
}
