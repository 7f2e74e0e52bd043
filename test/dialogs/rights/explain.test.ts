import { describe, expect, test } from 'vitest'
import { explainGuarantee } from '../../../dialogs/rights/guarantee.js'
import { explainRefund } from '../../../dialogs/rights/refund.js'
import { explainRepair } from '../../../dialogs/rights/repair.js'
import { explainReturn } from '../../../dialogs/rights/return.js'
import type { Terms } from '../../../dialogs/rights/terms.js'
import { toldIn } from '../../../dialogs/rights/told.js'

const FACTS: Readonly<Record<string, string>> = {
  refurbishedYears: '2',
  diagnosisPrice: '31 €',
  callOutPrice: '41 €',
  repairGuaranteeMonths: '7',
}
const TERMS: Terms = {
  today: '2026-11-20',
  policy: { days: 30, christmas: { from: '11-15', until: '12-24', returnBy: '01-31' } },
  language: 'es',
  fact: (name) => FACTS[name],
}

function textOf(explanation: ReturnType<typeof explainReturn>): string {
  return explanation.kind === 'explained' ? explanation.text : `needs ${explanation.missing.join(', ')}`
}

describe('a return is explained with its dates', () => {
  test('the law and the shop, each with how the days are counted', () => {
    const text = textOf(explainReturn({ received: '2026-11-03', bought: '2026-11-01', where: 'distance' }, TERMS))
    expect(text).toContain(
      'Recibido el 3 de noviembre de 2026: por ley hasta el 17 de noviembre de 2026 (14 días naturales), y en nuestra tienda hasta el 3 de diciembre de 2026 (30 días naturales).',
    )
    expect(text).toContain('Está a tiempo: el último día para devolverlo es el **3 de diciembre de 2026**.')
    expect(text).toContain(
      '*Base del cálculo: Real Decreto Legislativo 1/2007, artículo 102; condiciones de venta de la tienda.*',
    )
  })

  test.each([
    ['es', 'el último día para devolverlo es el **3 de diciembre de 2026**'],
    ['ca', "l'últim dia per retornar-lo és **el 3 de desembre del 2026**"],
    ['en', 'the last day to return it is **3 December 2026**'],
  ] as const)('in %s', (language, sentence) => {
    expect(textOf(explainReturn({ received: '2026-11-03' }, { ...TERMS, language }))).toContain(sentence)
  })

  test('the last day still counts, the day after it no more', () => {
    const told = { received: '2026-10-21', bought: '2026-10-20' }
    expect(textOf(explainReturn(told, TERMS))).toContain('Está a tiempo')
    expect(textOf(explainReturn(told, { ...TERMS, today: '2026-11-21' }))).toContain(
      'Ese plazo terminó el **20 de noviembre de 2026**.',
    )
  })

  test('what was bought at Christmas may come back until the shop says', () => {
    const text = textOf(explainReturn({ bought: '2026-11-16', received: '2026-11-18', where: 'distance' }, TERMS))
    expect(text).toContain('en nuestra tienda hasta el 31 de enero de 2027 (compra de Navidad)')
  })

  test('when it was not said when it was bought, Christmas is told with an if', () => {
    const text = textOf(explainReturn({ received: '2026-11-18' }, TERMS))
    expect(text).toContain('el último día para devolverlo es el **18 de diciembre de 2026**')
    expect(text).toContain(
      'Si lo compró entre el 15 de noviembre de 2026 y el 24 de diciembre de 2026, puede devolverlo hasta el 31 de enero de 2027.',
    )
    expect(textOf(explainReturn({ received: '2026-11-14' }, TERMS))).not.toContain('Si lo compró entre')
  })

  test('a purchase that came in January may have been one of Christmas', () => {
    const text = textOf(explainReturn({ received: '2026-01-04' }, { ...TERMS, today: '2026-01-10' }))
    expect(text).not.toContain('Si lo compró entre') // its 30 days last until 3 February anyway
    expect(textOf(explainReturn({ received: '2025-12-29' }, { ...TERMS, today: '2026-01-10' }))).toContain(
      'puede devolverlo hasta el 31 de enero de 2026.',
    )
  })

  test('a purchase whose delivery is not known is told with an if, and the delivery is asked for', () => {
    const text = textOf(explainReturn({ bought: '2026-11-03' }, TERMS))
    expect(text).toMatch(/^Si lo recibió el mismo día de la compra, el 3 de noviembre de 2026: /)
    expect(text).toContain('por ley, si lo compró por internet o por teléfono, hasta el 17 de noviembre de 2026')
    expect(text).toContain('Si llegó más tarde, los días cuentan desde la entrega')
  })

  test('in a shop there are only the terms of the shop; without them the guarantee is named', () => {
    const told = { bought: '2026-11-03', where: 'shop' } as const
    expect(textOf(explainReturn(told, TERMS))).not.toContain('por ley')
    expect(textOf(explainReturn(told, { ...TERMS, policy: undefined }))).toContain('le ampara la garantía legal')
  })

  test('without any day it says what it needs', () => {
    expect(explainReturn({}, TERMS)).toEqual({ kind: 'needs', missing: ['received'] })
  })
})

describe('the guarantee is explained with its dates', () => {
  test('three years, and two of them without having to prove anything', () => {
    const text = textOf(explainGuarantee({ received: '2025-03-02', bought: '2025-03-01' }, TERMS))
    expect(text).toContain('la garantía legal de un producto nuevo cubre hasta el 2 de marzo de 2028 (3 años)')
    expect(text).toContain('Hoy **está en garantía**.')
    expect(text).toContain('Hasta el 2 de marzo de 2027, la ley da por hecho')
    expect(text).toContain('Real Decreto Legislativo 1/2007, artículos 120 y 121')
  })

  test('contracts before 2022 had two years', () => {
    const text = textOf(explainGuarantee({ bought: '2021-12-31', received: '2022-01-03' }, TERMS))
    expect(text).toContain('hasta el 3 de enero de 2024 (2 años)')
    expect(text).toContain('**terminó el 3 de enero de 2024**')
    expect(text).not.toContain('121')
  })

  test('refurbished goods have what the editors say, second-hand ones a year', () => {
    const day = { received: '2025-03-02' }
    expect(textOf(explainGuarantee({ ...day, condition: 'refurbished' }, TERMS))).toContain(
      'un producto reacondicionado cubre hasta el 2 de marzo de 2027 (2 años)',
    )
    expect(textOf(explainGuarantee({ ...day, condition: 'second-hand' }, TERMS))).toContain(
      'cubre, como mínimo, hasta el 2 de marzo de 2026 (1 año)',
    )
  })

  test('a repair adds the days that it took, and a year for the same fault', () => {
    const told = toldIn({ received: '2023-11-10', repairs: '2026-10-01/2026-10-11' })
    const text = textOf(explainGuarantee(told, TERMS))
    expect(text).toContain(
      'hasta el 20 de noviembre de 2026 (3 años, más 10 días que lo tuvimos para reparar, del 1 de octubre de 2026 al 11 de octubre de 2026)',
    )
    expect(text).toContain(
      'Por la misma avería que ya reparamos, además, le respondemos hasta el 11 de octubre de 2027.',
    )
    expect(text).toContain('artículos 120 y 122')
  })

  test('while the shop has it the period does not run', () => {
    const told = toldIn({ received: '2023-11-25', repairs: '2026-11-15/' })
    expect(textOf(explainGuarantee(told, TERMS))).toContain(
      'desde el 15 de noviembre de 2026, el plazo está parado: cuando se lo devolvamos le quedarán 10 días.',
    )
  })

  test.each([
    [
      'ca',
      "Rebut l'1 d’abril del 2025: la garantia legal d'un producte nou cobreix fins a l'1 d’abril del 2028 (3 anys).",
    ],
    ['en', 'Received on 1 April 2025: the legal guarantee of a new product covers it until 1 April 2028 (3 years).'],
  ] as const)('in %s', (language, sentence) => {
    expect(textOf(explainGuarantee({ received: '2025-04-01' }, { ...TERMS, language }))).toContain(sentence)
  })
})

describe('which repair is free', () => {
  test('within the guarantee, transport included', () => {
    const text = textOf(explainRepair({ received: '2025-03-02' }, TERMS))
    expect(text).toContain('es **gratis**: piezas, mano de obra y envío o recogida incluidos')
    expect(text).toContain('artículos 118 y 120')
    expect(text).not.toContain('31 €')
  })

  test('after it the prices are those of the facts', () => {
    const text = textOf(explainRepair({ received: '2022-03-02' }, TERMS))
    expect(text).toContain('Fuera de garantía, el diagnóstico cuesta 31 €, y el desplazamiento a domicilio, 41 €.')
    expect(text).toContain('La reparación queda garantizada durante 7 meses.')
    expect(text).not.toContain('gratis')
  })

  test('prices that the facts do not name are not told', () => {
    const text = textOf(explainRepair({ received: '2022-03-02' }, { ...TERMS, fact: () => undefined }))
    expect(text).toContain('**terminó el 2 de marzo de 2025**')
    expect(text).not.toContain('€')
  })

  test('while it is being repaired it is free', () => {
    const told = toldIn({ received: '2023-11-25', repairs: '2026-11-15/' })
    expect(textOf(explainRepair(told, TERMS))).toContain('**gratis**')
  })
})

describe('when the money is back', () => {
  test('fourteen days from when it was sent back', () => {
    const text = textOf(explainRefund({ sentBack: '2026-11-10' }, TERMS))
    expect(text).toContain('como muy tarde, el 24 de noviembre de 2026 (14 días naturales)')
    expect(text).toContain('El plazo todavía no ha terminado.')
    expect(text).toContain('artículo 107.1')
  })

  test('a period that has passed may be claimed', () => {
    expect(textOf(explainRefund({ sentBack: '2026-11-03' }, TERMS))).toContain('**ya ha pasado**')
  })

  test('the shop may wait for goods that were only announced', () => {
    expect(textOf(explainRefund({ notified: '2026-11-10' }, TERMS))).toContain('Podemos esperar')
  })

  test('without a day it says what it needs', () => {
    expect(explainRefund({ received: '2026-11-10' }, TERMS)).toEqual({ kind: 'needs', missing: ['notified'] })
  })
})

test('of a form only what can be read counts as told', () => {
  expect(
    toldIn({
      bought: '2026-02-30',
      received: 'ayer',
      where: 'mars',
      condition: 'odd',
      repairs: '2026-05-09/2026-05-01',
    }),
  ).toEqual({
    repairs: [],
  })
})
