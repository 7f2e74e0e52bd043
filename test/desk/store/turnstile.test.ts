import { describe, expect, it } from 'vitest'
import { Turnstile } from '../../../desk/store/turnstile.js'

describe('a turnstile', () => {
  it('lets one through at a time for a key, in the order in which they came', async () => {
    const turnstile = new Turnstile()
    const seen: string[] = []
    const walk = (name: string) =>
      turnstile.pass('a', async () => {
        seen.push(`${name} in`)
        await Promise.resolve()
        seen.push(`${name} out`)
      })
    await Promise.all(['1', '2', '3'].map(walk))
    expect(seen).toEqual(['1 in', '1 out', '2 in', '2 out', '3 in', '3 out'])
  })

  it('keeps one who comes late waiting for the one who is inside', async () => {
    const turnstile = new Turnstile()
    const first = turnstile.pass('a', async () => {})
    let leave = () => {}
    const second = turnstile.pass('a', () => new Promise<void>((resolve) => (leave = resolve)))
    await first
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
    const seen: string[] = []
    const third = turnstile.pass('a', async () => void seen.push('third'))
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
    expect(seen).toEqual([])
    leave()
    await Promise.all([second, third])
    expect(seen).toEqual(['third'])
  })

  it('lets different keys through side by side', async () => {
    const turnstile = new Turnstile()
    const first = turnstile.pass('a', () => turnstile.pass('b', async () => 'through'))
    expect(await first).toBe('through')
  })

  it('hands on what the work gives or throws, and goes on after a failure', async () => {
    const turnstile = new Turnstile()
    const failed = turnstile.pass('a', async () => {
      throw new Error('broken')
    })
    const next = turnstile.pass('a', async () => 'fine')
    await expect(failed).rejects.toThrow('broken')
    expect(await next).toBe('fine')
  })

  it('is idle when all who came are through, failed or not', async () => {
    const turnstile = new Turnstile()
    let through = 0
    const walk = async () => {
      await Promise.resolve()
      through++
      throw new Error('broken')
    }
    const walks = Promise.allSettled(['a', 'a', 'b'].map((key) => turnstile.pass(key, walk)))
    await turnstile.idle()
    expect(through).toBe(3)
    await walks
  })
})
