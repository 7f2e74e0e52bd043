/** Amounts of euros, in cents: `49,90 €`, `€1,299.00`, `1.299 euros`. */
import type { Entity } from '../entities.js'

const NUMBER = String.raw`\d{1,3}(?:[.,’ ]\d{3}){1,4}(?:[.,]\d{1,2})?|\d{1,7}(?:[.,]\d{1,2})?`
const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?:(?:€|eur(?:os?)?)\s?(${NUMBER})(?![\p{N}])|(${NUMBER})\s?(?:€|(?:eur|euros?|eurillos|lereles)(?![\p{L}])))`,
  'giu',
)

export function amountsIn(text: string): Entity[] {
  return [...text.matchAll(AMOUNT)].map((found) => ({
    kind: 'amount',
    text: found[0],
    start: found.index,
    ok: true,
    value: String(centsOf(found[1] ?? found[2] ?? '')),
  }))
}

/** The last separator parts the cents when one or two digits follow it; all others part thousands. */
function centsOf(written: string): number {
  const [, whole = '', cents = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(written) ?? []
  return Number(whole.replace(/\D/g, '')) * 100 + Number(cents.padEnd(2, '0'))
}
