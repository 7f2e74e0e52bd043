import { describe, expect, it, test } from 'vitest'
import { featuresOf, Synonyms } from '../../../knowledge/matching/features.js'
import { fold, tokensOf } from '../../../knowledge/matching/tokens.js'

describe('tokensOf', () => {
  test.each([
    ['¿Dónde está MI pedido?', 'es', 'donde esta mi pedido'],
    ['holaaaa q tal', 'es', 'hola que tal'],
    ["cancel·lar l'enviament", 'ca', 'cancellar l enviament'],
    ['u r late', 'en', 'you are late'],
    ['h̷̢o̸l̵a̶', 'es', 'hola'],
    ['😀 🎉', 'es', ''],
    ['مرحبا 2', 'es', 'مرحبا 2'],
  ] as const)('%j in %s is %j', (text, language, expected) => expect(tokensOf(text, language).join(' ')).toBe(expected))

  it('folds accents and case', () => expect(fold('ÀÉÏÑç')).toBe('aeinc'))
})

describe('featuresOf', () => {
  it('holds words, pairs, letters in words, and groups of synonyms', () => {
    const synonyms = new Synonyms([
      ['nevera', 'frigorífico'],
      ['no me ha llegado', 'sin llegar'],
    ])
    const { words, letters } = featuresOf('la nevera no me ha llegado', 'es', synonyms)
    expect([...words.keys()]).toEqual(expect.arrayContaining(['nevera', 'la nevera', '^ la', '~0', '~1']))
    expect(letters.has(' nev')).toBe(true)
    expect(featuresOf('el frigorifico', 'es', synonyms).words.has('~0')).toBe(true)
    expect(featuresOf('llegado', 'es', synonyms).words.has('~1')).toBe(false)
  })
})
