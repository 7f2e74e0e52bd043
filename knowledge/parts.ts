/** Finds the parts of a message: which of its clauses belong together, and what each group of them is about. */
import { withMore } from './beside.js'
import type { Match } from './match.js'
import { together, type Sight } from './matching/sight.js'
import { isSameLabel } from './label.js'
import { segmentsOf, type Segment } from './segments.js'
import type { Candidate, Label, Part } from './understanding.js'

/** Reads text; labels that may not be offered today are already left out. */
export interface Reader {
  /** By itself, with every rule. `message`: the whole of which the text is a part; absent, the text is all there is. */
  match(text: string, message?: string): Match
  see(text: string): Sight
  /** What the pieces read as one text are about, matters only; `except`: what it is not. */
  judge(sights: readonly Sight[], except?: Label): readonly Candidate[]
}

export function partsOf(text: string, reader: Reader): readonly Part[] {
  const segments = segmentsOf(text)
  const matters = segments.filter(({ kind }) => kind !== 'courtesy')
  if (matters.length === 0) return [courtesyPart(text, reader)]
  const courtesies = joined(segments.filter(({ kind }) => kind === 'courtesy'))
  const parts = partsOfMatters(matters, reader)
  return courtesies === '' ? parts : placed(parts, courtesyPart(courtesies, reader), segments[0]?.kind === 'courtesy')
}

function partsOfMatters(matters: readonly Segment[], reader: Reader): readonly Part[] {
  const message = joined(matters)
  const sights = matters.map(({ text }) => reader.see(text))
  const whole = reader.judge(sights)
  const parts = merged(groupsOf(matters, sights, whole, reader).map((group) => partOf(group, message, reader)))
  const pieces = matters.map((segment, n) => ({ segment, sight: sights[n]! })) // one a segment
  return withMore(parts, pieces, whole, (some) => reader.judge(some))
}

function courtesyPart(text: string, reader: Reader): Part {
  const { zone, candidates } = reader.match(text)
  return { text: text.trim(), kind: 'courtesy', zone, candidates }
}

function placed(parts: readonly Part[], courtesy: Part, first: boolean): readonly Part[] {
  return first ? [courtesy, ...parts] : [...parts, courtesy]
}

/** Clauses that are one matter. */
interface Group {
  readonly segments: readonly Segment[]
  /** What it is about beside the group before it, when it says too little by itself: "… and how much is it?" */
  readonly inContext?: readonly Candidate[]
}

/** What another part costs: a message is about one thing unless its clauses say otherwise. By how they are joined. */
const COST = {
  /** Between two that ask something. */
  asked: { another: 0.45, sentence: 0.6, clause: 0.85 },
  told: { another: 0.5, sentence: 0.8, clause: 0.95 },
}
/** What is told and asks nothing is rather the story of a question than a matter of its own. */
const TOLD_DISCOUNT = 0.2
/** How much more a sure group is worth than two that are half as sure. */
const SHARPNESS = 2.5
/** A question that is none of our business is a part too, to be admitted. */
const NONE_WORTH = 0.5
/** A claim, praise, a person or a claim's state asked for in a clause of its own is heard, whatever the story around it is about. */
const SERVICES: ReadonlySet<string> = new Set(['claim', 'handoff', 'status', 'compliment', 'suggestion'])
const SERVICE_WORTH = 0.4
const SURE_OF_SERVICE = 0.7
/** So sure by itself, it is believed even if the whole message is about other things. */
const BEYOND_DOUBT = 0.95

/** The cheapest way to cut the message, by dynamic programming over its clauses. */
function groupsOf(
  segments: readonly Segment[],
  sights: readonly Sight[],
  whole: readonly Candidate[],
  reader: Reader,
): readonly Group[] {
  if (segments.length === 1) return [{ segments }]
  const isPlausible = ({ label, confidence: sure }: Candidate) =>
    sure >= BEYOND_DOUBT || whole.some((candidate) => isSameLabel(candidate.label, label))
  const best: { worth: number; groups: readonly Group[] }[] = [{ worth: 0, groups: [] }]
  /** By where they begin, up to the clause that was read last. */
  const spans: Sight[] = []
  for (let end = 1; end <= segments.length; end++) {
    const last = sights[end - 1]!
    for (const [begin, span] of spans.entries()) spans[begin] = together([span, last])
    spans.push(last)
    let found = { worth: -Infinity, groups: [] as readonly Group[] }
    for (let begin = 0; begin < end; begin++) {
      const before = best[begin]!
      const group = groupAt(segments, sights, spans[begin]!, begin, end, reader, isPlausible)
      const worth = before.worth + group.worth - costAt(segments, begin, end)
      if (worth > found.worth) found = { worth, groups: [...before.groups, group] }
    }
    best.push(found)
  }
  return best[segments.length]!.groups
}

function costAt(segments: readonly Segment[], begin: number, end: number): number {
  const [before, first] = [segments[begin - 1], segments[begin]]
  if (!before || !first) return 0
  const isAsked = before.kind === 'asked' && segments.slice(begin, end).some(({ kind }) => kind === 'asked')
  return COST[isAsked ? 'asked' : 'told'][first.joins]
}

function groupAt(
  all: readonly Segment[],
  sights: readonly Sight[],
  span: Sight,
  begin: number,
  end: number,
  reader: Reader,
  isPlausible: (candidate: Candidate) => boolean,
): Group & { readonly worth: number } {
  const segments = all.slice(begin, end)
  const alone = worthOf(reader.judge([span]), segments, isPlausible)
  const [only] = segments
  const before = sights[begin - 1]
  if (segments.length > 1 || !before || !only || !isElliptic(only)) return { segments, worth: alone }
  const subject = reader.judge([before])[0]?.label
  const inContext = reader.judge([before, sights[begin]!], subject)
  const worth = worthOf(inContext, segments, isPlausible)
  const [best] = inContext
  if (best?.label.kind !== 'article') return { segments, worth: alone }
  if (worth > alone) return { segments, worth, inContext }
  // "… and how much is it?" is a question of its own, however little it says.
  const isAnother = only.joins === 'sentence' && best.confidence >= LIKELY_IN_CONTEXT && isPlausible(best)
  return isAnother && alone < ELLIPTIC_WORTH
    ? { segments, worth: ELLIPTIC_WORTH, inContext }
    : { segments, worth: alone }
}

function worthOf(
  [best]: readonly Candidate[],
  segments: readonly Segment[],
  isPlausible: (candidate: Candidate) => boolean,
): number {
  const isAsked = segments.some(({ kind }) => kind === 'asked')
  if (!best || !isPlausible(best)) return 0
  if (best.label.kind === 'none') return isAsked ? NONE_WORTH : 0
  if (isService(best)) return best.confidence ** SHARPNESS + SERVICE_WORTH
  return best.confidence ** SHARPNESS - (isAsked ? 0 : TOLD_DISCOUNT)
}

function isService({ label, confidence: sure }: Candidate): boolean {
  return label.kind === 'dialog' && SERVICES.has(label.id) && sure >= SURE_OF_SERVICE
}

const FEW_WORDS = 6
const LIKELY_IN_CONTEXT = 0.25
const ELLIPTIC_WORTH = 0.55

/** "And how much is it?" asks something of what was said before. */
function isElliptic({ text, kind }: Segment): boolean {
  return kind === 'asked' && text.split(/\s+/).length <= FEW_WORDS
}

function partOf({ segments, inContext }: Group, message: string, reader: Reader): Part {
  const text = joined(segments)
  const asked = segments.filter(({ kind }) => kind === 'asked')
  const kind = asked.length > 0 ? 'asked' : 'told'
  const whole = reader.match(text, message)
  if (inContext && confidence({ candidates: inContext }) > confidence(whole)) {
    return { text, kind, zone: 'answer', candidates: inContext }
  }
  if (asked.length === 0 || asked.length === segments.length) return { text, kind, ...whole }
  // A question alone sounds like ours once the airline that it is about is left out.
  if (whole.candidates[0]?.label.kind === 'none') return { text, kind, ...whole }
  // The question alone, where the story around it is long.
  const alone = reader.match(joined(asked), message)
  return { text, kind, ...(isSurer(alone, whole) ? alone : whole) }
}

function isSurer(a: Match, b: Match): boolean {
  return confidence(a) > confidence(b) && !(a.zone === 'admit' && b.zone !== 'admit')
}

function confidence({ candidates }: { readonly candidates: readonly Candidate[] }): number {
  return candidates[0]?.confidence ?? 0
}

function topicOf(part: Part): string {
  const label = part.candidates[0]?.label
  return label ? `${label.kind}:${label.id}` : ''
}

/** Parts that ask the same become one; so do pieces that say nothing by themselves. */
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

const NEXT_TO_NOTHING = 4

function saysNothing(part: Part): boolean {
  return part.zone === 'admit' && (part.kind === 'told' || part.text.split(/\s+/).length <= NEXT_TO_NOTHING)
}

function union(a: Part, b: Part): Part {
  const best = b.zone !== 'admit' && confidence(b) > confidence(a) ? b : a
  const kind = a.kind === 'asked' || b.kind === 'asked' ? 'asked' : 'told'
  return { text: `${a.text} ${b.text}`, kind, zone: best.zone, candidates: best.candidates }
}

function joined(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join(' ')
}
