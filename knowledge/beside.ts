/** What a message may ask besides what was found in it: a matter that no cut lays bare, or a question that nothing answers. */
import { isSameLabel } from './label.js'
import type { Sight } from './matching/sight.js'
import type { Segment } from './segments.js'
import type { Candidate, Part } from './understanding.js'

/** A clause and what it says. */
export interface Piece {
  readonly segment: Segment
  readonly sight: Sight
}

export type Judge = (sights: readonly Sight[]) => readonly Candidate[]

/** The parts, and what the message asks beside them; `whole`: what it is about, read as one text. */
export function withMore(
  parts: readonly Part[],
  pieces: readonly Piece[],
  whole: readonly Candidate[],
  judge: Judge,
): readonly Part[] {
  const [only] = parts
  const found = only && parts.length === 1 ? withSecond(only, pieces, whole) : parts
  const complete = withOvertone(found, pieces, whole, judge)
  return withUnheard(complete, pieces, whole, judge)
}

/** A second matter in a message that could not be cut: held-out messages about one thing seldom came so near to another. */
const SECOND = { questions: -0.2, clauses: -0.15, one: -0.05 }
const SECOND_CONFIDENCE = 0.4

function withSecond(only: Part, pieces: readonly Piece[], whole: readonly Candidate[]): readonly Part[] {
  const [first] = only.candidates
  if (only.zone !== 'answer' || first?.label.kind !== 'article' || only.kind !== 'asked') return [only]
  const second = whole.find(({ label }) => !isSameLabel(label, first.label))
  const questions = pieces.filter(isQuestion).length
  const enough = questions > 1 ? SECOND.questions : pieces.length > 1 ? SECOND.clauses : SECOND.one
  if (second?.label.kind !== 'article' || (second.score ?? -1) < enough) return [only]
  return [only, answering(second, only)]
}

/** So much of the whole message, and of one of its clauses: it is a matter, though its clause went to another part. */
const OVERTONE = { whole: 0.2, clause: 0.4 }

function withOvertone(
  parts: readonly Part[],
  pieces: readonly Piece[],
  whole: readonly Candidate[],
  judge: Judge,
): readonly Part[] {
  const [first] = parts.filter(isAnswered)
  if (!first) return parts
  for (const candidate of whole) {
    if (candidate.label.kind !== 'article' || (candidate.score ?? -1) < OVERTONE.whole) continue
    if (parts.some((part) => part.zone !== 'admit' && isAbout(part, candidate))) continue
    const isHeard = pieces.some(({ sight }) => {
      const [best] = judge([sight])
      return best && isSameLabel(best.label, candidate.label) && best.confidence >= OVERTONE.clause
    })
    if (isHeard) return [...parts, answering(candidate, first)]
  }
  return parts
}

/** Two questions and one answer: what the other is about is asked, when there is something to offer. */
const UNHEARD = 0.35
/** What a place in the whole message is worth beside a clause's own confidence: -0.25 is as good as 0.35. */
const WHOLE_WORTH = 0.6
const MOST = 0.9
/** Whoever asks more than this is answered what can be; to go through them all once more would help nobody. */
const QUESTIONS = 6

function withUnheard(
  parts: readonly Part[],
  pieces: readonly Piece[],
  whole: readonly Candidate[],
  judge: Judge,
): readonly Part[] {
  const questions = pieces.filter(isQuestion)
  const answered = parts.filter(isAnswered)
  if (questions.length < 2 || questions.length > QUESTIONS || parts.some(({ zone }) => zone === 'ask')) return parts
  if (answered.length === 0 || answered.length >= questions.length) return parts
  const heard = questions.flatMap(({ sight }) => judge([sight]).slice(0, 3))
  const near = whole.map((candidate) => ({
    ...candidate,
    confidence: Math.min(MOST, WHOLE_WORTH + (candidate.score ?? -1)),
  }))
  const candidates = bestOfEach([...heard, ...near]).filter(
    (candidate) => candidate.label.kind === 'article' && !answered.some((part) => isAbout(part, candidate)),
  )
  if ((candidates[0]?.confidence ?? 0) < UNHEARD) return parts
  const text = questions.map(({ segment }) => segment.text).join(' ')
  return [...parts, { text, kind: 'asked', zone: 'ask', beside: true, candidates: candidates.slice(0, 3) }]
}

function bestOfEach(candidates: readonly Candidate[]): readonly Candidate[] {
  const sorted = candidates.toSorted((a, b) => b.confidence - a.confidence)
  return sorted.filter(({ label }, n) => sorted.findIndex((other) => isSameLabel(other.label, label)) === n)
}

function answering(candidate: Candidate, beside: Part): Part {
  return {
    ...beside,
    beside: true,
    candidates: [{ ...candidate, confidence: Math.max(candidate.confidence, SECOND_CONFIDENCE) }],
  }
}

function isQuestion({ segment }: Piece): boolean {
  return segment.kind === 'asked'
}

function isAnswered({ zone, candidates: [best] }: Part): boolean {
  return zone === 'answer' && best?.label.kind === 'article'
}

function isAbout({ candidates: [best] }: Part, { label }: Candidate): boolean {
  return best !== undefined && isSameLabel(best.label, label)
}
