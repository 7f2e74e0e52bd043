/** Passwords of the staff: kept as scrypt hashes, compared in constant time, one at a time. */
import { scrypt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Random } from './random.js'
import { Turnstile } from './store/turnstile.js'

export interface ScryptCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** 32 MiB a hash. Source: OWASP Password Storage Cheat Sheet, scrypt, the row for N = 2^15. */
export const SCRYPT_COST: ScryptCost = { N: 2 ** 15, r: 8, p: 3 }

export const MIN_PASSWORD_LENGTH = 10
const MAX_PASSWORD_LENGTH = 200
const SALT_BYTES = 16
const HASH_BYTES = 32

/** What may become a password. The longest is far beyond what anybody types and keeps the hashing cheap. */
export const passwordSchema = z
  .string()
  .min(MIN_PASSWORD_LENGTH)
  .max(MAX_PASSWORD_LENGTH)
  .refine((password) => !isGuessable(password), 'is among the first that are tried: choose another')

export interface Passwords {
  /** `scrypt$N$r$p$salt$hash`. */
  hash(password: string): Promise<string>
  /** Takes the same time for `undefined` (nobody with this e-mail) and is then false. */
  matches(password: string, kept: string | undefined): Promise<boolean>
}

export function createPasswords(random: Random, cost: ScryptCost = SCRYPT_COST): Passwords {
  const nobody = kept(cost, Buffer.alloc(SALT_BYTES), Buffer.alloc(HASH_BYTES))
  const turnstile = new Turnstile()

  /** A hash occupies a thread that files need too: many sign-ins at once must not hold up the customers' turns. */
  function inTurn(password: string, salt: Buffer, at: ScryptCost): Promise<Buffer> {
    return turnstile.pass('hash', () => derive(password, salt, at))
  }

  return {
    hash: async (password) => {
      const salt = Buffer.from(random(SALT_BYTES))
      return kept(cost, salt, await inTurn(password, salt, cost))
    },
    matches: async (password, stored) => {
      const { salt, hash, cost: storedCost } = read(stored ?? nobody)
      const same = timingSafeEqual(await inTurn(password, salt, storedCost), hash)
      return same && stored !== undefined
    },
  }
}

/** NFKC, so that a password typed on another keyboard or system is the same one. */
function derive(password: string, salt: Buffer, { N, r, p }: ScryptCost): Promise<Buffer> {
  const options = { N, r, p, maxmem: 256 * N * r + 2 ** 20 }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, options, (error, hash) =>
      error === null ? resolve(hash) : reject(error),
    )
  })
}

function kept({ N, r, p }: ScryptCost, salt: Buffer, hash: Buffer): string {
  return ['scrypt', N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

const KEPT = /^scrypt\$(\d{1,9})\$(\d{1,3})\$(\d{1,3})\$([\w-]{1,100})\$([\w-]{43})$/

function read(stored: string) {
  const [, N, r, p, salt, hash] = KEPT.exec(stored) ?? []
  if (salt === undefined || hash === undefined) {
    throw new Error(
      'A staff record has a password that is not scrypt$N$r$p$salt$hash: restore the record from a backup',
    )
  }
  return {
    cost: { N: Number(N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    hash: Buffer.from(hash, 'base64url'),
  }
}

/** Beginnings of the common passwords that are long enough to pass for good ones. */
const COMMON = [
  'password',
  'passw0rd',
  'contrasen',
  'contraseñ',
  'contrasenya',
  'changeme',
  'administra',
  'mostrador',
  'qwertyuiop',
  '1234567890',
  '0123456789',
  '9876543210',
]

function isGuessable(password: string): boolean {
  const plain = password.toLowerCase()
  const fewDifferent = new Set(plain).size < 4
  return fewDifferent || COMMON.some((common) => plain.startsWith(common) && plain.length < common.length + 6)
}
