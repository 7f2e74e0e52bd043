/** What can only be checked with every article at hand: ids that lead nowhere, translations that differ. */
import type { Article } from '../article.js'
import type { Finding } from '../finding.js'
import { LANGUAGES, type Language } from '../language.js'
import type { ArticleFile } from './article-file.js'
import { calculatedElsewhere, unquotable } from './calculates.js'
import type { Facets } from './facets.js'
import type { Facts } from './facts.js'

type Sheet = ArticleFile & { readonly file: string }
type Whole = Sheet & { readonly article: Article }

export interface CrossChecked {
  /** The articles, their follow-ups cut down to those that exist in the same language. */
  readonly articles: Readonly<Record<Language, ReadonlyMap<string, Article>>>
  readonly errors: readonly Finding[]
  readonly warnings: readonly Finding[]
}

export function crossCheck(sheets: readonly Sheet[], facets: Facets, facts: Facts): CrossChecked {
  const whole = sheets.filter(isWhole)
  const byId = grouped(whole)
  const spoken = LANGUAGES.filter((language) => whole.some(({ article }) => article.language === language))
  const existing = new Set(sheets.map(({ file }) => idOf(file)))
  return {
    articles: {
      es: followable(whole, 'es', byId),
      ca: followable(whole, 'ca', byId),
      en: followable(whole, 'en', byId),
    },
    errors: [...whole.flatMap((sheet) => dangling(sheet, existing)), ...[...byId.values()].flatMap(differing)],
    warnings: [
      ...whole.flatMap((sheet) => unnamed(sheet, facets)),
      ...whole.flatMap((sheet) => unquotable(sheet, facts)),
      ...[...byId.values()].flatMap(calculatedElsewhere),
      ...[...byId.values()].flatMap((same) => untranslated(same, spoken)),
    ],
  }
}

function isWhole(sheet: Sheet): sheet is Whole {
  return sheet.article !== undefined
}

function grouped(whole: readonly Whole[]): ReadonlyMap<string, readonly Whole[]> {
  const groups = new Map<string, Whole[]>()
  for (const sheet of whole) groups.set(sheet.article.id, [...(groups.get(sheet.article.id) ?? []), sheet])
  return groups
}

function idOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '')
}

function followable(
  whole: readonly Whole[],
  language: Language,
  byId: ReadonlyMap<string, readonly Whole[]>,
): ReadonlyMap<string, Article> {
  const exists = (id: string) => byId.get(id)?.some(({ article }) => article.language === language) ?? false
  const own = whole.map(({ article }) => article).filter((article) => article.language === language)
  return new Map(own.map((article) => [article.id, { ...article, followUps: article.followUps.filter(exists) }]))
}

function dangling(sheet: Whole, existing: ReadonlySet<string>): Finding[] {
  return sheet.article.followUps.flatMap((id, n) =>
    existing.has(id)
      ? []
      : [
          {
            file: sheet.file,
            line: sheet.lineOf(['followUps', n]),
            problem: `followUps names "${id}", which does not exist`,
            cure: 'Correct the id, or write that article.',
          },
        ],
  )
}

/** Known facts carry from one language to another, so the facets must be the same everywhere. */
function differing([first, ...others]: readonly Whole[]): Finding[] {
  if (!first) return []
  const declared = JSON.stringify(first.article.facets)
  return others
    .filter(({ article }) => JSON.stringify(article.facets) !== declared)
    .map((sheet) => ({
      file: sheet.file,
      line: sheet.lineOf(['facets']),
      problem: `its facets differ from those in ${first.file}`,
      cure: `Declare the same facets and values in the same order: ${declared}.`,
    }))
}

function unnamed(sheet: Whole, facets: Facets): Finding[] {
  if (facets.size === 0) return []
  return Object.entries(sheet.article.facets).flatMap(([facet, values]) =>
    values
      .filter((value) => !facets.get(facet)?.values.has(value))
      .map((value) => ({
        file: sheet.file,
        line: sheet.lineOf(['facets', facet]),
        problem: `facets.yaml does not name "${facet}: ${value}"`,
        cure: `Give ${facet} its question, and ${value} its label, in facets.yaml.`,
      })),
  )
}

function untranslated(same: readonly Whole[], spoken: readonly Language[]): Finding[] {
  const [first] = same
  const missing = spoken.filter((language) => !same.some(({ article }) => article.language === language))
  if (!first || missing.length === 0) return []
  const problem = `"${first.article.id}" is missing in ${missing.join(', ')}`
  return [
    { file: first.file, line: 1, problem, cure: 'Translate it: customers in those languages get no answer from it.' },
  ]
}
