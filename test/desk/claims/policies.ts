/** The regimes with the holidays of the whole country, for the tests of deadlines. */
import { deadlinePolicyOf, type DeadlinePolicy } from '../../../desk/claims/deadline-policy.js'
import type { Knowledge } from '../../../knowledge/knowledge.js'
import { DEFAULT_SETTINGS, type DeadlineSettings } from '../../../knowledge/reading/deadlines.js'

/** National, between the days used in these tests. */
export const HOLIDAYS = ['2026-10-12', '2026-12-08', '2026-12-25', '2027-01-01', '2027-01-06', '2027-03-26']

export const CHARTER: Knowledge['charter'] = {
  claimAnswer: { value: 15, unit: 'businessDays', text: 'x' },
  billingAnswer: { value: 5, unit: 'businessDays', text: 'x' },
}

export function policyUnder(
  settings: Partial<DeadlineSettings>,
  charter?: Knowledge['charter'],
  holidays: readonly string[] = HOLIDAYS,
): DeadlinePolicy {
  return deadlinePolicyOf({ deadlines: { ...DEFAULT_SETTINGS, ...settings }, charter, hours: hoursWith(holidays) })
}

function hoursWith(holidays: readonly string[]): NonNullable<Knowledge['hours']> {
  const closed = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] }
  return { timezone: 'Europe/Madrid', desk: closed, holidays: holidays.map((date) => ({ date })) }
}
