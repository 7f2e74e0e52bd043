/** Until when the seller answers for a fault, by law. Pure; days as `2026-12-03`, in the shop's time zone. */
import { addDays, daysBetween } from '../day.js'
import { monthsAfter, type Limit } from './limit.js'

const COVER = 'Real Decreto Legislativo 1/2007 art. 120'
const PRESUMPTION = 'Real Decreto Legislativo 1/2007 art. 121'
/** No cost for parts, labour or transport. */
export const FREE_REPAIR = 'Real Decreto Legislativo 1/2007 art. 118'
/** The period does not run while the shop has it, and a year is given for the same fault. */
export const SUSPENSION = 'Real Decreto Legislativo 1/2007 art. 122'

/** Whatever was agreed on for second-hand goods. */
const LEAST_MONTHS = 12
const RECURRENCE_MONTHS = 12

/** Contracts made since then have the longer terms: Real Decreto-ley 7/2021. */
const REFORM = '2022-01-01'

export interface Guaranteed {
  readonly what:
    | { readonly kind: 'goods' }
    | { readonly kind: 'second-hand'; readonly agreedMonths: number }
    /** Content or a service supplied once; what is supplied continuously is covered as long as it is. */
    | { readonly kind: 'digital' }
  /** The contract. */
  readonly boughtOn: string
  readonly deliveredOn: string
  readonly repairs: readonly Repair[]
}

/** A repair or a replacement under the guarantee. */
export interface Repair {
  readonly handedOverOn: string
  /** Undefined while the shop has it. */
  readonly returnedOn: string | undefined
}

export type Cover =
  | { readonly kind: 'until'; readonly limit: Limit }
  /** It does not run while the shop has the thing. `daysLeft`: what remains when it is back. */
  | { readonly kind: 'suspended'; readonly since: string; readonly daysLeft: number }

export interface Guarantee {
  readonly cover: Cover
  /** As long as this lasts, it is the seller who must prove that the fault was not there from the beginning. */
  readonly presumption: Cover
  /** For the same fault after each repair, also when the cover has ended meanwhile. */
  readonly recurrences: readonly Limit[]
}

export function guaranteeOf({ what, boughtOn, deliveredOn, repairs }: Guaranteed): Guarantee {
  const months = monthsOf(what, boughtOn < REFORM)
  const inOrder = repairs.toSorted((a, b) => (a.handedOverOn < b.handedOverOn ? -1 : 1))
  const { cover, counted } = suspendedBy(monthsAfter(deliveredOn, months.cover, COVER), inOrder)
  return {
    cover,
    presumption: suspendedBy(monthsAfter(deliveredOn, months.presumption, PRESUMPTION), inOrder).cover,
    recurrences: counted.flatMap(({ returnedOn }) =>
      returnedOn === undefined ? [] : [monthsAfter(returnedOn, RECURRENCE_MONTHS, SUSPENSION)],
    ),
  }
}

function monthsOf(what: Guaranteed['what'], beforeReform: boolean): { cover: number; presumption: number } {
  switch (what.kind) {
    case 'goods':
      return beforeReform ? { cover: 24, presumption: 6 } : { cover: 36, presumption: 24 }
    case 'second-hand': {
      const cover = Math.max(what.agreedMonths, LEAST_MONTHS)
      return { cover, presumption: beforeReform ? 6 : Math.min(cover, 24) }
    }
    case 'digital':
      return { cover: 24, presumption: 12 }
  }
}

/** With the days added that the shop had the thing; `counted` are the repairs that began before the end. */
function suspendedBy(start: Limit, inOrder: readonly Repair[]): { cover: Cover; counted: readonly Repair[] } {
  const counted: Repair[] = []
  let limit = start
  let backOn = ''
  for (const repair of inOrder) {
    if (repair.handedOverOn > limit.until) break
    counted.push(repair)
    const from = repair.handedOverOn > backOn ? repair.handedOverOn : backOn // two at once suspend once
    if (repair.returnedOn === undefined) {
      return { cover: { kind: 'suspended', since: from, daysLeft: daysBetween(from, limit.until) }, counted }
    }
    limit = suspended(limit, from, repair.returnedOn)
    if (repair.returnedOn > backOn) backOn = repair.returnedOn
  }
  return { cover: { kind: 'until', limit }, counted }
}

function suspended(limit: Limit, from: string, until: string): Limit {
  const days = daysBetween(from, until)
  if (days <= 0) return limit
  const reason = { kind: 'suspended', from, until, days, source: SUSPENSION } as const
  return { until: addDays(limit.until, days), because: [...limit.because, reason] }
}
