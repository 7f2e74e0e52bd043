import { describe, expect, it, test } from 'vitest'
import { Matcher } from '../../knowledge/match.js'
import { smallShop } from './small-shop.js'

const shop = smallShop()
const matcher = new Matcher(shop, 'es')
const best = (text: string) => {
  const { zone, candidates } = matcher.match(text)
  return `${zone} ${candidates[0]?.label.id}`
}

describe('Matcher', () => {
  test.each([
    ['Plazos de entrega', 'answer delivery-times'],
    ['¿cuánto tarda en llegar un pedido?', 'answer delivery-times'],
    ['quanto tarda en yegar mi pedido', 'answer delivery-times'],
    ['donde me descargo la factura', 'answer invoice'],
    ['cuánto dura la garantía', 'answer warranty-length'],
    ['quiero hablar con una persona', 'answer handoff'],
    ['quiero poner una reclamación', 'answer claim'],
    ['hola', 'answer greeting'],
    ['cancelar', 'answer cancel'],
    ['cuéntame un chiste', 'admit none'],
  ])('%j: %s', (text, expected) => expect(best(text)).toBe(expected))

  it('is sure of a title, which a button sends', () => {
    expect(matcher.match('gastos de envio').candidates).toEqual([
      { label: { kind: 'article', id: 'delivery-cost' }, confidence: 1 },
    ])
  })

  test.each(['garantía', 'quiero una cosa de la garantia', 'envío'])(
    'asks about %j, which several articles share',
    (text) => {
      const { zone, candidates } = matcher.match(text)
      expect(zone).toBe('ask')
      expect(candidates.length).toBeGreaterThan(1)
      expect(candidates.every(({ label }) => label.kind === 'article')).toBe(true)
    },
  )

  it('asks what about the guarantee, and gives no general help, when somebody has a question about it', () => {
    expect(matcher.match('tengo una duda sobre la garantía').zone).toBe('ask')
  })

  it('understands one misspelt word', () => {
    expect(best('factrua')).toBe(best('factura'))
  })

  it('admits what it has never heard of', () => {
    expect(matcher.match('xilofono zurdo').zone).toBe('admit')
    expect(matcher.match('😀').candidates).toEqual([])
    expect(matcher.match('').zone).toBe('admit')
  })

  it('takes a short dialog only for a message about as short', () => {
    const { candidates } = matcher.match('no me llega nunca el pedido que hice y no sé qué hacer ya con esto')
    expect(candidates.map(({ label }) => label.id)).not.toContain('no')
    expect(matcher.match('no', undefined, 'esto lo arregla un robot, no').candidates[0]?.label.id).not.toBe('no')
  })

  it('gives at most five candidates, best first, each a probability', () => {
    for (const text of ['cuánto cuesta y cuánto tarda', 'garantía de la factura del envío', 'hola reclamación']) {
      const confidences = matcher.match(text).candidates.map(({ confidence }) => confidence)
      expect(confidences.length).toBeLessThanOrEqual(5)
      expect(confidences).toEqual(confidences.toSorted((a, b) => b - a))
      for (const confidence of confidences) expect(confidence).toBeGreaterThanOrEqual(0)
      for (const confidence of confidences) expect(confidence).toBeLessThanOrEqual(1)
    }
  })

  it('learns the same twice', () => {
    const again = new Matcher(smallShop(), 'es')
    for (const text of ['cuando me llega la tele', 'la garantia de mi movil roto', 'gastos a Canarias']) {
      expect(again.match(text)).toEqual(matcher.match(text))
    }
  })

  it("learns the editors' phrases and synonyms", () => {
    const taught = smallShop(
      { path: 'phrases/es/invoice.txt', text: 'el papelito para hacienda' },
      { path: 'synonyms/es.yaml', text: '- [factura, comprobante]' },
    )
    const learned = new Matcher(taught, 'es')
    expect(learned.match('me falta el papelito de hacienda').candidates[0]?.label.id).toBe('invoice')
    expect(learned.match('dónde descargo el comprobante').candidates[0]?.label.id).toBe('invoice')
  })

  it('leaves dialogs and out-of-scope phrases out on demand', () => {
    const bare = new Matcher(shop, 'es', { articlesOnly: true })
    for (const text of ['hola', 'cancelar', 'cuéntame un chiste', 'quiero la factura']) {
      for (const { label } of bare.match(text).candidates) expect(label.kind).toBe('article')
    }
  })

  it('works in a language without articles or phrases', () => {
    const empty = new Matcher(
      { ...shop, articles: { ...shop.articles, en: new Map() }, phrases: { ...shop.phrases, en: new Map() } },
      'en',
    )
    expect(empty.match('hello')).toEqual({ zone: 'admit', candidates: [] })
  })
})
