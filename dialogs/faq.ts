/** Answering from the editors' articles, verbatim, with where it comes from and what may be asked next. */
import { admit } from './admit.js'
import { kindOffered } from './claim-offers.js'
import type { Article } from '../knowledge/article.js'
import { isQuestion } from './cues.js'
import { dialogOf } from './labels.js'
import { askOnce, push, remember, say, words, type Outcome } from './outcome.js'
import { calculatedAgain, calculatedBeside } from './rights/beside.js'
import type { Scene } from './services.js'

/** In UTF-16 units: a day alone is told briefly. */
const BRIEF = 80
/** Follow-up questions offered under an answer, at most. */
const FOLLOW_UPS = 3

/** Gives the article's text, or asks for what it depends on. */
export function answerArticle(outcome: Outcome, id: string, confidence: number, scene: Scene): Outcome {
  const article = scene.library.article(id, outcome.memory.language)
  if (!article) return admit(outcome, scene.understood.text)
  const answer = scene.library.answer(article, outcome.memory.known)
  switch (answer.kind) {
    case 'text':
      return giveText(outcome, article, answer.markdown, confidence, scene)
    case 'facet':
      return askFacet(outcome, article, answer.facet, answer.values, scene)
    case 'expired':
      return admit(outcome, scene.understood.text)
  }
}

function giveText(outcome: Outcome, article: Article, markdown: string, confidence: number, scene: Scene): Outcome {
  const calculated = calculatedBeside(article, outcome, scene)
  const text = [markdown.trim(), sourceLine(outcome, article, scene), calculated].filter(Boolean).join('\n\n')
  const followUps = article.followUps
    .flatMap((id) => scene.library.article(id, article.language)?.title ?? [])
    .slice(0, FOLLOW_UPS)
  const turn = { kind: 'answer' as const, articles: [article.id], confidence: rounded(confidence) }
  const kind = kindOffered(article.id)
  // While a form is being filled in, its own question comes next.
  const isFree = outcome.memory.open.every((open) => open.kind !== 'form')
  const begin = kind && isFree ? [words(outcome).claim.kinds[kind].begin] : []
  return remember(say(outcome, turn, text, [...begin, ...followUps]), { lastArticle: article.id, unclear: 0 })
}

/** A day told briefly is about the last answer, where that calculates; undefined when it is about something else. */
export function recalculate(outcome: Outcome, scene: Scene): Outcome | undefined {
  const { text, parts } = scene.understood
  const [part, ...more] = parts
  if (!part || more.length > 0 || text.length > BRIEF || isQuestion(text) || dialogOf(part) !== undefined)
    return undefined
  const again = calculatedAgain(outcome.memory, scene)
  if (!again) return undefined
  return say(outcome, { kind: 'answer', articles: [again.article.id], confidence: 1 }, again.text)
}

function sourceLine(outcome: Outcome, article: Article, scene: Scene): string | undefined {
  const wording = words(outcome)
  const source = article.source && wording.source(article.source)
  const reviewed =
    article.reviewed && wording.reviewed(scene.sayDay(`${article.reviewed}T12:00:00Z`, outcome.memory.language))
  const line = [source, reviewed].filter(Boolean).join(' · ')
  return line ? `*${line.charAt(0).toUpperCase()}${line.slice(1)}*` : undefined
}

/** Asks for the facet in the editors' words, or in the desk's general ones. */
export function askFacet(
  outcome: Outcome,
  article: Article,
  facet: string,
  values: readonly string[],
  scene: Scene,
): Outcome {
  const { language } = outcome.memory
  const { outcome: counted, first } = askOnce(outcome, `facet.${article.id}.${facet}`)
  const wording = words(outcome).ask
  const question = scene.library.facetQuestion(facet, language)
  const text = question ? (first ? question : wording.facetAgain(question)) : wording.facet(first)
  const choices = values.map((value) => scene.library.facetLabel(facet, value, language))
  const asking = push(counted, { kind: 'facet', article: article.id, facet, values })
  return say(asking, { kind: 'clarify', articles: [article.id], facet }, text, choices)
}

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100
}
