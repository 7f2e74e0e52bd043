/** What is left of a claim that is destroyed: what happened and when, for the figures; nothing that anybody said. */
import { emptied } from '../emptied.js'
import type { ClaimEvent } from './event.js'

/** Strings that say nothing about a person; every other is emptied, those of fields to come as well. */
const KEPT = new Set(
  [
    ['kind', 'at', 'claimKind', 'language', 'from', 'to', 'dueAt', 'promisedAt', 'until', 'tenthDayEndedAt', 'ground'],
    ['severity', 'urgency', 'finding', 'purpose', 'channel', 'cause', 'about', 'workBy', 'field', 'end'],
    ['receiptSha256', 'sha256'],
  ].flat(),
)

/** As many events as there were, so that a fold over them counts the same. */
export function withoutPersonalData(events: readonly ClaimEvent[]): readonly ClaimEvent[] {
  return events.map((event) => emptied(event, KEPT) as ClaimEvent) // the same shape, with other strings
}
