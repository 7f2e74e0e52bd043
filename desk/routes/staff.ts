/** The people of the desk, kept by its admins. */
import { z } from 'zod'
import { staffMemberSchema } from '../claims/event.js'
import { fault } from '../fault.js'
import { NO_INPUT, staffRoute, type Route } from '../route.js'
import { ROLES } from '../staff.js'
import { colleagueOf, colleagueSchema, newStaffSchema } from '../staff-list.js'

const path = '/api/desk/staff'

export const staffRoutes: readonly Route[] = [
  staffRoute(ROLES, {
    method: 'GET',
    path: '/api/desk/colleagues',
    summary: 'To whom work can be given: everybody who has an account, by the name that customers see',
    input: NO_INPUT,
    status: 200,
    output: z.array(staffMemberSchema),
    handler: async (_request, { staff }) => {
      const members = (await staff.all()).map(({ id, alias }) => ({ id, alias }))
      return { status: 200, body: members.toSorted((a, b) => a.alias.localeCompare(b.alias, 'es')) }
    },
  }),
  staffRoute(['admin'], {
    method: 'GET',
    path,
    summary: 'Everybody who has an account',
    input: NO_INPUT,
    status: 200,
    output: z.array(colleagueSchema),
    handler: async (_request, { staff }) => ({ status: 200, body: (await staff.all()).map(colleagueOf) }),
  }),
  staffRoute(['admin'], {
    method: 'POST',
    path,
    summary: 'Make an account',
    input: newStaffSchema,
    status: 201,
    output: colleagueSchema,
    failures: { 409: 'email-taken' },
    handler: async ({ input, signedIn }, { staff, log }) => {
      const added = await staff.add(input)
      if (added.kind !== 'added')
        return fault(409, 'email-taken', 'There is an account with this e-mail: choose another.')
      log.info({ staffId: added.staff.id, role: added.staff.role, by: signedIn.staff.id }, 'account made')
      return { status: 201, body: colleagueOf(added.staff) }
    },
  }),
]
