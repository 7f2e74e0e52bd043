/** The links under which customers give their opinion: nobody can guess one, and none has to be kept. */
import { createHash, createHmac } from 'node:crypto'

export interface OpinionLinks {
  /** Undefined where the desk does not know its own address: without PUBLIC_URL. */
  linkTo(claimId: string, messageId: string): string | undefined
  /** SHA-256 of the link's token, in hexadecimal. */
  markOf(claimId: string, messageId: string): string | undefined
}

/** 128 bits. */
const TOKEN = /^[\w-]{22}$/

/** `origin`: `https://desk.example`. The same secret makes the same links. */
export function createOpinionLinks(secret: string, origin: string | undefined): OpinionLinks {
  const tokenOf = (claimId: string, messageId: string) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['opinion', claimId, messageId]))
      .digest()
      .subarray(0, 16)
      .toString('base64url')
  return {
    linkTo: (claimId, messageId) => (origin ? `${origin}/opinion/${tokenOf(claimId, messageId)}` : undefined),
    markOf: (claimId, messageId) => (origin ? markOfToken(tokenOf(claimId, messageId)) : undefined),
  }
}

/** Undefined for what is no token at all. */
export function markOfToken(token: string): string | undefined {
  return TOKEN.test(token) ? createHash('sha256').update(token).digest('hex') : undefined
}
