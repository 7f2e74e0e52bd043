import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { every } from '../../bot/clockwork.js'
import { quietLog } from './quiet-log.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Work that the test lets end. */
function work() {
  const ends: (() => void)[] = []
  const run = vi.fn<() => Promise<void>>(() => new Promise<void>((resolve) => void ends.push(resolve)))
  return { run, end: () => ends.shift()?.() }
}

describe('work that is done again and again', () => {
  it('begins when it is time, and begins anew so long after it was over', async () => {
    const { run, end } = work()
    every({ what: 'test', work: run, firstMs: 0, everyMs: 1000 }, quietLog())
    await vi.advanceTimersByTimeAsync(5000)
    expect(run).toHaveBeenCalledTimes(1)
    end()
    await vi.advanceTimersByTimeAsync(999)
    expect(run).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('goes on after a round that fails, which is told in the log', async () => {
    const log = quietLog()
    const run = vi.fn<() => Promise<void>>(() => Promise.reject(new Error('no disk')))
    every({ what: 'test', work: run, firstMs: 0, everyMs: 1000 }, log)
    await vi.advanceTimersByTimeAsync(1001)
    expect(run).toHaveBeenCalledTimes(2)
    expect(log.lines.join('')).toContain('no disk')
  })

  it('stops when the round that runs is over, and does not begin again', async () => {
    const { run, end } = work()
    const { stop } = every({ what: 'test', work: run, firstMs: 0, everyMs: 1000 }, quietLog())
    let isStopped = false
    await vi.advanceTimersByTimeAsync(0)
    const stopping = stop().then(() => (isStopped = true))
    await vi.advanceTimersByTimeAsync(5000)
    expect(isStopped).toBe(false)
    end()
    await stopping
    await vi.advanceTimersByTimeAsync(5000)
    expect(run).toHaveBeenCalledTimes(1)
  })
})
