import { format } from 'prettier'
import { describe, expect, it } from 'vitest'
import type { AccuracyReport } from '../../../bench/accuracy/accuracy.js'
import { reportOf } from '../../../bench/accuracy/report.js'
import { SUBJECTS } from '../../../bench/accuracy/subject.js'

const timed = { learnMs: 1234, medianMs: 0.0825, p99Ms: 0.21 }
const about = { machine: 'a processor, 2 cores, Node v20', versions: { natural: '8.1.1' }, limitMs: 120_000 }
const each = <T>(cell: (n: number) => T) => SUBJECTS.map((_, n) => (n === SUBJECTS.length - 1 ? undefined : cell(n)))

const report: AccuracyReport = {
  sets: [
    {
      name: 'bank',
      lessons: 100,
      trials: 50,
      outOfScope: 10,
      bundled: false,
      answered: each((n) => ({ ...timed, share: 0.9 - n / 10 })),
      joint: each(() => ({ share: 0.7, best: 0.8, asked: 0.05 })),
    },
  ],
  few: [{ name: 'bank', shares: each(() => 0.5) }],
  sizes: [{ utterances: 10_003, answered: each(() => timed), served: timed }],
}

/** Cells of the first row that begins so. */
const rowOf = (markdown: string, name: string) =>
  markdown
    .split('\n')
    .find((line) => line.startsWith(`| ${name} `))
    ?.split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

describe('the report', () => {
  const markdown = reportOf(report, about)

  it('sets the best in bold and a dash for who failed or was too slow', () => {
    expect(rowOf(markdown, 'bank')).toEqual(['bank', '100 / 40', '**90.0**', '80.0', '70.0', '60.0', '50.0', '–'])
  })

  it('tells learning and asking in their units', () => {
    expect(markdown).toContain('1.2 s · 83 / 210')
    expect(rowOf(markdown, '10,003')?.[1]).toBe('1.2 s · 0.08 / 0.21 ms')
  })

  it('tells the zones with what was asked back, and every threshold as the best one', () => {
    const joint = markdown.slice(markdown.indexOf('out of scope refused'))
    expect(rowOf(joint, 'bank')?.slice(0, 5)).toEqual(['bank', '50 (10)', '70.0 (5.0)', '80.0', '80.0'])
    expect(markdown).toContain('turned out best on this very set')
  })

  it('says nothing of out of scope where everything is in scope', () => {
    const sets = report.sets.map((set) => ({ ...set, joint: undefined }))
    expect(reportOf({ ...report, sets }, about)).not.toContain('out of scope')
  })

  it('says that the questions of development prove nothing', () => {
    const sets = report.sets.map((set) => ({ ...set, bundled: true }))
    expect(reportOf({ ...report, sets }, about)).toContain('no evidence')
    expect(markdown).not.toContain('no evidence')
  })

  it('is formatted as it is kept', async () => {
    expect(await format(`${markdown}\n`, { parser: 'markdown', printWidth: 120 })).toBe(`${markdown}\n`)
  })
})
