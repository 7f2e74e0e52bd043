import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { entitiesIn } from '../../knowledge/extract.js'

const NOW = new Date('2026-11-11T09:00:00Z') // a Wednesday
const found = (text: string, now = NOW) =>
  entitiesIn(text, now).map((one) => `${one.kind} ${one.ok ? one.value : `! ${one.why}`}`)

describe('entitiesIn', () => {
  test.each<[string, string[]]>([
    ['tel 612 345 678', ['phone +34612345678']],
    ['(93) 123 45 67 o 612345678', ['phone +34931234567', 'phone +34612345678']],
    ['+34 612-345-678', ['phone +34612345678']],
    ['0033 6 12 34 56 78', ['phone +33612345678']],
    ['mi teléfono es 61234567', ['phone ! length']],
    ['Juan.Perez@Gmail.com.', ['email juan.perez@gmail.com']],
    ['juan@gmail', ['email ! format']],
    ['49,90 € y 1.299 euros', ['amount 4990', 'amount 129900']],
    ['€1,299.00', ['amount 129900']],
    ['MO-4f7k2p9q', ['claim MO-4F7K2P9Q']],
    ['mo 4f7k2p9q', ['claim MO-4F7K2P9Q']],
    ['los motoristas vinieron', []],
    ['DNI 12345678Z', []],
    ['IBAN ES91 2100 0418 4502 0005 1332', []],
    ['3-7 días, de 9-14', []],
    [
      'pedido NX-10000008 de ayer, 20 euros, ana@x.es',
      ['order NX-10000008', 'date 2026-11-10', 'amount 2000', 'email ana@x.es'],
    ],
  ])('reads %j', (text, expected) => expect(found(text)).toEqual(expected))

  it('says where each stands, as it was written', () => {
    const text = 'Mi pedido nx 1000 0008 del 3 de Noviembre'
    for (const { text: written, start } of entitiesIn(text, NOW))
      expect(text.slice(start, start + written.length)).toBe(written)
    expect(entitiesIn(text, NOW)).toHaveLength(2)
  })

  it('never throws and never overlaps', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('nx', '-', '1', '23', ' ', '@', 'a', '.', '€', '/', 'hace ', 'mo', '+', 'el 3 de mayo'),
      }),
    )
    fc.assert(
      fc.property(text, (message) => {
        const entities = entitiesIn(message, NOW)
        const ends = [0, ...entities.map(({ start, text: written }) => start + written.length)]
        expect(entities.filter(({ start }, n) => start < (ends[n] ?? 0))).toEqual([])
      }),
      { seed: 5 },
    )
  })

  test.each(['1', '1 ', 'a@', 'a', 'nx ', 'el ', ' ', '1.', 'hace ', 'mo', '€ ', '(', '+34'])(
    'takes no longer than linear time over %j',
    (piece) => {
      const began = performance.now()
      entitiesIn(piece.repeat(2000), NOW)
      expect(performance.now() - began).toBeLessThan(500)
    },
  )
})
