/** The matters of a claim that a message tells, in the customer's own words. */
import type { Understanding } from '../knowledge/understanding.js'

export function issuesIn(understood: Understanding): readonly string[] {
  return [understood.text.trim()]
}
