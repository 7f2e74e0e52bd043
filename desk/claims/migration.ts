/** A claim as the desk stored it before it had a history, told as events. */
import type { Parsed } from '../../knowledge/parsed.js'
import type { ClaimVersion1 } from '../claim.js'
import { claimEventsSchema, type ClaimEvent } from './event.js'
import { storyOf } from './story.js'

/**
 * One event, its filing: the receipt was given in the conversation and left no proof, so staff acknowledge it. No
 * consent was asked for then, so the conversation is not kept; and no promise was on record beside the legal date.
 */
export function migrated(claim: ClaimVersion1): Parsed<readonly ClaimEvent[]> {
  const received = {
    kind: 'received',
    at: claim.filedAt,
    by: { kind: 'customer' },
    claimKind: claim.kind,
    language: claim.language,
    fields: claim.fields,
    issues: [{ id: '1', text: storyOf(claim.kind, claim.fields) }],
    conversationId: claim.conversationId,
    keepConversation: false,
    dueAt: claim.dueAt,
  }
  const read = claimEventsSchema.safeParse([received])
  if (read.success) return { ok: true, value: read.data }
  const why = read.error.issues.map(({ path, message }) => `${path.slice(1).join('.')}: ${message}`).join('; ')
  return { ok: false, why: `${claim.id} cannot be migrated: ${why}` }
}
