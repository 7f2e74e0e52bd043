/** Says what is wrong with a knowledge folder: in which file and line, and the cure. */
import { forgottenYears } from '../business-calendar.js'
import { addDays } from '../day.js'
import { sayFinding, type Finding } from '../finding.js'
import { readKnowledgeFolder } from '../folder.js'
import type { Knowledge, Reading } from '../knowledge.js'

export interface Check {
  /** One thing a line, then a summary. */
  readonly lines: readonly string[]
  /** Whether the desk can serve it. */
  readonly isFit: boolean
}

/** Fifteen business days across Christmas with room to spare. */
const LONGEST_TERM_DAYS = 60

/**
 * `shipped`: the folder of the phrases and concepts that come with the desk. `today`, as `2026-11-22`: the holidays of
 * the years in which a claim of today may run are looked for.
 */
export async function checkKnowledge(folder: string, shipped: string, today: string): Promise<Check> {
  const reading = await readingFor(folder, shipped)
  if (!reading.ok) {
    const summary = `To correct: ${reading.findings.length}. A desk that is running keeps its last good knowledge.`
    return { lines: [...reading.findings.map(sayFinding), summary], isFit: false }
  }
  const warnings = [...reading.warnings, ...forgotten(reading.knowledge, today)]
  return { lines: [...warnings.map(sayFinding), summaryOf(reading.knowledge, warnings)], isFit: true }
}

/** A folder without hours has nobody who works by them. */
function forgotten({ hours }: Knowledge, today: string): readonly Finding[] {
  const holidays = hours?.holidays.map(({ date }) => date)
  return holidays ? forgottenYears(today, addDays(today, LONGEST_TERM_DAYS), new Set(holidays)) : []
}

/** A folder that cannot be read at all is told like a mistake in it. */
export function readingFor(folder: string, shipped: string): Promise<Reading> {
  return readKnowledgeFolder(folder, shipped).catch((error: unknown) => unreadable(folder, error))
}

function unreadable(folder: string, error: unknown): Reading {
  const problem = `cannot be read: ${error instanceof Error ? error.message : String(error)}`
  return {
    ok: false,
    findings: [{ file: folder, line: 1, problem, cure: 'Name a folder that holds articles/<language>/.' }],
  }
}

function summaryOf({ articles }: Knowledge, warnings: readonly Finding[]): string {
  const counts = Object.entries(articles).map(([language, own]) => `${own.size} in ${language}`)
  const doubts = warnings.length > 0 ? ` To look at: ${warnings.length}.` : ''
  return `Articles: ${counts.join(', ')}. Nothing to correct.${doubts}`
}
