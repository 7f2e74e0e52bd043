/** Until when a purchase can be given back without a reason: by law, and as the shop allows. Pure. */
import { daysAfter, laterOf, monthsAfter, SHOP_TERMS, type Limit } from './limit.js'
import type { ReturnPolicy } from './return-policy.js'

const LAW_DAYS = 14
const VISIT_DAYS = 30
const UNINFORMED_MONTHS = 12

const LAW = 'Real Decreto Legislativo 1/2007 art. 102'
const UNINFORMED = 'Real Decreto Legislativo 1/2007 art. 105'

/** What cannot be given back once it is so; a fault is another matter, and always covered. */
const EXCEPTIONS = {
  'made-to-measure': 'Real Decreto Legislativo 1/2007 art. 103 c',
  'unsealed-hygiene': 'Real Decreto Legislativo 1/2007 art. 103 e',
  'unsealed-software': 'Real Decreto Legislativo 1/2007 art. 103 i',
  'used-gift-card': SHOP_TERMS,
} as const

export type Exception = keyof typeof EXCEPTIONS

/** Days as `2026-12-03`, in the shop's time zone. */
export interface Purchase {
  readonly boughtOn: string
  /** Only a contract made at a distance or outside a shop can be withdrawn from by law. */
  readonly where: 'distance' | 'shop' | 'unsolicited-visit'
  readonly what: Bought
  /** Of the right to withdraw. */
  readonly informed:
    { readonly kind: 'in-time' } | { readonly kind: 'late'; readonly on: string } | { readonly kind: 'never' }
  readonly exception: Exception | undefined
}

export type Bought =
  /** When the last item was received, or of regular deliveries the first; undefined while it is still to come. */
  | { readonly kind: 'goods'; readonly receivedOn: string | undefined }
  /** A service, or content without a medium: counted from the contract. */
  | { readonly kind: 'service' }

export type Withdrawal =
  | { readonly kind: 'excluded'; readonly exception: Exception; readonly source: string }
  /** The days do not run before the goods are there; whoever wants to may withdraw already. */
  | { readonly kind: 'not-begun' }
  /** Bought in a shop that takes nothing back. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'until'
      readonly legal: Limit | undefined
      readonly shop: Limit | undefined
      /** The later of the two: what the customer is told. */
      readonly limit: Limit
    }

/** `policy`: the shop's own; undefined where it gives no more than the law. */
export function withdrawalOf(purchase: Purchase, policy: ReturnPolicy | undefined): Withdrawal {
  const { exception, where } = purchase
  if (exception) return { kind: 'excluded', exception, source: EXCEPTIONS[exception] }
  const begun = beginningOf(purchase)
  if (begun === undefined) return { kind: 'not-begun' }
  const legal = where === 'shop' ? undefined : legalLimit(begun, purchase)
  const shop = purchase.what.kind === 'goods' && policy ? shopLimit(begun, purchase.boughtOn, policy) : undefined
  const limit = legal && shop ? laterOf(legal, shop) : (legal ?? shop)
  return limit ? { kind: 'until', legal, shop, limit } : { kind: 'none' }
}

/** Services from the contract, goods from their possession (art. 104). What is bought in a shop is taken along. */
function beginningOf({ what, where, boughtOn }: Purchase): string | undefined {
  if (what.kind === 'service') return boughtOn
  return what.receivedOn ?? (where === 'shop' ? boughtOn : undefined)
}

function legalLimit(begun: string, { where, informed }: Purchase): Limit {
  const days = where === 'unsolicited-visit' ? VISIT_DAYS : LAW_DAYS
  const plain = daysAfter(begun, days, LAW)
  if (informed.kind === 'in-time') return plain
  const year = monthsAfter(plain.until, UNINFORMED_MONTHS, UNINFORMED)
  const uninformed = { ...year, because: [...plain.because, ...year.because] }
  if (informed.kind === 'never' || informed.on > uninformed.until) return uninformed
  return laterOf(plain, daysAfter(informed.on, days, UNINFORMED))
}

function shopLimit(begun: string, boughtOn: string, { days, christmas }: ReturnPolicy): Limit {
  const plain = daysAfter(begun, days, SHOP_TERMS)
  const date = boughtOn.slice('2026-'.length)
  if (!christmas || date < christmas.from || date > christmas.until) return plain
  const year = Number(boughtOn.slice(0, 4)) + (christmas.returnBy < christmas.until ? 1 : 0)
  const day = `${year}-${christmas.returnBy}`
  return laterOf(plain, { until: day, because: [{ kind: 'fixed', day, source: SHOP_TERMS }] })
}
