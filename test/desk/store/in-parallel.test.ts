import { describe, expect, it } from 'vitest'
import { inParallel } from '../../../desk/store/in-parallel.js'

const turn = () => Promise.resolve()

describe('inParallel', () => {
  it('keeps the order of the items in the results', async () => {
    const slowFirst = async (n: number) => {
      for (let left = 5 - n; left > 0; left--) await turn()
      return n * 10
    }
    expect(await inParallel([1, 2, 3, 4, 5], 3, slowFirst)).toEqual([10, 20, 30, 40, 50])
    expect(await inParallel([], 3, slowFirst)).toEqual([])
  })

  it('runs as many at once as it may, and no more', async () => {
    let running = 0
    let most = 0
    await inParallel(Array.from({ length: 50 }), 7, async () => {
      most = Math.max(most, ++running)
      await turn()
      running--
    })
    expect(most).toBe(7)
  })

  it('tells a failure when nothing runs any more', async () => {
    let ended = 0
    const work = async (n: number) => {
      if (n === 2) throw new Error('two is broken')
      for (let left = n; left > 0; left--) await turn()
      ended++
    }
    await expect(inParallel([1, 2, 3, 4, 5, 6], 2, work)).rejects.toThrow('two is broken')
    expect(ended).toBe(5)
  })
})
