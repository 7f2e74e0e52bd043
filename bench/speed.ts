/** The whole bench of speed: the desk's turns and memory beside an empty echo bot's. */
import { baseline } from './baseline.js'
import { desk } from './desk.js'
import type { Machine } from './machine.js'
import { measure, type Measured } from './measure.js'
import { machineLine, table } from './table.js'

export interface SpeedBench {
  readonly text: string
  readonly report: Readonly<Record<string, Measured>>
  /** Replies that were missing, misplaced or broken. */
  readonly problems: readonly string[]
}

export async function benchSpeed(machine: Machine, tell: (what: string) => void): Promise<SpeedBench> {
  const begun = performance.now()
  const [echo, whole] = await measure([baseline, desk], tell)
  if (!echo || !whole) throw new Error('Two bots were measured, but there are not two results.')
  const problems = [...whole.problems, ...echo.problems]
  const percent = (share: number) => `${Math.round(share * 100)} %`
  const text = `${table({ name: desk.name, figures: whole.figures }, { name: baseline.name, figures: echo.figures })}

${machineLine(machine)}
The load took ${percent(whole.generatorLoad)} of one core for ${desk.name}, ${percent(echo.generatorLoad)} for the ${baseline.name} and its connector.
${whole.turns} turns each in ${Math.round((performance.now() - begun) / 1000)} s; ${desk.name} was killed and its replies read again from its disk.
${problems.map((problem) => `- ${problem}\n`).join('')}${problems.length === 0 ? 'Every reply is there, in its place.' : `${problems.length} replies failed.`}`
  return { text, report: { [desk.name]: whole, [baseline.name]: echo }, problems }
}
