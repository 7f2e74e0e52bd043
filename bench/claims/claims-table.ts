/** The figures of claims as a Markdown table: a column for each number of stored claims. */
import { rounded } from '../table.js'
import type { ClaimFigures } from './bench-claims.js'

interface Row {
  readonly what: string
  readonly read: (figures: ClaimFigures) => number
  readonly unit: 'ms' | 'MiB'
}

const ROWS: readonly Row[] = [
  { what: 'filing a claim, median', read: ({ fileMedianMs }) => fileMedianMs, unit: 'ms' },
  { what: 'filing a claim, p99', read: ({ fileP99Ms }) => fileP99Ms, unit: 'ms' },
  { what: 'opening the store and its claims', read: ({ openMs }) => openMs, unit: 'ms' },
  { what: 'start to first answer', read: ({ startMs }) => startMs, unit: 'ms' },
  { what: 'list, first page', read: ({ firstPageMs }) => firstPageMs, unit: 'ms' },
  { what: 'list, by state, deadline or kind', read: ({ filterMs }) => filterMs, unit: 'ms' },
  { what: 'list, words searched', read: ({ searchMs }) => searchMs, unit: 'ms' },
  { what: 'list, a page far down', read: ({ laterPageMs }) => laterPageMs, unit: 'ms' },
  { what: 'resident memory', read: ({ memoryMb }) => memoryMb, unit: 'MiB' },
]

/** The last column is the last store's beside the first's. */
export function claimsTable(all: readonly ClaimFigures[]): string {
  const [first, last] = [all[0], all.at(-1)]
  if (!first || !last) throw new Error('There is nothing to put into the table.')
  const rows = ROWS.map(({ what, read, unit }) => {
    const cells = all.map((figures) => `${rounded(read(figures))} ${unit}`)
    return [what, ...cells, (read(last) / read(first)).toFixed(2)]
  })
  const counts = all.map(({ stored }) => `${stored.toLocaleString('en')} stored`)
  const head = ['', ...counts, `${last.stored.toLocaleString('en')} / ${first.stored.toLocaleString('en')}`]
  return [head, ['---', ...all.map(() => '--:'), '--:'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
