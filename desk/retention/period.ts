/** When a period of retention is over. Pure. */
import { addDays, addMonths, dayOf, endOfDay } from '../../knowledge/day.js'
import type { Period } from '../../knowledge/reading/retention.js'

/** The last second of its last day, in Europe/Madrid; ISO 8601 UTC. */
export function endOf(from: string, { value, unit }: Period): string {
  const first = dayOf(new Date(from))
  return endOfDay(unit === 'days' ? addDays(first, value) : addMonths(first, unit === 'years' ? 12 * value : value))
}

/** The moment so long before. */
export function before(now: Date, { value, unit }: Period): string {
  const today = dayOf(now)
  return endOfDay(unit === 'days' ? addDays(today, -value) : addMonths(today, unit === 'years' ? -12 * value : -value))
}
