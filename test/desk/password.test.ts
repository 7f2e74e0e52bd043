import { randomBytes } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { createPasswords, passwordSchema, SCRYPT_COST } from '../../desk/password.js'
import { CHEAP, PASSWORD, seededRandom } from './open-desk.js'

const cheap = () => createPasswords(seededRandom('salt'), CHEAP)

describe('a kept password', () => {
  it('is scrypt with its cost, salt and hash', async () => {
    expect(await cheap().hash(PASSWORD)).toMatch(/^scrypt\$2\$1\$1\$[\w-]{22}\$[\w-]{43}$/)
  })

  it('costs by default what OWASP asks for', async () => {
    expect(SCRYPT_COST).toEqual({ N: 32768, r: 8, p: 3 })
    const passwords = createPasswords(randomBytes)
    const kept = await passwords.hash(PASSWORD)
    expect(kept).toMatch(/^scrypt\$32768\$8\$3\$/)
    expect(await passwords.matches(PASSWORD, kept)).toBe(true)
  })

  it('has another salt each time', async () => {
    const passwords = cheap()
    expect(await passwords.hash(PASSWORD)).not.toBe(await passwords.hash(PASSWORD))
  })

  it('is compared at the cost it was kept at', async () => {
    const older = await createPasswords(seededRandom('old'), { N: 4, r: 2, p: 1 }).hash(PASSWORD)
    expect(await cheap().matches(PASSWORD, older)).toBe(true)
  })

  test.each(['', 'correct horse batter', 'Correct horse battery', `${PASSWORD} `])(
    'does not match %j',
    async (wrong) => {
      const passwords = cheap()
      expect(await passwords.matches(wrong, await passwords.hash(PASSWORD))).toBe(false)
    },
  )

  it('is the same however its accents are encoded', async () => {
    const passwords = cheap()
    const kept = await passwords.hash('contrasenya amb ç'.normalize('NFD'))
    expect(await passwords.matches('contrasenya amb ç'.normalize('NFC'), kept)).toBe(true)
  })

  it('says what to do when its record is damaged', async () => {
    await expect(cheap().matches(PASSWORD, 'plain text')).rejects.toThrow('restore the record from a backup')
  })
})

describe('a password of nobody', () => {
  it('matches nothing', async () => {
    expect(await cheap().matches(PASSWORD, undefined)).toBe(false)
  })

  it('takes as long as one of somebody', async () => {
    const passwords = createPasswords(randomBytes, { N: 2 ** 14, r: 8, p: 1 })
    const kept = await passwords.hash(PASSWORD)
    const quickest = async (stored: string | undefined) => {
      const tries = []
      for (let i = 0; i < 5; i++) {
        const from = performance.now()
        await passwords.matches('some other words', stored)
        tries.push(performance.now() - from)
      }
      return Math.min(...tries)
    }
    const [somebody, nobody] = [await quickest(kept), await quickest(undefined)]
    // Without the hash the answer would come a thousand times sooner; a busy machine makes twice, not ten times.
    expect(nobody).toBeGreaterThan(somebody / 4)
    expect(nobody).toBeLessThan(somebody * 4)
  })
})

describe('what may become a password', () => {
  test.each([PASSWORD, 'ñandú de la Pampa', 'x9!kQ2#mZ7', 'password manager horse staple'])('%j may', (password) => {
    expect(passwordSchema.safeParse(password).success).toBe(true)
  })

  test.each([
    'short',
    '123456789',
    'aaaaaaaaaaaa',
    'abababababab',
    'password123',
    'Contraseña1',
    'changeme1234',
    'Mostrador2026',
    'administrador',
    'x'.repeat(201),
  ])('%j may not', (password) => {
    expect(passwordSchema.safeParse(password).success).toBe(false)
  })
})
