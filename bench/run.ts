/**
 * `npm run bench [-- --data FOLDER] [--only speed|accuracy|claims] [--write] [--json FILE]`: the desk's speed and memory beside
 * an empty echo bot's, its understanding beside its peers', and what claims cost with few and with many of them stored.
 * Fails only when a reply does.
 */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { benchAccuracy, readSets, writeToReadme } from './accuracy/bench-accuracy.js'
import { benchClaims } from './claims/bench-claims.js'
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
const PARTS = ['speed', 'accuracy', 'claims'] as const
if (only !== undefined && !PARTS.some((part) => part === only)) {
  refused(`--only takes ${PARTS.join(', ')}, not "${only}".`)
}
const asked = (part: (typeof PARTS)[number]) => only === undefined || only === part
// Before anything is measured: a slip in the data should not show after minutes.
const sets = asked('accuracy') ? await readSets(data).catch((error: Error) => refused(error.message)) : []

const tell = (what: string) => void process.stderr.write(`${what}\n`)
const machine = await thisMachine()

const speed = asked('speed') ? await benchSpeed(machine, tell) : undefined
if (speed) process.stdout.write(`\n${speed.text}\n`)

const claims = asked('claims') ? await benchClaims(machine, tell) : undefined
if (claims) process.stdout.write(`\n${claims.text}\n`)

const accuracy = asked('accuracy') ? await benchAccuracy(sets, machine, tell) : undefined
if (accuracy) process.stdout.write(`\n${accuracy.markdown}\n`)
if (accuracy && values.write) await writeToReadme(accuracy.markdown)

if (values.json !== undefined) {
  const report = { machine, ...speed?.report, ...claims?.report, ...(accuracy ? { accuracy: accuracy.report } : {}) }
  await writeFile(values.json, `${JSON.stringify(report, undefined, 2)}\n`)
}
process.exitCode = (speed?.problems ?? []).length === 0 ? 0 : 1

/** Ends the process with one line that says why. */
function refused(why: string): never {
  process.stderr.write(`${why}\n`)
  process.exit(1)
}
