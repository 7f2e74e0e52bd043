/**
 * What a person gets of what is held about them, kind by kind: to add a kind of record, add it to `HOLDINGS`. The staff's
 * private notes are in it: a note about somebody is theirs to read (Regulation (EU) 2016/679 art. 15; CJEU C-434/16).
 * Who of the staff wrote or read something is told by the name that customers see, and by no other.
 */
import type { AccessLog } from '../access-log.js'
import { letterOf } from '../claims/resolution.js'
import type { ClaimEvent } from '../claims/event.js'
import { messageOf } from '../message.js'
import { REGISTER } from '../register.js'
import type { Found } from './find.js'

export interface Holding {
  /** The files' name: `<name>.json`, `<name>.csv`. */
  readonly name: string
  /** Everything, for machines. */
  readonly records: (found: Found) => readonly unknown[]
  /** What people want to read of it. */
  readonly columns: readonly string[]
  readonly rows: (found: Found) => readonly (readonly string[])[]
}

export type Reads = Awaited<ReturnType<AccessLog['readsOf']>>

export function holdingsOf(reads: Reads): readonly Holding[] {
  return [CLAIMS, CLAIM_EVENTS, CONVERSATIONS, MAILS, accesses(reads), REGISTERED]
}

const CLAIMS: Holding = {
  name: 'claims',
  records: ({ claims }) => [...claims].map(([id, { events }]) => ({ id, events: withoutStaffIds(events) })),
  columns: ['reference', 'kind', 'language', 'filed', 'due', 'state', 'field', 'value'],
  rows: ({ claims }) =>
    [...claims].flatMap(([id, { claimKind, language, receivedAt, due, state, fields }]) =>
      Object.entries(fields).map(([field, value]) => [
        ...[id, claimKind, language, receivedAt, due.dueAt, state.kind],
        ...[field, value],
      ]),
    ),
}

const CLAIM_EVENTS: Holding = {
  name: 'claim-events',
  records: () => [],
  columns: ['reference', 'at', 'by', 'what', 'text'],
  rows: ({ claims }) =>
    [...claims].flatMap(([id, { events }]) =>
      events.map((event) => [id, event.at, byOf(event), event.kind, textOf(event)]),
    ),
}

const CONVERSATIONS: Holding = {
  name: 'conversations',
  records: ({ chats }) => [...chats.values()].map(withoutStaffIds),
  columns: ['conversation', 'channel', 'at', 'by', 'text', 'files'],
  rows: ({ chats }) =>
    [...chats.values()].flatMap(({ id, channel, entries }) =>
      entries.flatMap((entry) => {
        const message = messageOf(entry)
        if (!message) return []
        const by = entry.author.kind === 'person' ? entry.author.alias : entry.author.kind
        const files = (entry.activity.attachments ?? []).map(({ name = '' }) => name).join(' ')
        return [[id, channel, entry.at, by, message.text, files]]
      }),
    ),
}

const MAILS: Holding = {
  name: 'mails',
  records: ({ mails }) => mails,
  columns: ['reference', 'to', 'asked', 'state', 'subject', 'text', 'files'],
  rows: ({ mails }) =>
    mails.map(({ claimId, to, askedAt, state, subject, text, files }) => [
      ...[claimId, to, askedAt, state.kind],
      ...[subject, text, files.map(({ name }) => name).join(' ')],
    ]),
}

function accesses(reads: Reads): Holding {
  const kept = reads.map(({ at, what, of }) => ({ at, what, of }))
  return {
    name: 'accesses',
    records: () => kept,
    columns: ['at', 'what', 'of'],
    rows: () => kept.map(({ at, what, of }) => [at, what, of]),
  }
}

/** What each field is for, by what right and how long: art. 15.1 of the regulation. */
const REGISTERED: Holding = {
  name: 'register',
  records: () => [],
  columns: ['record', 'field', 'purpose', 'basis', 'kept'],
  rows: () =>
    Object.entries(REGISTER).flatMap(([record, fields]) =>
      Object.entries(fields).map(([field, { purpose, basis, kept }]) => [record, field, purpose, basis, kept]),
    ),
}

function byOf({ by }: ClaimEvent): string {
  return by.kind === 'staff' ? by.alias : by.kind
}

/** What was said with it. */
function textOf(event: ClaimEvent): string {
  if (event.kind === 'received') return event.issues.map(({ text }) => text).join('\n')
  if (event.kind === 'resolved') return letterOf(event)
  if (event.kind === 'corrected') return `${event.field}: ${event.new}`
  return ('text' in event ? event.text : 'why' in event ? event.why : undefined) ?? ''
}

/** The number of a member of staff is theirs. */
function withoutStaffIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutStaffIds)
  if (typeof value !== 'object' || value === null) return value
  const isPerson = 'alias' in value && 'id' in value
  return Object.fromEntries(
    Object.entries(value).map(([key, of]) => {
      return key === 'staffId' || (isPerson && key === 'id') ? [key, ''] : [key, withoutStaffIds(of)]
    }),
  )
}
