import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createPasswords } from '../../desk/password.js'
import { createSessions } from '../../desk/sessions.js'
import { createStaffList } from '../../desk/staff-list.js'
import { openMemoryStore } from '../../desk/store/memory-store.js'
import { CHEAP, clockAt, PASSWORD, seededRandom } from './open-desk.js'

const HOUR = 3_600_000

async function open() {
  const store = openMemoryStore()
  const clock = clockAt('2026-11-23T09:00:00.000Z')
  const random = seededRandom('sessions')
  const passwords = createPasswords(random, CHEAP)
  const staff = createStaffList({ records: store.staff, passwords, random, now: clock.now })
  const sessions = createSessions({ records: store.sessions, staff, random, now: clock.now })
  const person = { email: 'ana@desk.example', name: 'Ana', alias: 'Ana', password: PASSWORD, role: 'operator' } as const
  const added = await staff.add(person)
  if (added.kind !== 'added') throw new Error(added.kind)
  return { store, clock, sessions, ana: added.staff }
}

describe('a session', () => {
  it('keeps the SHA-256 of its token, and the token nowhere', async () => {
    const { store, sessions, ana } = await open()
    const { token } = await sessions.open(ana)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(store.sessions.ids()).toEqual([createHash('sha256').update(token).digest('hex')])
    expect(JSON.stringify(await store.sessions.get(store.sessions.ids()[0] ?? ''))).not.toContain(token)
  })

  it('is found by its token and by nothing else', async () => {
    const { store, sessions, ana } = await open()
    const { token } = await sessions.open(ana)
    expect((await sessions.find(token))?.staff.id).toBe(ana.id)
    const others = [
      undefined,
      '',
      'x',
      `${token}x`,
      token.toLowerCase(),
      ...store.sessions.ids(),
      '__proto__',
      '../../etc/passwd',
    ]
    for (const other of others) expect(await sessions.find(other)).toBeUndefined()
  })

  it('ends after eight idle hours', async () => {
    const { clock, sessions, ana } = await open()
    const { token } = await sessions.open(ana)
    clock.pass(8 * HOUR - 1)
    expect(await sessions.find(token)).toBeDefined()
    clock.pass(8 * HOUR - 1)
    expect(await sessions.find(token)).toBeDefined()
    clock.pass(8 * HOUR)
    expect(await sessions.find(token)).toBeUndefined()
  })

  it('ends after seven days, however busy, and its record goes', async () => {
    const { clock, store, sessions, ana } = await open()
    const { token } = await sessions.open(ana)
    for (let hours = 4; hours < 7 * 24; hours += 4) {
      clock.pass(4 * HOUR)
      expect(await sessions.find(token)).toBeDefined()
    }
    clock.pass(4 * HOUR)
    expect(await sessions.find(token)).toBeUndefined()
    expect(store.sessions.ids()).toEqual([])
  })

  it('writes when it was seen at most every five minutes', async () => {
    const { clock, store, sessions, ana } = await open()
    const { token, signedIn } = await sessions.open(ana)
    const seenAt = async () => (await store.sessions.get(signedIn.session.id))?.seenAt
    clock.pass(4 * 60_000)
    await sessions.find(token)
    expect(await seenAt()).toBe('2026-11-23T09:00:00.000Z')
    clock.pass(60_000)
    await sessions.find(token)
    expect(await seenAt()).toBe('2026-11-23T09:05:00.000Z')
  })

  it('does not count being checked as being seen', async () => {
    const { clock, sessions, ana } = await open()
    const { signedIn } = await sessions.open(ana)
    clock.pass(8 * HOUR - 1)
    expect(await sessions.isOpen(signedIn.session.id)).toBe(true)
    clock.pass(1)
    expect(await sessions.isOpen(signedIn.session.id)).toBe(false)
  })

  it('is not brought back by a request that was on its way when it ended', async () => {
    const { clock, store, sessions, ana } = await open()
    const { token, signedIn } = await sessions.open(ana)
    clock.pass(HOUR)
    const onItsWay = sessions.find(token)
    await sessions.end(signedIn.session.id)
    await onItsWay
    expect(store.sessions.ids()).toEqual([])
    expect(await sessions.find(token)).toBeUndefined()
  })

  it('ends when its person is no longer there', async () => {
    const { store, sessions, ana } = await open()
    const { token } = await sessions.open(ana)
    await store.staff.remove(ana.id)
    expect(await sessions.find(token)).toBeUndefined()
    expect(store.sessions.ids()).toEqual([])
  })

  it('tells who listens that it has ended', async () => {
    const { sessions, ana } = await open()
    const { signedIn } = await sessions.open(ana)
    const heard: string[] = []
    const stop = sessions.whenEnded((id) => void heard.push(id))
    await sessions.end(signedIn.session.id)
    stop()
    await sessions.end('another')
    expect(heard).toEqual([signedIn.session.id])
  })

  it('is cleared out when over, at the next sign-in', async () => {
    const { clock, store, sessions, ana } = await open()
    await sessions.open(ana)
    await sessions.open(ana)
    clock.pass(9 * HOUR)
    const { signedIn } = await sessions.open(ana)
    expect(store.sessions.ids()).toEqual([signedIn.session.id])
  })
})
