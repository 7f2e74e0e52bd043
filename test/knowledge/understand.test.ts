import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { createUnderstanding } from '../../knowledge/understand.js'
import { smallShop } from './small-shop.js'

const NOW = new Date('2026-11-11T09:00:00Z')
const shop = smallShop()
const understand = createUnderstanding(shop)
const parts = (text: string) =>
  understand(text, { language: 'es', now: NOW }).parts.map(
    ({ kind, zone, candidates }) => `${kind} ${zone} ${candidates[0]?.label.id}`,
  )

describe('understand', () => {
  it('finds each question of a message, in order', () => {
    expect(parts('¿Cuánto tarda en llegar un pedido? ¿Y dónde descargo la factura?')).toEqual([
      'asked answer delivery-times',
      'asked answer invoice',
    ])
  })

  it('merges parts that ask the same', () => {
    expect(parts('¿Cuándo me llega? ¿Cuánto tarda en llegar el pedido?')).toEqual(['asked answer delivery-times'])
  })

  it('keeps a part that it does not know beside one that it does', () => {
    expect(parts('¿Dónde descargo la factura? ¿Y quién ganó el partido de anoche?')).toEqual([
      'asked answer invoice',
      'asked admit none',
    ])
  })

  it('tells courtesy from what is wanted', () => {
    expect(parts('Hola, necesito la factura, gracias')).toEqual(['courtesy answer greeting', 'asked answer invoice'])
    expect(parts('hola')).toEqual(['courtesy answer greeting'])
  })

  it('gives entities and facets from the whole message', () => {
    const { entities, facets } = understand('Mi pedido NX-10000008 va a Fuerteventura', { now: NOW })
    expect(entities).toMatchObject([{ kind: 'order', ok: true, value: 'NX-10000008' }])
    expect(facets).toEqual({ destination: 'canaries' })
  })

  it('offers an article only on the days on which it is valid', () => {
    const asked = (now: string) =>
      understand('abrís en Nochebuena', { now: new Date(now) }).parts[0]?.candidates.map(({ label }) => label.id)
    expect(asked('2026-12-10T12:00:00Z')).toEqual(['christmas'])
    expect(asked('2026-11-30T22:59:00Z')).not.toContain('christmas')
    expect(asked('2026-11-30T23:01:00Z')).toEqual(['christmas']) // already December where the shop is
  })

  it('hears the wish for another language', () => {
    expect(understand('en inglés por favor', { now: NOW })).toMatchObject({ language: 'es', languageWish: 'en' })
    expect(understand('necesito la factura', { now: NOW }).languageWish).toBeUndefined()
  })

  test.each([
    ['ESTO ES UNA VERGÜENZA', true],
    ['sois unos ladrones', true],
    ['vaya basura de servicio', true],
    ['PARAD ya de mandarme publicidad, qué pesados!!!', true],
    ["n'hi ha prou, vull una solució", true],
    ['this is unacceptable', true],
    ['necesito la factura', false],
    ['se me rompió la tele, ¿qué hago?', false],
    ['mi pedido NX-10000008', false],
    ['¿Tenéis IKEA?', false],
  ])('hears anger in %j: %s', (text, upset) => expect(understand(text, { now: NOW }).upset).toBe(upset))

  test.each([
    ['50,000 letters', 'a'.repeat(50_000)],
    ['50,000 spaces', ' '.repeat(50_000)],
    ['2,000 questions', '¿cuándo me llega? '.repeat(2000)],
    ['2,000 different words', Array.from({ length: 2000 }, (_, n) => `palabra${n}`).join(' ')],
    ['emoji only', '😀🎉'.repeat(2000)],
    ['right to left', 'مرحبا كيف حالك '.repeat(500)],
    ['zalgo', 'h̷̢̛o̸̡l̵̨a̶ '.repeat(2000)],
    ['commas', ', '.repeat(25_000)],
    ['nothing', ''],
  ])('is polite and quick about %s', (_, text) => {
    understand(text, { now: NOW })
    const began = performance.now()
    const understood = understand(text, { now: NOW })
    expect(performance.now() - began).toBeLessThan(250)
    expect(understood.parts.length).toBeGreaterThanOrEqual(1)
    expect(understood.parts.length).toBeLessThanOrEqual(14)
    expect(understood.text).toBe(text)
  })

  it('never throws', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          '¿',
          '? ',
          'cuándo ',
          'factura ',
          'hola ',
          'y ',
          'no ',
          'NX-1',
          '\n',
          'constructor ',
          '__proto__ ',
          'toString ',
        ),
      }),
    )
    fc.assert(
      fc.property(text, (message) => {
        expect(understand(message, { now: NOW }).parts.length).toBeGreaterThanOrEqual(1)
      }),
      { seed: 11 },
    )
  })

  it('gives the best article always when plain accuracy is wanted', () => {
    const forced = createUnderstanding(shop, { articlesOnly: true, topOne: true })
    const { parts: only } = forced('hola, ¿quién ganó la factura? ¿Y cuándo?', { now: NOW })
    expect(only).toHaveLength(1)
    expect(only[0]).toMatchObject({
      zone: 'answer',
      candidates: expect.arrayContaining([expect.objectContaining({ label: { kind: 'article', id: 'invoice' } })]),
    })
  })
})
