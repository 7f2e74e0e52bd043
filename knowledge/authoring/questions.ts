/** A file of evaluation questions: one JSON object a line. */
import { z } from 'zod'
import { LANGUAGES } from '../language.js'
import type { Parsed } from '../parsed.js'
import { EXPECTATIONS, type Question } from './evaluate.js'

const shape = z.object({
  id: z.coerce.string().optional(),
  lang: z.enum(LANGUAGES).optional().catch(undefined),
  text: z.string(),
  expect: z.enum(EXPECTATIONS).default('answer'),
  articles: z.array(z.string()).default([]),
  accept: z.array(z.string()).default([]),
})

/** Every line that is none is told, with its number. */
export function readQuestions(text: string): Parsed<readonly Question[]> {
  const lines = text.split('\n').map((line, index) => ({ line: line.trim(), number: index + 1 }))
  const read = lines.filter(({ line }) => line !== '').map(({ line, number }) => readLine(line, number))
  const problems = read.flatMap((one) => (one.ok ? [] : [one.why]))
  return problems.length > 0
    ? { ok: false, why: problems.join('\n') }
    : { ok: true, value: read.flatMap((one) => (one.ok ? [one.value] : [])) }
}

function readLine(line: string, number: number): Parsed<Question> {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return { ok: false, why: `line ${number} is not JSON: write one object a line` }
  }
  const read = shape.safeParse(json)
  if (!read.success) {
    const issue = read.error.issues[0]
    return { ok: false, why: `line ${number}: ${issue?.path.join('.')} ${issue?.message}` }
  }
  const { id = String(number), lang, ...rest } = read.data
  return { ok: true, value: { id, ...rest, ...(lang ? { lang } : {}) } }
}
