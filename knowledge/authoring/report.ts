/** What an evaluation comes to: as data for other programs, and in words for whoever answers for the desk. */
import type { Language } from '../language.js'
import { score, type Got, type Outcome, type Question, type Score, type Tally } from './evaluate.js'
import { guessedLanguage, SHORT_CHARACTERS, type Guessed, type GuessedLanguage } from './guessed-language.js'
import {
  firstAnswer,
  isAnswerable,
  reliability,
  riskCoverage,
  type Given,
  type Reliability,
  type RiskCoverage,
} from './reliability.js'

/** What the desk did with one question. */
export interface Result {
  readonly question: Question
  readonly got: readonly Got[]
  /** It was answered in. */
  readonly language: Language | undefined
  /** Its words alone look like; only where the question says which it is written in. */
  readonly guessed: Language | undefined
  readonly ms: number
}

/** What it took to get there. */
export interface Cost {
  readonly loadMs: number
  readonly rssMb: number
}

export interface Report extends Omit<Score, 'outcomes'>, Cost {
  readonly p50Ms: number
  readonly p99Ms: number
  readonly reliability: Reliability
  readonly riskCoverage: RiskCoverage
  readonly language: GuessedLanguage
  readonly results: readonly {
    readonly id: string
    readonly outcome: Outcome | undefined
    readonly got: readonly Got[]
    readonly ms: number
  }[]
}

export function reportOn(results: readonly Result[], { loadMs, rssMb }: Cost): Report {
  const { outcomes, ...figures } = score(results)
  const times = results.map(({ ms }) => ms).sort((a, b) => a - b)
  return {
    ...figures,
    loadMs: rounded(loadMs),
    p50Ms: rounded(times[Math.floor(times.length * 0.5)] ?? 0),
    p99Ms: rounded(times[Math.floor(times.length * 0.99)] ?? 0),
    rssMb: Math.round(rssMb),
    reliability: reliability(givenIn(results)),
    riskCoverage: riskCoverage(givenIn(results.filter(({ question }) => isAnswerable(question)))),
    language: guessedLanguage(
      results.flatMap(({ question: { text, lang }, guessed }) =>
        lang && guessed ? [{ text, written: lang, guessed }] : [],
      ),
    ),
    results: results.map(({ question, got, ms }, index) => ({
      id: question.id,
      outcome: outcomes[index]?.outcome,
      got,
      ms: rounded(ms),
    })),
  }
}

function givenIn(results: readonly Result[]): readonly Given[] {
  return results.flatMap(({ question, got }) => firstAnswer(question, got) ?? [])
}

export function sayReport(report: Report): string {
  return [
    `${''.padEnd(12)} ${'n'.padStart(6)} ${['right', 'wrong', 'asked', 'declined'].map((name) => name.padStart(9)).join(' ')}`,
    row('all', report),
    ...Object.entries(report.byExpect).map(([name, tally]) => row(name, tally)),
    ...Object.entries(report.byLanguage).map(([name, tally]) => row(name, tally)),
    ...sayReliability(report.reliability),
    ...sayRiskCoverage(report.riskCoverage),
    ...sayLanguage(report.language),
    `load ${report.loadMs} ms · median ${report.p50Ms} ms · p99 ${report.p99Ms} ms · ${report.rssMb} MB`,
  ].join('\n')
}

function row(name: string, { right, wrong, asked, declined }: Tally): string {
  const all = right + wrong + asked + declined
  const shares = [right, wrong, asked, declined].map((part) => percent(part / Math.max(all, 1)).padStart(9))
  return `${name.padEnd(12)} ${String(all).padStart(6)} ${shares.join(' ')}`
}

function sayReliability({ answers, bins, expectedCalibrationError }: Reliability): readonly string[] {
  if (answers === 0) return []
  return [
    '',
    `How sure the desk was of its ${answers} answers, and how many of them were right:`,
    `${'sure'.padEnd(12)} ${'n'.padStart(6)} ${'on average'.padStart(11)} ${'right'.padStart(9)}`,
    ...bins.flatMap(({ from, to, answers: n, meanConfidence, rightShare }) =>
      meanConfidence === undefined || rightShare === undefined
        ? []
        : [
            `${`${whole(from)} to ${whole(to)} %`.padEnd(12)} ${String(n).padStart(6)} ${percent(meanConfidence).padStart(11)} ${percent(rightShare).padStart(9)}`,
          ],
    ),
    `The two differ by ${(100 * expectedCalibrationError).toFixed(1)} points on average (expected calibration error; 0 is ideal).`,
  ]
}

function sayRiskCoverage({ answers, points, area }: RiskCoverage): readonly string[] {
  if (answers === 0) return []
  const line = (name: string, cells: readonly string[]) =>
    `${name.padEnd(12)} ${cells.map((cell) => cell.padStart(7)).join(' ')}`
  return [
    '',
    `If only the surest of the ${answers} answers were given, so many of those would be wrong:`,
    line(
      'given',
      points.map(({ coverage }) => `${whole(coverage)} %`),
    ),
    line(
      'wrong',
      points.map(({ risk }) => percent(risk)),
    ),
    `Over all shares given: ${percent(area)} (area under the risk–coverage curve; 0 is ideal).`,
  ]
}

function sayLanguage({ short, all }: GuessedLanguage): readonly string[] {
  if (all.n === 0) return []
  const share = ({ n, right }: Guessed) => `${n} of which ${percent(right / n)} right`
  const few = short.n === 0 ? '' : `; up to ${SHORT_CHARACTERS} characters: ${share(short)}`
  return ['', `Language told from the message alone: ${share(all)}${few}.`]
}

/** Of a share, 0 to 1. */
function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

function whole(share: number): string {
  return (100 * share).toFixed(0)
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100
}
