/** Whether a person can be had now: somebody sits at the desk, or the hours say that somebody will. */
import type { Queue } from '../dialogs/services.js'
import { sayOpening } from '../dialogs/wording/dates.js'
import { isOpenAt, nextOpening, type Hours } from '../knowledge/hours.js'

/** `atDesk`: how many of the staff's pages are open. Without hours the desk counts as open: nobody has said otherwise. */
export function attendance(hours: Hours | undefined, atDesk: number, now: Date): Queue['attendance'] {
  return (language) => {
    if (!hours || atDesk > 0 || isOpenAt(hours, now)) return { open: true }
    const next = nextOpening(hours, now)
    return next ? { open: false, opens: sayOpening(next.day, next.time, language) } : { open: false }
  }
}
