import { inspect } from 'node:util'
import type { Log } from '../../desk/log.js'

/** As a real log writes it: with an error's cause and whatever else hangs on it. */
const WHOLE = { depth: 8, breakLength: Infinity, maxStringLength: null, maxArrayLength: null }

/** Keeps what is logged, so that a test can look at it. */
export function quietLog(): Log & { readonly lines: string[] } {
  const lines: string[] = []
  const keep = (fields: object, message: string) => {
    const plain = Object.entries(fields).map(
      ([name, value]) => `${name}=${typeof value === 'object' ? inspect(value, WHOLE) : String(value)}`,
    )
    lines.push(`${message} ${plain.join(' ')}`)
  }
  return { lines, info: keep, warn: keep, error: keep }
}
