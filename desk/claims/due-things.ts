/**
 * What the desk does by itself with a claim because time has passed or the editors have changed a file. It warns, counts
 * dates, tells, and lapses what was never completed; it closes and decides nothing (Ley 10/2025 art. 13.2). Pure.
 */
import { businessDaysAfter } from '../../knowledge/business-calendar.js'
import { addMonths, dayOf, endOfDay } from '../../knowledge/day.js'
import type { Site } from './carry-out.js'
import { clockOf } from './clock-of-claim.js'
import type { Command } from './command.js'
import { dueChange } from './deadline-change.js'
import { deadlineOfClaim } from './deadline-of-claim.js'
import { statusAt, workCountdown } from './deadline.js'
import { MONTH_PASSED, type DeskLetters } from './desk-letters.js'
import { earlierDue } from './earlier-due.js'
import { isComplaint } from './rules.js'
import { isDone, isFilingAwaited, isSameDue, type Claim } from './state.js'

/** Business days that the customer has to complete a filing: Ley 10/2025 art. 13.3. */
const DAYS_TO_COMPLETE = 10
export interface Means {
  readonly site: Site
  readonly letters: DeskLetters
  /** How to reach the customer; undefined when there is no way. */
  readonly channel: 'chat' | 'mail' | undefined
}

type DueThing = (claim: Claim, means: Means, now: Date) => readonly Command[]

/** Each looks at the claim as the one before has left it. What one gives is done together, and once. */
export const DUE_THINGS: readonly DueThing[] = [lapse, recount, warning, afterAMonth]

/** A month after the filing, whether or not it stands still: Llei 22/2010 art. 211-4.c. */
export function isMonthPassed(receivedAt: string, now: Date): boolean {
  return now.toISOString() > endOfDay(addMonths(dayOf(new Date(receivedAt)), 1))
}

/** When the holidays or the charter have changed. What staff have brought forward stays so. */
function recount({ state, due, events }: Claim, { site }: Means): readonly Command[] {
  const counted = isDone(state) ? undefined : dueChange(due, deadlineOfClaim(events, site.policy))?.to
  if (!counted) return []
  const isBrought = events.some((event) => event.kind === 'due-changed' && event.ground === 'brought-forward')
  const to = isBrought ? earlierDue(due, counted) : counted
  if (isSameDue(to, due)) return []
  return [{ kind: 'change-due', due: to, ground: 'calendar', why: 'The holidays or the charter have changed' }]
}

/** The last that is due; what was slept through is not told after it. */
function warning({ state, due, events, assignee }: Claim, _means: Means, now: Date): readonly Command[] {
  if (isDone(state)) return []
  const work = workCountdown(due, clockOf(events))
  if (work.kind === 'stopped') return []
  const about = statusAt(work, now)
  if (about !== 'half' && about !== 'urgent' && about !== 'overdue') return []
  const isOnRecord = events.some(
    (event) => event.kind === 'warned' && event.workBy === work.at && event.about === about,
  )
  return isOnRecord ? [] : [{ kind: 'warn', about, workBy: work.at, ...(assignee ? { to: assignee } : {}) }]
}

/** Only when the warning has reached the customer and ten business days have passed since: Ley 10/2025 art. 13.4. */
function lapse(claim: Claim, { site, letters, channel }: Means, now: Date): readonly Command[] {
  const { state, written, version } = claim
  if (state.kind !== 'waiting-for-customer' || !isFilingAwaited(state)) return []
  const deliveredAt = written.find(({ messageId }) => messageId === state.messageId)?.deliveredAt
  if (deliveredAt === undefined) return []
  const tenth = businessDaysAfter(dayOf(new Date(deliveredAt)), DAYS_TO_COMPLETE, site.policy.calendar)
  const tenthDayEndedAt = endOfDay(tenth)
  const at = now.toISOString()
  if (at <= tenthDayEndedAt || Date.parse(at) <= Date.parse(state.until)) return []
  const told = { kind: 'message' as const, messageId: `lapsed-${version}`, text: letters.lapsed }
  return [{ kind: 'lapse', tenthDayEndedAt }, ...(channel ? [{ ...told, channel }] : [])]
}

function afterAMonth(claim: Claim, { site, letters, channel }: Means, now: Date): readonly Command[] {
  const { state, claimKind, receivedAt, written, events, language, due, assignee } = claim
  if (isDone(state) || !isComplaint(claimKind, site.rules)) return []
  if (!isMonthPassed(receivedAt, now) || written.some(({ messageId }) => messageId === MONTH_PASSED)) return []
  const bodies = site.rules.afterAMonth[language]
  if (channel && bodies !== '')
    return [{ kind: 'message', channel, messageId: MONTH_PASSED, text: letters.monthPassed(bodies) }]
  if (events.some((event) => event.kind === 'warned' && event.about === 'unreachable')) return []
  return [{ kind: 'warn', about: 'unreachable', workBy: due.dueAt, ...(assignee ? { to: assignee } : {}) }]
}
