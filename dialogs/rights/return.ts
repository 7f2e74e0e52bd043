/** Until when something can be given back without a reason, told with its dates. Pure. */
import { addDays } from '../../knowledge/day.js'
import { isWithin } from '../../knowledge/rights/limit.js'
import { withdrawalOf, type Withdrawal } from '../../knowledge/rights/withdrawal.js'
import { rightsWordingFor, type RightsWording } from '../wording/rights/rights.js'
import { explained, sayDate, sourcesOf, untilWords } from './limit-words.js'
import type { Terms } from './terms.js'
import type { Explanation, Told } from './told.js'

/** What is bought at Christmas is there so soon after, or the day of the purchase is asked for. */
const DELIVERY_DAYS = 31

const NEEDS_DELIVERY: Explanation = { kind: 'needs', missing: ['received'] }

export function explainReturn(told: Told, terms: Terms): Explanation {
  const wording = rightsWordingFor(terms.language)
  const sayLimit = (limit: Parameters<typeof untilWords>[0]) => untilWords(limit, terms.language)
  const received = receivedOf(told)
  if (received === undefined) return NEEDS_DELIVERY
  const right = rightOf(told, received, terms)
  switch (right.kind) {
    // What is excluded is told by the editors and decided by staff: no word of the customer's decides it here.
    case 'excluded':
    case 'not-begun':
      return NEEDS_DELIVERY
    case 'none':
      return { kind: 'explained', text: wording.withdrawal.none }
    case 'until': {
      const { legal, shop, limit } = right
      const byLaw = told.where === 'distance' ? wording.withdrawal.law : wording.withdrawal.lawAtDistance
      const lines = [legal && byLaw(sayLimit(legal)), shop && wording.withdrawal.shop(sayLimit(shop))]
      const sum = `${beganWords(told, wording, terms)}: ${wording.and(lines.filter((line) => line !== undefined))}.`
      const day = sayDate(limit.until, terms.language)
      const verdict = isWithin(limit, terms.today) ? wording.withdrawal.inTime(day) : wording.withdrawal.over(day)
      const christmas = told.bought === undefined ? christmasWords(told, received, limit.until, terms) : undefined
      const later = isSupposed(told) ? wording.laterDelivery : undefined
      const paragraphs = [sum, verdict, christmas, later].filter((text) => text !== undefined)
      return explained(paragraphs, sourcesOf(legal, shop), terms.language)
    }
  }
}

/** The day from which to count; what was bought and not said to have come later is taken to have come the same day. */
function receivedOf({ received, bought, perhapsReceived }: Told): string | undefined {
  return received ?? bought ?? perhapsReceived
}

/** Bought somewhere, received nobody knows when. */
export function isSupposed({ received, bought, where }: Told): boolean {
  return received === undefined && bought !== undefined && where !== 'shop'
}

export function beganWords(told: Told, { began }: RightsWording, { language }: Terms): string {
  const { received, bought, perhapsReceived, where } = told
  if (received !== undefined) return began.received(sayDate(received, language))
  if (bought === undefined) return began.ifReceived(sayDate(perhapsReceived ?? '', language))
  const day = sayDate(bought, language)
  return where === 'shop' ? began.inShop(day) : began.ifSameDay(day)
}

function rightOf(told: Told, receivedOn: string, { policy }: Terms): Withdrawal {
  const { bought, where = 'distance' } = told
  // Without the day of the purchase nothing is promised for Christmas: it is told with an if.
  const known = bought === undefined && policy ? { days: policy.days } : policy
  const boughtOn = bought ?? receivedOn
  return withdrawalOf(
    { boughtOn, where, what: { kind: 'goods', receivedOn }, informed: { kind: 'in-time' }, exception: undefined },
    known,
  )
}

/** "If you bought it between …": when it may have been, and would give more time. */
function christmasWords(told: Told, received: string, until: string, terms: Terms): string | undefined {
  const { policy, language } = terms
  if (!policy?.christmas) return undefined
  const year = Number(received.slice(0, 4))
  for (const season of [year, year - 1]) {
    const from = `${season}-${policy.christmas.from}`
    const to = `${season}-${policy.christmas.until}`
    if (received < from || received > addDays(to, DELIVERY_DAYS)) continue
    const right = rightOf({ ...told, bought: received < to ? received : to }, received, terms)
    if (right.kind !== 'until' || right.limit.until <= until) return undefined
    const { withdrawal } = rightsWordingFor(language)
    return withdrawal.christmas(sayDate(from, language), sayDate(to, language), sayDate(right.limit.until, language))
  }
  return undefined
}
