/** The editors' files, read, checked against each other and ready to be understood with. */
import { z } from 'zod'
import type { Article } from './article.js'
import type { Finding } from './finding.js'
import { hoursAt, hoursShape, type Hours } from './hours.js'
import { isIgnored, placeOf, textOf, type KnowledgeFile, type Place } from './reading/place.js'
import { readArticle, type ArticleFile } from './reading/article-file.js'
import { chartered, charterShape, type Charter } from './reading/charter.js'
import { DEFAULT_CLAIMS, type ClaimSettings } from './reading/claims.js'
import { crossCheck } from './reading/cross-check.js'
import { DEFAULT_SETTINGS, type DeadlineSettings } from './reading/deadlines.js'
import { DEFAULT_RETENTION, type RetentionSettings } from './reading/retention.js'
import { facetsOf, facetsShape, type Facets } from './reading/facets.js'
import { factsShape, type Facts } from './reading/facts.js'
import { conceptsOf } from './reading/concepts-file.js'
import { phrasesOf } from './reading/phrases-file.js'
import { placesAmiss, type Spot } from './reading/holiday-places.js'
import { readYaml, type Read } from './reading/yaml-file.js'
import type { ReturnPolicy } from './rights/return-policy.js'
import type { Concepts } from './matching/lexicon.js'
import { labelKey, labelOf } from './label.js'
import { LANGUAGES, type Language } from './language.js'
import type { Label } from './understanding.js'

export type { KnowledgeFile } from './reading/place.js'

export interface Knowledge {
  /** By language, then by id. A language may have none. */
  readonly articles: Readonly<Record<Language, ReadonlyMap<string, Article>>>
  readonly facts: Facts
  readonly facets: Facets
  /** Groups of words that mean the same. */
  readonly synonyms: Readonly<Record<Language, readonly (readonly string[])[]>>
  /** The shipped lexicon: the same concepts in every language. */
  readonly concepts: Readonly<Record<Language, Concepts>>
  /** By language, then by label key: what customers write when they mean it, besides titles and questions. */
  readonly phrases: Readonly<Record<Language, ReadonlyMap<string, Phrases>>>
  /** Undefined when there is no such file. Its holidays are those that count where the shop works. */
  readonly hours: Hours | undefined
  readonly charter: Charter | undefined
  /** As `charter.yaml` sets them, or the safe default. */
  readonly deadlines: DeadlineSettings
  /** Undefined when the shop gives no more than the law. */
  readonly returns: ReturnPolicy | undefined
  /** As `charter.yaml` sets them, or the safe default. */
  readonly claims: ClaimSettings
  /** As `charter.yaml` sets it, or the default. */
  readonly retention: RetentionSettings
}

export interface Phrases {
  readonly label: Label
  readonly texts: readonly string[]
}

export type Reading =
  | { readonly ok: true; readonly knowledge: Knowledge; readonly warnings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** `shipped`: what comes with the desk, `phrases/<language>/<dialog>.txt`, to which the editors' own are added, and `concepts/<language>.txt`. */
export function readKnowledge(files: readonly KnowledgeFile[], shipped: readonly KnowledgeFile[] = []): Reading {
  const read = new Reader(files)
  const facts: Facts = new Map(Object.entries(read.yaml('facts', factsShape) ?? {}))
  const facets = facetsOf(read.yaml('facets', facetsShape) ?? {})
  const { charter, deadlines, returns, claims, retention, placeAt } = read.charter(facts)
  const hours = read.hours(deadlines.places, placeAt)
  const articles = read.articles(facts)
  const synonyms = byLanguage((language) => read.yaml('synonyms', synonymsShape, language) ?? [])
  const phrases = read.phrases(shipped, (id) => LANGUAGES.some((language) => articles[language].has(id)))
  const crossed = crossCheck(read.articleFiles, facets, facts)
  const errors = [...read.errors, ...crossed.errors]
  if (errors.length > 0) return { ok: false, findings: errors }
  const concepts = byLanguage((language) => conceptsOf(shippedText(shipped, `concepts/${language}.txt`)))
  const knowledge = {
    articles: crossed.articles,
    facts,
    facets,
    synonyms,
    concepts,
    phrases,
    hours,
    charter,
    deadlines,
    returns,
    claims,
    retention,
  }
  return { ok: true, knowledge, warnings: [...read.warnings, ...crossed.warnings] }
}

/** Lists of words, or named lists of them. */
const synonymsShape = z.union([
  z.array(z.array(z.string())),
  z.record(z.string(), z.array(z.string())).transform((named) => Object.values(named)),
])

function shippedText(shipped: readonly KnowledgeFile[], path: string): string {
  const file = shipped.find((one) => one.path === path)
  return file ? textOf(file) : ''
}

export function byLanguage<T>(of: (language: Language) => T): Record<Language, T> {
  return { es: of('es'), ca: of('ca'), en: of('en') }
}

/** Reads file after file and gathers what is wrong with them. */
class Reader {
  readonly errors: Finding[] = []
  readonly warnings: Finding[] = []
  readonly articleFiles: (ArticleFile & { file: string })[] = []
  private readonly placed: readonly { file: KnowledgeFile; place: Place }[]

  constructor(files: readonly KnowledgeFile[]) {
    this.placed = files.filter((file) => !isIgnored(file.path)).map((file) => ({ file, place: placeOf(file.path) }))
    for (const { file, place } of this.placed) if (place.kind === 'lost') this.placeIsWrong(file.path, place)
    if (this.of('article').length === 0) {
      this.errors.push({
        file: 'articles',
        line: 1,
        problem: 'there is no article',
        cure: 'Write articles/es/<id>.md, for example.',
      })
    }
  }

  private placeIsWrong(file: string, place: Place & { kind: 'lost' }): void {
    const finding = { file, line: 1, problem: place.problem, cure: place.cure }
    ;(place.grave ? this.errors : this.warnings).push(finding)
  }

  private of<K extends Place['kind']>(kind: K): { file: KnowledgeFile; place: Place & { kind: K } }[] {
    // The filter proves the narrower type; the compiler cannot follow it through a type parameter.
    return this.placed.filter(({ place }) => place.kind === kind) as {
      file: KnowledgeFile
      place: Place & { kind: K }
    }[]
  }

  yaml<T>(name: YamlName, shape: z.ZodType<T>, language?: Language): T | undefined {
    return this.yamlRead(name, shape, language)?.value
  }

  charter(facts: Facts): Chartered {
    const read = this.yamlRead('charter', charterShape)
    if (!read?.value) return NOT_CHARTERED
    const { charter, deadlines = DEFAULT_SETTINGS, returns, claims = DEFAULT_CLAIMS } = read.value
    const { retention = DEFAULT_RETENTION } = read.value
    const spot = (path: readonly PropertyKey[]) => ({ file: read.file, line: read.lineOf(path) })
    const filled = chartered(charter, facts, (name) => spot([name, 'text']))
    this.errors.push(...filled.findings)
    const placeAt = (index: number) => spot(['deadlines', 'places', index])
    return { charter: filled.charter, deadlines, returns, claims, retention, placeAt }
  }

  /** With the holidays that count in these places. */
  hours(places: readonly string[], placeAt: (index: number) => Spot): Hours | undefined {
    const read = this.yamlRead('hours', hoursShape)
    if (read && !read.value) return undefined // broken, and told already
    const holiday = (n: number) => ({ file: read?.file ?? '', line: read?.lineOf(['holidays', n]) ?? 1 })
    this.warnings.push(...placesAmiss(read?.value?.holidays ?? [], places, { holiday, place: placeAt }))
    return read?.value && hoursAt(read.value, places)
  }

  private yamlRead<T>(
    name: YamlName,
    shape: z.ZodType<T>,
    language?: Language,
  ): (Read<T> & { file: string }) | undefined {
    const found = this.of('yaml').find(({ place }) => place.name === name && place.language === language)
    if (!found) return undefined
    const read = readYaml({ file: found.file.path, text: textOf(found.file), firstLine: 1 }, shape)
    this.errors.push(...read.findings)
    return { ...read, file: found.file.path }
  }

  articles(facts: Facts): Record<Language, ReadonlyMap<string, Article>> {
    const found = byLanguage(() => new Map<string, Article>())
    for (const { file, place } of this.of('article')) {
      const read = readArticle({ file: file.path, id: place.id, language: place.language }, textOf(file), facts)
      this.errors.push(...read.errors)
      this.warnings.push(...read.warnings)
      this.articleFiles.push({ ...read, file: file.path })
      if (read.article) found[place.language].set(place.id, read.article)
    }
    return found
  }

  phrases(
    shipped: readonly KnowledgeFile[],
    isArticle: (id: string) => boolean,
  ): Record<Language, ReadonlyMap<string, Phrases>> {
    const found = byLanguage(() => new Map<string, Phrases>())
    const add = (language: Language, label: Label, text: string) => {
      const before = found[language].get(labelKey(label))?.texts ?? []
      found[language].set(labelKey(label), { label, texts: [...new Set([...before, ...phrasesOf(text)])] })
    }
    for (const file of shipped.filter(({ path }) => !isIgnored(path))) {
      const place = placeOf(file.path)
      const label = place.kind === 'phrases' ? labelOf(place.id, () => false) : undefined
      if (place.kind === 'phrases' && label) add(place.language, label, textOf(file))
    }
    for (const { file, place } of this.of('phrases')) {
      const label = labelOf(place.id, isArticle)
      if (label) add(place.language, label, textOf(file))
      else this.errors.push(nobodys(file.path, place.id))
    }
    return found
  }
}

interface Chartered {
  readonly charter: Charter | undefined
  readonly deadlines: DeadlineSettings
  readonly returns: ReturnPolicy | undefined
  readonly claims: ClaimSettings
  readonly retention: RetentionSettings
  /** Where a place is written that business days are counted by. */
  readonly placeAt: (index: number) => Spot
}

const NOT_CHARTERED: Chartered = {
  charter: undefined,
  deadlines: DEFAULT_SETTINGS,
  returns: undefined,
  claims: DEFAULT_CLAIMS,
  retention: DEFAULT_RETENTION,
  placeAt: () => ({ file: 'charter.yaml', line: 1 }),
}

type YamlName = (Place & { kind: 'yaml' })['name']

function nobodys(file: string, id: string): Finding {
  const problem = `"${id}" is neither an article nor a dialog, nor none or none-<name>`
  return {
    file,
    line: 1,
    problem,
    cure: 'Name the file after an article, a dialog such as claim or handoff, or none-<name>.',
  }
}
