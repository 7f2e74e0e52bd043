/** Work that is done again and again for as long as the desk is open. */
import type { Log } from '../desk/log.js'

export interface Clockwork {
  /** Resolves when the round that runs is over; there is none after it. */
  stop(): Promise<void>
}

/** Rounds of `work`: one now, and each next one so many ms after the one before is over. Never two at the same time. */
export type Every = (ms: number, what: string, work: () => Promise<void>, log: Pick<Log, 'error'>) => Clockwork

/** It keeps no process alive. */
export const every: Every = (ms, what, work, log) => {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  const round = async (): Promise<void> => {
    try {
      await work()
    } catch (error) {
      log.error({ what, err: error }, 'a round of the desk failed: it is tried again with the next')
    }
    if (!isStopped) timer = setTimeout(again, ms).unref()
  }
  let running = round()
  function again(): void {
    running = round()
  }
  return {
    stop: () => {
      isStopped = true
      clearTimeout(timer)
      return running
    },
  }
}
