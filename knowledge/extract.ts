/** What a message gives away, read and checked: numbers, addresses, days, amounts, durations. Pure: `now` is a parameter. */
import { dayOf } from './day.js'
import type { Entity } from './entities.js'
import { amountsIn } from './entity/amount.js'
import { claimReferencesIn } from './entity/claim-reference.js'
import { emailsIn, phonesIn } from './entity/contact.js'
import { datesIn } from './entity/date.js'
import { durationsIn } from './entity/duration.js'
import { ibansIn } from './entity/iban.js'
import { nifsIn } from './entity/nif.js'
import { ordersIn } from './entity/order.js'
import { freePlaces } from './entity/places.js'

/** In the order they stand; where two readings overlap, the more particular one wins. */
export function entitiesIn(text: string, now: Date): readonly Entity[] {
  const readings = [
    ...claimReferencesIn(text),
    ...emailsIn(text),
    ...ibansIn(text),
    ...nifsIn(text),
    ...ordersIn(text),
    ...amountsIn(text),
    ...datesIn(text, dayOf(now)),
    ...durationsIn(text),
    ...phonesIn(text),
  ]
  const take = freePlaces(text.length)
  return readings.filter((one) => take(one.start, one.start + one.text.length)).sort((a, b) => a.start - b.start)
}
