/**
 * What is due of the open claims by itself, done in time and once: what was done is on each claim, so that a crash, a
 * second round or a day without power changes nothing but the moment.
 */
import type { Language } from '../knowledge/language.js'
import type { ClaimPost } from './claim-post.js'
import type { ClaimLine } from './claim-line.js'
import type { Claims } from './claims.js'
import type { DeskLetters } from './claims/desk-letters.js'
import { isMonthPassed } from './claims/due-things.js'
import type { DeadlinePolicy } from './claims/deadline-policy.js'
import { statusAt } from './claims/deadline.js'
import { isComplaint, type Rules } from './claims/rules.js'
import type { Log } from './log.js'

export interface ClaimClockParts {
  readonly claims: Claims
  readonly claimPost: Pick<ClaimPost, 'ways' | 'send'>
  readonly letters: (reference: string, language: Language) => DeskLetters
  readonly now: () => Date
  readonly log: Pick<Log, 'error'>
}

export interface ClaimClock {
  /** One round. Rejects never: what fails of one claim is told in the log, and tried again in the next round. */
  tick(): Promise<void>
}

export function createClaimClock({ claims, claimPost, letters, now, log }: ClaimClockParts): ClaimClock {
  /** By which the dates were counted last; the first round counts those of all. */
  let counted: string | undefined

  async function doDue(id: string, language: Language): Promise<boolean> {
    try {
      const claim = await claims.get(id)
      if (!claim) return true
      const channel = (await claimPost.ways(claim)).find((way) => way !== 'other')
      const done = await claims.doDue(id, { channel, letters: letters(id, language) })
      if (done) await claimPost.send(id)
      return true
    } catch (error) {
      log.error({ claim: id, err: error }, 'what is due of a claim could not be done: it is tried again')
      return false
    }
  }

  return {
    tick: async () => {
      const policy = keyOf(claims.policy())
      const isCounted = policy === counted
      let isAllDone = true
      for (const line of claims.open())
        if (!isCounted || isDue(line, claims.rules(), now()))
          isAllDone = (await doDue(line.id, line.summary.language)) && isAllDone
      if (isAllDone) counted = policy
    },
  }
}

/** Whether it is worth reading: most claims have nothing due, and there may be many. */
function isDue({ summary, work }: ClaimLine, rules: Rules, now: Date): boolean {
  const { state, claimKind, warned, receivedAt, isMonthTold } = summary
  if (state.kind === 'waiting-for-customer' && state.purpose === 'to-complete' && now.toISOString() > state.until)
    return true
  if (!isMonthTold && isComplaint(claimKind, rules) && isMonthPassed(receivedAt, now)) return true
  const about = statusAt(work, now)
  if (work.kind === 'stopped' || about === 'on-time') return false
  return warned?.about !== about || warned.workBy !== work.at
}

function keyOf({ law, promises, calendar }: DeadlinePolicy): string {
  return JSON.stringify([law, promises, calendar.week, [...calendar.holidays]])
}
