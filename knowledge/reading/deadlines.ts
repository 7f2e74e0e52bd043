/** `deadlines:` in `charter.yaml`: which law the shop answers under, and which days are business days there. */
import { z } from 'zod'

/** No term is longer; a longer one is a slip of the pen. In whatever unit it is written. */
const LONGEST = 366

const REGIMES = ['general', 'lsac', 'finance', 'telecom'] as const
const WEEKS = ['monday-friday', 'monday-saturday'] as const

const termShape = z.strictObject({
  value: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(1, 'must be 1 or more')
    .max(LONGEST, `must be at most ${LONGEST}`),
  unit: z.enum(['hours', 'days', 'businessDays', 'months'], 'must be hours, days, businessDays or months'),
})

export const deadlinesShape = z
  .strictObject({
    /** `lsac`: those whom Ley 10/2025 art. 2 names. Others follow the general law, unless their sector has its own. */
    regime: z.enum(REGIMES, `must be ${REGIMES.join(', ')}`).default('general'),
    /** Water, energy, telephone and the like, whose interruption is answered within hours: Ley 10/2025 art. 17.2. */
    basicContinuousService: z
      .enum(['yes', 'no'], 'must be yes or no')
      .transform((written) => written === 'yes')
      .default(false),
    /** The law does not say whether Saturdays are business days, so each site does. */
    week: z.enum(WEEKS, `must be ${WEEKS.join(' or ')}`).default('monday-friday'),
    /** Whose own holidays in `hours.yaml` count, besides the country's. */
    places: z.array(z.string()).default([]),
    /** Claim kind → its term by the law of the sector; that of `claim` is also every other kind's. */
    terms: z.record(z.string(), termShape).default({}),
  })
  .superRefine(({ regime, terms }, context) => {
    if (regime === 'finance' || regime === 'telecom' || Object.keys(terms).length === 0) return
    context.addIssue({
      code: 'custom',
      path: ['terms'],
      message: `the law sets the terms of the regime ${regime}`,
      params: { cure: 'Remove terms; a shorter promise is a commitment such as claimAnswer.' },
    })
  })

export type DeadlineSettings = z.infer<typeof deadlinesShape>

/** What holds where nothing is said. */
export const DEFAULT_SETTINGS: DeadlineSettings = deadlinesShape.parse({})
