/** What can be worked out with a customer's dates beside an article's text. Pure. */

export const CALCULATIONS = ['withdrawal', 'guarantee', 'refund', 'repair'] as const
export type Calculation = (typeof CALCULATIONS)[number]

/** The facts that a calculation quotes; without one of them it leaves out the sentence that needs it. */
export const QUOTED_FACTS = {
  withdrawal: [],
  guarantee: ['refurbishedYears'],
  refund: [],
  repair: ['diagnosisPrice', 'callOutPrice', 'repairGuaranteeMonths', 'refurbishedYears'],
} as const satisfies Readonly<Record<Calculation, readonly string[]>>

export type QuotedFact = (typeof QUOTED_FACTS)[Calculation][number]
