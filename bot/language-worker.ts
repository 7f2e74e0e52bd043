/** Learns the one language that it is told to. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Knowledge } from '../knowledge/knowledge.js'
import type { Language } from '../knowledge/language.js'
import { learnMatching, type MatchOptions } from '../knowledge/match.js'

interface Lesson {
  readonly knowledge: Knowledge
  readonly language: Language
  readonly options: MatchOptions
}

const { knowledge, language, options } = workerData as Lesson // given by `learning-worker`
parentPort?.postMessage(learnMatching(knowledge, language, options))
