/** Lessons as editors would have written them down: an article a label, its lessons as questions. Pure. */
import type { KnowledgeFile } from '../../knowledge/knowledge.js'
import type { Language } from '../../knowledge/language.js'
import type { Lesson } from './data-set.js'

export interface Articles {
  readonly files: readonly KnowledgeFile[]
  /** Article's id → label. An id is no label: labels may hold slashes. */
  readonly labels: ReadonlyMap<string, string>
}

/** An article must have a text; one so short is not learnt from. */
const BODY = 'Text.'

export function articlesOf(lessons: readonly Lesson[], language: Language): Articles {
  const texts = new Map<string, string[]>()
  for (const { text, label } of lessons) {
    const own = texts.get(label)
    if (own) own.push(text)
    else texts.set(label, [text])
  }
  const articles = [...texts].map(([label, questions], n) => ({ id: `label-${n}`, label, questions }))
  return {
    files: articles.map(({ id, label, questions }) => ({
      path: `articles/${language}/${id}.md`,
      text: markdown(label, questions),
    })),
    labels: new Map(articles.map(({ id, label }) => [id, label])),
  }
}

function markdown(label: string, questions: readonly string[]): string {
  const lines = questions.map((question) => `  - ${quoted(question)}`)
  return ['---', `title: ${quoted(titleOf(label))}`, 'questions:', ...lines, '---', BODY, ''].join('\n')
}

/** JSON is YAML, and spares the quoting. Nobody's message names a fact: two braces stay two braces. */
function quoted(text: string): string {
  return JSON.stringify(text.replaceAll('{{', '{ {'))
}

/** `Refund_not_showing_up` → `Refund not showing up`. */
function titleOf(label: string): string {
  return label.replace(/[_-]+/g, ' ').trim() || label
}
