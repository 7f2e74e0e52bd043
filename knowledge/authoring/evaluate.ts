/** Judges what the desk did with a set of questions. Pure: running them through the dialogs is the caller's. */
import { isLanguage, LANGUAGES, type Language } from '../language.js'

export const EXPECTATIONS = ['answer', 'answers', 'clarify', 'decline', 'claim', 'handoff', 'status'] as const
export type Expectation = (typeof EXPECTATIONS)[number]

export interface Question {
  readonly id: string
  readonly text: string
  readonly lang?: Language
  readonly expect: Expectation
  readonly articles: readonly string[]
  /** Not the best, and not wrong. */
  readonly accept: readonly string[]
}

/** What one activity's annotation says it is. */
export interface Got {
  readonly kind: string
  readonly articles?: readonly string[]
  readonly facet?: string
  readonly confidence?: number
}

export type Outcome = 'right' | 'wrong' | 'asked' | 'declined'
export type Tally = Readonly<Record<Outcome, number>>

export interface Score extends Tally {
  readonly questions: number
  readonly byExpect: Readonly<Partial<Record<Expectation, Tally>>>
  readonly byLanguage: Readonly<Partial<Record<Language, Tally>>>
  readonly outcomes: readonly { readonly id: string; readonly outcome: Outcome }[]
}

/** Language: the one the question is written in where it says so, else the one it was answered in. */
export function score(
  results: readonly { readonly question: Question; readonly got: readonly Got[]; readonly language?: Language }[],
): Score {
  const judged = results.map(({ question, got, language }) => ({
    id: question.id,
    expect: question.expect,
    language: question.lang ?? language,
    outcome: outcomeOf(question, got),
  }))
  const group = <K extends string>(keys: readonly K[], of: (one: (typeof judged)[number]) => K | undefined) =>
    // Built from the very keys of the record; Object.fromEntries forgets them.
    Object.fromEntries(
      keys.flatMap((key) => {
        const own = judged.filter((one) => of(one) === key)
        return own.length > 0 ? [[key, tally(own)]] : []
      }),
    ) as Partial<Record<K, Tally>>
  return {
    questions: judged.length,
    ...tally(judged),
    byExpect: group(EXPECTATIONS, ({ expect }) => expect),
    byLanguage: group(LANGUAGES, ({ language }) => (isLanguage(language) ? language : undefined)),
    outcomes: judged.map(({ id, outcome }) => ({ id, outcome })),
  }
}

export function outcomeOf(question: Question, got: readonly Got[]): Outcome {
  switch (question.expect) {
    case 'answer':
      return answered(question, got)
    case 'answers':
      return answeredAll(question, got)
    case 'clarify':
      return clarified(question, got)
    case 'decline':
      return has(got, 'admit') && !has(got, 'answer') ? 'right' : otherwise(got)
    case 'claim':
      return has(got, 'claim') ? 'right' : otherwise(got)
    case 'handoff':
      return has(got, 'handoff') ? 'right' : otherwise(got)
    case 'status':
      return has(got, 'status') ? 'right' : otherwise(got)
  }
}

/** The first answer decides; where none is given, the first question put. */
function answered({ articles, accept }: Question, got: readonly Got[]): Outcome {
  const wanted = [...articles, ...accept]
  const first = got.find(({ kind }) => kind === 'answer')
  if (first) return wanted.includes(first.articles?.[0] ?? '') ? 'right' : 'wrong'
  const asked = got.find(({ kind }) => kind === 'clarify')
  if (asked?.facet !== undefined && asked.articles?.some((id) => wanted.includes(id))) return 'right'
  return otherwise(got)
}

/** An accepted article stands for one that is missing. */
function answeredAll({ articles, accept }: Question, got: readonly Got[]): Outcome {
  const answers = got.filter(({ kind }) => kind === 'answer').flatMap((one) => one.articles ?? [])
  if (answers.some((id) => !articles.includes(id) && !accept.includes(id))) return 'wrong'
  const asked = got.filter(({ kind }) => kind === 'clarify').flatMap((one) => one.articles ?? [])
  const reached = new Set([...answers, ...asked])
  const missing = articles.filter((id) => !reached.has(id)).length
  if (missing <= accept.filter((id) => reached.has(id)).length) return 'right'
  if (has(got, 'clarify')) return 'asked'
  return has(got, 'admit') ? 'declined' : 'wrong'
}

function clarified({ articles }: Question, got: readonly Got[]): Outcome {
  if (has(got, 'answer')) return 'wrong'
  const asked = got.filter(({ kind }) => kind === 'clarify').flatMap((one) => one.articles ?? [])
  return asked.some((id) => articles.includes(id)) ? 'right' : otherwise(got)
}

function otherwise(got: readonly Got[]): Outcome {
  if (has(got, 'answer')) return 'wrong'
  if (has(got, 'clarify')) return 'asked'
  return has(got, 'admit') ? 'declined' : 'wrong'
}

function has(got: readonly Got[], kind: string): boolean {
  return got.some((one) => one.kind === kind)
}

function tally(judged: readonly { readonly outcome: Outcome }[]): Tally {
  const count = (outcome: Outcome) => judged.filter((one) => one.outcome === outcome).length
  return { right: count('right'), wrong: count('wrong'), asked: count('asked'), declined: count('declined') }
}
