/** Cuts a Markdown file into its YAML head and its body, keeping count of the lines. */

export interface Parted {
  /** Empty when the file has no head. */
  readonly head: string
  readonly body: string
  /** Line in the file, from 1, on which each begins. */
  readonly headLine: number
  readonly bodyLine: number
}

/** Undefined when a head is opened with `---` and never closed. */
export function partFrontmatter(text: string): Parted | undefined {
  const lines = text.split('\n')
  if (lines[0]?.trimEnd() !== '---') return { head: '', body: text, headLine: 1, bodyLine: 1 }
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---')
  if (end < 0) return undefined
  return { head: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n'), headLine: 2, bodyLine: end + 2 }
}
