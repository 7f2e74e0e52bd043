import { describe, expect, it } from 'vitest'
import { browserOf, codeOf, fields, openDesk, PASSWORD } from '../open-desk.js'

const ROOT = { email: 'root@desk.example', name: 'Root', alias: 'Rut', password: PASSWORD }

describe('the set-up link', () => {
  it('is open with its token and closed with any other', async () => {
    const { ask, desk } = await openDesk()
    expect(fields(await ask(`GET /setup?token=${desk.setUpToken()}`))).toEqual({ open: true })
    for (const query of ['', '?token=', '?token=x', '?other=1']) {
      const answer = await ask(`GET /setup${query}`)
      expect([answer.status, codeOf(answer)]).toEqual([404, 'setup-closed'])
    }
  })

  it('makes the first admin, signed in, and then never again', async () => {
    const { ask, desk } = await openDesk()
    const token = desk.setUpToken()
    const made = await ask('POST /setup', { ...ROOT, token })
    expect(made.status).toBe(201)
    expect(fields(made)).toMatchObject({ staff: { role: 'admin', alias: 'Rut' } })
    expect((await ask('GET /staff', undefined, browserOf(made))).status).toBe(200)
    const again = await ask('POST /setup', { ...ROOT, email: 'other@desk.example', token })
    expect([again.status, codeOf(again)]).toEqual([404, 'setup-closed'])
    expect((await ask(`GET /setup?token=${token}`)).status).toBe(404)
  })

  it('makes one admin of two requests at the same time', async () => {
    const { ask, desk, store } = await openDesk()
    const token = desk.setUpToken()
    const both = [ROOT, { ...ROOT, email: 'thief@desk.example' }].map((person) =>
      ask('POST /setup', { ...person, token }),
    )
    expect((await Promise.all(both)).map(({ status }) => String(status)).toSorted()).toEqual(['201', '404'])
    expect(store.staff.ids()).toHaveLength(1)
  })

  it('names the field that will not do', async () => {
    const { ask, desk } = await openDesk()
    const token = desk.setUpToken()
    for (const [field, value] of [
      ['password', 'short'],
      ['alias', ''],
      ['email', 'root'],
      ['role', 'operator'],
    ] as const) {
      const answer = await ask('POST /setup', { ...ROOT, token, [field]: value })
      expect(answer.status).toBe(422)
      expect(JSON.stringify(answer.body)).toContain(field)
    }
    expect(desk.setUpToken()).toBe(token)
  })
})
