/** What a message gives away, read and checked: numbers, addresses, days, amounts. Pure: `now` is a parameter. */
import { dayOf } from './day.js'
import type { Entity } from './entities.js'
import { amountsIn } from './entity/amount.js'
import { claimReferencesIn } from './entity/claim-reference.js'
import { emailsIn, phonesIn } from './entity/contact.js'
import { datesIn } from './entity/date.js'
import { ordersIn } from './entity/order.js'

/** In the order they stand; where two readings overlap, the more particular one wins. */
export function entitiesIn(text: string, now: Date): readonly Entity[] {
  const readings = [
    ...claimReferencesIn(text),
    ...ordersIn(text),
    ...emailsIn(text),
    ...amountsIn(text),
    ...datesIn(text, dayOf(now)),
    ...phonesIn(text),
  ]
  const kept: Entity[] = []
  for (const reading of readings) if (!kept.some((other) => overlap(reading, other))) kept.push(reading)
  return kept.sort((a, b) => a.start - b.start)
}

function overlap(a: Entity, b: Entity): boolean {
  return a.start < b.start + b.text.length && b.start < a.start + a.text.length
}
