import { describe, expect, it } from 'vitest'
import { createClock } from '../../web/desk/clock.js'
import { clockTime, dayWords, waitClock, waitWords } from '../../web/desk/time.js'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const MADRID = 'Europe/Madrid'
const NAMES = { today: 'Hoy', yesterday: 'Ayer' }

describe('a wait', () => {
  it.each([
    [-5 * SECOND, '0:00'],
    [999, '0:00'],
    [42 * SECOND, '0:42'],
    [12 * MINUTE + 5 * SECOND, '12:05'],
    [HOUR - 1, '59:59'],
    [HOUR + 5 * MINUTE, '1 h 05 min'],
    [2 * DAY + 3 * HOUR + 59 * MINUTE, '2 d 3 h'],
  ])('of %d ms is shown as %s', (ms, shown) => {
    expect(waitClock(ms)).toBe(shown)
  })

  it.each([
    [1 * SECOND, 'es', '1 segundo'],
    [3 * MINUTE + 59 * SECOND, 'es', '3 minutos'],
    [1 * MINUTE, 'ca', '1 minut'],
    [5 * HOUR, 'ca', '5 hores'],
    [2 * DAY, 'en', '2 days'],
  ] as const)('of %d ms in %s is read as %s', (ms, language, words) => {
    expect(waitWords(ms, language)).toBe(words)
  })
})

describe('a moment', () => {
  it('is told on a 24-hour clock in the reader’s zone', () => {
    for (const language of ['es', 'ca', 'en'] as const) {
      expect(clockTime('2026-07-01T16:05:00Z', language, MADRID)).toBe('18:05')
    }
  })

  it('belongs to the day of the reader’s zone', () => {
    const now = Date.parse('2026-07-02T08:00:00Z')
    expect(dayWords('2026-07-01T22:30:00Z', now, 'es', NAMES, MADRID)).toBe('Hoy')
    expect(dayWords('2026-07-01T21:30:00Z', now, 'es', NAMES, MADRID)).toBe('Ayer')
    expect(dayWords('2026-06-29T10:00:00Z', now, 'es', NAMES, MADRID)).toBe('lunes, 29 de junio')
    expect(dayWords('2026-06-29T10:00:00Z', now, 'ca', NAMES, MADRID)).toBe('dilluns, 29 de juny')
  })
})

describe('the clock', () => {
  it('follows the server when this computer is wrong', () => {
    const clock = createClock(() => 1_000_000)
    clock.set(1_000_000 + 10 * MINUTE)
    expect(clock.now()).toBe(1_000_000 + 10 * MINUTE)
  })

  it('does not jump for the second or two that an answer takes', () => {
    const clock = createClock(() => 1_000_000)
    clock.set(1_000_000 - 2 * SECOND)
    expect(clock.now()).toBe(1_000_000)
  })
})
