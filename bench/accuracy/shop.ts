/** The project's own sets: the bundled shop's articles, tried on the development questions, a set a language. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readQuestions } from '../../knowledge/authoring/questions.js'
import { readingOf, readSources } from '../../knowledge/folder.js'
import type { Knowledge } from '../../knowledge/knowledge.js'
import { LANGUAGES, type Language } from '../../knowledge/language.js'
import { lessonsOf } from '../../knowledge/matching/examples.js'
import type { DataSet, Lesson } from './data-set.js'
import { ROOT } from './root.js'

export async function readShop(): Promise<readonly DataSet[]> {
  const reading = readingOf(await readSources(join(ROOT, 'knowledge/content'), join(ROOT, 'knowledge')))
  if (!reading.ok) throw new Error('The bundled knowledge has mistakes: npm run knowledge -- check knowledge/content')
  const questions = readQuestions(await readFile(join(ROOT, 'test/knowledge/development-questions.jsonl'), 'utf8'))
  if (!questions.ok) throw new Error(questions.why)
  return LANGUAGES.map((language) => ({
    name: `shop ${language}`,
    language,
    lessons: lessonsIn(reading.knowledge, language),
    trials: questions.value
      .filter(({ lang, expect }) => lang === language && expect === 'answer')
      .map(({ text, articles, accept }) => ({ text, right: [...articles, ...accept] })),
    bundled: true,
  }))
}

function lessonsIn(knowledge: Knowledge, language: Language): readonly Lesson[] {
  return lessonsOf(knowledge, language, true).flatMap(({ label, texts }) =>
    texts.map((text) => ({ text, label: label.id })),
  )
}
