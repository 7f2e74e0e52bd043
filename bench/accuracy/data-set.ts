/** Messages with their meaning: some to learn from, others to be tried on. Pure. */
import { z } from 'zod'
import { LANGUAGES, type Language } from '../../knowledge/language.js'

export interface DataSet {
  readonly name: string
  readonly language: Language
  readonly lessons: readonly Lesson[]
  readonly trials: readonly Trial[]
  /** The lessons are the titles, questions and phrases of the bundled knowledge: the desk learns from that itself. */
  readonly bundled: boolean
}

export interface Lesson {
  readonly text: string
  readonly label: string
}

export interface Trial {
  readonly text: string
  /** Any of these labels is right; none: out of scope, and only a refusal is right. */
  readonly right: readonly string[]
}

/** The label of what is out of scope. */
const OUT_OF_SCOPE = 'oos'

const rowShape = z.object({
  text: z.string(),
  label: z.string(),
  split: z.enum(['train', 'test']),
  lang: z.enum(LANGUAGES),
})
type Row = z.infer<typeof rowShape>

/** One set a language. `jsonl`: one `{"text","label","split","lang"}` a line. Throws at a line that is none. */
export function dataSetsOf(name: string, jsonl: string): readonly DataSet[] {
  const rows = jsonl
    .split('\n')
    .flatMap((line, n) => (line.trim() === '' ? [] : [rowOf(line, `${name}, line ${n + 1}`)]))
  const languages = [...new Set(rows.map(({ lang }) => lang))]
  return languages.map((language) => {
    const own = rows.filter(({ lang, text }) => lang === language && text.trim() !== '')
    return {
      name: languages.length > 1 ? `${name} ${language}` : name,
      language,
      lessons: own.filter(isLesson).map(({ text, label }) => ({ text, label })),
      trials: own.filter(({ split }) => split === 'test').map(trialOf),
      bundled: false,
    }
  })
}

export function hasOutOfScope({ trials }: DataSet): boolean {
  return trials.some(({ right }) => right.length === 0)
}

function rowOf(line: string, place: string): Row {
  const read = rowShape.safeParse(parsed(line))
  if (read.success) return read.data
  throw new Error(`${place} is no row: write {"text","label","split":"train" or "test","lang":"es", "ca" or "en"}.`)
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    // Told with the line's place by whoever finds that nothing is no row.
    return undefined
  }
}

/** What is out of scope is never learnt: no desk knows beforehand what else it will be asked. */
function isLesson({ split, label }: Row): boolean {
  return split === 'train' && label !== OUT_OF_SCOPE
}

function trialOf({ text, label }: Row): Trial {
  return { text, right: label === OUT_OF_SCOPE ? [] : [label] }
}
