/** The matters that a message tells, each in the customer's own words: the issues of one claim. Pure. */
import type { Part, Understanding } from '../knowledge/understanding.js'
import { isSameMatter, mattersIn, type Matter } from './claim-cues/matters.js'
import { patternsOf, plainWords } from './claim-cues/pattern.js'
import { isQuestion } from './cues.js'

/**
 * One string a matter, in the order told; none when nothing is told. Sentences that go on with a matter stay with it, and
 * every word of what is told is in one of them.
 */
export function issuesIn(understood: Understanding): readonly string[] {
  const issues: Issue[] = []
  for (const clause of understood.parts.filter(isTold).flatMap(({ text }) => clausesOf(text))) {
    const current = issues.at(-1)
    const matters = mattersIn(clause.text)
    if (current && !isNew(clause, matters, current)) {
      issues[issues.length - 1] = {
        text: current.text + clause.gap + clause.text,
        matters: [...current.matters, ...matters],
        isListed: current.isListed || clause.isListed,
      }
    } else {
      issues.push({ text: clause.text, matters, isListed: clause.isListed })
    }
  }
  return issues.map(({ text }) => text.replace(LISTED, '').trim())
}

interface Issue {
  readonly text: string
  readonly matters: readonly Matter[]
  /** Holds an item of a list. */
  readonly isListed: boolean
}

interface Clause {
  readonly text: string
  /** What stands between it and the clause before. */
  readonly gap: string
  readonly isListed: boolean
}

/** What was found beside the matters repeats their words. */
function isTold({ kind, text, beside }: Part): boolean {
  return kind !== 'courtesy' && beside === undefined && !isQuestion(text)
}

/** A matter begins where something else goes wrong; "besides" makes even the same trouble another one. */
function isNew(clause: Clause, matters: readonly Matter[], current: Issue): boolean {
  if (clause.isListed) return current.isListed || current.matters.length > 0
  if (matters.length === 0 || current.matters.length === 0) return false
  if (isBesides(clause.text)) return true
  return !matters.some((matter) => current.matters.some((known) => isSameMatter(matter, known)))
}

const BESIDES = patternsOf(
  `además, también, tambien, aparte, encima, por otro lado, por otra parte, otra cosa, a més, a mes, també, tambe, a banda,
  d'altra banda, una altra cosa, also, besides, another thing, on top, too, as well, furthermore, moreover`,
)

function isBesides(text: string): boolean {
  const words = plainWords(text)
  return BESIDES.some((pattern) => pattern.isIn(words))
}

/** Sentences, lines, items of a list, and clauses after a comma or an "and". A point inside a number ends nothing. */
const CUT = new RegExp(
  [
    String.raw`(?<=[.;!?…])\s+|\s*\n\s*|(?<=,)\s+|\s+(?=(?:[-*•]|\d{1,2}[.)])\s)`,
    // In "and i was" the English person is no Catalan "and".
    String.raw`(?<!\s(?:and|also|but|that|so))\s+(?=(?:y|i|e|and|pero|però|but)\s)`,
  ].join('|'),
  'gu',
)
const LISTED = /^(?:[-*•]|\d{1,2}[.)])\s+/u

function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = []
  let [from, gap] = [0, ' ']
  const add = (to: number, after: string) => {
    const piece = text.slice(from, to)
    if (piece !== '') clauses.push({ text: piece, gap, isListed: LISTED.test(piece) })
    from = to + after.length
    gap = after
  }
  for (const cut of text.matchAll(CUT)) add(cut.index, cut[0])
  add(text.length, '')
  return clauses
}
