/** What staff and the desk have written to the customer, as the customer gets it. */
import type { ClaimEvent, StaffMember } from './event.js'
import { letterOf } from './resolution.js'
import type { Claim } from './state.js'

export interface Letter {
  readonly messageId: string
  /** Undefined: the desk by itself. */
  readonly from: StaffMember | undefined
  readonly text: string
}

/** Those for the chat whose delivery is not on record, oldest first. */
export function undeliveredLetters({ events, written }: Claim): readonly Letter[] {
  const undelivered = new Set(
    written.filter((one) => one.channel === 'chat' && one.deliveredAt === undefined).map(({ messageId }) => messageId),
  )
  return events.flatMap((event) => {
    const isLetter = event.kind === 'message' || event.kind === 'data-requested' || event.kind === 'resolved'
    const { by } = event
    if (!isLetter || by.kind === 'customer' || !undelivered.has(event.messageId)) return []
    const from = by.kind === 'staff' ? { id: by.id, alias: by.alias } : undefined
    return [{ messageId: event.messageId, from, text: textOf(event) }]
  })
}

function textOf(event: Extract<ClaimEvent, { messageId: string; text: string }>): string {
  return event.kind === 'resolved' ? letterOf(event) : event.text
}
