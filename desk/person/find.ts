/** Everything about a person: their claims, the conversations these were filed in, and those that name them. */
import type { Claim } from '../claims/state.js'
import type { Conversation } from '../conversation.js'
import type { Source } from './source.js'
import { isOfChat, isOfClaim, type Who } from './who.js'

export interface Found {
  readonly claims: ReadonlyMap<string, Claim>
  readonly chats: ReadonlyMap<string, Conversation>
}

/** A claim brings its conversation, and a conversation all the claims that were filed in it; nothing goes further. */
export async function findPerson(who: Who, source: Source): Promise<Found> {
  const claims = new Map<string, Claim>()
  const chats = new Map<string, Conversation>()
  const filedIn = new Set<string>()
  for await (const [id, claim] of source.claims()) {
    if (!isOfClaim(who, id, claim)) continue
    claims.set(id, claim)
    filedIn.add(claim.conversationId)
  }
  for await (const chat of source.chats()) if (filedIn.has(chat.id) || isOfChat(who, chat)) chats.set(chat.id, chat)
  for await (const [id, claim] of source.claims()) if (chats.has(claim.conversationId)) claims.set(id, claim)
  return { claims, chats }
}

/** Only what was chosen of it. */
export function chosenOf({ claims, chats }: Found, claimIds: readonly string[], chatIds: readonly string[]): Found {
  return {
    claims: new Map([...claims].filter(([id]) => claimIds.includes(id))),
    chats: new Map([...chats].filter(([id]) => chatIds.includes(id))),
  }
}
