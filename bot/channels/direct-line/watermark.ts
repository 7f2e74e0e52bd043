/** A client's watermark: the place of the last entry that it has. */
import { Refusal } from '../../http/refusal.js'

/** Absent stays undefined; empty is 0, from the start. Throws a Refusal when it is no watermark of ours. */
export function watermarkIn(query: URLSearchParams): number | undefined {
  const text = query.get('watermark')
  if (text === null) return undefined
  if (!/^\d{0,15}$/.test(text))
    throw new Refusal(400, 'BadArgument', 'The watermark must be one that an activity set has given, or empty.')
  return Number(text)
}
