/** How long to wait before connecting again. Pure. */

const FIRST_MS = 500
const LONGEST_MS = 15_000

/** Doubles with each attempt (from 0) up to a limit, half of it by chance, so that desks do not return all at once. */
export function backoffMs(attempt: number, random: () => number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10))
  return Math.round(full / 2 + (full / 2) * random())
}
