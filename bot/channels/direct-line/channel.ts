/** What the routes of Direct Line share. */
import { randomBytes } from 'node:crypto'
import type { Conversation } from '../../../desk/conversation.js'
import type { Conversations } from '../../../desk/conversations.js'
import type { Log } from '../../../desk/log.js'
import type { Attachments } from '../../../desk/store/attachments.js'
import type { Allowance } from '../../http/allowance.js'
import { Refusal } from '../../http/refusal.js'
import type { Call } from '../../http/route.js'
import type { Uploads } from '../../uploads.js'
import type { DirectLineAdapter } from './adapter.js'
import { callerOf, mustReach, type Caller } from './caller.js'
import { TOKEN_SECONDS, type Grant, type Tokens } from './tokens.js'

/** Thousands of ordinary messages; beyond it every turn would cost noticeably more. */
const CONVERSATION_CHARACTERS = 4_000_000

export const BASE = '/v3/directline'

export interface Channel {
  readonly secret: string
  readonly tokens: Tokens
  readonly conversations: Conversations
  readonly attachments: Attachments
  readonly uploads: Uploads
  readonly adapter: DirectLineAdapter
  /** By the client's address. */
  readonly newChats: Allowance
  /** By the conversation. */
  readonly messages: Allowance
  /** By the conversation; a client that shows it sends one every few seconds. */
  readonly typing: Allowance
  readonly now: () => Date
  readonly log: Log
  /** How long a request waits for its turn, in milliseconds; the turn goes on after that. */
  readonly turnBudgetMs: number
}

/** 128 random bits in lower-case hexadecimal. */
export function newConversationId(): string {
  return randomBytes(16).toString('hex')
}

export function newCustomerId(): string {
  return `dl_${randomBytes(16).toString('hex')}`
}

export function caller(channel: Channel, call: Call): Promise<Caller> {
  return callerOf(call.req, channel.secret, channel.tokens)
}

/** The conversation in the path. Throws a Refusal when the caller may not reach it or when it has not begun. */
export async function conversationOf(
  channel: Channel,
  call: Call,
): Promise<{ caller: Caller; conversation: Conversation }> {
  const who = await caller(channel, call)
  const id = call.params['conversationId'] ?? ''
  mustReach(who, id)
  return { caller: who, conversation: await existing(channel, id) }
}

export async function existing(channel: Channel, id: string): Promise<Conversation> {
  const conversation = /^[\w-]{1,64}$/.test(id) ? await channel.conversations.get(id) : undefined
  if (!conversation) throw new Refusal(404, 'ConversationNotFound', 'There is no such conversation: start a new one.')
  return conversation
}

/** As `conversationOf`, for whoever wants to write: it is neither over nor full. */
export async function writableConversationOf(
  channel: Channel,
  call: Call,
): Promise<{ caller: Caller; conversation: Conversation }> {
  const found = await conversationOf(channel, call)
  if (found.conversation.ended)
    throw new Refusal(404, 'ConversationEnded', 'The conversation is over: it can be read, and a new one started.')
  if ((found.conversation.characters ?? 0) > CONVERSATION_CHARACTERS)
    throw new Refusal(413, 'ConversationTooLong', 'The conversation has grown too long: start a new one.')
  return found
}

/** Throws a Refusal unless `seconds` is 0. */
export function mustWait(seconds: number, what: string): void {
  if (seconds === 0) return
  const message = `Too many ${what} in a minute: try again in ${seconds} s.`
  throw new Refusal(429, 'TooManyRequests', message, { 'Retry-After': String(seconds) })
}

/** As every call that hands out a token words it. */
export async function tokenBody(channel: Channel, grant: Grant): Promise<Record<string, unknown>> {
  return {
    conversationId: grant.conversationId,
    token: await channel.tokens.issue(grant),
    expires_in: TOKEN_SECONDS,
  }
}

/** The address of a socket that begins after place `watermark`. */
export async function streamUrl(channel: Channel, origin: string, id: string, watermark: number): Promise<string> {
  const token = await channel.tokens.issueForStream(id)
  const socketOrigin = origin.replace(/^http/, 'ws')
  return `${socketOrigin}${BASE}/conversations/${id}/stream?watermark=${watermark}&t=${token}`
}
