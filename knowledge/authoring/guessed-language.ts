/** How often the language of a message is told from its words alone. */
import type { Language } from '../language.js'

/** So little is little to tell a language by. In characters, as people count them. */
export const SHORT_CHARACTERS = 40

export interface Guess {
  readonly text: string
  readonly written: Language
  readonly guessed: Language
}

export interface Guessed {
  readonly n: number
  /** Of the n. */
  readonly right: number
}

export interface GuessedLanguage {
  readonly short: Guessed
  readonly all: Guessed
}

export function guessedLanguage(guesses: readonly Guess[]): GuessedLanguage {
  const short = guesses.filter(({ text }) => [...text.trim()].length <= SHORT_CHARACTERS)
  return { short: counted(short), all: counted(guesses) }
}

function counted(guesses: readonly Guess[]): Guessed {
  return { n: guesses.length, right: guesses.filter(({ written, guessed }) => written === guessed).length }
}
