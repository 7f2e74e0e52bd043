import { describe, expect, it, test } from 'vitest'
import { readKnowledge } from '../../knowledge/knowledge.js'
import { createLanguageGuess } from '../../knowledge/language-guess.js'
import { smallShop } from './small-shop.js'

const guess = createLanguageGuess(smallShop())

describe('the language of a message', () => {
  test.each([
    ['necesito saber cuándo llega mi pedido', 'es'],
    ['quiero devolver una lavadora que compré ayer', 'es'],
    ['voldria saber quan arriba la meva comanda', 'ca'],
    ['em podeu dir quant triga?', 'ca'],
    ['where is my order please', 'en'],
    ['I would like to send this back', 'en'],
  ])('%j is %s', (text, language) => expect(guess(text).language).toBe(language))

  it("is the conversation's where the words do not tell", () => {
    expect(guess('ok', 'ca').language).toBe('ca')
    expect(guess('NX-10000008', 'en').language).toBe('en')
    expect(guess('😀', 'es').language).toBe('es')
  })

  it('changes when the words tell another clearly, and is sure by the message alone', () => {
    const guessed = guess('what happens with my washing machine when it breaks?', 'es')
    expect(guessed.language).toBe('en')
    expect(guessed.confidence).toBeGreaterThan(0.9)
    expect(guess('12345', 'es').confidence).toBeLessThan(0.5)
  })

  it('is never one in which there is no article', () => {
    const reading = readKnowledge([{ path: 'articles/en/a.md', text: '---\ntitle: A\n---\nx' }])
    expect(reading.ok && createLanguageGuess(reading.knowledge)('quiero la factura', 'es').language).toBe('en')
  })
})
