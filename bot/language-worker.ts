/** Learns the one language that it is told to. */
import { parentPort } from 'node:worker_threads'
import type { Knowledge } from '../knowledge/knowledge.js'
import type { Language } from '../knowledge/language.js'
import { learnMatching, type MatchOptions } from '../knowledge/match.js'

interface Lesson {
  readonly knowledge: Knowledge
  readonly language: Language
  readonly options: MatchOptions
}

// `once`: nothing keeps it alive when it has answered.
parentPort?.once('message', ({ knowledge, language, options }: Lesson) => {
  parentPort?.postMessage(learnMatching(knowledge, language, options))
})
