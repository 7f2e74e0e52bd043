/** A message as it may be kept: numbers that nobody needs are covered in its words and in what its activity carries along. */
import { masked, type Sensitive } from '../knowledge/privacy/masked.js'
import type { Incoming } from './incoming.js'

/** Where customers' words may stand. */
const CARRIERS = ['text', 'value', 'summary', 'speak', 'channelData', 'attachments', 'entities'] as const
/** Names and addresses of machines: a client knows its message again by them. */
const NOT_WORDS: ReadonlySet<string> = new Set(['id', 'clientActivityID', 'contentUrl', 'contentType', 'thumbnailUrl'])

export interface Covered {
  readonly incoming: Incoming
  /** What was covered, each kind once. */
  readonly found: readonly Sensitive[]
}

export function covered(incoming: Incoming, kinds: ReadonlySet<Sensitive>): Covered {
  const { what, activity } = incoming
  if (what.kind !== 'message') return { incoming, found: [] }
  const { text, found } = masked(what.text, kinds)
  const files = what.files.map((file) => ({ ...file, name: masked(file.name, kinds).text }))
  const carried = Object.fromEntries(
    CARRIERS.flatMap((name) => (activity[name] === undefined ? [] : [[name, throughout(activity[name], kinds)]])),
  )
  return { incoming: { ...incoming, what: { ...what, text, files }, activity: { ...activity, ...carried } }, found }
}

/** A number may come as one, too. */
function throughout(value: unknown, kinds: ReadonlySet<Sensitive>): unknown {
  if (typeof value === 'string') return masked(value, kinds).text
  if (typeof value === 'number')
    return masked(String(value), kinds).found.length > 0 ? masked(String(value), kinds).text : value
  if (Array.isArray(value)) return value.map((item) => throughout(item, kinds))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, NOT_WORDS.has(name) ? inner : throughout(inner, kinds)]),
  )
}
