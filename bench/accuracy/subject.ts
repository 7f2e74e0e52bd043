/** Who is measured: the desk and its peers, each as the best it can be. */
import type { LearnerId } from './learner.js'

export interface Subject {
  readonly name: string
  /** The package whose pinned version is told. */
  readonly package?: string
  /** Always gives its best answer. */
  readonly answers: LearnerId
  /** May refuse; undefined: the same. */
  readonly refuses?: LearnerId
  /** It knows by itself when to refuse; the others are given the threshold that suits them best. */
  readonly decides?: true
}

export const DESK: Subject = { name: 'Mostrador', answers: 'ranking', refuses: 'zones', decides: true }

export const PEERS: readonly Subject[] = [
  { name: 'nlp.js', package: '@nlpjs/nlu', answers: 'nlpjs', refuses: 'nlpjs-none' },
  { name: 'natural Bayes', package: 'natural', answers: 'bayes' },
  { name: 'natural Bayes 0.01', package: 'natural', answers: 'bayes-smooth' },
  { name: 'MiniSearch', package: 'minisearch', answers: 'minisearch' },
  { name: 'Fuse.js', package: 'fuse.js', answers: 'fuse' },
]

export const SUBJECTS: readonly Subject[] = [DESK, ...PEERS]
