/** What is worked out beside an article's text: its own paragraph, marked as such, with its basis. */
import type { Article } from '../../knowledge/article.js'
import type { Calculation } from '../../knowledge/calculation.js'
import type { Memory } from '../memory.js'
import type { Outcome } from '../outcome.js'
import type { Reply } from '../reply.js'
import type { Scene } from '../services.js'
import { rightsWordingFor } from '../wording/rights/rights.js'
import { datesTold } from './dates-told.js'
import { explainGuarantee } from './guarantee.js'
import { explainRefund } from './refund.js'
import { explainRepair } from './repair.js'
import { explainReturn } from './return.js'
import { termsOf, type Terms } from './terms.js'
import { toldIn, type Explanation, type Told } from './told.js'

const EXPLAIN: Readonly<Record<Calculation, (told: Told, terms: Terms) => Explanation>> = {
  withdrawal: explainReturn,
  guarantee: explainGuarantee,
  refund: explainRefund,
  repair: explainRepair,
}

/** Undefined when the article calculates nothing, no day is known, or the same has just been told. */
export function calculatedBeside(article: Article, { memory, replies }: Outcome, scene: Scene): string | undefined {
  const { calculates } = article
  if (!calculates || replies.some((reply) => calculatesAlso(reply, calculates, scene))) return undefined
  const said = datesTold(scene.understood)
  const isNews = Object.keys(said).length > 0
  if (!isNews && lastCalculating(memory, scene)?.calculates === calculates) return undefined
  const { perhapsReceived } = said
  const told = perhapsReceived === undefined ? toldIn(memory.known) : { ...said, perhapsReceived }
  return calculated(calculates, told, memory, scene)
}

/** Another answer of the same turn has told it. */
function calculatesAlso({ turn, language }: Reply, calculation: Calculation, { library }: Scene): boolean {
  const articles = turn.kind === 'answer' ? turn.articles : []
  return articles.some((id) => library.article(id, language)?.calculates === calculation)
}

/** What the last answer calculated, with the day that has just been told: "it came on the 5th". */
export function calculatedAgain(
  memory: Memory,
  scene: Scene,
): { readonly article: Article; readonly text: string } | undefined {
  const article = lastCalculating(memory, scene)
  const said = datesTold(scene.understood)
  if (!article?.calculates || Object.keys(said).length === 0) return undefined
  const { perhapsReceived } = said
  const delivery = perhapsReceived === undefined ? {} : { received: perhapsReceived }
  const text = calculated(article.calculates, { ...toldIn(memory.known), ...delivery }, memory, scene)
  return text === undefined ? undefined : { article, text }
}

function lastCalculating({ lastArticle, language }: Memory, { library }: Scene): Article | undefined {
  const article = lastArticle === undefined ? undefined : library.article(lastArticle, language)
  return article?.calculates ? article : undefined
}

function calculated(calculation: Calculation, told: Told, { language }: Memory, scene: Scene): string | undefined {
  const explanation = EXPLAIN[calculation](told, termsOf(scene, language))
  if (explanation.kind === 'needs') return undefined
  return `**${rightsWordingFor(language).calculated}**\n\n${explanation.text}`
}
