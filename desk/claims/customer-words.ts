/** What a customer adds to their claim, as orders. Pure. */
import type { Given } from './command.js'
import type { ClaimEvent } from './event.js'
import type { Claim } from './state.js'

export interface CustomerWords {
  /** Made when the customer began to write, so that the same words that come again are still one message. */
  readonly messageId: string
  readonly text: string
  readonly attachmentIds: readonly string[]
  /** To have an answered claim taken up again; of one that is not answered it is an addition like any other. */
  readonly wish: 'add' | 'reopen'
}

/** None when all of it is on record already. */
export function ordersFor(claim: Claim, words: CustomerWords): readonly Given[] {
  const { messageId, text } = words
  if (claim.events.some((event) => isOf(event, words))) return []
  const fresh = [...new Set(words.attachmentIds)].filter((id) => !claim.attachmentIds.includes(id))
  const { kind } = claim.state
  if (kind === 'waiting-for-customer') return [{ kind: 'receive-data', messageId, text, attachmentIds: fresh }]
  const message: readonly Given[] = text.trim() === '' ? [] : [{ kind: 'message', channel: 'chat', messageId, text }]
  const evidence: readonly Given[] = fresh.length > 0 ? [{ kind: 'add-evidence', attachmentIds: fresh }] : []
  const isAnswered = kind === 'resolved' || kind === 'closed'
  const again: readonly Given[] = isAnswered && words.wish === 'reopen' ? [{ kind: 'reopen', why: text }] : []
  return [...again, ...message, ...evidence]
}

function isOf(event: ClaimEvent, { messageId }: CustomerWords): boolean {
  return (event.kind === 'message' || event.kind === 'data-received') && event.messageId === messageId
}
