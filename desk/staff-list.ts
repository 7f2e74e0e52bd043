/** The people of the desk: found by id or e-mail, added once each. */
import { z } from 'zod'
import { passwordSchema, type Passwords } from './password.js'
import { randomText, type Random } from './random.js'
import type { StaffMember } from './claims/event.js'
import { ROLES, type Staff } from './staff.js'
import type { Records } from './store/store.js'
import { Turnstile } from './store/turnstile.js'

const STAFF_VERSION = 1

/** One line of text, as a person writes their name: no line breaks or control characters, which would forge log lines. */
const shownName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'must be one line')

/** What it takes to add somebody. The alias is obligatory: an operator is always identified to the customer. */
export const newStaffSchema = z.strictObject({
  email: z.email().max(200).toLowerCase(),
  name: shownName,
  alias: shownName,
  password: passwordSchema,
  role: z.enum(ROLES),
})
export type NewStaff = z.output<typeof newStaffSchema>

/** A member of staff as colleagues see them: all but the password. */
export const colleagueSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  alias: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
})
export type Colleague = z.output<typeof colleagueSchema>

export function colleagueOf({ id, name, alias, email, role }: Staff): Colleague {
  return { id, name, alias, email, role }
}

/** As claims speak of them. */
export async function colleaguesIn(records: Records<Staff>): Promise<readonly StaffMember[]> {
  const found = await Promise.all(records.ids().map((id) => records.get(id)))
  return found.flatMap((staff) => (staff ? [{ id: staff.id, alias: staff.alias }] : []))
}

export type Added = { readonly kind: 'added'; readonly staff: Staff } | { readonly kind: 'email-taken' | 'not-first' }

export interface StaffList {
  isEmpty(): boolean
  get(id: string): Promise<Staff | undefined>
  withEmail(email: string): Promise<Staff | undefined>
  all(): Promise<readonly Staff[]>
  add(person: NewStaff): Promise<Added>
  /** Adds somebody only while there is nobody. */
  addFirst(person: NewStaff): Promise<Added>
}

export interface StaffListParts {
  readonly records: Records<Staff>
  readonly passwords: Passwords
  readonly random: Random
  readonly now: () => Date
}

export function createStaffList({ records, passwords, random, now }: StaffListParts): StaffList {
  const turnstile = new Turnstile()

  async function all(): Promise<readonly Staff[]> {
    const found = await Promise.all(records.ids().map((id) => records.get(id)))
    return found.filter((staff) => staff !== undefined)
  }

  async function withEmail(email: string): Promise<Staff | undefined> {
    const wanted = email.trim().toLowerCase()
    return (await all()).find((staff) => staff.email === wanted)
  }

  async function addNow(person: NewStaff): Promise<Added> {
    if ((await withEmail(person.email)) !== undefined) return { kind: 'email-taken' }
    const staff: Staff = {
      ...person,
      id: randomText(random, 16),
      version: STAFF_VERSION,
      password: await passwords.hash(person.password),
      createdAt: now().toISOString(),
    }
    await records.put(staff)
    return { kind: 'added', staff }
  }

  /** One after another: two requests at once must not both find the e-mail, or the first place, free. */
  function inTurn(work: () => Promise<Added>): Promise<Added> {
    return turnstile.pass('add', work)
  }

  return {
    isEmpty: () => records.ids().length === 0,
    get: (id) => records.get(id),
    withEmail,
    all,
    add: (person) => inTurn(() => addNow(person)),
    addFirst: (person) =>
      inTurn(async () => (records.ids().length === 0 ? addNow(person) : { kind: 'not-first' as const })),
  }
}
