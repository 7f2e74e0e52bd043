/** One article's file: its YAML head, its body, and everything about it that can be checked alone. */
import { z } from 'zod'
import type { Article } from '../article.js'
import { CALCULATIONS } from '../calculation.js'
import { isDay } from '../day.js'
import type { Finding } from '../finding.js'
import type { Language } from '../language.js'
import { interpolate, type Facts } from './facts.js'
import { forbiddenLines } from './forbidden-lines.js'
import { partFrontmatter, type Parted } from './frontmatter.js'
import { sectionsOf, type LinedSection } from './sections.js'
import { readYaml, type Read } from './yaml-file.js'

const day = z.string().refine(isDay, 'is not a day of the calendar, written like 2026-11-03')

const headShape = z.strictObject({
  title: z.string().optional(),
  questions: z.array(z.string()).default([]),
  facets: z.record(z.string(), z.array(z.string())).default({}),
  followUps: z.array(z.string()).default([]),
  validFrom: day.optional(),
  validUntil: day.optional(),
  reviewed: day.optional(),
  source: z.string().optional(),
  calculates: z.enum(CALCULATIONS, `must be one of ${CALCULATIONS.join(', ')}`).optional(),
})
type Head = z.infer<typeof headShape>

export interface ArticleFile {
  readonly article: Article | undefined
  readonly errors: readonly Finding[]
  readonly warnings: readonly Finding[]
  /** Line of the file on which a key of the head stands, for checks across files. */
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

export function readArticle(
  at: { readonly file: string; readonly id: string; readonly language: Language },
  text: string,
  facts: Facts,
): ArticleFile {
  const parted = partFrontmatter(text)
  if (!parted) {
    const problem = 'the head opened with --- is never closed'
    return failed([{ file: at.file, line: 1, problem, cure: 'Add a line with --- after the head.' }])
  }
  const read = readYaml({ file: at.file, text: parted.head, firstLine: parted.headLine }, headShape)
  if (!read.value) return failed(read.findings)
  const filled = fillIn(at, read.value, read, parted, facts)
  const sections = sectionsOf(filled.body)
  const { title } = filled.head
  const errors = [
    ...filled.findings,
    ...checkWhole(at.file, title, sections, parted.bodyLine),
    ...checkDates(at.file, read.value, read),
    ...forbiddenLines(at.file, filled.body, parted.bodyLine, title),
    ...forbiddenLines(at.file, title ?? '', read.lineOf(['title'])),
    ...checkSections(at.file, read.value, sections, parted.bodyLine),
  ]
  const warnings = valuesWithoutSection(at.file, read.value, sections, read)
  const article = {
    ...filled.head,
    ...at,
    title: title ?? at.id,
    sections: sections.map(({ when, markdown }) => ({ when, markdown })),
  }
  return { article: without(article), errors, warnings, lineOf: read.lineOf }
}

function failed(errors: readonly Finding[]): ArticleFile {
  return { article: undefined, errors, warnings: [], lineOf: () => 1 }
}

/** The file's name is not part of the article. */
function without({ file: _file, ...article }: Article & { file: string }): Article {
  return article
}

function fillIn(
  at: { file: string; language: Language },
  head: Head,
  read: Read<Head>,
  parted: Parted,
  facts: Facts,
): { head: Head; body: string; findings: Finding[] } {
  const findings: Finding[] = []
  const fill = (text: string, line: number) => {
    const filled = interpolate(text, at.language, facts, { file: at.file, line })
    findings.push(...filled.findings)
    return filled.text
  }
  const fillHead = (text: string | undefined, path: readonly PropertyKey[]) =>
    text === undefined ? undefined : fill(text, read.lineOf(path))
  return {
    head: {
      ...head,
      title: fillHead(head.title, ['title']),
      questions: head.questions.map((question, n) => fill(question, read.lineOf(['questions', n]))),
      source: fillHead(head.source, ['source']),
    },
    body: fill(parted.body, parted.bodyLine),
    findings,
  }
}

function checkWhole(
  file: string,
  title: string | undefined,
  sections: readonly LinedSection[],
  bodyLine: number,
): Finding[] {
  const findings: Finding[] = []
  if (title === undefined || title.trim() === '') {
    findings.push({ file, line: 1, problem: 'there is no title', cure: 'Add "title: …" to the head.' })
  }
  if (!sections.some((section) => section.markdown !== '')) {
    findings.push({
      file,
      line: bodyLine,
      problem: 'the article has no text',
      cure: 'Write the answer under the head.',
    })
  }
  return findings
}

function checkDates(file: string, head: Head, read: Read<Head>): Finding[] {
  if (!head.validFrom || !head.validUntil || head.validFrom <= head.validUntil) return []
  const problem = `validFrom ${head.validFrom} is after validUntil ${head.validUntil}`
  return [
    { file, line: read.lineOf(['validFrom']), problem, cure: 'Put the two dates in order: nobody would ever see it.' },
  ]
}

function checkSections(file: string, head: Head, sections: readonly LinedSection[], bodyLine: number): Finding[] {
  return sections.flatMap((section) =>
    Object.entries(section.when).flatMap(([facet, value]) => {
      const values = Object.hasOwn(head.facets, facet) ? head.facets[facet] : undefined
      if (values?.includes(value)) return []
      const problem = values ? `the facet "${facet}" has no value "${value}"` : `the facet "${facet}" is not declared`
      const cure = `Declare it in the head (facets: { ${facet}: [${value}, …] }), or correct the heading.`
      return [{ file, line: bodyLine + section.line, problem, cure }]
    }),
  )
}

function valuesWithoutSection(
  file: string,
  head: Head,
  sections: readonly LinedSection[],
  read: Read<Head>,
): Finding[] {
  return Object.entries(head.facets).flatMap(([facet, values]) =>
    values
      .filter((value) => !sections.some((section) => section.when[facet] === value))
      .map((value) => ({
        file,
        line: read.lineOf(['facets', facet]),
        problem: `no section is headed "${facet}: ${value}"`,
        cure: `Write "## ${facet}: ${value}" and its text, unless the common text is all there is to say.`,
      })),
  )
}
