/** Signing in, staying signed in, signing out. */
import { z } from 'zod'
import { fault } from '../fault.js'
import { NO_INPUT, openRoute, staffRoute, type Route } from '../route.js'
import { clearedSessionCookie, sessionCookie } from '../session-cookie.js'
import type { SignedIn } from '../sessions.js'
import { colleagueOf, colleagueSchema } from '../staff-list.js'
import { ROLES } from '../staff.js'

const path = '/api/desk/session'

export const signedInSchema = z.strictObject({
  staff: colleagueSchema,
  csrf: z.string().describe('goes into the header x-csrf-token of every request that changes something'),
})

export function signedInBody({ staff, session }: SignedIn): z.output<typeof signedInSchema> {
  return { staff: colleagueOf(staff), csrf: session.csrf }
}

export const sessionRoutes: readonly Route[] = [
  staffRoute(ROLES, {
    method: 'GET',
    path,
    summary: 'Who is signed in',
    input: NO_INPUT,
    status: 200,
    output: signedInSchema,
    handler: async ({ signedIn }) => ({ status: 200, body: signedInBody(signedIn) }),
  }),
  openRoute({
    method: 'POST',
    path,
    summary: 'Sign in',
    input: z.strictObject({ email: z.string().max(200), password: z.string().max(200) }),
    status: 200,
    output: signedInSchema,
    failures: { 401: 'wrong-credentials', 429: 'too many wrong attempts; Retry-After tells when to come back' },
    handler: async ({ input, address, signedIn }, { signIn, log, secureCookie }) => {
      const outcome = await signIn.signIn(input, address, signedIn)
      switch (outcome.kind) {
        case 'signed-in':
          log.info({ address, staffId: outcome.signedIn.staff.id }, 'signed in')
          return {
            status: 200,
            body: signedInBody(outcome.signedIn),
            cookie: sessionCookie(outcome.token, secureCookie),
          }
        case 'wrong-credentials': // the e-mail is not logged: people type their password into that field too
          log.warn({ address }, 'sign-in refused')
          return fault(401, 'wrong-credentials', 'E-mail or password are not right: try again.')
        case 'too-many':
          log.warn({ address }, 'sign-in held back')
          return fault(429, 'too-many', `Too many attempts: try again in ${outcome.retryAfterSeconds} s.`, {
            'retry-after': String(outcome.retryAfterSeconds),
          })
      }
    },
  }),
  staffRoute(ROLES, {
    method: 'DELETE',
    path,
    summary: 'Sign out',
    input: NO_INPUT,
    status: 204,
    handler: async ({ address, signedIn }, { sessions, log, secureCookie }) => {
      await sessions.end(signedIn.session.id)
      log.info({ address, staffId: signedIn.staff.id }, 'signed out')
      return { status: 204, cookie: clearedSessionCookie(secureCookie) }
    },
  }),
]
