/** Which kind of claim a message tells: by turns of phrase, by the articles it recalls, by likeness to examples. Pure. */
import type { Part, Understanding, Zone } from '../knowledge/understanding.js'
import type { Weight } from './claim-cues/claim-cues.js'
import { cuesIn } from './claim-cues/heard.js'
import { likenessOf } from './claim-cues/likeness.js'
import { has } from './labels.js'
import { KIND_IDS, type KindId } from './wording/claim/words.js'

export interface KindFound {
  readonly kind: KindId
  /** What spoke for it most: an expression, an article's id or a dialog's. */
  readonly because: string
}

interface Evidence extends KindFound {
  readonly worth: number
}

const WORTH: Readonly<Record<Weight, number>> = { sure: 3, likely: 1.2, hint: 0.4 }
/** A label times its confidence. `suggestion` and `compliment` say it all; any kind may begin with `claim`. */
const LABEL_WORTH: Readonly<Record<string, number>> = { suggestion: 4, compliment: 4, claim: 0.8 }
/** An article times its confidence, by how sure the desk is: what would answer a question tells what a story is about. */
const ARTICLE_WORTH: Readonly<Record<Zone, number>> = { answer: 2.4, ask: 1.8, admit: 0.8 }
/** Times the likeness to the examples of a kind. */
const LIKENESS_WORTH = 3
/** Less than this is no ground to name a kind. */
const ENOUGH = 1.2

/** What a told story is about, by the article that its words recall. */
const KIND_OF_ARTICLE: Readonly<Record<string, KindId>> = {
  'damaged-on-arrival': 'delivery',
  'missing-items': 'delivery',
  'delivery-missed': 'delivery',
  'delivery-times': 'delivery',
  'delivery-slot': 'delivery',
  'order-status': 'delivery',
  'double-charge': 'billing',
  'refund-time': 'billing',
  invoice: 'billing',
  'payment-declined': 'billing',
  'return-how': 'return',
  'return-deadline': 'return',
  'return-cost': 'return',
  'return-exceptions': 'return',
  'gift-return': 'return',
  'warranty-how': 'warranty',
  'warranty-length': 'warranty',
  'repair-time': 'warranty',
  'repair-cost': 'warranty',
  'technical-visit': 'warranty',
  'fridge-not-cooling': 'warranty',
  'washer-error-e20': 'warranty',
}

/** Undefined when nothing speaks for any kind. Equal evidence: the kind that comes first in `KIND_IDS`. */
export function claimKindOf(understood: Understanding): KindFound | undefined {
  // Whoever complains or claims wants more than an answer by post.
  const isClaim = has(understood, 'claim')
  const evidence = [...fromCues(understood), ...fromLikeness(understood), ...understood.parts.flatMap(fromPart)].filter(
    ({ kind }) => !(isClaim && kind === 'enquiry'),
  )
  const weighed = KIND_IDS.map((kind) => weigh(evidence.filter((one) => one.kind === kind)))
  const best = weighed.reduce((one, other) => (other.worth > one.worth ? other : one))
  return best.first && best.worth >= ENOUGH ? { kind: best.first.kind, because: best.first.because } : undefined
}

function weigh(evidence: readonly Evidence[]): { readonly worth: number; readonly first?: Evidence } {
  const [first, ...rest] = [...evidence].sort((one, other) => other.worth - one.worth)
  return first ? { worth: rest.reduce((sum, { worth }) => sum + worth, first.worth), first } : { worth: 0 }
}

function fromCues({ text, language }: Understanding): readonly Evidence[] {
  return cuesIn(text, language).map(({ kind, weight, expression }) => ({
    kind,
    because: expression,
    worth: WORTH[weight],
  }))
}

function fromLikeness({ text, language }: Understanding): readonly Evidence[] {
  return [...likenessOf(text, language)].map(([kind, share]) => ({
    kind,
    because: 'examples',
    worth: share * LIKENESS_WORTH,
  }))
}

function fromPart({ zone, candidates }: Part): readonly Evidence[] {
  return candidates.flatMap(({ label: { kind: what, id }, confidence }) => {
    const kind =
      what === 'article' ? KIND_OF_ARTICLE[id] : what === 'dialog' ? KIND_IDS.find((name) => name === id) : undefined
    const worth = confidence * (what === 'article' ? ARTICLE_WORTH[zone] : (LABEL_WORTH[id] ?? 0))
    return kind ? [{ kind, because: id, worth }] : []
  })
}
