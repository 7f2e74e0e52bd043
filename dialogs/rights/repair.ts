/** Whether a repair is free, told with the dates of the guarantee. Pure. */
import { FREE_REPAIR, type Guarantee } from '../../knowledge/rights/guarantee.js'
import { isWithin } from '../../knowledge/rights/limit.js'
import { rightsWordingFor } from '../wording/rights/rights.js'
import { coverWords, guaranteeFor, laterWords, limitsOf } from './guarantee.js'
import { explained } from './limit-words.js'
import type { Terms } from './terms.js'
import type { Explanation, Told } from './told.js'

export function explainRepair(told: Told, terms: Terms): Explanation {
  const guarantee = guaranteeFor(told, terms)
  if (!guarantee) return { kind: 'needs', missing: ['received'] }
  const { repair } = rightsWordingFor(terms.language)
  const isFree = isCovered(guarantee, terms.today)
  const costs = isFree ? [repair.free] : pricesWords(terms)
  const paragraphs = [...coverWords(guarantee, told, terms), ...costs, ...laterWords(told, terms)]
  const sources = [...limitsOf(guarantee.cover), ...(isFree ? [FREE_REPAIR] : [])]
  return explained(paragraphs, sources, terms.language)
}

function isCovered({ cover }: Guarantee, today: string): boolean {
  return cover.kind === 'suspended' || isWithin(cover.limit, today)
}

/** As far as the editors' facts name prices. */
function pricesWords({ language, fact }: Terms): readonly string[] {
  const { repair, and } = rightsWordingFor(language)
  const [diagnosis, visit, months] = [fact('diagnosisPrice'), fact('callOutPrice'), fact('repairGuaranteeMonths')]
  const costs = [diagnosis && repair.diagnosis(diagnosis), visit && repair.visit(visit)].filter(
    (cost) => cost !== undefined,
  )
  return [
    ...(costs.length > 0 ? [repair.outside(and(costs))] : []),
    ...(months === undefined ? [] : [repair.guaranteed(months)]),
  ]
}
