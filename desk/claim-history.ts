/** What else there is of a claim's customer: other claims and conversations, newest first. */
import { z } from 'zod'
import { LANGUAGES } from '../knowledge/language.js'
import { claimItemSchema } from './claim-item.js'
import { contactsOf } from './claim-line.js'
import type { Claims } from './claims.js'
import type { Claim } from './claims/state.js'
import { contactKeys } from './contact.js'
import type { Conversation } from './conversation.js'
import type { Conversations } from './conversations.js'
import { inParallel } from './store/in-parallel.js'

const MOST_CLAIMS = 20
const MOST_CONVERSATIONS = 10
const READ_AT_ONCE = 8

export const claimHistorySchema = z.strictObject({
  claims: z.array(z.strictObject({ item: claimItemSchema, by: z.enum(['contact', 'conversation']) })),
  conversations: z.array(
    z.strictObject({
      id: z.string(),
      startedAt: z.iso.datetime(),
      language: z.enum(LANGUAGES),
      about: z.string().optional().describe("what it was about, in the customer's words"),
    }),
  ),
  more: z.strictObject({ claims: z.int(), conversations: z.int() }).describe('how many there are besides'),
})
export type ClaimHistory = z.output<typeof claimHistorySchema>

export interface HistoryParts {
  readonly claims: Pick<Claims, 'related'>
  readonly conversations: Pick<Conversations, 'get' | 'withContact'>
}

export async function historyOf(id: string, claim: Claim, parts: HistoryParts): Promise<ClaimHistory> {
  const related = parts.claims.related(id)
  const ids = new Set([
    ...contactKeys(contactsOf(claim)).flatMap((contact) => parts.conversations.withContact(contact)),
    ...related.map(({ conversationId }) => conversationId),
  ])
  ids.delete(claim.conversationId)
  const found: Conversation[] = []
  await inParallel([...ids], READ_AT_ONCE, async (conversationId) => {
    const conversation = await parts.conversations.get(conversationId)
    if (conversation) found.push(conversation)
  })
  const newest = found.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : a.startedAt > b.startedAt ? -1 : 0))
  return {
    claims: related.slice(0, MOST_CLAIMS).map(({ item, by }) => ({ item, by })),
    conversations: newest.slice(0, MOST_CONVERSATIONS).map(({ id: conversationId, startedAt, language, brief }) => {
      const about = brief.wants[0]
      return { id: conversationId, startedAt, language, ...(about ? { about } : {}) }
    }),
    more: {
      claims: Math.max(0, related.length - MOST_CLAIMS),
      conversations: Math.max(0, newest.length - MOST_CONVERSATIONS),
    },
  }
}
