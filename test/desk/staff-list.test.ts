import { describe, expect, it, test } from 'vitest'
import { createPasswords } from '../../desk/password.js'
import { colleagueOf, createStaffList, newStaffSchema } from '../../desk/staff-list.js'
import { openMemoryStore } from '../../desk/store/memory-store.js'
import { CHEAP, clockAt, PASSWORD, seededRandom, the } from './open-desk.js'

const ANA = {
  email: 'ana@desk.example',
  name: 'Ana Soler',
  alias: 'Ana',
  password: PASSWORD,
  role: 'operator',
} as const

function open() {
  const records = openMemoryStore().staff
  const random = seededRandom('staff')
  const now = clockAt('2026-11-23T09:00:00.000Z').now
  return createStaffList({ records, passwords: createPasswords(random, CHEAP), random, now })
}

describe('the list of staff', () => {
  it('finds who was added, by id and by e-mail in any letters', async () => {
    const list = open()
    const added = await list.add(ANA)
    const ana = added.kind === 'added' ? added.staff : undefined
    expect(ana).toMatchObject({ email: 'ana@desk.example', alias: 'Ana', role: 'operator' })
    expect(await list.get(ana?.id ?? '')).toEqual(ana)
    expect(await list.withEmail(' ANA@desk.example')).toEqual(ana)
    expect(await list.withEmail('biel@desk.example')).toBeUndefined()
  })

  it('never keeps the password itself, and never shows what it keeps', async () => {
    const list = open()
    await list.add(ANA)
    const [ana] = await list.all()
    expect(JSON.stringify(ana)).not.toContain(PASSWORD)
    expect(Object.keys(colleagueOf(the(ana)))).toEqual(['id', 'name', 'alias', 'email', 'role'])
  })

  it('takes an e-mail once, even from two requests at the same time', async () => {
    const list = open()
    const outcomes = await Promise.all([list.add(ANA), list.add(ANA)])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['added', 'email-taken'])
  })

  it('has one first person, even from two requests at the same time', async () => {
    const list = open()
    const outcomes = await Promise.all([list.addFirst(ANA), list.addFirst({ ...ANA, email: 'biel@desk.example' })])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['added', 'not-first'])
  })
})

describe('what it takes to be added', () => {
  test.each([
    ['no alias', { alias: '' }],
    ['a blank alias', { alias: '   ' }],
    ['a name with a line break', { name: 'Ana\r\nlevel=error' }],
    ['a name with a terminal command', { name: 'Ana\u001b[2J' }],
    ['a role that does not exist', { role: 'root' }],
    ['an e-mail that is none', { email: 'ana' }],
    ['a field that is none', { isAdmin: true }],
    ['a short password', { password: 'short' }],
  ])('%s will not do', (_what, further) => {
    expect(newStaffSchema.safeParse({ ...ANA, ...further }).success).toBe(false)
  })

  it('keeps the e-mail in lower case and the names without spaces around', () => {
    const checked = newStaffSchema.parse({ ...ANA, email: 'Ana@Desk.Example', alias: ' Ana ' })
    expect(checked).toMatchObject({ email: 'ana@desk.example', alias: 'Ana' })
  })
})
