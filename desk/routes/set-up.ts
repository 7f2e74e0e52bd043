/** The one-time link that makes the first account. */
import { z } from 'zod'
import { fault } from '../fault.js'
import { NO_INPUT, openRoute, type Route } from '../route.js'
import { sessionCookie } from '../session-cookie.js'
import { newStaffSchema } from '../staff-list.js'
import { signedInBody, signedInSchema } from './session.js'

const path = '/api/desk/setup'
const failures = { 404: 'setup-closed: the link is wrong, used, or there is staff already' }
const closed = () =>
  fault(404, 'setup-closed', 'This set-up link does not hold: use the one that the last start printed, or sign in.')

export const setUpRoutes: readonly Route[] = [
  openRoute({
    method: 'GET',
    path,
    summary: 'Whether a set-up link still holds',
    query: { token: 'the token of the link' },
    input: NO_INPUT,
    status: 200,
    output: z.strictObject({ open: z.literal(true) }),
    failures,
    handler: async ({ query }, { setUp }) =>
      setUp.isOpen(query.get('token') ?? undefined) ? { status: 200, body: { open: true } } : closed(),
  }),
  openRoute({
    method: 'POST',
    path,
    summary: 'Make the first account, an admin, and sign in',
    input: newStaffSchema.omit({ role: true }).extend({ token: z.string().max(100) }),
    status: 201,
    output: signedInSchema,
    failures,
    handler: async ({ input: { token, ...person }, address }, { setUp, sessions, log, secureCookie }) => {
      const added = await setUp.addFirstAdmin(token, person)
      if (added.kind !== 'added') return closed()
      const opened = await sessions.open(added.staff)
      log.info({ address, staffId: added.staff.id }, 'first account made')
      return { status: 201, body: signedInBody(opened.signedIn), cookie: sessionCookie(opened.token, secureCookie) }
    },
  }),
]
