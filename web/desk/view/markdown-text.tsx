/** The desk's own texts with their bold words, links and lists; built as nodes. */
import { blocksOf, type Block, type Inline, type Line } from '../markdown.js'

export function MarkdownText({ text }: { text: string }) {
  return <>{blocksOf(text).map((block, index) => blockNode(block, index))}</>
}

function blockNode(block: Block, key: number) {
  if (block.kind === 'heading') {
    return (
      <p key={key}>
        <strong>{lineNodes(block.line)}</strong>
      </p>
    )
  }
  if (block.kind === 'paragraph') {
    return (
      <p key={key}>{block.lines.map((line, index) => [index > 0 && <br key={`br ${index}`} />, ...lineNodes(line)])}</p>
    )
  }
  const items = block.items.map((line, index) => <li key={index}>{lineNodes(line)}</li>)
  return block.ordered ? <ol key={key}>{items}</ol> : <ul key={key}>{items}</ul>
}

function lineNodes(line: Line) {
  return line.map(inlineNode)
}

function inlineNode(inline: Inline, key: number) {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'bold':
      return <strong key={key}>{lineNodes(inline.inside)}</strong>
    case 'italic':
      return <em key={key}>{lineNodes(inline.inside)}</em>
    case 'link':
      return (
        <a key={key} href={inline.href} target="_blank" rel="noopener noreferrer">
          {inline.text}
        </a>
      )
  }
}
