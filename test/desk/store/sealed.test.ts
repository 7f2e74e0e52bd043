import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seal, unseal } from '../../../desk/store/sealed.js'

const RECORD = '{"id":"c1","text":"¿Cuánto? 12 € ☀"}'

describe('a sealed record', () => {
  it('is opened again', () => {
    expect(unseal(seal(RECORD))).toEqual({ ok: true, value: RECORD })
  })

  it('is JSON that other programs read', () => {
    const { checksum, record } = JSON.parse(seal(RECORD).toString())
    expect(record).toEqual(JSON.parse(RECORD))
    expect(checksum).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is refused wherever it was cut off', () => {
    const whole = seal(RECORD)
    for (let length = 0; length < whole.length; length++) expect(unseal(whole.subarray(0, length)).ok).toBe(false)
  })

  it('is refused when any byte was changed', () => {
    const whole = seal(RECORD)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const changed = Buffer.from(whole)
        changed[place] = (changed[place] ?? 0) ^ change
        expect(unseal(changed).ok).toBe(false)
      }),
    )
  })

  it.each([
    ['', 'it is empty'],
    ['\0'.repeat(200), 'it does not begin as a record does'],
    [RECORD, 'it does not begin as a record does'],
    [seal(RECORD).toString().trimEnd(), 'its end is missing'],
    [seal(RECORD).toString().replace('12', '13'), 'its checksum does not fit'],
  ])('says what is wrong with %j', (content, why) => {
    expect(unseal(Buffer.from(content))).toEqual({ ok: false, why: expect.stringContaining(why) })
  })
})
