import { describe, expect, test } from 'vitest'
import { datesTold, purchaseKnown } from '../../../dialogs/rights/dates-told.js'
import { entitiesIn } from '../../../knowledge/extract.js'

const NOW = new Date('2026-11-20T09:00:00Z')
const said = (text: string) => ({ text, entities: entitiesIn(text, NOW) })
const told = (text: string) => datesTold(said(text))

describe('a day of a message is the purchase, the delivery or the sending back', () => {
  test.each([
    ['lo compré el 3 de noviembre, ¿hasta cuándo puedo devolverlo?', { bought: '2026-11-03' }],
    ['la factura es del 3/11/2026', { bought: '2026-11-03' }],
    ['mi lavadora se ha roto, la compré el 2 de marzo de 2025', { bought: '2025-03-02' }],
    ['me llegó el 10 de noviembre lo que compré el 3 de noviembre', { received: '2026-11-10', bought: '2026-11-03' }],
    ['hace tres semanas que lo recibí', { received: '2026-10-30' }],
    ['compré un móvil que me entregaron ayer', { received: '2026-11-19' }],
    ['lo devolví el lunes pasado y no veo el dinero', { sentBack: '2026-11-16' }],
    ['el rebut va ser el 2 de març de 2025, encara tinc garantia?', { bought: '2025-03-02' }],
    ["l'he rebut avui", { received: '2026-11-20' }],
    [
      'el vaig comprar el 3 de novembre i em va arribar el 5 de novembre',
      { bought: '2026-11-03', received: '2026-11-05' },
    ],
    ['vaig retornar la comanda el 3 de novembre', { sentBack: '2026-11-03' }],
    ['I bought it on 3 November and it arrived on 5 November', { bought: '2026-11-03', received: '2026-11-05' }],
    ['I sent it back on 3 November, when do I get my refund?', { sentBack: '2026-11-03' }],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))

  test('a day of which nothing is said is perhaps the delivery', () => {
    expect(told('¿hasta cuándo puedo devolverlo? 3 de noviembre')).toEqual({ perhapsReceived: '2026-11-03' })
  })

  test.each([
    'se estropeó el 3 de noviembre, ¿tengo garantía?',
    'la que compré se rompió el 3 de noviembre',
    'em van cobrar el 3 de novembre',
    'it broke on 3 November',
    'no hay fecha en esto',
    'lo compré el 30 de febrero',
    'llegará mañana',
    'no me ha llegado desde el 3 de noviembre',
    "no m'ha arribat des del 3 de novembre",
    'it has not arrived since 3 November',
  ])('another day is neither: %s', (text) => expect(told(text)).toEqual({}))

  test.each([
    ['lo compré en la tienda de Girona el 3 de noviembre', 'shop'],
    ['el 3 de noviembre lo compré por internet', 'distance'],
    ['el vaig comprar a la botiga el 3 de novembre', 'shop'],
    ['I ordered it online on 3 November', 'distance'],
    ['lo recibí el 3 de noviembre, ¿puedo devolverlo en tienda?', undefined],
  ] as const)('where it was bought is told with the purchase: %s', (text, where) =>
    expect(told(text).where).toBe(where),
  )

  test('what was bought used or refurbished is told too', () => {
    expect(told('compré un portátil reacondicionado el 3 de noviembre').condition).toBe('refurbished')
    expect(told('vaig comprar una tele de segona mà el 3 de novembre').condition).toBe('second-hand')
  })
})

describe('what is known of a purchase', () => {
  test('grows with what is told', () => {
    const known = purchaseKnown({ email: 'a@b.es', bought: '2026-11-01' }, said('me llegó el 3 de noviembre'))
    expect(known).toEqual({ email: 'a@b.es', bought: '2026-11-01', received: '2026-11-03' })
  })

  test('forgets a delivery that was before the purchase: it was that of another one', () => {
    const known = purchaseKnown({ received: '2026-11-01' }, said('y compré otra el 3 de noviembre'))
    expect(known).toEqual({ bought: '2026-11-03' })
  })

  test('keeps no day that is only perhaps one of it', () => {
    expect(purchaseKnown({}, said('3 de noviembre'))).toEqual({})
  })
})
