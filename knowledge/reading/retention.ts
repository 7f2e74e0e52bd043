/** `retention:` in `charter.yaml`: how long what people have said and filed is kept (Regulation (EU) 2016/679 art. 5.1.e). */
import { z } from 'zod'

const MOST = { days: 3660, months: 240, years: 20 } as const

const period = z
  .strictObject({
    value: z.coerce.number('must be a number').int('must be a whole number').min(1, 'must be 1 or more'),
    unit: z.enum(['days', 'months', 'years'], 'must be days, months or years'),
  })
  .superRefine(({ value, unit }, context) => {
    if (value <= MOST[unit]) return
    context.addIssue({ code: 'custom', path: ['value'], message: `must be at most ${MOST[unit]} ${unit}` })
  })

export type Period = z.infer<typeof period>

export const retentionShape = z
  .strictObject({
    /** A chat of which no claim has come, or which is not kept as its evidence: after the last message. */
    chats: period.default({ value: 90, unit: 'days' }),
    /** A claim that is answered: after the last that happened to it, so long staff can read it. Then it is blocked. */
    claimsReadable: period.default({ value: 1, unit: 'years' }),
    /**
     * After the last that happened to it a claim is destroyed: the actions of a consumer over goods that do not conform
     * prescribe in five years (Real Decreto Legislativo 1/2007 art. 124).
     */
    claims: period.default({ value: 5, unit: 'years' }),
    /** What somebody has had erased stays blocked so long before it is destroyed: LO 3/2018 arts. 32 and 72. */
    erased: period.default({ value: 3, unit: 'years' }),
    /** Who of the staff has read what. */
    accesses: period.default({ value: 2, unit: 'years' }),
  })
  .superRefine(({ claimsReadable, claims }, context) => {
    if (daysIn(claimsReadable) <= daysIn(claims)) return
    context.addIssue({
      code: 'custom',
      path: ['claimsReadable'],
      message: 'is longer than claims are kept',
      params: { cure: 'Make it at most as long as claims.' },
    })
  })

export type RetentionSettings = z.infer<typeof retentionShape>

/** What holds where nothing is said. */
export const DEFAULT_RETENTION: RetentionSettings = retentionShape.parse({})

/** About, to compare. */
function daysIn({ value, unit }: Period): number {
  return value * { days: 1, months: 30.4, years: 365.2 }[unit]
}
