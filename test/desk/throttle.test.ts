import { describe, expect, it } from 'vitest'
import { createThrottle } from '../../desk/throttle.js'
import { clockAt } from './open-desk.js'

function open(maxKeys?: number) {
  const clock = clockAt('2026-11-23T09:00:00.000Z')
  return { clock, throttle: createThrottle({ limit: 3, windowMs: 60_000, now: clock.now, maxKeys }) }
}

describe('a throttle', () => {
  it('lets as many through as its limit says, and then tells how long to wait', () => {
    const { clock, throttle } = open()
    for (let i = 0; i < 3; i++) {
      expect(throttle.wait('ana')).toBe(0)
      throttle.count('ana')
      clock.pass(10_000)
    }
    expect(throttle.wait('ana')).toBe(30)
    clock.pass(29_500)
    expect(throttle.wait('ana')).toBe(1)
    clock.pass(500)
    expect(throttle.wait('ana')).toBe(0)
  })

  it('counts each key by itself', () => {
    const { throttle } = open()
    for (let i = 0; i < 3; i++) throttle.count('ana')
    expect(throttle.wait('ana')).toBe(60)
    expect(throttle.wait('biel')).toBe(0)
  })

  it('takes an attempt back', () => {
    const { throttle } = open()
    for (let i = 0; i < 3; i++) throttle.count('ana')
    throttle.forgive('ana')
    expect(throttle.wait('ana')).toBe(0)
    throttle.forgive('nobody')
    expect(throttle.wait('nobody')).toBe(0)
  })

  it('forgets the key that was unused for longest when there are too many', () => {
    const { throttle } = open(2)
    for (const key of ['ana', 'ana', 'ana', 'biel', 'biel', 'biel', 'ana']) throttle.count(key)
    throttle.count('carla')
    expect(throttle.wait('ana')).toBe(60)
    expect(throttle.wait('biel')).toBe(0)
  })

  it('takes a key like any other, whatever its name', () => {
    const { throttle } = open()
    for (let i = 0; i < 3; i++) throttle.count('__proto__')
    expect(throttle.wait('__proto__')).toBe(60)
    expect(throttle.wait('constructor')).toBe(0)
  })
})
