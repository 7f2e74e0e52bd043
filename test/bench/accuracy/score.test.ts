import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Guess } from '../../../bench/accuracy/guess.js'
import { accuracy, asked, bestJoint, joint } from '../../../bench/accuracy/score.js'

const answer = (label: string, confidence: number): Guess => ({ kind: 'answer', label, confidence })
const inScope = (...right: string[]) => ({ text: '', right })
const OUT = { text: '', right: [] }

describe('accuracy', () => {
  it('is the share of right answers to what is in scope', () => {
    const trials = [inScope('a'), inScope('a'), inScope('a', 'b'), OUT]
    const guesses = [answer('a', 0.1), answer('b', 1), answer('b', 1), answer('a', 1)]
    expect(accuracy({ trials, guesses })).toBeCloseTo(2 / 3)
  })

  it('counts neither asking back nor refusing as right', () => {
    expect(accuracy({ trials: [inScope('a'), inScope('a')], guesses: [{ kind: 'ask' }, { kind: 'refuse' }] })).toBe(0)
  })
})

describe('joint accuracy', () => {
  const trials = [inScope('a'), inScope('b'), OUT, OUT]

  it('wants what is out of scope refused, and asking back is no refusal', () => {
    const guesses: Guess[] = [answer('a', 0.9), { kind: 'refuse' }, { kind: 'refuse' }, { kind: 'ask' }]
    expect(joint({ trials, guesses })).toBe(0.5)
    expect(asked({ trials, guesses })).toBe(0.25)
  })

  it('takes an answer below the threshold for a refusal', () => {
    const guesses = [answer('a', 0.9), answer('b', 0.4), answer('a', 0.5), answer('b', 0.1)]
    expect([joint({ trials, guesses }), joint({ trials, guesses }, 0.3), joint({ trials, guesses }, 0.6)]).toEqual([
      0.5, 0.75, 0.75,
    ])
  })

  it('is at its best no worse than with everything answered or everything refused', () => {
    const guess = fc.record({
      label: fc.constantFrom('a', 'b'),
      confidence: fc.double({ noNaN: true, noDefaultInfinity: true }),
    })
    const trial = fc.constantFrom(inScope('a'), inScope('b'), OUT)
    fc.assert(
      fc.property(fc.array(fc.tuple(trial, guess), { minLength: 1 }), (pairs) => {
        const guessed = {
          trials: pairs.map(([one]) => one),
          guesses: pairs.map(([, one]) => answer(one.label, one.confidence)),
        }
        const best = bestJoint(guessed)
        const refused = pairs.filter(([{ right }]) => right.length === 0).length / pairs.length
        expect(best).toBeGreaterThanOrEqual(joint(guessed))
        expect(best).toBeGreaterThanOrEqual(refused)
        expect(best).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('finds the threshold that parts the two', () => {
    const guesses = [answer('a', 12), answer('b', 11), answer('a', 3), answer('b', 4)]
    expect(bestJoint({ trials, guesses })).toBe(1)
  })
})
