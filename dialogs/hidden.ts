/** Numbers that customers type and nobody needs: which are covered before a message is kept, and how they are told so. */
import { SENSITIVE, type Sensitive } from '../knowledge/privacy/masked.js'
import type { Memory } from './memory.js'
import { replyIn, type Outcome } from './outcome.js'
import { topicOf } from './topics.js'
import { hiddenWordingFor } from './wording/hidden/hidden.js'

/** A card's number is never needed; an account's or a person's only while a form is open that asks for it. */
export function unneeded(memory: Memory): ReadonlySet<Sensitive> {
  const asked = memory.open.flatMap((open) => (open.kind === 'form' ? (topicOf(open.dialog)?.form.slots ?? []) : []))
  const wanted: ReadonlySet<string> = new Set(asked.flatMap(({ entities }) => entities))
  return new Set(SENSITIVE.filter((kind) => !wanted.has(kind)))
}

/** First of all: so that nobody sends a second one. */
export function tellHidden(outcome: Outcome, found: readonly Sensitive[]): Outcome {
  const { language } = outcome.memory
  const notices = found.map((kind) => replyIn(language, { kind: 'notice' }, hiddenWordingFor(language)[kind]))
  return { ...outcome, replies: [...notices, ...outcome.replies] }
}
