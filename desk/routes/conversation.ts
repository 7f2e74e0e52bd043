/** Reading a conversation, taking it, writing in it, giving it back to the bot. */
import { z } from 'zod'
import type { Conversation } from '../conversation.js'
import type { Conversations } from '../conversations.js'
import { fault } from '../fault.js'
import { NO_INPUT, staffRoute, type DeskResponse, type Route } from '../route.js'
import { ROLES } from '../staff.js'
import { viewOf, viewSchema } from '../view.js'

const path = '/api/desk/conversations/:id'
const MAX_TEXT = 4000

const unknown = () => fault(404, 'unknown-conversation', 'There is no such conversation: go back to the queue.')
const notYours = () => fault(409, 'not-yours', 'You do not have this conversation: take it from the queue first.')

/** A read that is on disk before anybody sees the transcript. */
function readBy(staffId: string, at: string, conversations: Conversations, id: string) {
  return conversations.change<Conversation | undefined>(id, async (current) => {
    const read = current && { ...current, events: [...current.events, { kind: 'read' as const, at, staffId }] }
    return { conversation: read, result: read }
  })
}

async function viewed(conversations: Conversations, id: string): Promise<DeskResponse> {
  const conversation = await conversations.get(id)
  return conversation === undefined ? unknown() : { status: 200, body: viewOf(conversation) }
}

export const conversationRoutes: readonly Route[] = [
  staffRoute(ROLES, {
    method: 'GET',
    path,
    summary: 'The whole conversation; that it was read is recorded',
    input: NO_INPUT,
    status: 200,
    output: viewSchema,
    failures: { 404: 'unknown-conversation' },
    handler: async ({ params: { id = '' }, signedIn }, { conversations, now }) => {
      const conversation = await readBy(signedIn.staff.id, now().toISOString(), conversations, id)
      return conversation === undefined ? unknown() : { status: 200, body: viewOf(conversation) }
    },
  }),
  staffRoute(ROLES, {
    method: 'POST',
    path: `${path}/take`,
    summary: 'Take a waiting conversation; harmless when it is yours already',
    input: NO_INPUT,
    status: 200,
    output: viewSchema,
    failures: { 404: 'unknown-conversation', 409: 'already-taken, not-waiting' },
    handler: async ({ params: { id = '' }, signedIn: { staff } }, { conversations, relay }) => {
      const taken = await relay.take(id, staff)
      switch (taken.kind) {
        case 'taken':
          return viewed(conversations, id)
        case 'already-taken': {
          const handoff = (await conversations.get(id))?.handoff
          if (handoff?.kind === 'human' && handoff.staffId === staff.id) return viewed(conversations, id)
          return fault(409, 'already-taken', `${taken.alias} has taken this conversation: choose another.`)
        }
        case 'not-waiting':
          return fault(409, 'not-waiting', 'This customer is not waiting for a person: choose another conversation.')
        case 'unknown':
          return unknown()
      }
    },
  }),
  staffRoute(ROLES, {
    method: 'POST',
    path: `${path}/messages`,
    summary: 'Write to the customer; the same clientId again is the same message',
    input: z.strictObject({
      text: z
        .string()
        .min(1)
        .max(MAX_TEXT)
        .refine((text) => text.trim() !== '', 'must not be blank'),
      clientId: z.string().min(1).max(100),
    }),
    status: 201,
    output: z.strictObject({ seq: z.int() }),
    failures: { 404: 'unknown-conversation', 409: 'not-yours, ended' },
    handler: async ({ params: { id = '' }, input: { text, clientId }, signedIn: { staff } }, { relay }) => {
      const said = await relay.say(id, staff, text, clientId)
      switch (said.kind) {
        case 'said':
          return { status: 201, body: { seq: said.seq } }
        case 'not-yours':
          return notYours()
        case 'ended':
          return fault(409, 'ended', 'The conversation is over: the customer can no longer be reached here.')
        case 'unknown':
          return unknown()
      }
    },
  }),
  staffRoute(ROLES, {
    method: 'POST',
    path: `${path}/give-back`,
    summary: 'Give the conversation back to the bot',
    input: NO_INPUT,
    status: 200,
    output: viewSchema,
    failures: { 404: 'unknown-conversation', 409: 'not-yours' },
    handler: async ({ params: { id = '' }, signedIn: { staff } }, { conversations, relay }) => {
      const givenBack = await relay.giveBack(id, staff)
      switch (givenBack.kind) {
        case 'given-back':
          return viewed(conversations, id)
        case 'not-yours':
          return notYours()
        case 'unknown':
          return unknown()
      }
    },
  }),
]
