/** The figures as Markdown. Pure. */
import { FEW, type AccuracyReport, type Cells, type Joint, type SetReport, type Timed } from './accuracy.js'
import { markdownTable } from './markdown-table.js'
import { DESK, PEERS, SUBJECTS } from './subject.js'

export interface About {
  readonly machine: string
  /** Package → version. */
  readonly versions: Readonly<Record<string, string>>
  readonly limitMs: number
}

const TOO_SLOW = '–'

const DEVELOPMENT =
  'The shop’s questions are those that the desk is developed with: a regression check, no evidence of how it does with new customers.'

export function reportOf(report: AccuracyReport, about: About): string {
  const parts = [
    'In scope, the best answer is right, in %:',
    accuracyTable(report),
    ...jointPart(report.sets),
    'Learning, then a query, median / p99, in microseconds:',
    speedTable(report.sets),
    'The same with many utterances: the largest set’s own, and beyond them variations of these, made by chance from a seed:',
    sizeTable(report),
    ...(report.sets.some(({ bundled }) => bundled) ? [DEVELOPMENT] : []),
    footnote(about),
  ]
  return parts.join('\n\n')
}

const NAMES = SUBJECTS.map(({ name }) => name)

function accuracyTable({ sets, few }: AccuracyReport): string {
  const whole = sets.flatMap(({ name, lessons, trials, outOfScope, answered }) => [
    [name, `${lessons} / ${trials - outOfScope}`, ...best(answered.map((cell) => cell?.share))],
    ...few
      .filter((some) => some.name === name)
      .map(({ shares }) => [`${name}, ${FEW} a label`, 'five seeds', ...best(shares)]),
  ])
  return markdownTable(['set', 'learnt / asked', ...NAMES], whole)
}

/** Nothing when no set has anything out of scope. */
function jointPart(sets: readonly SetReport[]): readonly string[] {
  const rows = sets.flatMap(({ name, trials, outOfScope, joint }) =>
    joint ? [[name, `${trials} (${outOfScope})`, ...jointCells(joint)]] : [],
  )
  if (rows.length === 0) return []
  const [desk, peers] = [`${DESK.name}, own zones (asked back)`, PEERS.map(({ name }) => name)]
  return [
    'In scope answered right and out of scope refused, in % of both. The desk decides with its own zones, fixed beforehand, and what it asks back counts as not right; every other column has the one threshold that turned out best on this very set:',
    markdownTable(['set', 'asked (out of scope)', desk, `${DESK.name}, threshold`, ...peers], rows),
  ]
}

function jointCells([desk, ...peers]: Cells<Joint>): readonly string[] {
  return [
    desk ? `${percent(desk.share)} (${percent(desk.asked)})` : TOO_SLOW,
    percent(desk?.best),
    ...peers.map((cell) => percent(cell?.best)),
  ]
}

function speedTable(sets: readonly SetReport[]): string {
  const rows = sets.map(({ name, answered }) => [
    name,
    ...answered.map((cell) => (cell ? `${duration(cell.learnMs)} · ${micros(cell)}` : TOO_SLOW)),
  ])
  return markdownTable(['set', ...NAMES], rows)
}

function sizeTable({ sizes }: AccuracyReport): string {
  const rows = sizes.map(({ utterances, served, answered }) => [
    utterances.toLocaleString('en'),
    ...[served, ...answered].map((cell) => (cell ? `${duration(cell.learnMs)} · ${millis(cell)}` : TOO_SLOW)),
  ])
  return markdownTable(['utterances', `${DESK.name}, by parts`, ...NAMES], rows)
}

function footnote({ machine, versions, limitMs }: About): string {
  const peers = [...new Set(PEERS.flatMap((peer) => peer.package ?? []))]
  const named = peers.map((name) => `${name} ${versions[name] ?? '?'}`).join(', ')
  return `${TOO_SLOW} failed, or was not done in ${limitMs / 1000} s. ${named}; ${machine}.`
}

/** The highest in bold. */
function best(shares: Cells<number>): readonly string[] {
  const cells = shares.map(percent)
  const highest = Math.max(...shares.map((share) => Number(percent(share ?? 0))))
  return cells.map((cell) => (Number(cell) === highest ? `**${cell}**` : cell))
}

function percent(share: number | undefined): string {
  return share === undefined || Number.isNaN(share) ? TOO_SLOW : (100 * share).toFixed(1)
}

/** `340 ms`, `2.4 s`. */
function duration(ms: number): string {
  return ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`
}

function micros({ medianMs, p99Ms }: Timed): string {
  return [medianMs, p99Ms].map((ms) => (ms * 1000).toFixed(0)).join(' / ')
}

function millis({ medianMs, p99Ms }: Timed): string {
  return `${[medianMs, p99Ms].map((ms) => ms.toFixed(2)).join(' / ')} ms`
}
