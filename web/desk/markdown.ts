/** The little Markdown the desk's own texts use, as data; the page makes nodes of it, never HTML. Pure. */
import { safeHref } from './link.js'

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly Line[] }
  | { readonly kind: 'heading'; readonly line: Line }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Line[] }

export type Line = readonly Inline[]

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic'; readonly inside: Line }
  | { readonly kind: 'link'; readonly href: string; readonly text: string }

const BULLET = /^\s*[-*•]\s+(.*)$/
const NUMBER = /^\s*\d{1,3}[.)]\s+(.*)$/
const HEADING = /^#{1,6}\s+(.*)$/
const INLINE =
  /\*\*(?<bold>[^*]+)\*\*|(?<![\w*])\*(?<italic>[^\s*][^*]*)\*(?![\w*])|\[(?<label>[^[\]]+)\]\((?<href>[^()\s]+)\)|(?<bare>https?:\/\/[^\s<>()]*[^\s<>().,;:!?'"])/g

export function blocksOf(text: string): readonly Block[] {
  return text
    .split('\n')
    .reduce<readonly (Block | undefined)[]>((blocks, line) => withLine(blocks, line), [])
    .filter((block) => block !== undefined)
}

/** The words alone, on one line: for a preview. */
export function plainText(text: string): string {
  return blocksOf(text).flatMap(linesIn).map(wordsIn).join(' ')
}

function linesIn(block: Block): readonly Line[] {
  if (block.kind === 'heading') return [block.line]
  return block.kind === 'list' ? block.items : block.lines
}

function wordsIn(line: Line): string {
  return line.map((inline) => ('inside' in inline ? wordsIn(inline.inside) : inline.text)).join('')
}

/** Adds a line to the last block, or begins another; an empty line closes the block. */
function withLine(blocks: readonly (Block | undefined)[], line: string): readonly (Block | undefined)[] {
  const last = blocks.at(-1)
  if (line.trim() === '') return last ? [...blocks, undefined] : blocks
  const heading = HEADING.exec(line)?.[1]
  if (heading !== undefined) return [...blocks, { kind: 'heading', line: inlines(heading) }, undefined]
  const numbered = NUMBER.exec(line)?.[1]
  const item = numbered ?? BULLET.exec(line)?.[1]
  if (item !== undefined) return withItem(blocks, inlines(item), numbered !== undefined)
  if (last?.kind !== 'paragraph') return [...blocks, { kind: 'paragraph', lines: [inlines(line)] }]
  return [...blocks.slice(0, -1), { kind: 'paragraph', lines: [...last.lines, inlines(line)] }]
}

function withItem(
  blocks: readonly (Block | undefined)[],
  item: Line,
  ordered: boolean,
): readonly (Block | undefined)[] {
  const last = blocks.at(-1)
  if (last?.kind !== 'list' || last.ordered !== ordered) return [...blocks, { kind: 'list', ordered, items: [item] }]
  return [...blocks.slice(0, -1), { ...last, items: [...last.items, item] }]
}

function inlines(line: string): Line {
  const parts: Inline[] = []
  let done = 0
  for (const match of line.matchAll(INLINE)) {
    if (match.index > done) parts.push({ kind: 'text', text: line.slice(done, match.index) })
    parts.push(inlineOf(match[0], match.groups ?? {}))
    done = match.index + match[0].length
  }
  if (done < line.length) parts.push({ kind: 'text', text: line.slice(done) })
  return parts
}

function inlineOf(whole: string, { bold, italic, label, href, bare }: Record<string, string | undefined>): Inline {
  if (bold !== undefined) return { kind: 'bold', inside: inlines(bold) }
  if (italic !== undefined) return { kind: 'italic', inside: inlines(italic) }
  const target = safeHref(href ?? bare ?? '')
  // A link that leads nowhere safe stays visible as it was written.
  return target === undefined ? { kind: 'text', text: whole } : { kind: 'link', href: target, text: label ?? whole }
}
