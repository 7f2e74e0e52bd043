/** What an article says to a customer of whom something is known: its text, or what must be asked first. */
import type { Article, Section } from './article.js'

export type Answer =
  | { readonly kind: 'text'; readonly markdown: string }
  /** The answer depends on this facet, and these of its values are still possible. */
  | { readonly kind: 'facet'; readonly facet: string; readonly values: readonly string[] }
  /** Outside the days on which it may be shown. */
  | { readonly kind: 'expired' }

/** `known`: facet → value. `day`: today where the shop is, as 2026-11-03. */
export function answerOf(article: Article, known: Readonly<Record<string, string>>, day: string): Answer {
  if (!isValidOn(article, day)) return { kind: 'expired' }
  const possible = article.sections.filter((section) => isConsistent(section, article, known))
  for (const [facet, values] of Object.entries(article.facets)) {
    if (valueOf(article, known, facet) !== undefined) continue
    const matter = values.filter((value) => possible.some((section) => own(section.when, facet) === value))
    if (matter.length > 0) return { kind: 'facet', facet, values: offered(values, matter, possible, facet) }
  }
  const markdown = possible.map((section) => section.markdown).filter((text) => text !== '')
  return { kind: 'text', markdown: markdown.join('\n\n') }
}

export function isValidOn(article: Article, day: string): boolean {
  return (article.validFrom ?? day) <= day && day <= (article.validUntil ?? day)
}

/** Values without a section of their own are offered too: for those the common text is the answer. */
function offered(
  values: readonly string[],
  matter: readonly string[],
  possible: readonly Section[],
  facet: string,
): readonly string[] {
  const common = possible.some((section) => own(section.when, facet) === undefined && section.markdown !== '')
  return common ? values : matter
}

function isConsistent(section: Section, article: Article, known: Readonly<Record<string, string>>): boolean {
  return Object.entries(section.when).every(([facet, value]) => {
    const said = valueOf(article, known, facet)
    return said === undefined || said === value
  })
}

/** What is known, when it is one of the values this article tells apart. */
function valueOf(article: Article, known: Readonly<Record<string, string>>, facet: string): string | undefined {
  const value = own(known, facet)
  return value !== undefined && own(article.facets, facet)?.includes(value) ? value : undefined
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
