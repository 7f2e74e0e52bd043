/** A limit in words: its last day, how it was counted, and by which rule. */
import type { Language } from '../../knowledge/language.js'
import { SHOP_TERMS, type Limit, type Reason } from '../../knowledge/rights/limit.js'
import { sayDay } from '../wording/dates.js'
import { rightsWordingFor, type RightsWording } from '../wording/rights/rights.js'

/** As the rules name the law on consumers' rights, with the article. */
const LAW = /^Real Decreto Legislativo 1\/2007 art\. (.+)$/

/** `2026-11-03` as `3 de noviembre de 2026`. */
export function sayDate(day: string, language: Language): string {
  return sayDay(`${day}T12:00:00Z`, language, 'UTC')
}

/** `hasta el 17 de noviembre de 2026 (14 días naturales)`. */
export function untilWords(limit: Limit, language: Language): string {
  return rightsWordingFor(language).until(sayDate(limit.until, language), whyWords(limit, language))
}

/** `el 17 de noviembre de 2026 (14 días naturales)`. */
export function byWords(limit: Limit, language: Language): string {
  return rightsWordingFor(language).by(sayDate(limit.until, language), whyWords(limit, language))
}

function whyWords({ because }: Limit, language: Language): string {
  return because.map((reason) => reasonWords(reason, language)).join(', ')
}

function reasonWords(reason: Reason, language: Language): string {
  const { why } = rightsWordingFor(language)
  switch (reason.kind) {
    case 'days':
      return why.days(reason.days)
    case 'months':
      return why.months(reason.months)
    case 'fixed':
      return reason.source === SHOP_TERMS ? why.fixed : why.waited
    case 'suspended':
      return why.suspended(reason.days, sayDate(reason.from, language), sayDate(reason.until, language))
  }
}

export function sourcesOf(...limits: readonly (Limit | undefined)[]): readonly string[] {
  return limits.flatMap((limit) => limit?.because ?? []).map(({ source }) => source)
}

/** Paragraphs, and under them each rule once, as a lawyer looks it up. */
export function explained(paragraphs: readonly string[], sources: readonly string[], language: Language) {
  const wording = rightsWordingFor(language)
  return { kind: 'explained', text: [...paragraphs, wording.basis(rulesWords(sources, wording))].join('\n\n') } as const
}

function rulesWords(sources: readonly string[], { law, shopTerms }: RightsWording): readonly string[] {
  const articles = [...new Set(sources.flatMap((source) => LAW.exec(source)?.[1] ?? []))].toSorted()
  return [...(articles.length > 0 ? [law(articles)] : []), ...(sources.includes(SHOP_TERMS) ? [shopTerms] : [])]
}
