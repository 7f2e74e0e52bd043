/** `facts.yaml`: what recurs in many articles and must change in one place. */
import { z } from 'zod'
import type { Finding } from '../finding.js'
import type { Language } from '../language.js'
import { inLanguage, localised, type Localised } from '../localised.js'

export type Facts = ReadonlyMap<string, Localised>

export const factsShape = z.record(z.string(), localised)

/** Puts the facts in the place of their `{{names}}`; a missing one stays as written and is found. */
export function interpolate(
  text: string,
  language: Language,
  facts: Facts,
  where: { readonly file: string; readonly line: number },
): { readonly text: string; readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const filled = text.replace(/\{\{\s*([^{}\n]{0,80}?)\s*\}\}/g, (written: string, name: string, offset: number) => {
    const fact = facts.get(name)
    const value = fact === undefined ? undefined : inLanguage(fact, language)
    if (value !== undefined) return value
    const line = where.line + (text.slice(0, offset).match(/\n/g)?.length ?? 0)
    const problem = fact === undefined ? `there is no fact "${name}"` : `the fact "${name}" has no text in ${language}`
    findings.push({
      file: where.file,
      line,
      problem,
      cure: `Write ${name} in facts.yaml, or correct the name between {{ }}.`,
    })
    return written
  })
  return { text: filled, findings }
}
