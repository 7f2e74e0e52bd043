/** The claims: which there are, how one stands, and what staff do with it. */
import { z } from 'zod'
import { claimItemSchema, OPEN_STATUSES } from '../claim-item.js'
import { shownClaim, unknownClaim } from '../claim-shown.js'
import { claimViewSchema, isOffered } from '../claim-view.js'
import type { Changed } from '../claims.js'
import { givenSchema, type Given } from '../claims/command.js'
import type { Refusal } from '../claims/refusal.js'
import { STATES } from '../claims/state.js'
import { fault, wrongInput } from '../fault.js'
import type { Parts } from '../parts.js'
import { NO_INPUT, staffRoute, type DeskResponse, type Route } from '../route.js'
import { ROLES } from '../staff.js'
import type { StaffList } from '../staff-list.js'

const path = '/api/desk/claims'
const MOST_SHOWN = 200
/** An assessment, a start, an answer and the like at once. */
const MOST_COMMANDS = 20
/** Of an order, as JSON: some twenty pages. */
const MOST_CHARACTERS = 50_000

const filterSchema = z.object({
  state: z.enum(STATES).optional(),
  kind: z.string().max(64).optional(),
  due: z.enum(OPEN_STATUSES).optional(),
  assigned: z.string().max(100).optional(),
  q: z.string().max(200).optional(),
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(MOST_SHOWN).default(50),
})

export const claimRoutes: readonly Route[] = [
  staffRoute(ROLES, {
    method: 'GET',
    path,
    summary:
      'The claims: those to be answered soonest at the head, then those that wait for the customer, then the rest',
    query: {
      state: STATES.join(', '),
      kind: 'claim, billing, enquiry …',
      due: OPEN_STATUSES.join(', '),
      assigned: 'me, nobody, or the id of a member of staff',
      q: 'words of its reference, contact or issues',
      after: 'the `next` of the page before',
      limit: `at most ${MOST_SHOWN}; 50 when absent`,
    },
    input: NO_INPUT,
    status: 200,
    output: z.strictObject({ items: z.array(claimItemSchema), total: z.int(), next: z.string().optional() }),
    failures: { 422: 'wrong-input: the message names the field' },
    handler: async ({ query, signedIn }, { claims, conversations }) => {
      const given = [...query].filter(([, value]) => value !== '')
      const read = filterSchema.safeParse(Object.fromEntries(given))
      if (!read.success) return wrongInput(read.error)
      const filter = { ...read.data, assigned: assignedTo(read.data.assigned, signedIn.staff.id) }
      const page = claims.list(filter, (id) => conversations.heardIn(id))
      return page ? { status: 200, body: page } : fault(422, 'wrong-input', 'after: is not in the list: begin anew')
    },
  }),
  staffRoute(ROLES, {
    method: 'GET',
    path: `${path}/:id`,
    summary: 'A claim with its whole history; that it was read is recorded',
    input: NO_INPUT,
    status: 200,
    output: claimViewSchema,
    failures: { 404: 'unknown-claim' },
    handler: async ({ params: { id = '' }, signedIn }, parts) => {
      const claim = await parts.claims.get(id)
      if (claim) await parts.accessLog.note(signedIn.staff.id, { what: 'claim', of: id })
      return claim ? shownClaim(id, claim, parts) : unknownClaim()
    },
  }),
  staffRoute(ROLES, {
    method: 'POST',
    path: `${path}/:id/commands`,
    summary: 'Do something with a claim: all of the commands are carried out, in their order, or none is',
    input: z.strictObject({
      version: z.int().describe('of the claim as it was read'),
      commands: z
        .array(givenSchema)
        .min(1)
        .max(MOST_COMMANDS)
        .refine(
          (commands) => JSON.stringify(commands).length <= MOST_CHARACTERS,
          `must not have more than ${MOST_CHARACTERS} characters together`,
        ),
    }),
    status: 200,
    output: claimViewSchema,
    failures: {
      403: 'not-yours: not for staff to do',
      404: 'unknown-claim',
      409: 'stale: somebody else was quicker; with `since`, the events, and `version`',
      422: 'wrong-input, or why it was refused; the message tells the cure; with `issueIds` where answers are meant',
    },
    handler: async ({ params: { id = '' }, input, signedIn: { staff } }, parts) => {
      const { version } = input
      if (!input.commands.every(({ kind }) => isOffered(kind)))
        return fault(403, 'not-yours', 'This is not done from here yet: leave it out.')
      const commands = await withColleagues(input.commands, parts.staff)
      if (!commands)
        return fault(422, 'unknown-staff', 'There is no such member of staff: choose somebody of the list.')
      const by = { kind: 'staff' as const, id: staff.id, alias: staff.alias }
      return responseTo(id, await parts.claimPost.change(id, { commands, by, version }), parts)
    },
  }),
]

function assignedTo(asked: string | undefined, me: string): string | null | undefined {
  if (asked === 'nobody') return null
  return asked === 'me' ? me : asked
}

/** Under the names that they have here, whatever the page calls them. */
async function withColleagues(commands: readonly Given[], staff: StaffList): Promise<readonly Given[] | undefined> {
  const named: Given[] = []
  for (const command of commands) {
    if (command.kind !== 'assign' || command.to === undefined) named.push(command)
    else {
      const found = await staff.get(command.to.id)
      if (!found) return undefined
      named.push({ kind: 'assign', to: { id: found.id, alias: found.alias } })
    }
  }
  return named
}

async function responseTo(id: string, changed: Changed, parts: Parts): Promise<DeskResponse> {
  switch (changed.kind) {
    case 'changed':
      return shownClaim(id, changed.claim, parts)
    case 'refused':
      return refusalResponse(changed.refusal, changed.version)
    case 'unknown':
      return unknownClaim()
  }
}

function refusalResponse(refusal: Refusal, version: number): DeskResponse {
  const error = { code: refusal.code, message: `${refusal.cure}.` }
  if (refusal.code === 'stale') return { status: 409, body: { error, since: refusal.since, version } }
  if (refusal.code === 'not-yours') return { status: 403, body: { error } }
  return { status: 422, body: { error, ...(refusal.issueIds ? { issueIds: refusal.issueIds } : {}) } }
}
