/** The figures as a Markdown table. */
import type { Figures } from './measure.js'
import type { Machine } from './machine.js'

interface Row {
  readonly what: string
  readonly read: (figures: Figures) => number
  readonly unit: 'ms' | 'MiB' | ''
}

const ROWS: readonly Row[] = [
  { what: 'turns a second, 32 conversations', read: (figures) => figures.turnsPerSecond, unit: '' },
  { what: 'turn, 1 conversation, median', read: (figures) => figures.one.medianMs, unit: 'ms' },
  { what: 'turn, 1 conversation, p99', read: (figures) => figures.one.p99Ms, unit: 'ms' },
  { what: 'turn, 50 conversations, median', read: (figures) => figures.fifty.medianMs, unit: 'ms' },
  { what: 'turn, 50 conversations, p99', read: (figures) => figures.fifty.p99Ms, unit: 'ms' },
  { what: 'start to first answer', read: (figures) => figures.startMs, unit: 'ms' },
  { what: 'resident memory, idle', read: (figures) => figures.idleMb, unit: 'MiB' },
  { what: 'resident memory after 1,000 turns', read: (figures) => figures.usedMb, unit: 'MiB' },
]

export interface Column {
  readonly name: string
  readonly figures: Figures
}

export function table(desk: Column, baseline: Column): string {
  const rows = ROWS.map(({ what, read, unit }) => {
    const [ours, theirs] = [read(desk.figures), read(baseline.figures)]
    return [what, `${rounded(ours)} ${unit}`, `${rounded(theirs)} ${unit}`, (ours / theirs).toFixed(2)].map((cell) =>
      cell.trim(),
    )
  })
  const head = ['', desk.name, baseline.name, `${desk.name} / ${baseline.name}`]
  return [head, ['---', '--:', '--:', '--:'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

export function machineLine({ cpu, cores, node, fsyncMs }: Machine): string {
  return `${cpu}, ${cores} cores; Node ${node}; fsync of a small file ${rounded(fsyncMs)} ms.`
}

export function rounded(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0)
}
