import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { MAX_SEGMENTS, segmentsOf } from '../../knowledge/segments.js'

const seen = (text: string) => segmentsOf(text).map(({ kind, text: said }) => `${kind}: ${said}`)

describe('segmentsOf', () => {
  test.each<[string, string[]]>([
    ['¿Cuánto tarda? ¿Y cuánto cuesta?', ['asked: ¿Cuánto tarda?', 'asked: ¿Y cuánto cuesta?']],
    [
      'Hola, ¿dónde está mi pedido? Gracias.',
      ['courtesy: Hola,', 'asked: ¿dónde está mi pedido?', 'courtesy: Gracias.'],
    ],
    [
      'cuanto tarda una secadora y además la vieja os la lleváis',
      ['asked: cuanto tarda una secadora', 'asked: y además la vieja os la lleváis'],
    ],
    ['quant costa i quants dies trigaria', ['asked: quant costa', 'asked: i quants dies trigaria']],
    ['how do I join and do the points run out', ['asked: how do I join', 'asked: and do the points run out']],
    ['Se me rompió la tele. ¿Qué hago?', ['told: Se me rompió la tele.', 'asked: ¿Qué hago?']],
    ['- factura\n- cuánto tarda\n1) garantía', ['told: factura', 'asked: cuánto tarda', 'told: garantía']],
    ['cuesta 49.90 euros o 3.5', ['told: cuesta 49.90 euros o 3.5']],
    ['Moltes gràcies per tot', ['courtesy: Moltes gràcies per tot']],
    ['envieu a Menorca i quant costa', ['asked: envieu a Menorca', 'asked: i quant costa']],
    ['reparáis móviles. el correo no me va', ['asked: reparáis móviles.', 'told: el correo no me va']],
    ['meu o teu. seis sillas', ['told: meu o teu.', 'told: seis sillas']],
    ['hello i want return', ['courtesy: hello', 'asked: i want return']],
  ])('cuts %j', (text, expected) => expect(seen(text)).toEqual(expected))

  it('understands twelve parts at most and tells the rest as one', () => {
    const segments = segmentsOf('¿cuándo llega? '.repeat(2000))
    expect(segments).toHaveLength(MAX_SEGMENTS + 1)
    expect(segments.at(-1)).toMatchObject({ kind: 'told' })
  })

  it('loses no word and keeps the places', () => {
    const text = fc.string({
      unit: fc.constantFrom('hola ', '¿', '? ', 'y además ', 'cuándo ', ', ', '. ', '\n', 'tele ', '😀', ' '),
    })
    fc.assert(
      fc.property(text, (message) => {
        const segments = segmentsOf(message)
        for (const { text: said, start } of segments) expect(message.startsWith(said, start)).toBe(true)
        const letters = (written: string) => written.replace(/[^\p{L}]/gu, '')
        expect(letters(segments.map(({ text: said }) => said).join(''))).toBe(letters(message))
      }),
      { seed: 3 },
    )
  })

  test.each([' ', '\n', ', ', '?', '¿', 'y ', '(', 'hola ', 'a'])(
    'takes no longer than linear time over %j',
    (piece) => {
      const began = performance.now()
      segmentsOf(piece.repeat(50_000))
      expect(performance.now() - began).toBeLessThan(500)
    },
  )
})
