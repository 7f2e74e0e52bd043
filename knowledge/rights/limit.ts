/** The last day of a right, and why it is that day: data that a dialog puts into the customer's language. Pure. */
import { addDays, addMonths } from '../day.js'

/** Days as `2026-12-17`, in the shop's time zone. */
export interface Limit {
  /** Its last day, which still counts, to its last second. */
  readonly until: string
  /** In the order in which the days were counted. */
  readonly because: readonly Reason[]
}

/** `source`: the legal rule, as a lawyer looks it up, or the shop's own. The day `after` does not count itself. */
export type Reason =
  | { readonly kind: 'days'; readonly days: number; readonly after: string; readonly source: string }
  | { readonly kind: 'months'; readonly months: number; readonly after: string; readonly source: string }
  /** A day of the calendar that is the same for all. */
  | { readonly kind: 'fixed'; readonly day: string; readonly source: string }
  /** Days that did not count: the shop had the thing from one day to the other. */
  | {
      readonly kind: 'suspended'
      readonly from: string
      readonly until: string
      readonly days: number
      readonly source: string
    }

export const SHOP_TERMS = 'The shop, as returns in charter.yaml says'

/** Calendar days; a Sunday or a holiday at the end counts like any other day. */
export function daysAfter(after: string, days: number, source: string): Limit {
  return { until: addDays(after, days), because: [{ kind: 'days', days, after, source }] }
}

/** From date to date, or to the month's last day (Código Civil art. 5.1). */
export function monthsAfter(after: string, months: number, source: string): Limit {
  return { until: addMonths(after, months), because: [{ kind: 'months', months, after, source }] }
}

/** Of equal ones the first. */
export function laterOf(a: Limit, b: Limit): Limit {
  return b.until > a.until ? b : a
}

/** Whether what was done on a day was done in time. Of a letter or a parcel the day of sending counts. */
export function isWithin({ until }: Limit, day: string): boolean {
  return day <= until
}
