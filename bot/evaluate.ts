/** `npm run evaluate`: questions through understanding and dialogs, judged, counted and printed. */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readQuestions } from '../knowledge/authoring/questions.js'
import { reportOn, sayReport } from '../knowledge/authoring/report.js'
import { sayFinding } from '../knowledge/finding.js'
import { readSources } from '../knowledge/folder.js'
import { askAll, openDesk } from './evaluation.js'
import { fingerprint, learningInWorkers, remembering } from './learning.js'

const USAGE =
  'Usage: npm run evaluate -- --questions FILE.jsonl [--knowledge DIR] [--json OUT.json] [--top1] [--articles-only]'
/** dist/bot/evaluate.js → the project's folder. */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const BYTES_A_MB = 1024 * 1024

process.exitCode = await run()

async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      knowledge: { type: 'string', default: join(ROOT, 'knowledge/content') },
      questions: { type: 'string' },
      json: { type: 'string' },
      top1: { type: 'boolean', default: false },
      'articles-only': { type: 'boolean', default: false },
    },
  })
  if (values.questions === undefined) return fail([USAGE])
  const questions = readQuestions(readFileSync(resolve(values.questions), 'utf8'))
  if (!questions.ok) return fail(questions.why.split('\n'))
  const begun = performance.now()
  const options = { articlesOnly: values['articles-only'] }
  const code = await fingerprint(join(ROOT, 'dist/knowledge'))
  const learn = remembering(learningInWorkers(options), {
    // What the build has learnt ahead, and a desk would learn, is all of the knowledge.
    code: options.articlesOnly ? `${code} articles only` : code,
    ready: join(ROOT, 'dist/learned'),
    kept: join(ROOT, 'dist/evaluated'),
  })
  const learned = await learn(await readSources(resolve(values.knowledge), join(ROOT, 'knowledge')))
  if (!learned.ok) return fail(learned.findings.map(sayFinding))
  const circumstances = {
    ...options,
    topOne: values.top1,
    now: () => new Date(),
    log: {
      info: () => {},
      warn: () => {},
      error: (fields: object) => process.stderr.write(`${JSON.stringify(fields)}\n`),
    },
  }
  const desk = await openDesk(learned.knowledge, circumstances, learned.training)
  const loadMs = performance.now() - begun
  const results = await askAll(questions.value, desk)
  const report = reportOn(results, { loadMs, rssMb: process.memoryUsage.rss() / BYTES_A_MB })
  if (values.json !== undefined) writeFileSync(resolve(values.json), `${JSON.stringify(report, null, 1)}\n`)
  process.stdout.write(`${sayReport(report)}\n`)
  return 0
}

function fail(lines: readonly string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`)
  return 1
}
