/**
 * Concepts that are met where it is none of our business: airlines, the bank, another shop. A message that touches one is not
 * about an article whose own examples never do, however much else they share.
 */

/** Concept → how much of a stranger it is, 0 to 1, and the labels that know it all the same. Plain data. */
export type Strangers = ReadonlyMap<string, { readonly share: number; readonly homes: readonly number[] }>

/** Met less often, it may be chance. */
const OFTEN = 8
/** A concept is a stranger from this share of its meetings on, and at home where so many of a label's examples touch it. */
const STRANGE = 0.4
const AT_HOME = 0.03

export interface Meeting {
  readonly concepts: readonly string[]
  readonly label: number
}

/** `isNone`: whether a label is none of our business; `sizes`: how many examples each has. */
export function strangersIn(
  meetings: readonly Meeting[],
  isNone: (label: number) => boolean,
  sizes: ReadonlyMap<number, number>,
): Strangers {
  const met = new Map<string, Map<number, number>>()
  for (const { concepts, label } of meetings) {
    for (const concept of concepts) {
      const labels = met.get(concept) ?? new Map<number, number>()
      met.set(concept, labels.set(label, (labels.get(label) ?? 0) + 1))
    }
  }
  const found = new Map<string, { share: number; homes: number[] }>()
  for (const [concept, labels] of met) {
    const times = [...labels]
    const all = total(times)
    const none = total(times.filter(([label]) => isNone(label)))
    if (none < OFTEN || none / all < STRANGE) continue
    const homes = times.filter(([label, count]) => !isNone(label) && count >= AT_HOME * (sizes.get(label) ?? 0))
    found.set(concept, { share: none / all, homes: homes.map(([label]) => label) })
  }
  return found
}

/** How strange the strangest of these concepts is to a label. */
export function strangeness(strangers: Strangers, concepts: readonly string[], label: number): number {
  let most = 0
  for (const concept of concepts) {
    const stranger = strangers.get(concept)
    if (stranger && !stranger.homes.includes(label)) most = Math.max(most, stranger.share)
  }
  return most
}

function total(times: readonly (readonly [number, number])[]): number {
  return times.reduce((sum, [, count]) => sum + count, 0)
}
