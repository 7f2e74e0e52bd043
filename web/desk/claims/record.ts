/** Which details of a claim can be set right. Pure. */
import type { ClaimView } from './wire.js'

/** How to reach the customer and what it is about, even where nobody has said it yet. */
const USUAL = ['order', 'product', 'date', 'amount', 'city', 'email', 'phone']

/** Those that it has, then the usual ones that it lacks. */
export function fieldsOf({ fields }: Pick<ClaimView, 'fields'>): readonly string[] {
  return [...new Set([...Object.keys(fields), ...USUAL])]
}
