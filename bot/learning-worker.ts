/** The other side of `learningInWorkers`: reads the knowledge, and has all languages but one learnt in threads of their own. */
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { readingOf, type Sources } from '../knowledge/folder.js'
import { byLanguage, type Knowledge } from '../knowledge/knowledge.js'
import { LANGUAGES } from '../knowledge/language.js'
import { learnLetters } from '../knowledge/language-guess.js'
import { learnMatching, type Learnt, type MatchOptions } from '../knowledge/match.js'
import type { Training } from '../knowledge/training.js'
import { saidBy } from './learning.js'

const { sources, options } = workerData as { sources: Sources; options: MatchOptions } // given by `learningInWorkers`

const reading = readingOf(sources)
parentPort?.postMessage(reading.ok ? { ...reading, training: await trained(reading.knowledge) } : reading)

async function trained(knowledge: Knowledge): Promise<Training> {
  // A language that is not spoken is learnt before a thread has begun.
  const [, ...others] = LANGUAGES.filter((language) => knowledge.articles[language].size > 0)
  const elsewhere = new Map(
    others.map((language) => {
      const workerData = { knowledge, language, options }
      return [language, saidBy<Learnt>(new Worker(new URL('./language-worker.js', import.meta.url), { workerData }))]
    }),
  )
  const letters = learnLetters(knowledge)
  const learning = byLanguage(
    (language) => elsewhere.get(language) ?? Promise.resolve(learnMatching(knowledge, language, options)),
  )
  const [es, ca, en] = await Promise.all([learning.es, learning.ca, learning.en])
  return { letters, matching: { es, ca, en } }
}
