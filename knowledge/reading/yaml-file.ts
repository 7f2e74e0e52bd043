/** Reads YAML into a checked shape; every complaint carries the line it is about. */
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml'
import { z } from 'zod'
import type { Finding } from '../finding.js'

export interface YamlSource {
  readonly file: string
  readonly text: string
  /** Line of the file on which the text begins, from 1. */
  readonly firstLine: number
}

export interface Read<T> {
  readonly value: T | undefined
  readonly findings: readonly Finding[]
  /** Line of the file where a path of keys and indices stands. */
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

/**
 * By YAML's failsafe schema scalars stay the text that was written: a price of `49.90` must not become 49.9, nor a
 * title of `2024` a number.
 */
export function readYaml<T>(source: YamlSource, shape: z.ZodType<T>): Read<T> {
  const lines = new LineCounter()
  const at = (offset: number) => lines.linePos(offset).line + source.firstLine - 1
  const finding = (line: number, problem: string, cure: string) => ({ file: source.file, line, problem, cure })
  const fallback = () => source.firstLine
  try {
    const document = parseDocument(source.text, { lineCounter: lines, schema: 'failsafe', prettyErrors: false })
    const lineOf = (path: readonly PropertyKey[]) => at(offsetOf(document, path))
    const broken = document.errors.map((error) =>
      finding(at(error.pos[0]), `the YAML is broken: ${error.message}`, CURE),
    )
    if (broken.length > 0) return { value: undefined, findings: broken, lineOf }
    const read = shape.safeParse(emptiesDropped(document.toJS() ?? {}))
    if (read.success) return { value: read.data, findings: [], lineOf }
    return {
      value: undefined,
      findings: read.error.issues.flatMap((issue) => complaints(issue, lineOf, finding)),
      lineOf,
    }
  } catch (error) {
    // The parser gives up by exception on alias bombs and on thousands of nested brackets: the editors' matter, not a crash.
    const problem = `the YAML cannot be read: ${error instanceof Error ? error.message : String(error)}`
    return { value: undefined, findings: [finding(source.firstLine, problem, CURE)], lineOf: fallback }
  }
}

const CURE = 'Check indentation, colons and quotes; a text that holds ": " or begins with a sign needs quotes.'

/** `questions:` with nothing after it counts as not written. */
function emptiesDropped(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== '' && inner !== null)
      .map(([key, inner]) => [key, emptiesDropped(inner)]),
  )
}

function complaints(
  issue: z.core.$ZodIssue,
  lineOf: (path: readonly PropertyKey[]) => number,
  finding: (line: number, problem: string, cure: string) => Finding,
): Finding[] {
  const where = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      finding(lineOf([...issue.path, key]), `unknown key "${key}"`, 'Remove it, or correct its spelling.'),
    )
  }
  if (issue.code === 'invalid_union') {
    return [
      finding(
        lineOf(issue.path),
        `"${where}" has not the shape it must have`,
        'Write a text, or one text a language: es, ca, en.',
      ),
    ]
  }
  const missing = issue.code === 'invalid_type' && issue.message.includes('received undefined')
  if (missing) return [finding(lineOf(issue.path), `"${where}" is missing`, `Add "${where}".`)]
  const cure = issue.code === 'custom' ? (issue.params?.['cure'] as unknown) : undefined // zod's params are any
  return [
    finding(
      lineOf(issue.path),
      where === '' ? issue.message : `"${where}": ${issue.message}`,
      typeof cure === 'string' ? cure : 'Correct its value.',
    ),
  ]
}

/** Where the deepest existing stretch of the path stands: a missing key is reported at its parent. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === String(step))
      if (!pair) break
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isNode(node) && 'items' in node && Array.isArray(node.items)) {
      node = node.items[Number(step)]
      if (isNode(node)) offset = node.range?.[0] ?? offset
    } else break
  }
  return offset
}
