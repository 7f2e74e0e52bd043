/** Who calls Direct Line: a server that knows the secret, or a customer's page with a token. */
import type { IncomingMessage } from 'node:http'
import { sameSecret } from '../../../desk/same-secret.js'
import { Refusal } from '../../http/refusal.js'
import type { Grant, TokenRead, Tokens } from './tokens.js'

export type Caller = { readonly kind: 'secret' } | { readonly kind: 'token'; readonly grant: Grant }

/** Throws a Refusal: 401 without a valid key, 403 with an expired one, because clients take exactly 403 for expired. */
export async function callerOf(req: IncomingMessage, secret: string, tokens: Tokens): Promise<Caller> {
  const [scheme, key = ''] = (req.headers.authorization ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'bearer' || key === '')
    throw unauthorised('Send the header "Authorization: Bearer <token>".')
  if (sameSecret(key, secret)) return { kind: 'secret' }
  const grant = grantIn(await tokens.read(key))
  const origin = req.headers.origin
  if (origin !== undefined && grant.trustedOrigins && !grant.trustedOrigins.includes(origin)) throw forbidden()
  return { kind: 'token', grant }
}

/** Throws a Refusal when it is expired or none of ours. */
export function grantIn(read: TokenRead): Grant {
  switch (read.kind) {
    case 'valid':
      return read.grant
    case 'expired':
      throw new Refusal(403, 'TokenExpired', 'The token has expired: get a new one.')
    case 'garbage':
      throw unauthorised('This is no token of ours: get one at /webchat/token.')
  }
}

/** The same words for a conversation that exists and one that does not: nobody learns which. */
export function mustReach(caller: Caller, conversationId: string): void {
  if (caller.kind === 'token' && caller.grant.conversationId !== conversationId) throw forbidden()
}

/** Whom the caller writes as, if its token says so. */
export function boundUser(caller: Caller): { readonly userId?: string } {
  return caller.kind === 'token' && caller.grant.userId ? { userId: caller.grant.userId } : {}
}

function unauthorised(cure: string): Refusal {
  return new Refusal(401, 'Unauthorized', cure, { 'WWW-Authenticate': 'Bearer' })
}

function forbidden(): Refusal {
  return new Refusal(403, 'Forbidden', 'The token is not for this.')
}
