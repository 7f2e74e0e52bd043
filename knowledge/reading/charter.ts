/** `charter.yaml`: what the shop promises, in figures that the desk counts by and in words that customers read. */
import { z } from 'zod'
import type { Finding } from '../finding.js'
import { LANGUAGES } from '../language.js'
import { localised } from '../localised.js'
import { returnPolicyShape, type ReturnPolicy } from '../rights/return-policy.js'
import { claimsShape, type ClaimSettings } from './claims.js'
import { deadlinesShape, type DeadlineSettings } from './deadlines.js'
import { interpolate, type Facts } from './facts.js'
import { forbiddenLines } from './forbidden-lines.js'
import { retentionShape, type RetentionSettings } from './retention.js'

/** Days are counted one by one, and a promise for some day beyond the next year is none. */
const MOST_DAYS = 366

const commitmentShape = z
  .strictObject({
    value: z.coerce.number().positive('must be a number above 0'),
    unit: z.enum(['minutes', 'hours', 'days', 'businessDays'], 'must be minutes, hours, days or businessDays'),
    /** Percentage of cases in which it must hold; absent: in all. */
    share: z.coerce.number().min(0).max(100).optional(),
    text: localised,
  })
  .superRefine(({ value, unit }, context) => {
    if (unit === 'minutes' || unit === 'hours' || (Number.isInteger(value) && value <= MOST_DAYS)) return
    const message = `must be a whole number of days, at most ${MOST_DAYS}`
    context.addIssue({ code: 'custom', path: ['value'], message })
  })

/** Commitments by their name. */
export type Charter = Readonly<Record<string, z.infer<typeof commitmentShape>>>

/** The file: the commitments, and beside them what customers read elsewhere or nowhere. */
export const charterShape = z
  .object({
    deadlines: deadlinesShape.optional(),
    returns: returnPolicyShape.optional(),
    claims: claimsShape.optional(),
    retention: retentionShape.optional(),
  })
  .catchall(commitmentShape)
  .transform(({ deadlines, returns, claims, retention, ...charter }): CharterFile => {
    return { deadlines, returns, claims, retention, charter }
  })

interface CharterFile {
  readonly deadlines: DeadlineSettings | undefined
  readonly returns: ReturnPolicy | undefined
  readonly claims: ClaimSettings | undefined
  readonly retention: RetentionSettings | undefined
  readonly charter: Charter
}

/** The charter with the facts put in; texts that are the same in all languages take the Spanish facts. */
export function chartered(
  charter: Charter,
  facts: Facts,
  where: (name: string) => { file: string; line: number },
): { readonly charter: Charter; readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const filled = Object.entries(charter).map(([name, promise]) => {
    const fill = (text: string, language: (typeof LANGUAGES)[number]) => {
      const done = interpolate(text, language, facts, where(name))
      const { file, line } = where(name)
      // However many lines the words have, they stand under one key.
      const forbidden = forbiddenLines(file, done.text, line).map((finding) => ({ ...finding, line }))
      findings.push(...done.findings, ...forbidden)
      return done.text
    }
    const { text } = promise
    if (typeof text === 'string') return [name, { ...promise, text: fill(text, 'es') }] as const
    const texts = LANGUAGES.flatMap((language) => {
      const own = text[language]
      return own === undefined ? [] : [[language, fill(own, language)] as const]
    })
    return [name, { ...promise, text: Object.fromEntries(texts) }] as const
  })
  return { charter: Object.fromEntries(filled), findings }
}
