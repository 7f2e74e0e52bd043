/** What is known of a purchase, for working out its dates. Days as `2026-12-03`, in the shop's time zone. */
import { isDay } from '../../knowledge/day.js'
import type { Repair } from '../../knowledge/rights/guarantee.js'

export interface Told {
  readonly bought?: string
  readonly received?: string
  /** A day that may be the delivery, or not: what is worked out with it is said with an if. */
  readonly perhapsReceived?: string
  readonly where?: 'distance' | 'shop'
  /** New goods where nothing is said. */
  readonly condition?: Condition
  /** When the customer told of giving it back. */
  readonly notified?: string
  /** When it came back, or was sent. */
  readonly sentBack?: string
  readonly repairs?: readonly Repair[]
}

export type Condition = 'goods' | 'refurbished' | 'second-hand' | 'digital'

/** What an explanation may still need. */
export type Missing = 'received' | 'notified'

export type Explanation =
  /** Markdown in the customer's language, with the legal basis in its last line. */
  | { readonly kind: 'explained'; readonly text: string }
  | { readonly kind: 'needs'; readonly missing: readonly Missing[] }

/**
 * From a form's slots: `bought`, `received`, `notified` and `sentBack` are days, `where` is `distance` or `shop`,
 * `condition` as above, `repairs` are intervals of days as ISO 8601 writes them (`2026-03-03/2026-03-10`, the second
 * left out while the shop has it). What cannot be read counts as not said.
 */
export function toldIn(values: Readonly<Record<string, string>>): Told {
  const { bought, received, where, condition, notified, sentBack } = values
  return {
    ...day('bought', bought),
    ...day('received', received),
    ...day('notified', notified),
    ...day('sentBack', sentBack),
    ...(where === 'distance' || where === 'shop' ? { where } : {}),
    ...(isCondition(condition) ? { condition } : {}),
    repairs: repairsIn(values['repairs'] ?? ''),
  }
}

function day(name: 'bought' | 'received' | 'notified' | 'sentBack', value: string | undefined): Partial<Told> {
  return value !== undefined && isDay(value) ? { [name]: value } : {}
}

function isCondition(value: string | undefined): value is Condition {
  return value === 'goods' || value === 'refurbished' || value === 'second-hand' || value === 'digital'
}

function repairsIn(text: string): readonly Repair[] {
  return [...text.matchAll(/(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)?/g)].flatMap(([, from = '', until]) =>
    isDay(from) && (until === undefined || (isDay(until) && from <= until))
      ? [{ handedOverOn: from, returnedOn: until }]
      : [],
  )
}
