/** Chance that can be repeated: the same seed, the same numbers. */

/** The next number, from 0 up to but not 1. */
export type Random = () => number

/** Mulberry32, Tommy Ettinger's public-domain generator: 32 bits of state are plenty for picking rows. */
export function randomFrom(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Throws when there is nothing to pick from. */
export function pick<T>(items: readonly T[], random: Random): T {
  const picked = items[Math.floor(random() * items.length)]
  if (picked === undefined) throw new Error('Nothing can be picked from an empty list.')
  return picked
}
