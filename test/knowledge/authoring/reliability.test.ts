import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Expectation, Got, Question } from '../../../knowledge/authoring/evaluate.js'
import {
  firstAnswer,
  isAnswerable,
  reliability,
  riskCoverage,
  type Given,
} from '../../../knowledge/authoring/reliability.js'

const right = (confidence: number): Given => ({ confidence, right: true })
const wrong = (confidence: number): Given => ({ confidence, right: false })

/** As the dialogs write it, with two decimals; so several answers are equally sure. */
const confidence = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
const answers = fc.array(fc.record({ confidence, right: fc.boolean() }), { maxLength: 60 })
const someAnswers = fc.array(fc.record({ confidence, right: fc.boolean() }), { minLength: 1, maxLength: 60 })
const shareWrong = (given: readonly Given[]) => given.filter((one) => !one.right).length / given.length

describe('firstAnswer', () => {
  const question = (expect: Expectation, articles: string[] = [], accept: string[] = []): Question => ({
    id: 'q',
    text: '',
    expect,
    articles,
    accept,
  })
  const answer = (article: string, confidence = 0.8): Got => ({ kind: 'answer', articles: [article], confidence })

  test.each<[string, Question, Got[], Given | undefined]>([
    ['the expected article', question('answer', ['a']), [answer('a')], right(0.8)],
    ['an accepted article', question('answer', ['a'], ['b']), [answer('b')], right(0.8)],
    ['another article', question('answer', ['a']), [answer('c')], wrong(0.8)],
    ['the first of two', question('answers', ['a', 'b']), [answer('b', 0.7), answer('x', 0.9)], right(0.7)],
    ['an answer after a greeting', question('answer', ['a']), [{ kind: 'greeting' }, answer('a')], right(0.8)],
    ['an answer where none is', question('decline'), [answer('a')], wrong(0.8)],
    ['one candidate outright', question('clarify', ['a', 'b']), [answer('a')], wrong(0.8)],
    ['an answer instead of a claim', question('claim'), [answer('a')], wrong(0.8)],
    ['an answer before a claim', question('claim'), [answer('a'), { kind: 'claim' }], undefined],
    ['an admission', question('answer', ['a']), [{ kind: 'admit' }], undefined],
    ['an answer that does not say how sure it is', question('answer', ['a']), [{ kind: 'answer' }], undefined],
  ])('judges %s', (_, asked, got, expected) => expect(firstAnswer(asked, got)).toEqual(expected))

  it('draws the curve for questions that want an article or none', () => {
    const all = ['answer', 'answers', 'clarify', 'decline', 'claim', 'handoff', 'status'] as const
    expect(all.filter((one) => isAnswerable(question(one)))).toEqual(['answer', 'answers', 'decline'])
  })
})

describe('reliability', () => {
  it('tells what was said and what held, bin by bin', () => {
    const { bins } = reliability([right(0.92), wrong(0.98), right(0.31)])
    expect(bins[3]).toEqual({ from: 0.3, to: 0.4, answers: 1, meanConfidence: 0.31, rightShare: 1 })
    expect(bins[9]).toEqual({ from: 0.9, to: 1, answers: 2, meanConfidence: 0.95, rightShare: 0.5 })
    expect(bins[0]).toEqual({ from: 0, to: 0.1, answers: 0 })
  })

  it('weighs each distance by its answers', () => {
    // Three quarters of the answers are off by 0.1, one quarter by 0.3.
    const given = [right(0.9), right(0.9), right(0.9), wrong(0.3)]
    expect(reliability(given).expectedCalibrationError).toBeCloseTo(0.75 * 0.1 + 0.25 * 0.3)
  })

  it('finds no error in a desk that is as often right as it says, and all of it in one that is always sure and wrong', () => {
    expect(reliability([right(0.5), wrong(0.5)]).expectedCalibrationError).toBe(0)
    expect(reliability([wrong(1), wrong(1)]).expectedCalibrationError).toBe(1)
  })

  it('says nothing about a desk that gave no answer', () => {
    const { answers, bins, expectedCalibrationError } = reliability([])
    expect([answers, bins.length, expectedCalibrationError]).toEqual([0, 10, 0])
  })

  it('has bins that add up to all answers, and each answer in the bin of its confidence', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { bins } = reliability(given)
        const total = (of: (bin: (typeof bins)[number]) => number) => bins.reduce((sum, bin) => sum + of(bin), 0)
        expect(total((bin) => bin.answers)).toBe(given.length)
        expect(total((bin) => bin.answers * (bin.rightShare ?? 0))).toBeCloseTo(given.filter((one) => one.right).length)
        expect(total((bin) => bin.answers * (bin.meanConfidence ?? 0))).toBeCloseTo(
          given.reduce((sum, one) => sum + one.confidence, 0),
        )
        for (const { from, to, answers: n } of bins) {
          const inside = given.filter((one) => one.confidence >= from && (one.confidence < to || to === 1))
          expect(n).toBe(inside.length)
        }
      }),
      { seed: 5 },
    )
  })

  it('is at least as far off as the whole is, and never further than all', () => {
    fc.assert(
      fc.property(someAnswers, (given) => {
        const said = given.reduce((sum, one) => sum + one.confidence, 0) / given.length
        const { expectedCalibrationError: error } = reliability(given)
        expect(error).toBeGreaterThanOrEqual(Math.abs(said - (1 - shareWrong(given))) - 1e-9)
        expect(error).toBeLessThanOrEqual(1)
      }),
      { seed: 5 },
    )
  })
})

describe('riskCoverage', () => {
  it('shows the surest answers first', () => {
    const { points } = riskCoverage([wrong(0.2), right(0.9), right(0.8), right(0.7), right(0.6)])
    expect(points.map(({ coverage }) => coverage)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
    expect(points.map(({ risk }) => risk)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0.2, 0.2])
  })

  it('averages the share wrong over every number of answers', () => {
    expect(riskCoverage([right(0.9), wrong(0.5)]).area).toBeCloseTo((0 + 1 / 2) / 2)
    expect(riskCoverage([wrong(0.9), right(0.5)]).area).toBeCloseTo((1 + 1 / 2) / 2)
  })

  it('has no points where no answer was given', () => {
    expect(riskCoverage([])).toEqual({ answers: 0, points: [], area: 0 })
  })

  it('ends at the share wrong of all', () => {
    fc.assert(
      fc.property(someAnswers, (given) => {
        const { points } = riskCoverage(given)
        expect(points).toHaveLength(10)
        expect(points.at(-1)?.coverage).toBe(1)
        expect(points.at(-1)?.risk).toBeCloseTo(shareWrong(given))
      }),
      { seed: 5 },
    )
  })

  it('does not depend on the order of the questions, even where answers are equally sure', () => {
    const shuffled = someAnswers.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    )
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        expect(riskCoverage(other)).toEqual(riskCoverage(given))
      }),
      { seed: 5 },
    )
  })

  it('is best where whatever is right is surer than whatever is wrong', () => {
    fc.assert(
      fc.property(someAnswers, (given) => {
        const sorted = given.map((one) => ({ ...one, confidence: (one.confidence + (one.right ? 1 : 0)) / 2 }))
        const reversed = given.map((one) => ({ ...one, confidence: (one.confidence + (one.right ? 0 : 1)) / 2 }))
        const { area } = riskCoverage(given)
        expect(riskCoverage(sorted).area).toBeLessThanOrEqual(area + 1e-9)
        expect(riskCoverage(reversed).area).toBeGreaterThanOrEqual(area - 1e-9)
      }),
      { seed: 5 },
    )
  })
})
