import { describe, expect, it, test } from 'vitest'
import { answerOf } from '../../knowledge/answer.js'
import type { Article } from '../../knowledge/article.js'

const COST: Article = {
  id: 'cost',
  language: 'es',
  title: 'Gastos',
  questions: [],
  facets: { size: ['parcel', 'large'], destination: ['peninsula', 'balearics', 'canaries'] },
  followUps: [],
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  sections: [
    { when: { size: 'parcel', destination: 'peninsula' }, markdown: 'P-P' },
    { when: { size: 'parcel', destination: 'balearics' }, markdown: 'P-B' },
    { when: { size: 'large' }, markdown: 'L' },
    { when: { destination: 'canaries' }, markdown: 'C' },
  ],
}
const DAY = '2026-06-01'

describe('answerOf', () => {
  it('asks for the first facet that is not known', () => {
    expect(answerOf(COST, {}, DAY)).toMatchObject({ kind: 'facet', facet: 'size' })
  })

  it('asks only for values that still matter', () => {
    const bounded = { ...COST, sections: COST.sections.filter(({ when }) => when.destination !== 'canaries') }
    expect(answerOf(bounded, { size: 'parcel' }, DAY)).toEqual({
      kind: 'facet',
      facet: 'destination',
      values: ['peninsula', 'balearics'],
    })
  })

  it('does not ask for what makes no difference any more', () => {
    const bounded = { ...COST, sections: COST.sections.filter(({ when }) => when.destination !== 'canaries') }
    expect(answerOf(bounded, { size: 'large' }, DAY)).toEqual({ kind: 'text', markdown: 'L' })
  })

  it('joins the common text and the sections whose conditions all hold', () => {
    const common = { ...COST, sections: [{ when: {}, markdown: 'Common' }, ...COST.sections] }
    expect(answerOf(common, { size: 'large', destination: 'canaries' }, DAY)).toEqual({
      kind: 'text',
      markdown: 'Common\n\nL\n\nC',
    })
  })

  it('offers a value without a section too where there is common text to answer with', () => {
    const article: Article = {
      ...COST,
      sections: [
        { when: {}, markdown: 'Common' },
        { when: { size: 'large' }, markdown: 'L' },
      ],
    }
    expect(answerOf(article, {}, DAY)).toEqual({ kind: 'facet', facet: 'size', values: ['parcel', 'large'] })
  })

  it('asks when what is known is a value that this article does not tell apart', () => {
    expect(answerOf(COST, { size: 'huge' }, DAY)).toMatchObject({ kind: 'facet', facet: 'size' })
  })

  it('takes no inherited property for something known', () => {
    expect(
      answerOf(
        { ...COST, facets: { toString: ['x'] }, sections: [{ when: { toString: 'x' }, markdown: 'X' }] },
        {},
        DAY,
      ),
    ).toMatchObject({
      kind: 'facet',
      facet: 'toString',
    })
  })

  test.each([
    ['2025-12-31', 'expired'],
    ['2026-01-01', 'text'],
    ['2026-12-31', 'text'],
    ['2027-01-01', 'expired'],
  ])('on %s it is %s', (day, kind) => {
    expect(answerOf(COST, { size: 'large', destination: 'peninsula' }, day).kind).toBe(kind)
  })
})
