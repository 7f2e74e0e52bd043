/** `npm run knowledge -- explain "message"`: why it is understood as it is. */
import { parseArgs } from 'node:util'
import { createExplain } from '../explain.js'
import { sayFinding } from '../finding.js'
import { LANGUAGES, type Language } from '../language.js'
import { readingFor } from './check.js'
import { sayExplanation } from './explanation.js'

export const EXPLAIN_USAGE = `explain "MESSAGE" [--language ${LANGUAGES.join('|')}] [--knowledge DIR] [--json]`

export interface Asked {
  readonly message: string
  /** The conversation's language so far. */
  readonly language?: Language
  /** The folder of the knowledge. */
  readonly knowledge?: string
  /** The data instead of words. */
  readonly json: boolean
}

/** What the words after the command's name ask; undefined when they do not make sense. */
export function askedIn(words: readonly string[]): Asked | undefined {
  const read = parsed(words)
  if (!read) return undefined
  const { positionals, values } = read
  const [message, ...more] = positionals
  const language = LANGUAGES.find((own) => own === values.language)
  if (message === undefined || more.length > 0 || (values.language !== undefined && !language)) return undefined
  return {
    message,
    json: values.json,
    ...(language ? { language } : {}),
    ...(values.knowledge === undefined ? {} : { knowledge: values.knowledge }),
  }
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        language: { type: 'string' },
        knowledge: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
  } catch {
    return undefined // an option that there is not, or one without its value
  }
}

export interface Explained {
  readonly lines: readonly string[]
  /** Whether the knowledge could be read. */
  readonly isFit: boolean
}

/** `shipped`: the folder of the phrases and concepts that come with the desk. Learns the knowledge first. */
export async function explainMessage(
  { message, language, json }: Asked,
  folder: string,
  shipped: string,
  now: Date,
): Promise<Explained> {
  const reading = await readingFor(folder, shipped)
  if (!reading.ok) return { lines: reading.findings.map(sayFinding), isFit: false }
  const explanation = createExplain(reading.knowledge)(message, { now, ...(language ? { language } : {}) })
  return { lines: json ? [JSON.stringify(explanation, null, 1)] : sayExplanation(explanation), isFit: true }
}
