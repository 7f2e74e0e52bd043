/** `npm run evaluate`: questions through understanding and dialogs, each a conversation of its own, judged and counted. */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createClaims } from '../desk/claims.js'
import { openConversations } from '../desk/conversations.js'
import { newReference } from '../desk/reference.js'
import { openMemoryStore } from '../desk/store/memory-store.js'
import { readQuestions } from '../knowledge/authoring/questions.js'
import { score, type Got, type Question } from '../knowledge/authoring/evaluate.js'
import { dayOf, TIME_ZONE } from '../knowledge/day.js'
import { sayFinding } from '../knowledge/finding.js'
import { readKnowledgeFolder } from '../knowledge/folder.js'
import type { Knowledge } from '../knowledge/knowledge.js'
import { isLanguage, type Language } from '../knowledge/language.js'
import { libraryOn } from '../knowledge/library.js'
import { createUnderstanding, type Options } from '../knowledge/understand.js'
import { createStage } from './stage.js'
import { takeTurn, type TurnParts } from './turn.js'

const USAGE =
  'Usage: npm run evaluate -- --questions FILE.jsonl [--knowledge DIR] [--json OUT.json] [--top1] [--articles-only]'
/** dist/bot/evaluate.js → the project's folder. */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')

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
  const reading = await readKnowledgeFolder(resolve(values.knowledge), join(ROOT, 'knowledge/phrases'))
  if (!reading.ok) return fail(reading.findings.map(sayFinding))
  const parts = await partsFor(reading.knowledge, { topOne: values.top1, articlesOnly: values['articles-only'] })
  const loadMs = performance.now() - begun
  const report = await evaluate(questions.value, parts, loadMs)
  if (values.json !== undefined) writeFileSync(resolve(values.json), `${JSON.stringify(report, null, 1)}\n`)
  process.stdout.write(`${inWords(report)}\n`)
  return 0
}

function fail(lines: readonly string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`)
  return 1
}

/** The desk as it serves customers, but with a store in memory. */
async function partsFor(knowledge: Knowledge, options: Options): Promise<TurnParts> {
  const store = openMemoryStore()
  const conversations = await openConversations(store.conversations)
  const now = () => new Date()
  const log = {
    info: () => {},
    warn: () => {},
    error: (fields: object) => process.stderr.write(`${JSON.stringify(fields)}\n`),
  }
  const stage = createStage({
    now,
    timeZone: TIME_ZONE,
    understand: createUnderstanding(knowledge, options),
    libraryOn: (moment) => libraryOn(knowledge, dayOf(moment)),
    claims: createClaims(store.claims, now),
    conversations,
    attendance: () => ({ open: true }),
    newReference: () => newReference((n) => crypto.getRandomValues(new Uint8Array(n))),
    log,
  })
  return { conversations, stage, now, log }
}

interface Result {
  readonly question: Question
  readonly got: readonly Got[]
  readonly language: Language | undefined
  readonly ms: number
}

async function evaluate(questions: readonly Question[], parts: TurnParts, loadMs: number) {
  const results: Result[] = []
  for (const [index, question] of questions.entries()) results.push(await ask(question, index, parts))
  const { outcomes, ...figures } = score(results)
  const times = results.map(({ ms }) => ms).sort((a, b) => a - b)
  return {
    ...figures,
    loadMs: rounded(loadMs),
    p50Ms: rounded(times[Math.floor(times.length * 0.5)] ?? 0),
    p99Ms: rounded(times[Math.floor(times.length * 0.99)] ?? 0),
    rssMb: Math.round(process.memoryUsage.rss() / 1024 / 1024),
    results: results.map(({ question, got, ms }, index) => ({
      id: question.id,
      outcome: outcomes[index]?.outcome,
      got,
      ms: rounded(ms),
    })),
  }
}

async function ask(question: Question, index: number, parts: TurnParts): Promise<Result> {
  const about = {
    conversationId: `question-${index}`,
    channel: 'directline',
    customer: { id: 'dl_evaluation' },
    locale: question.lang,
    clientId: undefined,
  }
  await takeTurn({ ...about, what: { kind: 'start' }, activity: { type: 'conversationUpdate' } }, parts)
  const begun = performance.now()
  const { replies } = await takeTurn(
    {
      ...about,
      what: { kind: 'message', text: question.text, files: 0 },
      activity: { type: 'message', text: question.text },
    },
    parts,
  )
  const ms = performance.now() - begun
  // The turn's own annotation, which `render` wrote as the first entity.
  const turns = replies.map(
    ({ activity }) => (activity['entities'] as (Got & { language?: unknown })[] | undefined)?.[0],
  )
  const got = turns.flatMap((turn) => (turn ? [gotOf(turn)] : []))
  const language = turns.map((turn) => turn?.language).find(isLanguage)
  return { question, got, language, ms }
}

function gotOf({ kind, articles, facet, confidence }: Got): Got {
  return {
    kind,
    ...(articles ? { articles } : {}),
    ...(facet === undefined ? {} : { facet }),
    ...(confidence === undefined ? {} : { confidence }),
  }
}

function inWords(report: Awaited<ReturnType<typeof evaluate>>): string {
  const row = (
    name: string,
    { right, wrong, asked, declined }: { right: number; wrong: number; asked: number; declined: number },
  ) => {
    const all = right + wrong + asked + declined
    return `${name.padEnd(12)} ${String(all).padStart(6)} ${percent(right, all)} ${percent(wrong, all)} ${percent(asked, all)} ${percent(declined, all)}`
  }
  return [
    `${''.padEnd(12)} ${'n'.padStart(6)} ${['right', 'wrong', 'asked', 'declined'].map((name) => name.padStart(9)).join(' ')}`,
    row('all', report),
    ...Object.entries(report.byExpect).map(([name, tally]) => row(name, tally)),
    ...Object.entries(report.byLanguage).map(([name, tally]) => row(name, tally)),
    `load ${report.loadMs} ms · median ${report.p50Ms} ms · p99 ${report.p99Ms} ms · ${report.rssMb} MB`,
  ].join('\n')
}

function percent(part: number, all: number): string {
  return `${((100 * part) / Math.max(all, 1)).toFixed(1)} %`.padStart(9)
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100
}
