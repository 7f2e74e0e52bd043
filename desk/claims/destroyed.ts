/** What is left of a claim that is destroyed: what happened and when, for the figures; nothing that anybody said. */
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
  return events.map((event) => emptied(event) as ClaimEvent) // the same shape, with other strings
}

function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'string' ? '' : emptied(item)))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, emptiedField(key, of)]))
}

function emptiedField(key: string, value: unknown): unknown {
  if (key === 'fields') return {}
  return typeof value === 'string' ? (KEPT.has(key) ? value : '') : emptied(value)
}
