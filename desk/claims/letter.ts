/** What is written to the customer, as the customer gets it. */
import type { KeptFile } from '../../knowledge/file.js'
import type { ClaimEvent, StaffMember } from './event.js'
import { letterOf } from './resolution.js'
import type { Claim, SentSurvey } from './state.js'

/** Of the mail with the receipt. */
export const RECEIPT_ID = 'receipt'

export interface Letter {
  readonly messageId: string
  readonly channel: 'chat' | 'mail'
  /** Undefined: the desk by itself. */
  readonly from: StaffMember | undefined
  readonly about: 'message' | 'request' | 'answer' | 'receipt'
  readonly text: string
  readonly files: readonly KeptFile[]
  /** How often staff have had it sent again. */
  readonly again: number
}

/** Those of which it is not on record that they arrived, or that they did not; oldest first. */
export function undeliveredLetters({ events, written, issues }: Claim): readonly Letter[] {
  const waiting = written.filter(({ deliveredAt, failure }) => deliveredAt === undefined && failure === undefined)
  const again = new Map(waiting.map((one) => [one.messageId, one.again]))
  return events.flatMap((event) => {
    if (!isWritten(event) || event.by.kind === 'customer' || event.channel === 'other') return []
    const times = again.get(event.messageId)
    if (times === undefined) return []
    const { messageId, channel, by } = event
    const from = by.kind === 'staff' ? { id: by.id, alias: by.alias } : undefined
    const files = event.kind === 'message' ? (event.files ?? []) : []
    return [{ messageId, channel, from, about: aboutOf(event), text: textOf(event, issues), files, again: times }]
  })
}

/** A survey that has been decided on, and whose question has not reached the customer yet. */
export function undeliveredSurvey({ survey }: Claim): SentSurvey | undefined {
  return survey.kind === 'sent' && !survey.isSettled ? survey : undefined
}

type WrittenEvent = Extract<ClaimEvent, { kind: 'message' | 'data-requested' | 'resolved' }>

function isWritten(event: ClaimEvent): event is WrittenEvent {
  return event.kind === 'message' || event.kind === 'data-requested' || event.kind === 'resolved'
}

function aboutOf({ kind, messageId }: WrittenEvent): Letter['about'] {
  if (kind === 'resolved') return 'answer'
  if (kind === 'data-requested') return 'request'
  return messageId === RECEIPT_ID ? 'receipt' : 'message'
}

function textOf(event: WrittenEvent, issues: Claim['issues']): string {
  return event.kind === 'resolved' ? letterOf(event, issues) : event.text
}
