import { describe, expect, it } from 'vitest'
import { colleagueSchema } from '../../../desk/staff-list.js'
import { bodyAs, codeOf, fields, openDesk, PASSWORD } from '../open-desk.js'

const BIEL = { email: 'biel@desk.example', name: 'Biel Pou', alias: 'Biel', password: PASSWORD, role: 'operator' }

describe('the staff', () => {
  it('grows by an account that can sign in, and is listed without passwords', async () => {
    const { ask, someone, signIn } = await openDesk()
    const admin = await someone('admin', 'Ana')
    const made = await ask('POST /staff', BIEL, admin)
    const { password, ...shown } = BIEL
    expect(made.status).toBe(201)
    expect(fields(made)).toEqual({ ...shown, id: expect.any(String) })
    expect((await signIn('biel@desk.example')).staffId).toBe(bodyAs(colleagueSchema, made).id)
    const listed = JSON.stringify((await ask('GET /staff', undefined, admin)).body)
    for (const alias of ['Root', 'Ana', 'Biel']) expect(listed).toContain(`"alias":"${alias}"`)
    for (const secret of ['scrypt', password]) expect(listed).not.toContain(secret)
  })

  it('is known to operators by id and alias alone, so that work can be given on', async () => {
    const { ask, someone } = await openDesk()
    const operator = await someone('operator', 'Ona')
    const colleagues = (await ask('GET /colleagues', undefined, operator)).body
    expect(colleagues).toEqual([
      { id: operator.staffId, alias: 'Ona' },
      { id: expect.any(String), alias: 'Root' },
    ])
    expect((await ask('GET /staff', undefined, operator)).status).toBe(403)
  })

  it('has each e-mail once', async () => {
    const { ask, someone } = await openDesk()
    const admin = await someone('admin', 'Ana')
    await ask('POST /staff', BIEL, admin)
    const again = await ask('POST /staff', { ...BIEL, email: 'BIEL@desk.example' }, admin)
    expect([again.status, codeOf(again)]).toEqual([409, 'email-taken'])
  })
})
