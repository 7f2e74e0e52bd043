/** Direct Line's tokens: JWTs, each for one conversation and one customer, signed with a key made from the secret. */
import { hkdfSync } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose'

/** Web Chat refreshes every 15 minutes because it assumes these 30, whatever it is told. */
export const TOKEN_SECONDS = 1800
/** A customer's own page may come back to its conversation so long after its token has expired: over a week-end, a queue. */
export const RESUME_SECONDS = 7 * 24 * 3600
/** Within so many seconds the socket must be opened. */
export const STREAM_SECONDS = 60

/** What a token lets its holder do. */
export interface Grant {
  readonly conversationId: string
  /** Bound: the holder writes as this customer and nobody else. */
  readonly userId?: string
  /** BCP 47; the conversation starts in it. */
  readonly locale?: string
  /** Only pages of these origins may use it; undefined: any. */
  readonly trustedOrigins?: readonly string[]
}

export type TokenRead =
  { readonly kind: 'valid'; readonly grant: Grant } | { readonly kind: 'expired' } | { readonly kind: 'garbage' }

export interface Tokens {
  issue(grant: Grant): Promise<string>
  read(token: string): Promise<TokenRead>
  /** Like `read`, and takes a token that expired up to `RESUME_SECONDS` ago. */
  readLapsed(token: string): Promise<TokenRead>
  /** For the address of a socket: browsers cannot send a header with that. */
  issueForStream(conversationId: string): Promise<string>
  readForStream(token: string): Promise<TokenRead>
}

const ISSUER = 'mostrador'
/** As many as there may be open chats; an older one is checked again. */
const REMEMBERED = 10_000
const AUDIENCE = 'direct-line'
const STREAM_AUDIENCE = 'direct-line-stream'

export function openTokens(secret: string, now: () => Date): Tokens {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'mostrador/direct-line/token', 32))

  function sign(claims: JWTPayload, audience: string, seconds: number): Promise<string> {
    const at = Math.floor(now().getTime() / 1000)
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(ISSUER)
      .setAudience(audience)
      .setIssuedAt(at)
      .setExpirationTime(at + seconds)
      .sign(key)
  }

  /** Signatures that were good: a page shows the same token with every message, and a signature does not go bad. */
  const known = new LRUCache<string, JWTPayload>({ max: REMEMBERED })

  async function verify(token: string, audience: string, lateSeconds = 0): Promise<TokenRead> {
    const before = known.get(`${audience} ${token}`)
    if (before && (before.exp ?? 0) * 1000 > now().getTime()) return read(before)
    try {
      const options = {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience,
        currentDate: now(),
        clockTolerance: lateSeconds,
      }
      const { payload } = await jwtVerify(token, key, options)
      known.set(`${audience} ${token}`, payload)
      return read(payload)
    } catch (error) {
      // jose checks the signature before the time, so an expired token is one of ours.
      return { kind: error instanceof errors.JWTExpired ? 'expired' : 'garbage' }
    }
  }

  return {
    issue: ({ conversationId, userId, locale, trustedOrigins }) =>
      sign({ conv: conversationId, user: userId, locale, origins: trustedOrigins }, AUDIENCE, TOKEN_SECONDS),
    read: (token) => verify(token, AUDIENCE),
    readLapsed: (token) => verify(token, AUDIENCE, RESUME_SECONDS),
    issueForStream: (conversationId) => sign({ conv: conversationId }, STREAM_AUDIENCE, STREAM_SECONDS),
    readForStream: (token) => verify(token, STREAM_AUDIENCE),
  }
}

function read({ conv, user, locale, origins }: JWTPayload): TokenRead {
  if (typeof conv !== 'string') return { kind: 'garbage' }
  const grant = {
    conversationId: conv,
    ...(typeof user === 'string' ? { userId: user } : {}),
    ...(typeof locale === 'string' ? { locale } : {}),
    ...(Array.isArray(origins) ? { trustedOrigins: origins.map(String) } : {}),
  }
  return { kind: 'valid', grant }
}
