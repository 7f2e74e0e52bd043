/** What the matcher learns from, in one language: for each label, messages that mean it. */
import type { Article } from '../article.js'
import type { Knowledge } from '../knowledge.js'
import { labelKey } from '../label.js'
import type { Language } from '../language.js'
import type { Label } from '../understanding.js'

export interface Lesson {
  readonly label: Label
  /** Title first for an article; then questions and phrases, each once. */
  readonly texts: readonly string[]
  /** Sentences of the article's own text: weaker, since customers do not write like editors. */
  readonly body: readonly string[]
}

const BODY_SENTENCES = 40

/** `articlesOnly` leaves dialogs and out-of-scope phrases away. */
export function lessonsOf(knowledge: Knowledge, language: Language, articlesOnly: boolean): readonly Lesson[] {
  const phrases = knowledge.phrases[language]
  const articles = [...knowledge.articles[language].values()].map((article): Lesson => {
    const label: Label = { kind: 'article', id: article.id }
    const own = [article.title, ...article.questions, ...(phrases.get(labelKey(label))?.texts ?? [])]
    return { label, texts: [...new Set(own)], body: sentencesOf(article) }
  })
  if (articlesOnly) return articles
  const others = [...phrases.values()].filter(({ label }) => label.kind !== 'article')
  return [...articles, ...others.map(({ label, texts }) => ({ label, texts, body: [] }))]
}

function sentencesOf(article: Article): readonly string[] {
  const sentences = article.sections.flatMap(({ markdown }) => markdown.split(/(?<=[.!?])\s+|\n+/))
  return sentences.filter((sentence) => sentence.length > 15).slice(0, BODY_SENTENCES)
}
