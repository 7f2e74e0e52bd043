/**
 * `npm run bench [-- --data FOLDER] [--only speed|accuracy] [--write] [--json FILE]`: the desk's speed and memory beside
 * an empty echo bot's, and its understanding beside its peers'. Fails only when a reply does.
 */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { benchAccuracy, readSets, writeToReadme } from './accuracy/bench-accuracy.js'
import { thisMachine } from './machine.js'
import { benchSpeed } from './speed.js'

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const { values } = parseArgs({
  options: {
    /** Sets to measure accuracy on, every *.jsonl; without it the project's own questions. */
    data: { type: 'string' },
    only: { type: 'string' },
    /** Puts the accuracy's tables into the README. */
    write: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
})
const { only, data } = values
if (only !== undefined && only !== 'speed' && only !== 'accuracy') {
  refused(`--only takes speed or accuracy, not "${only}".`)
}
// Before anything is measured: a slip in the data should not show after minutes.
const sets = only === 'speed' ? [] : await readSets(data).catch((error: Error) => refused(error.message))

const tell = (what: string) => void process.stderr.write(`${what}\n`)
const machine = await thisMachine()

const speed = only === 'accuracy' ? undefined : await benchSpeed(machine, tell)
if (speed) process.stdout.write(`\n${speed.text}\n`)

const accuracy = only === 'speed' ? undefined : await benchAccuracy(sets, machine, tell)
if (accuracy) process.stdout.write(`\n${accuracy.markdown}\n`)
if (accuracy && values.write) await writeToReadme(accuracy.markdown)

if (values.json !== undefined) {
  const report = { machine, ...speed?.report, ...(accuracy ? { accuracy: accuracy.report } : {}) }
  await writeFile(values.json, `${JSON.stringify(report, undefined, 2)}\n`)
}
process.exitCode = (speed?.problems ?? []).length === 0 ? 0 : 1

/** Ends the process with one line that says why. */
function refused(why: string): never {
  process.stderr.write(`${why}\n`)
  process.exit(1)
}
