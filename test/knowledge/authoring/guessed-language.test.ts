import { expect, it } from 'vitest'
import { guessedLanguage } from '../../../knowledge/authoring/guessed-language.js'

it('counts the languages guessed right, in all messages and in those up to forty characters', () => {
  const guess = (text: string, guessed: 'es' | 'ca') => ({ text, written: 'ca' as const, guessed })
  expect(
    guessedLanguage([
      guess('on és?', 'ca'),
      guess('hola', 'es'),
      guess('à'.repeat(40), 'ca'),
      guess('à'.repeat(41), 'es'),
    ]),
  ).toEqual({ short: { n: 3, right: 2 }, all: { n: 4, right: 2 } })
})

it('counts characters as people do, without the space around them', () => {
  const guesses = [{ text: ` ${'😀'.repeat(40)}\n`, written: 'en' as const, guessed: 'en' as const }]
  expect(guessedLanguage(guesses).short.n).toBe(1)
})
