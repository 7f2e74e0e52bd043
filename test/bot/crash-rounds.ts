/** How often the desk is killed: some times in the tests of every day, 200 times by `npm run endure`. */

/** A kill, the start after it and everything that is looked at then, on a busy machine. */
const MS_A_ROUND = 20_000

/** CRASH_ROUNDS of the environment, or so many. `timeoutMs` is what they may take. */
export function crashRounds(byDefault: number): { readonly rounds: number; readonly timeoutMs: number } {
  const asked = process.env['CRASH_ROUNDS']
  const rounds = asked === undefined ? byDefault : Number(asked)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`CRASH_ROUNDS is a whole number from 1, not "${asked}".`)
  return { rounds, timeoutMs: rounds * MS_A_ROUND }
}
