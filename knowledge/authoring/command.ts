/** The editors' tools on the command line: `npm run knowledge -- check [DIR]`. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkKnowledge } from './check.js'

/** The project's folder, seen from dist/knowledge/authoring/. */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const USAGE = 'Usage: npm run knowledge -- check [DIR]'

/** Exit code 0: the knowledge can be served; 1: it cannot; 2: no such command. */
async function run([name, folder = join(ROOT, 'knowledge/content'), ...more]: readonly string[]): Promise<number> {
  if (name !== 'check' || more.length > 0) return say([USAGE], 2)
  const { lines, isFit } = await checkKnowledge(folder, join(ROOT, 'knowledge'))
  return say(lines, isFit ? 0 : 1)
}

function say(lines: readonly string[], exitCode: number): number {
  process.stdout.write(`${lines.join('\n')}\n`)
  return exitCode
}

process.exitCode = await run(process.argv.slice(2))
