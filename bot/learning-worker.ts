/** The other side of `learningInWorkers`: reads the knowledge, and has each language learnt in a thread of its own. */
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { readingOf, type Sources } from '../knowledge/folder.js'
import { LANGUAGES, type Language } from '../knowledge/language.js'
import { learnLetters } from '../knowledge/language-guess.js'
import { learnMatching, type Learnt, type MatchOptions } from '../knowledge/match.js'
import { saidBy } from './learning.js'

const { sources, options } = workerData as { sources: Sources; options: MatchOptions } // given by `learningInWorkers`

/** One language is learnt in this thread. */
const HERE = 'en'
/** They load their code while the knowledge is read. */
const others = LANGUAGES.filter((language) => language !== HERE).map((language) => ({
  language,
  worker: new Worker(new URL('./language-worker.js', import.meta.url)),
}))

const reading = readingOf(sources)
if (reading.ok) {
  const { knowledge } = reading
  const learning = others.map(async ({ language, worker }) => {
    const said = saidBy<Learnt>(worker)
    worker.postMessage({ knowledge, language, options })
    return [language, await said] as const
  })
  const [letters, here] = [learnLetters(knowledge), learnMatching(knowledge, HERE, options)]
  const matching = Object.fromEntries<Learnt>([[HERE, here], ...(await Promise.all(learning))])
  parentPort?.postMessage({ ...reading, training: { letters, matching: matching as Record<Language, Learnt> } }) // each is there
} else {
  await Promise.all(others.map(({ worker }) => worker.terminate()))
  parentPort?.postMessage(reading)
}
