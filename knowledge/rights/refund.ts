/** By when the money is back after a withdrawal, and the goods. Pure; days as `2026-12-03`, in the shop's time zone. */
import { daysAfter, type Limit } from './limit.js'

const REFUND_DAYS = 14
const SEND_BACK_DAYS = 14

const REFUND = 'Real Decreto Legislativo 1/2007 art. 107.1'
const WITHHOLDING = 'Real Decreto Legislativo 1/2007 art. 107.3'
const SEND_BACK = 'Real Decreto Legislativo 1/2007 art. 108.1'

export type GoodsBack =
  /** There are none, or the shop has offered to collect them: nothing to wait for. */
  | { readonly kind: 'nothing-awaited' }
  | { readonly kind: 'awaited' }
  /** They are here, or the customer has proved to have sent them: whichever is earlier. */
  | { readonly kind: 'back'; readonly on: string }

export type Refund =
  | { readonly kind: 'owed'; readonly by: Limit }
  /** The shop may wait for the goods, or for the proof that they are on their way; once they are, `by` holds. */
  | { readonly kind: 'may-wait'; readonly by: Limit }

/** Everything paid, delivery included, by the same means. `notifiedOn`: when the customer told of the withdrawal. */
export function refundOf(notifiedOn: string, goods: GoodsBack): Refund {
  const by = daysAfter(notifiedOn, REFUND_DAYS, REFUND)
  if (goods.kind === 'awaited') return { kind: 'may-wait', by }
  if (goods.kind === 'nothing-awaited' || goods.on <= by.until) return { kind: 'owed', by }
  const waited = { kind: 'fixed', day: goods.on, source: WITHHOLDING } as const
  return { kind: 'owed', by: { until: goods.on, because: [...by.because, waited] } }
}

/** By when the customer sends the goods back. */
export function sendBackLimit(notifiedOn: string): Limit {
  return daysAfter(notifiedOn, SEND_BACK_DAYS, SEND_BACK)
}
