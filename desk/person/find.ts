/** Everything about a person: their claims and the mails of these, their conversations, and those that name them. */
import type { Claim } from '../claims/state.js'
import type { Conversation } from '../conversation.js'
import type { Mail } from '../mail/mail.js'
import type { Source } from './source.js'
import { isOfChat, isOfClaim, isOfMail, type Who } from './who.js'

export interface Found {
  readonly claims: ReadonlyMap<string, Claim>
  readonly chats: ReadonlyMap<string, Conversation>
  /** On their way; what has arrived is told in the claim. */
  readonly mails: readonly Mail[]
}

/**
 * A mail brings its claim, a claim its conversation and its mails, and a conversation all the claims that were filed in
 * it; nothing goes further.
 */
export async function findPerson(who: Who, source: Source): Promise<Found> {
  const claims = new Map<string, Claim>()
  const chats = new Map<string, Conversation>()
  const filedIn = new Set<string>()
  const mails: Mail[] = []
  for await (const mail of source.mails()) mails.push(mail)
  const written = new Set(mails.filter((mail) => isOfMail(who, mail)).map(({ claimId }) => claimId))
  for await (const [id, claim] of source.claims()) {
    if (!isOfClaim(who, id, claim) && !written.has(id)) continue
    claims.set(id, claim)
    filedIn.add(claim.conversationId)
  }
  for await (const chat of source.chats()) if (filedIn.has(chat.id) || isOfChat(who, chat)) chats.set(chat.id, chat)
  for await (const [id, claim] of source.claims()) if (chats.has(claim.conversationId)) claims.set(id, claim)
  return { claims, chats, mails: mails.filter(({ claimId }) => claims.has(claimId)) }
}

/** Only what was chosen of it. */
export function chosenOf(
  { claims, chats, mails }: Found,
  claimIds: readonly string[],
  chatIds: readonly string[],
): Found {
  return {
    claims: new Map([...claims].filter(([id]) => claimIds.includes(id))),
    chats: new Map([...chats].filter(([id]) => chatIds.includes(id))),
    mails: mails.filter(({ claimId }) => claimIds.includes(claimId)),
  }
}
