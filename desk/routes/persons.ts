/**
 * The rights of persons over what is held about them: to see it, to take it along, to have it erased. For admins alone;
 * whom it is about travels in the body, never in an address (OWASP ASVS 14.2.1), and each use is on record.
 */
import { z } from 'zod'
import { isDone } from '../claims/state.js'
import { fault } from '../fault.js'
import type { Parts } from '../parts.js'
import { erase, isBusy } from '../person/erase.js'
import { exportOf } from '../person/export.js'
import { chosenOf, findPerson, type Found } from '../person/find.js'
import { blockedSource, keptSource, type Source } from '../person/source.js'
import { whoOf } from '../person/who.js'
import { lastSaid } from '../retention/expiry.js'
import { staffRoute, type DeskResponse, type Route } from '../route.js'
import type { Role } from '../staff.js'

const path = '/api/desk/persons'
const ADMIN: readonly Role[] = ['admin']
const who = z.string().trim().min(3).max(200).describe('e-mail address, telephone, reference, or id of a conversation')
const chosenShape = {
  who,
  claims: z.array(z.string()).max(1000).describe('references, of what the search gave'),
  chats: z.array(z.string()).max(1000).describe('ids of conversations, of what the search gave'),
}

const foundSchema = z.strictObject({
  claims: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      filedAt: z.iso.datetime(),
      state: z.string(),
      open: z.boolean().describe('not answered: it cannot be erased yet'),
    }),
  ),
  chats: z.array(
    z.strictObject({
      id: z.string(),
      channel: z.string(),
      startedAt: z.iso.datetime(),
      lastAt: z.iso.datetime(),
      messages: z.int(),
      open: z.boolean().describe('with a person, waiting for one, or needed by an open claim: it cannot be erased yet'),
    }),
  ),
})

const nothing = () => fault(404, 'nothing-held', 'Nothing is held under this: check how it is written.')

export const personRoutes: readonly Route[] = [
  staffRoute(ADMIN, {
    method: 'POST',
    path: `${path}/search`,
    summary: 'What is held about a person, to choose from',
    input: z.strictObject({ who }),
    status: 200,
    output: foundSchema,
    failures: { 404: 'nothing-held' },
    handler: async ({ input, signedIn }, parts) => {
      const found = await findPerson(whoOf(input.who), keptSource(parts))
      if (isNothing(found)) return nothing()
      await noted(found, 'person', signedIn.staff.id, parts)
      return { status: 200, body: listed(found) }
    },
  }),
  staffRoute(ADMIN, {
    method: 'POST',
    path: `${path}/export`,
    summary: 'A ZIP archive of what was chosen: JSON, CSV and the files',
    input: z.strictObject(chosenShape),
    status: 200,
    failures: { 404: 'nothing-held', 413: 'too-much' },
    handler: async ({ input, signedIn }, parts) => {
      const source = keptSource(parts)
      const found = chosenOf(await findPerson(whoOf(input.who), source), input.claims, input.chats)
      return archive(found, source, parts, () => noted(found, 'exported', signedIn.staff.id, parts))
    },
  }),
  staffRoute(ADMIN, {
    method: 'POST',
    path: `${path}/erase`,
    summary: 'Block what was chosen: unreadable from now on, and destroyed when its time is over',
    input: z.strictObject({ ...chosenShape, why: z.string().trim().min(1).max(500) }),
    status: 200,
    output: z.strictObject({ erased: z.int() }),
    failures: { 404: 'nothing-held', 409: 'open: with `ids`, what has to come to its end first' },
    handler: async ({ input, signedIn: { staff } }, parts) => {
      const all = await findPerson(whoOf(input.who), keptSource(parts))
      const chosen = chosenOf(all, input.claims, input.chats)
      if (isNothing(chosen)) return nothing()
      const by = { kind: 'staff' as const, id: staff.id, alias: staff.alias }
      const erased = await erase(all, chosen, input.why, by, { ...parts, source: keptSource(parts) })
      if (erased.kind === 'open') return stillOpen(erased.ids)
      await noted(chosen, 'erased', staff.id, parts)
      return { status: 200, body: { erased: chosen.claims.size + chosen.chats.size } }
    },
  }),
  staffRoute(ADMIN, {
    method: 'POST',
    path: `${path}/blocked`,
    summary: 'A ZIP archive of what is blocked, for a court, a prosecutor or an authority that asks for it',
    input: z.strictObject({
      who,
      askedBy: z.enum(['court', 'prosecutor', 'authority']).describe('Ley Orgánica 3/2018 art. 32.2'),
      file: z.string().trim().min(1).max(100).describe('the number of their proceedings'),
    }),
    status: 200,
    failures: { 404: 'nothing-held', 413: 'too-much' },
    handler: async ({ input, signedIn }, parts) => {
      const source = blockedSource(parts)
      const found = await findPerson(whoOf(input.who), source)
      const why = `${input.askedBy}: ${input.file}`
      return archive(found, source, parts, () => noted(found, 'blocked', signedIn.staff.id, parts, why))
    },
  }),
]

function isNothing({ claims, chats }: Found): boolean {
  return claims.size + chats.size === 0
}

/** On record before anybody sees it. */
async function archive(found: Found, source: Source, parts: Parts, note: () => Promise<void>): Promise<DeskResponse> {
  if (isNothing(found)) return nothing()
  await note()
  const reads = await parts.accessLog.readsOf(idsOf(found))
  const bytes = await exportOf({ found, source, reads, now: parts.now() })
  if (!bytes) return fault(413, 'too-much', 'It is more than one archive takes: choose less at a time.')
  const headers = { 'content-type': 'application/zip', 'content-disposition': 'attachment; filename="mostrador.zip"' }
  return { status: 200, body: bytes, headers }
}

async function noted(
  found: Found,
  what: 'person' | 'exported' | 'erased' | 'blocked',
  by: string,
  parts: Parts,
  why?: string,
) {
  for (const of of idsOf(found)) await parts.accessLog.note(by, { what, of, ...(why === undefined ? {} : { why }) })
}

function idsOf({ claims, chats }: Found): ReadonlySet<string> {
  return new Set([...claims.keys(), ...chats.keys()])
}

function listed({ claims, chats }: Found): z.output<typeof foundSchema> {
  const open = [...claims.values()].filter(({ state }) => !isDone(state)).map(({ conversationId }) => conversationId)
  return {
    claims: [...claims].map(([id, { claimKind, receivedAt, state }]) => {
      return { id, kind: claimKind, filedAt: receivedAt, state: state.kind, open: !isDone(state) }
    }),
    chats: [...chats.values()].map((chat) => {
      const { id, channel, startedAt, entries } = chat
      const isOpen = isBusy(chat) || open.includes(id)
      return { id, channel, startedAt, lastAt: lastSaid(chat), messages: entries.length, open: isOpen }
    }),
  }
}

function stillOpen(ids: readonly string[]): DeskResponse {
  const message =
    'Something of it is not at its end: answer the claims and end the conversations first, then ask again.'
  return { status: 409, body: { error: { code: 'open', message }, ids } }
}
