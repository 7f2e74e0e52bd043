import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrated, probability, USUAL, type Trial } from '../../../knowledge/matching/calibration.js'

const evidence = (score: number) => ({ score, lead: 0.5, coverage: 1, overNone: 0.5, overNoneInWords: 0.2 })

/** Right as often as its score says: at 0.7, seven times in ten. */
const HONEST: readonly Trial[] = Array.from({ length: 1000 }, (_, n) => {
  const score = (n % 10) / 10
  return { evidence: evidence(score), right: Math.floor(n / 10) % 10 < score * 10, weight: 1 }
})

describe('calibrated', () => {
  const calibration = calibrated(HONEST) ?? USUAL
  const says = (score: number, by = calibration) => probability(by, evidence(score))

  it('gives probabilities that come true', () => {
    for (const score of [0.3, 0.5, 0.7]) expect(Math.abs(says(score) - score)).toBeLessThan(0.08)
  })

  it('gives a probability whatever the evidence, a higher one for a higher score', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), (score) => {
        expect(says(score)).toBeGreaterThanOrEqual(0)
        expect(says(score)).toBeLessThanOrEqual(says(score + 1))
        expect(says(score)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('minds the weight of a trial', () => {
    const doubted = HONEST.map((trial) => ({ ...trial, weight: trial.right ? 1 : 5 }))
    expect(says(0.5, calibrated(doubted))).toBeLessThan(says(0.5))
  })

  it('learns nothing where all was right, or nothing was tried', () => {
    expect(calibrated([])).toBeUndefined()
    expect(calibrated(HONEST.map((trial) => ({ ...trial, right: true })))).toBeUndefined()
  })
})
