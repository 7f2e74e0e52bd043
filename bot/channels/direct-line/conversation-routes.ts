/** Conversations: begin, reconnect, read. */
import { readJsonObject } from '../../http/body.js'
import { isObject, type JsonObject } from '../../http/json.js'
import type { Answer, Call, Route } from '../../http/route.js'
import { isCustomerId, isLocale } from './accounts.js'
import type { Opening } from './adapter.js'
import type { Caller } from './caller.js'
import {
  BASE,
  caller,
  conversationOf,
  existing,
  newConversationId,
  newCustomerId,
  streamUrl,
  tokenBody,
  type Channel,
} from './channel.js'
import { watermarkIn } from './watermark.js'
import { activitySetAfter } from './wire.js'

const BODY_BYTES = 8 * 1024
/** Entries in one answer; the client asks again with the watermark until none come. */
const PAGE = 100
const CUSTOMER_ID_LENGTH = 100

/** The conversations that are beginning just now. */
type Starting = Map<string, Promise<boolean>>

export function conversationRoutes(channel: Channel): Route[] {
  const starting: Starting = new Map()
  return [
    route('POST', `${BASE}/conversations`, (call) => started(channel, starting, call)),
    route('GET', `${BASE}/conversations/:conversationId`, (call) => reconnected(channel, call)),
    route('GET', `${BASE}/conversations/:conversationId/activities`, (call) => activities(channel, call)),
  ]
}

function route(method: Route['method'], path: string, handle: (call: Call) => Promise<Answer>): Route {
  return { method, path, crossOrigin: true, handle }
}

/** 201 for a new conversation, whose greeting is there already; 200 when the token has begun one before. */
async function started(channel: Channel, starting: Starting, call: Call): Promise<Answer> {
  const who = await caller(channel, call)
  const body = await readJsonObject(call.req, BODY_BYTES)
  const id = who.kind === 'token' ? who.grant.conversationId : newConversationId()
  const opening = openingOf(who, body)
  const isNew = await begin(channel, starting, id, opening)
  const token = who.kind === 'token' ? who.grant : { conversationId: id }
  const bound = isNew && isCustomerId(opening.userId) ? { userId: opening.userId } : {}
  return {
    status: isNew ? 201 : 200,
    body: {
      ...(await tokenBody(channel, { ...bound, ...token })),
      streamUrl: await streamUrl(channel, call.origin, id, 0),
    },
  }
}

/** Answers true for the one call that begins it; the others wait until it has begun. */
async function begin(channel: Channel, starting: Starting, id: string, opening: Opening): Promise<boolean> {
  const underWay = starting.get(id)
  if (underWay) {
    await underWay
    return false
  }
  const beginning = beginUnlessThere(channel, id, opening).finally(() => starting.delete(id))
  starting.set(id, beginning)
  return await beginning
}

async function beginUnlessThere(channel: Channel, id: string, opening: Opening): Promise<boolean> {
  if (await channel.conversations.get(id)) return false
  await channel.adapter.start(id, opening)
  await existing(channel, id)
  return true
}

function openingOf(who: Caller, body: JsonObject): Opening {
  const grant = who.kind === 'token' ? who.grant : undefined
  const user = isObject(body['user']) ? body['user']['id'] : undefined
  const named = typeof user === 'string' && user !== '' && user.length <= CUSTOMER_ID_LENGTH ? user : newCustomerId()
  const locale = isLocale(body['locale']) ? body['locale'] : grant?.locale
  return { userId: grant?.userId ?? named, ...(locale ? { locale } : {}) }
}

async function reconnected(channel: Channel, call: Call): Promise<Answer> {
  const { caller: who, conversation } = await conversationOf(channel, call)
  const { id, entries, customer } = conversation
  const from = watermarkIn(call.query) ?? entries.length
  const bound = isCustomerId(customer.id) ? { userId: customer.id } : {}
  const grant = who.kind === 'token' ? who.grant : { conversationId: id, ...bound }
  return {
    status: 200,
    body: { ...(await tokenBody(channel, grant)), streamUrl: await streamUrl(channel, call.origin, id, from) },
  }
}

async function activities(channel: Channel, call: Call): Promise<Answer> {
  const { conversation } = await conversationOf(channel, call)
  return { status: 200, body: activitySetAfter(conversation, watermarkIn(call.query) ?? 0, PAGE, call.origin) }
}
