/** Why a message was understood as it was, in words, for whoever writes the articles. */
import type { ExplainedPart, Explanation } from '../explain.js'
import type { Feature } from '../matching/reasons.js'
import { BLOCKS, type Block } from '../matching/vectors.js'
import type { Candidate, Understanding } from '../understanding.js'

/** In characters: a terminal of the usual width shows a line whole. */
const WIDTH = 100
const INDENT = 3
const NAMES = 12
/** Longer words and names are cut. */
const LONGEST = 60

export function sayExplanation({ understanding, parts }: Explanation): readonly string[] {
  return [...sayMessage(understanding), ...parts.flatMap((part, n) => ['', ...sayPart(part, n + 1)])]
}

function sayMessage(understanding: Understanding): readonly string[] {
  const { text, language, languageConfidence, languageWish, entities, facets, upset } = understanding
  return [
    quoted(text, WIDTH),
    ...row('language', [`${language}, ${percent(languageConfidence)} sure by this message alone`]),
    ...row('wish', languageWish ? [`to be served in ${languageWish}`] : []),
    ...row(
      'entities',
      entities.map((one) => `${one.kind} ${one.ok ? one.value : `${quoted(one.text, LONGEST)} (not one: ${one.why})`}`),
    ),
    ...row(
      'facets',
      Object.entries(facets).map(([name, value]) => `${name}: ${value}`),
    ),
    ...row('upset', upset ? ['yes'] : []),
  ]
}

function sayPart(part: ExplainedPart, number: number): readonly string[] {
  const { text, kind, decidedBy, reason, corrected, candidates, concepts, unknown, coverage, outside } = part
  const isDecidedElsewhere = decidedBy.join(' ') !== text
  return [
    `${`${number}.`.padEnd(INDENT)}${quoted(text, WIDTH - INDENT - kind.length - 2)}, ${kind}`,
    ...sentence(reason),
    ...row('decided by', isDecidedElsewhere ? decidedBy.map((one) => quoted(one, LONGEST)) : [], ' and '),
    ...row('read as', corrected === undefined ? [] : [quoted(corrected, LONGEST)]),
    ...sayCandidates(candidates),
    ...row('concepts', concepts),
    ...row('unknown', unknown),
    ...row('known', [`${percent(coverage)} of what its words tell`]),
    ...row('outside', [`${signed(outside)} none of our business; from -1, surely not, to +1, surely`]),
    ...saySpeaking(part),
  ]
}

function sayCandidates(candidates: readonly Candidate[]): readonly string[] {
  const lines = candidates.map(({ label, confidence, score }) => {
    const weighed = score === undefined ? '     ' : signed(score)
    return `${percent(confidence).padStart(7)}  ${weighed}  ${clipped(`${label.kind} ${label.id}`, LONGEST)}`
  })
  return beside('candidates', lines)
}

const WORD_FOR_WORD: readonly string[] = ['title', 'phrase']

/** What was found word for word was not weighed. */
function saySpeaking({ rule, candidates, rival, lead, features }: ExplainedPart): readonly string[] {
  const [best] = candidates
  if (!best || features.length === 0 || WORD_FOR_WORD.includes(rule)) return []
  const against = rival ? ` and against ${rival.id}` : ''
  const told = (block: Block) => features.filter((feature) => feature.block === block)
  const said = ({ name, contribution }: Feature) => `${name} ${signed(contribution)}`
  return [
    ...sentence(`What speaks for ${best.label.id}${against}, in all and first of all:`),
    ...row('beforehand', [signed(lead.beforehand)]),
    ...BLOCKS.flatMap((block) => row(block, [signed(lead[block]), ...told(block).map(said)], '   ')),
  ]
}

/** A name and what it stands for; nothing when it stands for nothing. */
function row(name: string, items: readonly string[], between = ', '): readonly string[] {
  return beside(name, filled(items, between, WIDTH - INDENT - NAMES))
}

function beside(name: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, n) => indented(`${(n === 0 ? name : '').padEnd(NAMES)}${line}`))
}

function sentence(text: string): readonly string[] {
  return filled(text.split(' '), ' ', WIDTH - INDENT).map(indented)
}

function indented(line: string): string {
  return `${' '.repeat(INDENT)}${line}`
}

/** As many on a line as it holds. */
function filled(items: readonly string[], between: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const item of items.map((one) => clipped(one, width))) {
    const last = lines.at(-1)
    const longer = `${last}${between}${item}`
    if (last === undefined || longer.length > width) lines.push(item)
    else lines[lines.length - 1] = longer
  }
  return lines
}

/** On one line, whatever was written: a line break or a terminal's own sign would be obeyed. */
function quoted(text: string, longest: number): string {
  const written = text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()
  return `“${clipped(written, longest - 2)}”`
}

function clipped(text: string, longest: number): string {
  const characters = [...text.slice(0, 2 * longest + 2)]
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text
}

/** Of a share, 0 to 1. */
function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

function signed(value: number): string {
  const written = Math.abs(value).toFixed(2)
  return `${value < 0 && Number(written) > 0 ? '-' : '+'}${written}`
}
