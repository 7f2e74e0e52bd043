/** A member of staff, and what their role lets them do. */

export const ROLES = ['operator', 'admin'] as const
export type Role = (typeof ROLES)[number]

export interface Staff {
  readonly id: string
  readonly version: number
  readonly email: string
  /** For colleagues. */
  readonly name: string
  /** What customers see: first name or alias, so that the operator is identified and their privacy kept. */
  readonly alias: string
  readonly role: Role
  /** scrypt, as `scrypt$N$r$p$salt$hash`, both in base64url. */
  readonly password: string
  readonly createdAt: string
}

/** A signed-in browser. Its id is the SHA-256 of the cookie's token, so that the store never holds a usable cookie. */
export interface Session {
  readonly id: string
  readonly version: number
  readonly staffId: string
  readonly csrf: string
  readonly createdAt: string
  readonly seenAt: string
}
