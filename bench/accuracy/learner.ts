/** Whatever can learn labels from lessons, by its name. Each is loaded only where it is used. */
import type { DataSet } from './data-set.js'
import type { Guess } from './guess.js'

export type Lessons = Pick<DataSet, 'language' | 'lessons' | 'bundled'>

export type Classify = (text: string) => Guess | Promise<Guess>

export type Learn = (lessons: Lessons) => Classify | Promise<Classify>

export const LEARNERS = {
  ranking: async () => (await import('./mostrador.js')).learnRanking,
  zones: async () => (await import('./mostrador.js')).learnZones,
  nlpjs: async () => (await import('./nlpjs.js')).learnIntents,
  'nlpjs-none': async () => (await import('./nlpjs.js')).learnIntentsAndNone,
  bayes: async () => (await import('./bayes.js')).learnBayes,
  'bayes-smooth': async () => (await import('./bayes.js')).learnBayesSmoothly,
  minisearch: async () => (await import('./minisearch.js')).learnIndex,
  fuse: async () => (await import('./fuse.js')).learnList,
} satisfies Record<string, () => Promise<Learn>>

export type LearnerId = keyof typeof LEARNERS
