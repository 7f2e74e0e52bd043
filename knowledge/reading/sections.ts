/** Cuts an article's Markdown at its facet headings: `## size: parcel, destination: canaries`. */
import type { Section } from '../article.js'

export interface LinedSection extends Section {
  /** Line of the body, from 0, on which the section begins. */
  readonly line: number
}

/** One condition; capitals and spaces inside make it an ordinary heading such as `## Nota: importante`. */
const CONDITION = /^\s*([a-z][a-z0-9-]*)\s*:\s*([a-z0-9][a-z0-9-]*)\s*$/

/** A facet section lasts until the next heading of first or second level; what is under no facet heading is common. */
export function sectionsOf(markdown: string): readonly LinedSection[] {
  const sections: { when: Record<string, string>; lines: string[]; line: number }[] = [{ when: {}, lines: [], line: 0 }]
  let fenced = false
  for (const [line, text] of markdown.split('\n').entries()) {
    if (/^\s*(```|~~~)/.test(text)) fenced = !fenced
    const heading = fenced ? undefined : /^##?\s+(.*)$/.exec(text)
    const when = heading && text.startsWith('## ') ? conditionsOf(heading[1] ?? '') : undefined
    const last = sections.at(-1)
    if (when) sections.push({ when, lines: [], line })
    else if (heading && last && Object.keys(last.when).length > 0) sections.push({ when: {}, lines: [text], line })
    else last?.lines.push(text)
  }
  return sections
    .map(({ when, lines, line }) => ({ when, line, markdown: lines.join('\n').trim() }))
    .filter((section) => section.markdown !== '' || Object.keys(section.when).length > 0)
}

function conditionsOf(heading: string): Record<string, string> | undefined {
  const conditions = heading.split(',').map((part) => CONDITION.exec(part))
  if (!conditions.every((condition) => condition !== null)) return undefined
  return Object.fromEntries(conditions.map((condition) => [condition[1] ?? '', condition[2] ?? '']))
}
