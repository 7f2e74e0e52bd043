import { describe, expect, it, test } from 'vitest'
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
