/** Until when the shop answers for a fault, told with its dates. Pure. */
import { SUSPENSION, guaranteeOf, type Cover, type Guarantee } from '../../knowledge/rights/guarantee.js'
import { isWithin } from '../../knowledge/rights/limit.js'
import { rightsWordingFor } from '../wording/rights/rights.js'
import { explained, sayDate, sourcesOf, untilWords } from './limit-words.js'
import { beganWords, isSupposed } from './return.js'
import type { Terms } from './terms.js'
import type { Explanation, Told } from './told.js'

export function explainGuarantee(told: Told, terms: Terms): Explanation {
  const guarantee = guaranteeFor(told, terms)
  if (!guarantee) return { kind: 'needs', missing: ['received'] }
  const { cover, presumption } = guarantee
  const presumed = presumptionWords(presumption, terms)
  return explained(
    [...coverWords(guarantee, told, terms), ...(presumed ? [presumed] : []), ...laterWords(told, terms)],
    [...limitsOf(cover), ...(presumed ? limitsOf(presumption) : [])],
    terms.language,
  )
}

/** Undefined when no day is known to count from. */
export function guaranteeFor(told: Told, { fact }: Terms): Guarantee | undefined {
  const { bought, received, perhapsReceived, condition = 'goods', repairs = [] } = told
  const deliveredOn = received ?? bought ?? perhapsReceived
  if (deliveredOn === undefined) return undefined
  const years = Number(fact('refurbishedYears'))
  const agreedMonths = condition === 'refurbished' && Number.isInteger(years) ? years * 12 : 0
  const isUsed = condition === 'refurbished' || condition === 'second-hand'
  const what = isUsed ? ({ kind: 'second-hand', agreedMonths } as const) : ({ kind: condition } as const)
  return guaranteeOf({ what, boughtOn: bought ?? deliveredOn, deliveredOn, repairs })
}

/** Where the cover stands today, with its dates. */
export function coverWords({ cover, recurrences }: Guarantee, told: Told, terms: Terms): readonly string[] {
  const { language, today } = terms
  const wording = rightsWordingFor(language)
  if (cover.kind === 'suspended') return [wording.guarantee.suspended(sayDate(cover.since, language), cover.daysLeft)]
  const { limit } = cover
  const covers = wording.guarantee.covers[told.condition ?? 'goods'](untilWords(limit, language))
  const verdict = isWithin(limit, today)
    ? wording.guarantee.active
    : wording.guarantee.over(sayDate(limit.until, language))
  const again = recurrences.findLast((recurrence) => isWithin(recurrence, today) && recurrence.until > limit.until)
  return [
    `${beganWords(told, wording, terms)}: ${covers}. ${verdict}`,
    ...(again ? [wording.guarantee.recurrence(sayDate(again.until, language))] : []),
  ]
}

export function laterWords(told: Told, { language }: Terms): readonly string[] {
  return isSupposed(told) ? [rightsWordingFor(language).laterDelivery] : []
}

/** Told as long as it lasts: afterwards it helps nobody. */
function presumptionWords(presumption: Cover, { language, today }: Terms): string | undefined {
  if (presumption.kind === 'suspended' || !isWithin(presumption.limit, today)) return undefined
  return rightsWordingFor(language).guarantee.presumption(sayDate(presumption.limit.until, language))
}

export function limitsOf(cover: Cover): readonly string[] {
  return cover.kind === 'until' ? sourcesOf(cover.limit) : [SUSPENSION]
}
