/** Everything that is learnt from the knowledge, as plain data: it may be learnt in a worker, or kept in a file. */
import { byLanguage, type Knowledge } from './knowledge.js'
import { learnLetters, type LetterTable } from './language-guess.js'
import type { Language } from './language.js'
import { learnMatching, type Learnt, type MatchOptions } from './match.js'

export interface Training {
  readonly matching: Readonly<Record<Language, Learnt>>
  readonly letters: LetterTable
}

/** One language after the other: some five seconds of one core for the bundled eighteen thousand phrases. */
export function train(knowledge: Knowledge, options: MatchOptions = {}): Training {
  return {
    matching: byLanguage((language) => learnMatching(knowledge, language, options)),
    letters: learnLetters(knowledge),
  }
}
