/** Answers under which a form is offered: what they tell how to do can be done here at once. */
import type { KindId } from './wording/claim/words.js'

const KIND_OF_ANSWER: Readonly<Record<string, KindId>> = {
  'damaged-on-arrival': 'delivery',
  'missing-items': 'delivery',
  'double-charge': 'billing',
  'return-how': 'return',
  'warranty-how': 'warranty',
}

/** Which kind of form the answer of this article leads to. */
export function kindOffered(article: string): KindId | undefined {
  return KIND_OF_ANSWER[article]
}
