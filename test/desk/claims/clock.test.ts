import { describe, expect, it } from 'vitest'
import { beginningOf, clockFrom, given, incomplete, reopened, stopsOf, waiting } from '../../../desk/claims/clock.js'

const FILED = '2026-12-03T10:00:00.000Z'
const ASKED = '2026-12-04T10:00:00.000Z'
const GIVEN = '2026-12-09T10:00:00.000Z'
const LATER = '2026-12-11T10:00:00.000Z'

describe('the clock of a claim', () => {
  it('begins when the claim is filed', () => {
    expect(beginningOf(clockFrom(FILED))).toBe(FILED)
    expect(stopsOf(clockFrom(FILED))).toEqual([])
  })

  it('of an incomplete filing begins when the customer has completed it', () => {
    const lacking = incomplete(clockFrom(FILED), FILED)
    expect(beginningOf(lacking)).toBeUndefined()
    expect(beginningOf(given(lacking, 'answer', GIVEN))).toBeUndefined()
    expect(beginningOf(given(lacking, 'missing-data', GIVEN))).toBe(GIVEN)
    expect(beginningOf(given(given(lacking, 'missing-data', GIVEN), 'missing-data', LATER))).toBe(GIVEN)
  })

  it('of an incomplete filing counts the days to complete it from the first request', () => {
    const lacking = incomplete(clockFrom(FILED), ASKED)
    expect(incomplete(lacking, GIVEN)).toBe(lacking)
  })

  it('of a filing that was completed only stands still when more is missing', () => {
    const complete = given(incomplete(clockFrom(FILED), ASKED), 'missing-data', GIVEN)
    const again = incomplete(complete, LATER)
    expect(beginningOf(again)).toBe(GIVEN)
    expect(stopsOf(again)).toMatchObject([{ from: LATER, until: undefined }])
  })

  it('begins anew when the claim is reopened', () => {
    const asked = waiting(clockFrom(FILED), { for: 'missing-data', from: ASKED })
    expect(beginningOf(reopened(asked, GIVEN))).toBe(GIVEN)
    expect(stopsOf(reopened(asked, GIVEN))).toEqual([])
    expect(reopened(asked, GIVEN).filedAt).toBe(FILED)
  })

  it('stands still while data are missing, and goes on with them', () => {
    const asked = waiting(clockFrom(FILED), { for: 'missing-data', from: ASKED })
    expect(stopsOf(asked)).toMatchObject([{ from: ASKED, until: undefined }])
    expect(stopsOf(given(asked, 'missing-data', GIVEN))).toMatchObject([{ from: ASKED, until: GIVEN }])
  })

  it('is not stopped by an ordinary question', () => {
    const asked = waiting(clockFrom(FILED), { for: 'answer', from: ASKED })
    expect(stopsOf(asked)).toEqual([])
    expect(stopsOf(waiting(asked, { for: 'missing-data', from: GIVEN }))).toMatchObject([{ from: GIVEN }])
  })

  it('is stopped once by two requests, and from the first', () => {
    const once = waiting(clockFrom(FILED), { for: 'missing-data', from: ASKED })
    expect(waiting(once, { for: 'missing-data', from: GIVEN })).toBe(once)
  })

  it('can stand still again', () => {
    const once = given(waiting(clockFrom(FILED), { for: 'missing-data', from: ASKED }), 'missing-data', GIVEN)
    const twice = waiting(once, { for: 'missing-data', from: LATER })
    expect(stopsOf(twice).map(({ from }) => from)).toEqual([ASKED, LATER])
  })

  it('takes no notice of a wait that ends before it begins', () => {
    const backwards = given(waiting(clockFrom(FILED), { for: 'missing-data', from: GIVEN }), 'missing-data', ASKED)
    expect(stopsOf(backwards)).toEqual([])
  })
})
