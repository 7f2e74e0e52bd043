/** Slows down whoever guesses whose claim is which: after a few tries that were wrong, one has to wait. In memory. */
import type { Log } from './log.js'
import { createThrottle } from './throttle.js'

const WINDOW_MS = 15 * 60_000
const PER_CONVERSATION = 5
/** So that nobody gets at one claim by opening conversation after conversation. */
const PER_REFERENCE = 10
/** Of all conversations together: far more than customers mistake in that time, far fewer than guessing needs. */
const OVERALL = 100
/** Wrong and refused tries of all together from which somebody is to look into it. */
const ALARM = 50
const ALL = 'all'
const ALARM_TEXT = 'somebody guesses references of claims: see who opens so many conversations, and keep them out'

export interface Guess {
  readonly reference: string
  readonly conversationId: string
}

export type Tried = { readonly kind: 'allowed' } | { readonly kind: 'wait'; readonly until: Date }

export interface Guesses {
  /** Counted at once, as if it were wrong: so that many at a time are many. */
  tried(guess: Guess): Tried
  right(guess: Guess): void
  wrong(): void
}

export function createGuesses(now: () => Date, log: Pick<Log, 'error'>): Guesses {
  const throttleOf = (limit: number) => createThrottle({ limit, windowMs: WINDOW_MS, now })
  const pressure = throttleOf(ALARM)
  const byConversation = throttleOf(PER_CONVERSATION)
  const byReference = throttleOf(PER_REFERENCE)
  const overall = throttleOf(OVERALL)
  let calmAt = 0

  const keyed = ({ reference, conversationId }: Guess) =>
    [
      [byConversation, conversationId],
      [byReference, reference],
      [overall, ALL],
    ] as const

  /** Told once for as long as it goes on. */
  function press(): void {
    if (pressure.wait(ALL) === 0) pressure.count(ALL)
    if (pressure.wait(ALL) === 0) return
    const at = now().getTime()
    if (at >= calmAt) log.error({ alarm: 'reference-guessing', tries: ALARM, minutes: WINDOW_MS / 60_000 }, ALARM_TEXT)
    calmAt = at + WINDOW_MS
  }

  return {
    tried: (guess) => {
      const seconds = Math.max(...keyed(guess).map(([throttle, key]) => throttle.wait(key)))
      if (seconds > 0) {
        press()
        return { kind: 'wait', until: new Date(now().getTime() + seconds * 1000) }
      }
      for (const [throttle, key] of keyed(guess)) throttle.count(key)
      return { kind: 'allowed' }
    },
    right: (guess) => {
      for (const [throttle, key] of keyed(guess)) throttle.forgive(key)
    },
    wrong: press,
  }
}
