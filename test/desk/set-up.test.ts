import { describe, expect, it, test } from 'vitest'
import { createPasswords } from '../../desk/password.js'
import { createSetUp } from '../../desk/set-up.js'
import { createStaffList } from '../../desk/staff-list.js'
import { openMemoryStore } from '../../desk/store/memory-store.js'
import { CHEAP, clockAt, PASSWORD, seededRandom } from './open-desk.js'

const ANA = { email: 'ana@desk.example', name: 'Ana', alias: 'Ana', password: PASSWORD }

function open() {
  const records = openMemoryStore().staff
  const random = seededRandom('set-up')
  const now = clockAt('2026-11-23T09:00:00.000Z').now
  const staff = createStaffList({ records, passwords: createPasswords(random, CHEAP), random, now })
  return { staff, setUp: createSetUp(staff, random) }
}

describe('the set-up link', () => {
  it('makes one admin, and then no longer holds', async () => {
    const { setUp } = open()
    const token = setUp.setUpToken() ?? ''
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(setUp.isOpen(token)).toBe(true)
    expect(await setUp.addFirstAdmin(token, ANA)).toMatchObject({ kind: 'added', staff: { role: 'admin' } })
    expect(setUp.setUpToken()).toBeUndefined()
    expect(setUp.isOpen(token)).toBe(false)
    expect(await setUp.addFirstAdmin(token, { ...ANA, email: 'biel@desk.example' })).toEqual({ kind: 'not-first' })
  })

  it('holds for its token only', async () => {
    const { setUp, staff } = open()
    for (const wrong of ['', 'x', undefined]) expect(setUp.isOpen(wrong)).toBe(false)
    expect(await setUp.addFirstAdmin('x', ANA)).toEqual({ kind: 'not-first' })
    expect(staff.isEmpty()).toBe(true)
  })
})

describe('the admin of the settings', () => {
  it('is added while there is nobody, under an alias that gives nobody away', async () => {
    const { setUp, staff } = open()
    expect(await setUp.ensureAdmin('Maria.Garcia@desk.example', PASSWORD)).toEqual({ kind: 'added' })
    expect(await staff.all()).toMatchObject([{ email: 'maria.garcia@desk.example', alias: 'Admin', role: 'admin' }])
    expect(setUp.setUpToken()).toBeUndefined()
  })

  it('changes nothing when there is staff', async () => {
    const { setUp, staff } = open()
    await setUp.ensureAdmin('maria@desk.example', PASSWORD)
    const before = await staff.all()
    expect(await setUp.ensureAdmin('maria@desk.example', 'another good password')).toEqual({ kind: 'already-there' })
    expect(await setUp.ensureAdmin('other@desk.example', PASSWORD)).toEqual({ kind: 'already-there' })
    expect(await staff.all()).toEqual(before)
  })

  test.each([
    ['maria', PASSWORD, 'DESK_ADMIN_EMAIL'],
    ['maria@desk.example', 'short', 'DESK_ADMIN_PASSWORD'],
    ['maria@desk.example', 'changeme123', 'DESK_ADMIN_PASSWORD'],
  ])('is refused as %s with %s, naming %s', async (email, password, setting) => {
    const { setUp, staff } = open()
    const outcome = await setUp.ensureAdmin(email, password)
    expect(outcome).toMatchObject({ kind: 'refused', why: expect.stringContaining(setting) })
    expect(JSON.stringify(outcome)).not.toContain(password)
    expect(staff.isEmpty()).toBe(true)
  })
})
