/** By when the money is back, told with its dates. Pure. */
import { isWithin } from '../../knowledge/rights/limit.js'
import { refundOf } from '../../knowledge/rights/refund.js'
import { rightsWordingFor } from '../wording/rights/rights.js'
import { byWords, explained, sayDate, sourcesOf } from './limit-words.js'
import type { Terms } from './terms.js'
import type { Explanation, Told } from './told.js'

/** Sending it back tells of the withdrawal at the latest. */
export function explainRefund({ notified, sentBack }: Told, { language, today }: Terms): Explanation {
  const told = notified ?? sentBack
  if (told === undefined) return { kind: 'needs', missing: ['notified'] }
  const { refund: wording } = rightsWordingFor(language)
  const right = refundOf(told, sentBack === undefined ? { kind: 'awaited' } : { kind: 'back', on: sentBack })
  const day = sayDate(told, language)
  const began = notified === undefined ? wording.sentBack(day) : wording.notified(day)
  const sum = `${began}: ${wording.owed(byWords(right.by, language))}.`
  const after = isWithin(right.by, today) ? wording.running : wording.over
  return explained([sum, right.kind === 'may-wait' ? wording.mayWait : after], sourcesOf(right.by), language)
}
