/** The first account: made through a one-time link while there is no staff, or from the settings at start. */
import { z } from 'zod'
import { randomText, type Random } from './random.js'
import { sameSecret } from './same-secret.js'
import { newStaffSchema, type Added, type NewStaff, type StaffList } from './staff-list.js'

export type EnsuredAdmin =
  | { readonly kind: 'added' | 'already-there' }
  /** The settings will not do; `why` tells the cure. */
  | { readonly kind: 'refused'; readonly why: string }

export interface SetUp {
  /** For the link that is printed at start; undefined as soon as there is staff. Kept in memory only. */
  setUpToken(): string | undefined
  isOpen(token: string | undefined): boolean
  /** Adds the first admin, or says that the link no longer holds. */
  addFirstAdmin(token: string, person: Omit<NewStaff, 'role'>): Promise<Added>
  /** Adds the admin of the settings while there is no staff; an account that exists is left as it is. */
  ensureAdmin(email: string, password: string): Promise<EnsuredAdmin>
}

export function createSetUp(staff: StaffList, random: Random): SetUp {
  const token = randomText(random, 32)
  const isOpen = (given: string | undefined) => staff.isEmpty() && sameSecret(given, token)
  return {
    setUpToken: () => (staff.isEmpty() ? token : undefined),
    isOpen,
    addFirstAdmin: async (given, person) =>
      isOpen(given) ? staff.addFirst({ ...person, role: 'admin' }) : { kind: 'not-first' },
    ensureAdmin: async (email, password) => {
      if (!staff.isEmpty()) return { kind: 'already-there' }
      // The alias is what customers see: an e-mail's name would give the person away.
      const person = { email, password, name: 'Admin', alias: 'Admin', role: 'admin' }
      const checked = newStaffSchema.safeParse(person)
      if (!checked.success) return { kind: 'refused', why: adminFault(checked.error) }
      const added = await staff.addFirst(checked.data)
      return { kind: added.kind === 'added' ? 'added' : 'already-there' }
    },
  }
}

function adminFault(error: z.ZodError): string {
  const settings: Readonly<Record<string, string>> = { email: 'DESK_ADMIN_EMAIL', password: 'DESK_ADMIN_PASSWORD' }
  return error.issues.map(({ path, message }) => `${settings[String(path[0])]}: ${message}`).join('; ')
}
