/** `npm run bench [-- --json FILE]`: the desk's speed and memory beside an empty echo bot's. Fails only when a reply does. */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { baseline } from './baseline.js'
import { desk } from './desk.js'
import { thisMachine } from './machine.js'
import { measure } from './measure.js'
import { machineLine, table } from './table.js'

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const { values } = parseArgs({ options: { json: { type: 'string' } } })
const begun = performance.now()
const machine = await thisMachine()
const [echo, whole] = await measure([baseline, desk], (what) => process.stderr.write(`${what}\n`))
if (!echo || !whole) throw new Error('Two bots were measured, but there are not two results.')

const percent = (share: number) => `${Math.round(share * 100)} %`
process.stdout.write(`
${table({ name: desk.name, figures: whole.figures }, { name: baseline.name, figures: echo.figures })}

${machineLine(machine)}
The load took ${percent(whole.generatorLoad)} of one core for ${desk.name}, ${percent(echo.generatorLoad)} for the ${baseline.name} and its connector.
${whole.turns} turns each in ${Math.round((performance.now() - begun) / 1000)} s; ${desk.name} was killed and its replies read again from its disk.
`)
const problems = [...whole.problems, ...echo.problems]
for (const problem of problems) process.stdout.write(`- ${problem}\n`)
process.stdout.write(
  problems.length === 0 ? 'Every reply is there, in its place.\n' : `${problems.length} replies failed.\n`,
)
if (values.json !== undefined) {
  const report = { machine, [desk.name]: whole, [baseline.name]: echo }
  await writeFile(values.json, `${JSON.stringify(report, undefined, 2)}\n`)
}
process.exitCode = problems.length === 0 ? 0 : 1
