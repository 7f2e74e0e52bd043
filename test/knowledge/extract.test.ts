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
    ['MO-wfa7c4rc', ['claim MO-WFA7C4RC']],
    ['mo wfa7c4rc', ['claim MO-WFA7C4RC']],
    ['MO-WFA7C4RD', ['claim ! check-digit']],
    ['los motoristas vinieron', []],
    ['DNI 12345678Z', ['nif 12345678Z']],
    ['DNI 10000008', ['nif ! length']],
    ['el 10000008 y no llega', ['order NX-10000008']],
    ['pedido 10000008 y DNI 12345678 Z', ['order NX-10000008', 'nif 12345678Z']],
    ['12345678z@correo.es', ['email 12345678z@correo.es']],
    ['nx-10000008@correo.es', ['email nx-10000008@correo.es']],
    ['MO-1234567L', ['claim ! check-digit']],
    ['NIF B12345674 612 345 678', ['nif B12345674', 'phone +34612345678']],
    ['IBAN ES91 2100 0418 4502 0005 1332', ['iban ES9121000418450200051332']],
    ['IBAN ES91 2100 0418 4502 0005 1333 tel 612345678', ['iban ! check-digit', 'phone +34612345678']],
    ['hace dos semanas, y llevo dos semanas', ['date 2026-10-28', 'duration P2W']],
    ['hace once días', ['date 2026-10-31']],
    ['the 14 days', ['duration P14D']],
    ['on the 3rd', ['date 2026-11-03']],
    ['49,90 € y 48 h', ['amount 4990', 'duration PT48H']],
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
      fc.string({
        unit: fc.constantFrom(
          '12345678',
          'Z',
          'B',
          ' ',
          '-',
          '.',
          'dni ',
          'iban ',
          'ES91',
          '2100',
          'un ',
          'mes ',
          'y ',
          'medio',
          '48',
          'h',
        ),
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

  // What took the square of a message's length, or worse, would take many seconds here.
  test.each([
    ...[
      '1',
      '1 ',
      '111 ',
      'a@',
      'a@b.es ',
      'a',
      'nx ',
      'NX-10000008 ',
      'el ',
      ' ',
      '1.',
      '1-',
      'hace ',
      'hoy ',
      '3/11 ',
      'mo',
    ],
    ...[
      '€ ',
      '1€ ',
      '(',
      '+34',
      'tel 612345678 ',
      'dni ',
      'dni es el ',
      'dni 1.',
      '12.',
      '12345678Z ',
      'B 1',
      'x',
      'iban ',
    ],
    ...[
      'ES91',
      'ES91 2100 ',
      'GB29 NWBK ',
      'ES9121000418450200051332 ',
      '1 h ',
      'un mes y ',
      'veinte y ',
      'un par de ',
    ],
  ])('takes no longer than linear time over %j', (piece) => {
    const hostile = piece.repeat(Math.ceil(50_000 / piece.length))
    const began = performance.now()
    entitiesIn(hostile, NOW)
    expect(performance.now() - began).toBeLessThan(2000)
  })
})
