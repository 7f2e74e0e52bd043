/** Work that is done again and again for as long as the desk is open. */
import type { Log } from '../desk/log.js'

export interface Clockwork {
  /** Resolves when the round that runs is over; there is none after it. */
  stop(): Promise<void>
}

export interface Rounds {
  /** For the log. */
  readonly what: string
  /** A long round asks now and then whether the desk is closing, and then ends. */
  readonly work: (isClosing: () => boolean) => Promise<void>
  /** From the start to the first round. */
  readonly firstMs: number
  /** From the end of a round to the next one: there are never two at the same time. */
  readonly everyMs: number
}

export type Every = (rounds: Rounds, log: Pick<Log, 'error'>) => Clockwork

/** It keeps no process alive. */
export const every: Every = ({ what, work, firstMs, everyMs }, log) => {
  let isStopped = false
  let running = Promise.resolve()
  const round = async (): Promise<void> => {
    try {
      await work(() => isStopped)
    } catch (error) {
      log.error({ what, err: error }, 'a round of the desk failed: it is tried again with the next')
    }
    if (!isStopped) wait(everyMs)
  }
  const wait = (ms: number): void => {
    timer = setTimeout(() => void (running = round()), ms).unref()
  }
  let timer: NodeJS.Timeout | undefined
  wait(firstMs)
  return {
    stop: () => {
      isStopped = true
      clearTimeout(timer)
      return running
    },
  }
}
