/** How often something may be tried: at most `limit` times in any `windowMs`, counted for each key, in memory. */

export interface Throttle {
  /** Seconds until the next attempt is allowed; 0 when it is allowed now. */
  wait(key: string): number
  count(key: string): void
  /** Takes back the latest attempt that was counted. */
  forgive(key: string): void
}

export interface ThrottleSettings {
  readonly limit: number
  readonly windowMs: number
  readonly now: () => Date
  /** The longest unused key is forgotten beyond this, so that guessing cannot fill the memory. */
  readonly maxKeys?: number
}

export function createThrottle({ limit, windowMs, now, maxKeys = 10_000 }: ThrottleSettings): Throttle {
  /** Key → the moments of its attempts, oldest first; the keys in order of use. */
  const attempts = new Map<string, readonly number[]>()

  function recent(key: string): readonly number[] {
    const since = now().getTime() - windowMs
    return (attempts.get(key) ?? []).filter((at) => at > since)
  }

  function keep(key: string, moments: readonly number[]): void {
    attempts.delete(key)
    if (moments.length > 0) attempts.set(key, moments)
    const [longestUnused] = attempts.keys()
    if (attempts.size > maxKeys && longestUnused !== undefined) attempts.delete(longestUnused)
  }

  return {
    wait: (key) => {
      const moments = recent(key)
      const freed = moments[moments.length - limit]
      return freed === undefined ? 0 : Math.ceil((freed + windowMs - now().getTime()) / 1000)
    },
    count: (key) => keep(key, [...recent(key), now().getTime()]),
    forgive: (key) => keep(key, recent(key).slice(0, -1)),
  }
}
