/** A lexicon's file: one concept a line, `CONCEPT: expression, expres*`; `#` begins a comment line. */
import type { Concepts } from '../matching/lexicon.js'

export function conceptsOf(text: string): Concepts {
  const concepts = new Map<string, readonly string[]>()
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':')
    if (line.startsWith('#') || colon < 1) continue
    const expressions = line.slice(colon + 1).split(',')
    concepts.set(
      line.slice(0, colon).trim(),
      expressions.map((one) => one.trim()).filter((one) => one !== ''),
    )
  }
  return concepts
}
