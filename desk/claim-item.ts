/** A line of the list of claims as the desk's page shows it. Pure. */
import { z } from 'zod'
import { LANGUAGES } from '../knowledge/language.js'
import type { ClaimLine } from './claim-line.js'
import { statusesAt } from './claims/deadline.js'
import { staffMemberSchema } from './claims/event.js'
import { isDone, STATES, type ClaimState } from './claims/state.js'

export const OPEN_STATUSES = ['on-time', 'half', 'urgent', 'overdue', 'stopped'] as const

export const claimItemShape = {
  id: z.string(),
  kind: z.string(),
  language: z.enum(LANGUAGES),
  state: z.enum(STATES),
  outcome: z
    .enum(['upheld', 'partly', 'not', 'lapsed'])
    .optional()
    .describe('lapsed: the customer never completed the filing'),
  filedAt: z.iso.datetime(),
  dueAt: z.iso.datetime().describe('by law'),
  workBy: z.iso.datetime().describe('what staff work to: the earlier of the law and the promise'),
  status: z.enum([...OPEN_STATUSES, 'done']),
  assignedTo: staffMemberSchema.optional(),
  unread: z.int().describe('what the customer has sent, or written in the chat, since staff last looked'),
  title: z.string().describe('the beginning of the first issue'),
  contact: z.string().optional(),
}
export const claimItemSchema = z.strictObject(claimItemShape)
export type ClaimItem = z.output<typeof claimItemSchema>

/** `heard`: when the customer wrote in the conversation, ISO 8601 UTC, as far as staff have not read it there. */
export function itemOf(line: ClaimLine, now: Date, heard: readonly string[] = []): ClaimItem {
  const { id, summary, title, contact } = line
  const { claimKind, language, receivedAt, due, state, assignee } = summary
  return {
    id,
    kind: claimKind,
    language,
    state: state.kind,
    outcome: outcomeIn(state),
    filedAt: receivedAt,
    dueAt: due.dueAt,
    workBy: workBy(line),
    status: statusesOfLines(now)(line),
    assignedTo: assignee,
    unread: summary.unread + unheard(line, heard),
    title,
    contact,
  }
}

export function statusesOfLines(now: Date): (line: ClaimLine) => ClaimItem['status'] {
  const statusOf = statusesAt(now)
  return (line) => (isDone(line.summary.state) ? 'done' : statusOf(line.work))
}

/** A claim that nobody has looked at yet is new as a whole, and one that is answered waits for nothing. */
function unheard(line: ClaimLine, heard: readonly string[]): number {
  const { lookedAt, customerAt } = line.summary
  if (lookedAt === undefined || isDone(line.summary.state)) return 0
  return heard.filter((at) => at > lookedAt && at > customerAt).length
}

/** Also while it stands still: then it is the date before the wait. */
export function workBy({ summary: { due } }: ClaimLine): string {
  return due.promisedAt !== undefined && due.promisedAt < due.dueAt ? due.promisedAt : due.dueAt
}

function outcomeIn(state: ClaimState): ClaimItem['outcome'] {
  if (state.kind !== 'resolved' && state.kind !== 'closed') return undefined
  return state.outcome === 'not-upheld' ? 'not' : state.outcome
}
