/** The desk, with the knowledge that ships with it, does no worse with our own questions than it did. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it, test } from 'vitest'
import { askAll, openDesk } from '../../bot/evaluation.js'
import { EXPECTATIONS, outcomeOf, type Expectation, type Outcome } from '../../knowledge/authoring/evaluate.js'
import { readQuestions } from '../../knowledge/authoring/questions.js'
import type { Result } from '../../knowledge/authoring/report.js'
import { bundled } from '../learned.js'
import { Clock } from './clock.js'
import { quietLog } from './quiet-log.js'

/** In percent of the questions that expect it: at least so many right, at most so many wrong. */
const FLOORS: Readonly<Record<Expectation, { readonly right: number; readonly wrong: number }>> = {
  answer: { right: 94, wrong: 3 },
  answers: { right: 88, wrong: 12 },
  clarify: { right: 90, wrong: 10 },
  decline: { right: 92, wrong: 8 },
  claim: { right: 88, wrong: 12 },
  handoff: { right: 100, wrong: 0 },
  status: { right: 100, wrong: 0 },
}

/** The questions that were not right when the floors were set. A failure tells which others are not, and how this reads now. */
const NOT_RIGHT: Readonly<Partial<Record<Outcome, string>>> = {
  wrong: 'd047 d088 d104 d107 d115 d139',
  asked: 'd080',
  declined: 'd114',
}

const ROOT = join(import.meta.dirname, '../..')
/** Training alone takes some twenty seconds on a slow core. */
const PATIENCE_MS = 180_000

const log = quietLog()
let results: readonly (Result & { readonly outcome: Outcome })[] = []

beforeAll(async () => {
  const questions = readQuestions(readFileSync(join(ROOT, 'test/knowledge/development-questions.jsonl'), 'utf8'))
  if (!questions.ok) throw new Error(questions.why)
  const { knowledge, training } = await bundled()
  const desk = await openDesk(knowledge, { now: new Clock().now, log }, training)
  const asked = await askAll(questions.value, desk)
  results = asked.map((result) => ({ ...result, outcome: outcomeOf(result.question, result.got) }))
}, PATIENCE_MS)

test.each(EXPECTATIONS)(
  'questions that expect %s are right as often as they were, and not wrong more often',
  (name) => {
    const own = results.filter(({ question }) => question.expect === name)
    const percent = (wanted: Outcome) => (100 * own.filter(({ outcome }) => outcome === wanted).length) / own.length
    const [right, wrong] = [percent('right'), percent('wrong')]
    const { right: floor, wrong: ceiling } = FLOORS[name]
    if (right >= floor && wrong <= ceiling) return
    const figures = `${right.toFixed(1)} % right (at least ${floor}), ${wrong.toFixed(1)} % wrong (at most ${ceiling}).`
    expect.fail([`${name}: ${figures}`, ...story(own)].join('\n'))
  },
)

it('breaks on none of them', () => expect(log.lines).toEqual([]))

it('knows by name every question that was not right when the floors were set', () => {
  const ids = new Set(results.map(({ question }) => question.id))
  const named = Object.values(NOT_RIGHT).flatMap(idsIn)
  expect(named.filter((id) => !ids.has(id))).toEqual([])
})

/** What a failure says: the questions that came out differently, and what to write above once that is as it should be. */
function story(own: typeof results): readonly string[] {
  const changed = own.filter(({ question, outcome }) => outcome !== before(question.id))
  return [
    `${changed.length} questions came out differently than when the floors were set:`,
    ...changed.map((result) => `- ${sentence(result)}`),
    'All questions that are not right now:',
    ...(['wrong', 'asked', 'declined'] as const).map((outcome) => `  ${outcome}: '${idsOf(outcome)}',`),
  ]
}

function sentence({ question: { id, text, articles }, outcome, got }: (typeof results)[number]): string {
  const said = got.map(({ kind, articles = [], confidence }) => [kind, ...articles, confidence ?? ''].join(' ').trim())
  const wanted = articles.length > 0 ? ` instead of ${articles.join(', ')}` : ''
  return `${id} ${before(id)} → ${outcome}: ${said.join('; ')}${wanted}: ${text.slice(0, 80)}`
}

function before(id: string): Outcome {
  const outcomes = ['wrong', 'asked', 'declined'] as const
  return outcomes.find((outcome) => idsIn(NOT_RIGHT[outcome]).includes(id)) ?? 'right'
}

function idsIn(list = ''): readonly string[] {
  return list.split(' ').filter((id) => id !== '')
}

function idsOf(wanted: Outcome): string {
  return results
    .filter(({ outcome }) => outcome === wanted)
    .map(({ question }) => question.id)
    .join(' ')
}
