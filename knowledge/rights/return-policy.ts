/** `returns:` in `charter.yaml`: how long the shop takes back what the law need not let it take back. */
import { z } from 'zod'
import { isDay } from '../day.js'

/** A year without a leap day: what is written must exist in every year. */
const PLAIN_YEAR = '2027'

const monthAndDay = z
  .string()
  .refine((text) => isDay(`${PLAIN_YEAR}-${text}`), 'must be a month and a day of every year, written as 01-31')

export const returnPolicyShape = z.strictObject({
  /** Calendar days from delivery. */
  days: z.coerce.number().int('must be a whole number').min(1, 'must be 1 or more').max(3660, 'must be at most 3660'),
  /** What is bought between two days of a year may come back until a third, of that year or the next. */
  christmas: z
    .strictObject({ from: monthAndDay, until: monthAndDay, returnBy: monthAndDay })
    .refine(({ from, until }) => from <= until, {
      path: ['until'],
      message: 'must not be earlier in the year than from',
    })
    .optional(),
})

export type ReturnPolicy = z.infer<typeof returnPolicyShape>
