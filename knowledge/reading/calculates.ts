/** `calculates:` in an article's head: the same in every language, and with the facts at hand that it quotes. */
import { QUOTED_FACTS } from '../calculation.js'
import type { Article } from '../article.js'
import type { Finding } from '../finding.js'
import { inLanguage } from '../localised.js'
import type { Facts } from './facts.js'

interface Sheet {
  readonly file: string
  readonly article: Article
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

/** Without a fact a sentence is left out. */
export function unquotable({ file, article, lineOf }: Sheet, facts: Facts): readonly Finding[] {
  const { calculates, language } = article
  if (!calculates) return []
  const missing = QUOTED_FACTS[calculates].filter((name) => inLanguage(facts.get(name) ?? {}, language) === undefined)
  return missing.map((name) => ({
    file,
    line: lineOf(['calculates']),
    problem: `calculates "${calculates}" tells the fact "${name}", which is missing in ${language}`,
    cure: `Write ${name} in facts.yaml; until then the sentence that needs it is left out.`,
  }))
}

/** Whoever asks in another language has the same right to a date. */
export function calculatedElsewhere([first, ...others]: readonly Sheet[]): readonly Finding[] {
  if (!first) return []
  const { calculates } = first.article
  return others
    .filter(({ article }) => article.calculates !== calculates)
    .map(({ file, lineOf }) => ({
      file,
      line: lineOf(['calculates']),
      problem: `calculates something else than ${first.file}`,
      cure: calculates ? `Write "calculates: ${calculates}" here too.` : 'Take the line out, or add it there.',
    }))
}
