/** The server's time, so that a wait is right on a computer whose clock is not. */

export interface Clock {
  /** ms since 1970, as the server counts. */
  now(): number
  /** Told what the server's clock says now. */
  set(serverMs: number): void
}

/** The server tells whole seconds and the answer takes its time: a smaller difference means nothing, ms. */
const TOLERANCE_MS = 2_500

export function createClock(own: () => number): Clock {
  let aheadMs = 0
  return {
    now: () => own() + aheadMs,
    set: (serverMs) => {
      const difference = serverMs - own()
      aheadMs = Math.abs(difference) > TOLERANCE_MS ? difference : 0
    },
  }
}
