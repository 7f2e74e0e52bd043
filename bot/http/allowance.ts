/** How many times a minute somebody may do something. */
import { createThrottle } from '../../desk/throttle.js'

const MINUTE_MS = 60_000
/** Beyond so many addresses or conversations the one unused for longest starts afresh. */
const REMEMBERED_KEYS = 50_000

/** Uses one up and answers 0, or answers the whole seconds to wait for the next. `perMinute` 0: no limit. */
export type Allowance = (key: string) => number

export function allowance(perMinute: number, now: () => Date): Allowance {
  if (perMinute === 0) return () => 0
  const throttle = createThrottle({ limit: perMinute, windowMs: MINUTE_MS, now, maxKeys: REMEMBERED_KEYS })
  return (key) => {
    const seconds = throttle.wait(key)
    if (seconds === 0) throttle.count(key)
    return seconds
  }
}
