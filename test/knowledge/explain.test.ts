import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { createExplain } from '../../knowledge/explain.js'
import { train } from '../../knowledge/training.js'
import { createUnderstanding } from '../../knowledge/understand.js'
import { bundled } from '../learned.js'
import { smallShop } from './small-shop.js'

const CONTEXT = { language: 'es', now: new Date('2026-11-11T09:00:00Z') } as const
const shop = smallShop({ path: 'synonyms/es.yaml', text: '- [factura, comprobante]' })
const training = train(shop)
const explain = createExplain(shop, training)
const understand = createUnderstanding(shop, {}, training)
const parts = (text: string) => explain(text, CONTEXT).parts
const rules = (text: string) => parts(text).map(({ rule, candidates }) => `${rule} ${candidates[0]?.label.id}`)

const VERBS = { answer: 'answered', ask: 'asked', admit: 'admitted' }

describe('explain', () => {
  test.each([
    ['Plazos de entrega', 'title', 'answered: it is the title of delivery-times, word for word'],
    ['necesito la factura', 'phrase', 'answered: it is a question or phrase of invoice, word for word'],
    ['cuéntame un chiste', 'phrase', 'admitted: it is a phrase of none, word for word, and none of our business'],
    ['garantía', 'shared-words', 'asked: several articles share the one or two words that say what it is about'],
    ['xilofono zurdo', 'unheard', 'admitted: it has no word that any example holds'],
    ['quién ganó el partido de ayer', 'outside', 'admitted: it sounds like none, which is none of our business'],
  ])('says why %j is understood as it is: %s', (text, rule, reason) => {
    expect(parts(text)).toMatchObject([{ rule, reason }])
  })

  it('says how likely the best candidate is, and how likely it must be', () => {
    const [part] = parts('¿dónde me descargo la dichosa factura?')
    expect(part?.rule).toBe('sure')
    expect(part?.reason).toMatch(/^answered: invoice comes first with \d\d\.\d %, and 40 % is enough$/)
  })

  it('tells a part that was read with what was said before it', () => {
    expect(rules('cuánto tarda el envío y cuánto cuesta')).toEqual(['phrase delivery-times', 'context delivery-cost'])
    expect(parts('cuánto tarda el envío y cuánto cuesta')[1]?.decidedBy).toEqual([
      'cuánto tarda el envío',
      'y cuánto cuesta',
    ])
  })

  it('tells a second matter of a message that was not cut', () => {
    expect(rules('¿Cuánto cuesta el envío y cuándo podría tenerlo?')).toEqual([
      'sure delivery-cost',
      'second delivery-times',
    ])
  })

  it('tells what it asks about, beside what it answers', async () => {
    const { knowledge, training: learned } = await bundled()
    const { parts: found } = createExplain(knowledge, learned)(
      '¿Puedo pagar a plazos la lavadora? ¿Y si luego no me gusta?',
      CONTEXT,
    )
    expect(found).toMatchObject([
      { zone: 'answer', candidates: [{ label: { id: 'financing' } }, {}, {}, {}, {}] },
      {
        zone: 'ask',
        beside: true,
        rule: 'beside',
        reason: 'asked: a question seems unanswered, and return-cost comes nearest to it',
      },
    ])
    expect(found[1]?.rival).toBeUndefined()
  })

  it('tells a misspelt word as it was read', () => {
    expect(parts('factrua')[0]).toMatchObject({ corrected: 'factura', unknown: [], coverage: 1 })
    expect(parts('factura')[0]?.corrected).toBeUndefined()
  })

  it('names the words that no example holds, and what the others come to', () => {
    const [part] = parts('dónde descargo el xilofono')
    expect(part?.unknown).toEqual(['xilofono'])
    expect(part?.coverage).toBeGreaterThan(0.4)
    expect(part?.coverage).toBeLessThan(1)
  })

  it("names the editors' synonyms by the first word of their group", () => {
    const [part] = parts('¿Y dónde me bajo el comprobante?')
    expect(part?.concepts).toEqual(['~factura'])
    expect(part?.features[0]).toMatchObject({ name: '~factura', block: 'concepts' })
  })

  it('names at most ten features that spoke for the best candidate and against the next, the strongest first', () => {
    const [part] = parts('cuánto tarda en llegarme la tele a casa')
    expect(part?.candidates[0]?.label.id).toBe('delivery-times')
    expect(part?.rival).toEqual(part?.candidates[1]?.label)
    const contributions = part?.features.map(({ contribution }) => contribution) ?? []
    expect(contributions).toHaveLength(10)
    expect(contributions).toEqual(contributions.toSorted((a, b) => b - a))
    expect(contributions.every((one) => one > 0)).toBe(true)
    expect(part?.features).toContainEqual(expect.objectContaining({ name: 'tarda', block: 'words' }))
  })

  it('says how much a message sounds like none of our business', () => {
    const outside = (text: string) => parts(text)[0]?.outside ?? Number.NaN
    expect(outside('cuéntame un chiste')).toBeGreaterThan(0)
    expect(outside('necesito la factura')).toBeLessThan(-0.3)
  })

  it('forgets one message over the next', () => {
    const before = parts('garantía')
    parts('cuánto tarda el envío y cuánto cuesta')
    expect(parts('garantía')).toEqual(before)
  })

  const message = fc
    .array(
      fc.oneof(
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
        {
          weight: 6,
          arbitrary: fc.constantFrom(
            ...[
              '¿cuánto tarda',
              '¿',
              '?',
              'factura',
              'la garantía',
              'hola',
              'y cuánto cuesta',
              'un pedido',
              'se ha roto',
            ],
            ...[
              'el envío',
              'chiste',
              'no',
              ',',
              '\n',
              'gracias',
              'una persona',
              'Nochebuena',
              'el comprobante',
              'partido',
            ],
          ),
        },
      ),
      { maxLength: 12 },
    )
    .map((words) => words.join(' '))

  it('understands what the desk understands, and explains each part of it', () => {
    fc.assert(
      fc.property(message, (text) => {
        const { understanding, parts: explained } = explain(text, CONTEXT)
        expect(understanding).toEqual(understand(text, CONTEXT))
        expect(explained).toMatchObject(understanding.parts)
        for (const { zone, reason } of explained) expect(reason.startsWith(`${VERBS[zone]}: `)).toBe(true)
      }),
      { seed: 7 },
    )
  })

  it('accounts for all by which the best candidate is ahead of the next', () => {
    fc.assert(
      fc.property(message, (text) => {
        for (const { candidates, lead, rival } of parts(text)) {
          const [best, second] = candidates
          if (best?.score === undefined || (rival && second?.score === undefined)) continue
          const total = lead.beforehand + lead.words + lead.letters + lead.concepts
          expect(total).toBeCloseTo(best.score - (rival ? second!.score! : 0), 4)
        }
      }),
      { seed: 7 },
    )
  })
})
