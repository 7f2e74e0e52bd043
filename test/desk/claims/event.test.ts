import { describe, expect, it, test } from 'vitest'
import { commandSchema } from '../../../desk/claims/command.js'
import { claimEventsSchema } from '../../../desk/claims/event.js'
import * as the from './a-claim.js'
import { noon, RECEIVED, ANA } from './a-claim.js'

/** As it comes out of a file or off the wire. */
function json(text: string): unknown {
  return JSON.parse(text)
}

describe('the events of a claim', () => {
  it('begin with one filing', () => {
    const read = { kind: 'read', at: noon(4), by: ANA }
    expect(claimEventsSchema.safeParse([RECEIVED, read]).success).toBe(true)
    expect(claimEventsSchema.safeParse([]).success).toBe(false)
    expect(claimEventsSchema.safeParse([read]).success).toBe(false)
    expect(claimEventsSchema.safeParse([RECEIVED, RECEIVED]).success).toBe(false)
  })

  test.each(['__proto__', 'constructor', 'prototype', '', 'con tact', '1st'])('have no field named %j', (name) => {
    const fields = json(`{"${name}":"polluted"}`)
    expect(claimEventsSchema.safeParse([{ ...RECEIVED, fields }]).success).toBe(false)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test.each([
    ['something more than their kind carries', { ...RECEIVED, paid: true }],
    ['a moment in local time', { ...RECEIVED, at: '2026-12-03T10:00:00+01:00' }],
    ['a field that is no text', { ...RECEIVED, fields: { order: 7 } }],
    ['no field at all', { ...RECEIVED, fields: undefined }],
    ['a list for fields', { ...RECEIVED, fields: ['x'] }],
  ])('have not %s', (_, event) => {
    expect(claimEventsSchema.safeParse([event]).success).toBe(false)
  })
})

describe('a command off the wire', () => {
  it('is what its kind carries, and nothing more', () => {
    expect(commandSchema.parse(the.resolve)).toEqual(the.resolve)
    expect(commandSchema.safeParse({ ...the.start, by: ANA }).success).toBe(false)
    expect(commandSchema.safeParse(json('{"kind":"start","__proto__":{"admin":true}}')).success).toBe(false)
    expect(commandSchema.safeParse({ ...the.acknowledge, receiptSha256: 'abc' }).success).toBe(false)
  })
})
