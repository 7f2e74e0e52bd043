/** Tokens: for servers that know the secret, for pages that hold one, and for our own pages that ask for one. */
import { readJsonObject } from '../../http/body.js'
import { foreignOrigin } from '../../http/door.js'
import { isObject, type Json } from '../../http/json.js'
import type { Origins } from '../../http/origins.js'
import { Refusal } from '../../http/refusal.js'
import type { Call, Route } from '../../http/route.js'
import { isCustomerId, isLocale } from './accounts.js'
import type { Grant } from './tokens.js'
import { BASE, caller, mustWait, newConversationId, newCustomerId, tokenBody, type Channel } from './channel.js'

const BODY_BYTES = 8 * 1024

export function tokenRoutes(channel: Channel, origins: Origins): Route[] {
  return [
    route(`${BASE}/tokens/generate`, (call) => generated(channel, call)),
    route(`${BASE}/tokens/refresh`, (call) => refreshed(channel, call)),
    route('/webchat/token', (call) => webChatToken(channel, origins, call)),
  ]
}

function route(path: string, body: (call: Call) => Promise<unknown>): Route {
  return { method: 'POST', path, crossOrigin: true, handle: async (call) => ({ status: 200, body: await body(call) }) }
}

/** Starts nothing: the conversation begins with POST /conversations. */
async function generated(channel: Channel, call: Call): Promise<unknown> {
  const who = await caller(channel, call)
  if (who.kind !== 'secret')
    throw new Refusal(403, 'Forbidden', 'Only the secret makes tokens; a token can be refreshed.')
  const { user, trustedOrigins } = await readJsonObject(call.req, BODY_BYTES)
  const userId = isObject(user) ? user['id'] : undefined
  return await tokenBody(channel, {
    conversationId: newConversationId(),
    ...(isCustomerId(userId) ? { userId } : {}),
    ...(trustedOrigins === undefined ? {} : { trustedOrigins: originsIn(trustedOrigins) }),
  })
}

async function refreshed(channel: Channel, call: Call): Promise<unknown> {
  const who = await caller(channel, call)
  if (who.kind === 'secret')
    throw new Refusal(403, 'Forbidden', 'The secret never expires: there is nothing to refresh.')
  return await tokenBody(channel, who.grant)
}

/** For the chat on a page: no secret in the browser, so the page's origin and the client's address are looked at. */
async function webChatToken(channel: Channel, origins: Origins, call: Call): Promise<unknown> {
  if (!origins.mayCall(call.req)) throw foreignOrigin(call.req)
  mustWait(channel.newChats(call.address), 'new chats')
  const body = await readJsonObject(call.req, BODY_BYTES)
  const resumed = await grantToResume(channel, body['token'])
  if (resumed) {
    return { ...(await tokenBody(channel, resumed)), userId: resumed.userId, domain: `${call.origin}${BASE}` }
  }
  const userId = isCustomerId(body['userId']) ? body['userId'] : newCustomerId()
  const locale = isLocale(body['locale']) ? { locale: body['locale'] } : {}
  const token = await tokenBody(channel, { conversationId: newConversationId(), userId, ...locale })
  return { ...token, userId, domain: `${call.origin}${BASE}` }
}

/** A laptop that slept, a tab opened again: whoever holds the conversation's own token, lately expired, goes on with it. */
async function grantToResume(channel: Channel, token: Json | undefined): Promise<Grant | undefined> {
  if (typeof token !== 'string') return undefined
  const read = await channel.tokens.readLapsed(token)
  const isCustomers = read.kind === 'valid' && read.grant.userId !== undefined
  const conversation = isCustomers ? await channel.conversations.get(read.grant.conversationId) : undefined
  return isCustomers && conversation?.ended === false ? read.grant : undefined
}

function originsIn(value: Json): string[] {
  const origins = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  if (origins.length > 0 && origins.length === (Array.isArray(value) ? value.length : -1)) return origins
  throw new Refusal(400, 'BadArgument', 'trustedOrigins must be a list of origins such as "https://shop.example".')
}
