/** Whether what was tried had been done: the answer to the first attempt may have been lost on its way. Pure. */
import type { ClaimEvent, Order } from './wire.js'

/** Only of what has a mark or words of its own; the rest is not told from the same thing done by another tab. */
export function isAlreadyDone(orders: readonly Order[], since: readonly ClaimEvent[], staffId: string): boolean {
  const mine = since.filter(({ by }) => by.kind === 'staff' && by.id === staffId)
  return orders.every((order) => mine.some((event) => isOf(order, event)))
}

function isOf(order: Order, event: ClaimEvent): boolean {
  if (order.kind === 'note') return event.kind === 'note' && event.text === order.text
  if (!('messageId' in order) || event.kind === 'delivered') return false
  return 'messageId' in event && event.messageId === order.messageId
}
