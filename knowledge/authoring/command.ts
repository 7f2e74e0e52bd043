/** The editors' tools on the command line: `npm run knowledge -- check [DIR]`, `… explain "message"`. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dayOf } from '../day.js'
import { checkKnowledge } from './check.js'
import { askedIn, EXPLAIN_USAGE, explainMessage } from './explain-message.js'

/** The project's folder, seen from dist/knowledge/authoring/. */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const CONTENT = join(ROOT, 'knowledge/content')
const SHIPPED = join(ROOT, 'knowledge')
const USAGE = ['Usage: npm run knowledge -- check [DIR]', `       npm run knowledge -- ${EXPLAIN_USAGE}`]

/** Exit code 0: the knowledge can be served; 1: it cannot; 2: no such command. */
async function run([name, ...words]: readonly string[]): Promise<number> {
  if (name === 'check') return check(words)
  if (name === 'explain') return explain(words)
  return say(USAGE, 2)
}

async function check([folder = CONTENT, ...more]: readonly string[]): Promise<number> {
  if (more.length > 0) return say(USAGE, 2)
  const { lines, isFit } = await checkKnowledge(folder, SHIPPED, dayOf(new Date()))
  return say(lines, isFit ? 0 : 1)
}

async function explain(words: readonly string[]): Promise<number> {
  const asked = askedIn(words)
  if (!asked) return say(USAGE, 2)
  process.stderr.write('Learning the knowledge first: about ten seconds.\n')
  const { lines, isFit } = await explainMessage(asked, asked.knowledge ?? CONTENT, SHIPPED, new Date())
  return say(lines, isFit ? 0 : 1)
}

function say(lines: readonly string[], exitCode: number): number {
  process.stdout.write(`${lines.join('\n')}\n`)
  return exitCode
}

process.exitCode = await run(process.argv.slice(2))
