/** Joins the segments of a message to parts that can be answered: a question with the story it belongs to. */
import { segmentsOf, type Segment } from './segments.js'
import type { Match } from './match.js'
import type { Candidate, Part } from './understanding.js'

/** `message`: the whole of which the text is a part; absent, the text is all there is. */
export type MatchText = (text: string, message?: string) => Match

export function partsOf(text: string, match: MatchText): readonly Part[] {
  const segments = segmentsOf(text)
  const matters = segments.filter(({ kind }) => kind !== 'courtesy')
  if (matters.length === 0) return [courtesyPart(text, match)]
  const courtesies = joined(segments.filter(({ kind }) => kind === 'courtesy'))
  const groups = groupsOf(matters)
  const message = joined(matters)
  const within: MatchText = (part) => match(part, message)
  const parts = groups.length > 1 ? severalParts(groups, matters, within) : [partOf(matters, within)]
  return courtesies === '' ? parts : placed(parts, courtesyPart(courtesies, match), segments[0]?.kind === 'courtesy')
}

function courtesyPart(text: string, match: MatchText): Part {
  const { zone, candidates } = match(text)
  return { text: text.trim(), kind: 'courtesy', zone, candidates }
}

function placed(parts: readonly Part[], courtesy: Part, first: boolean): readonly Part[] {
  return first ? [courtesy, ...parts] : [...parts, courtesy]
}

/** A question takes along what is told before it; what is told at the end belongs to the last question. */
function groupsOf(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const groups: Segment[][] = []
  let open: Segment[] = []
  for (const segment of segments) {
    if (segment.joins && open.length > 0) groups.push(open.splice(0))
    open.push(segment)
    if (segment.kind === 'asked') groups.push(open.splice(0))
  }
  const last = groups.at(-1)
  if (open.length > 0 && last && !open[0]?.joins) last.push(...open)
  else if (open.length > 0) groups.push(open)
  return groups
}

/** The whole group, steadied by its question alone where the story around it is long. */
function partOf(segments: readonly Segment[], match: MatchText): Part {
  const text = joined(segments)
  const asked = segments.filter(({ kind }) => kind === 'asked')
  const whole = match(text)
  const kind = asked.length > 0 ? 'asked' : 'told'
  if (asked.length === 0 || asked.length === segments.length) return { text, kind, ...whole }
  const alone = match(joined(asked))
  return { text, kind, ...(isSurer(alone, whole) ? alone : whole) }
}

function isSurer(a: Match, b: Match): boolean {
  return confidence(a) > confidence(b) && !(a.zone === 'admit' && b.zone !== 'admit')
}

function confidence({ candidates }: { readonly candidates: readonly Candidate[] }): number {
  return candidates[0]?.confidence ?? 0
}

/** The pieces, unless the message read as a whole is surer than any of them: then it is one matter in several sentences. */
function severalParts(
  groups: readonly (readonly Segment[])[],
  matters: readonly Segment[],
  match: MatchText,
): readonly Part[] {
  const parts = groups.map((group) => partOf(group, match))
  const whole = partOf(matters, match)
  return parts.every((part) => confidence(part) <= confidence(whole)) ? [whole] : merged(parts)
}

function topicOf(part: Part): string {
  const label = part.candidates[0]?.label
  return label ? `${label.kind}:${label.id}` : ''
}

/** Neighbours that ask the same become one; so do pieces that say nothing by themselves. */
function merged(parts: readonly Part[]): readonly Part[] {
  const kept: Part[] = []
  for (const part of parts) {
    const same = kept.findIndex((other) => other.zone !== 'admit' && topicOf(other) === topicOf(part))
    const target = same >= 0 ? same : saysNothing(part) ? kept.length - 1 : -1
    const into = kept[target]
    if (into) kept[target] = union(into, part)
    else kept.push(part)
  }
  return kept
}

const FEW_WORDS = 4

function saysNothing(part: Part): boolean {
  return part.zone === 'admit' && (part.kind === 'told' || part.text.split(/\s+/).length <= FEW_WORDS)
}

function union(a: Part, b: Part): Part {
  const best = b.zone !== 'admit' && confidence(b) > confidence(a) ? b : a
  const kind = a.kind === 'asked' || b.kind === 'asked' ? 'asked' : 'told'
  return { text: `${a.text} ${b.text}`, kind, zone: best.zone, candidates: best.candidates }
}

function joined(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join(' ')
}
