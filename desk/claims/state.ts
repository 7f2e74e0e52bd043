/** Where a claim stands: a fold over its events. */
import type { By, ClaimEvent, Due, Failure, Finding, Issue, Received, StaffMember } from './event.js'

/** `lapsed`: the customer was asked for what the filing lacks, and never gave it (Ley 10/2025 art. 13.4). */
export type Outcome = Finding | 'lapsed'

/** Every state, in the order of a claim's life. */
export const STATES = [
  'received',
  'acknowledged',
  'assessed',
  'in-progress',
  'waiting-for-customer',
  'resolved',
  'closed',
  'reopened',
] as const satisfies readonly ClaimState['kind'][]

export type ClaimState =
  | { readonly kind: 'received' }
  | { readonly kind: 'acknowledged' }
  | { readonly kind: 'assessed' }
  | { readonly kind: 'in-progress' }
  | {
      readonly kind: 'waiting-for-customer'
      readonly purpose: 'to-complete' | 'to-investigate'
      /** Of the message that asked. */
      readonly messageId: string
      readonly until: string
    }
  | { readonly kind: 'resolved'; readonly outcome: Outcome }
  | { readonly kind: 'closed'; readonly outcome: Outcome }
  | { readonly kind: 'reopened' }

/** Of the last resolution. */
export type Survey = { readonly kind: 'none' } | SentSurvey | { readonly kind: 'answered'; readonly at: string }

export interface SentSurvey {
  readonly kind: 'sent'
  readonly at: string
  readonly channel: 'chat' | 'mail'
  readonly messageId?: string
  /** Of the mailed link's token. */
  readonly tokenSha256?: string
  /** Its question has reached the customer, or cannot. */
  readonly isSettled: boolean
}

export type Retention =
  | { readonly kind: 'kept' }
  /** Unreadable but for judges and authorities until `until`, then destroyed (Ley Orgánica 3/2018 art. 32). */
  | { readonly kind: 'blocked'; readonly until: string }
  | { readonly kind: 'destroyed' }

/** What was written to the customer or by them. */
export interface Written {
  readonly messageId: string
  readonly at: string
  readonly by: By
  readonly channel: 'chat' | 'mail' | 'other'
  readonly text: string
  readonly deliveredAt?: string
  /** Why it did not arrive; until it is sent again. */
  readonly failure?: Failure
  /** How often it was sent again. */
  readonly again: number
}

export interface Assessment {
  readonly severity: 'low' | 'medium' | 'high'
  readonly urgency: 'low' | 'medium' | 'high'
  readonly immediateAction: boolean
}

export interface Claim {
  /** The number of its events. */
  readonly version: number
  readonly claimKind: string
  readonly language: Received['language']
  readonly conversationId: string
  readonly receivedAt: string
  /** Slot → value. A name may be one that objects inherit: look with `Object.hasOwn`. */
  readonly fields: Readonly<Record<string, string>>
  readonly issues: readonly Issue[]
  readonly due: Due
  readonly state: ClaimState
  /** Whether the customer completed a filing that lacked something: its clock begins then: Ley 10/2025 art. 13.3. */
  readonly completed: boolean
  readonly assessment?: Assessment
  readonly assignee?: StaffMember
  readonly keepConversation: boolean
  readonly attachmentIds: readonly string[]
  readonly written: readonly Written[]
  readonly survey: Survey
  readonly retention: Retention
  readonly events: readonly ClaimEvent[]
}

/** Throws when the list does not begin with the filing: then it is no claim, and the caller has read something else. */
export function claimOf(events: readonly ClaimEvent[]): Claim {
  const [first, ...further] = events
  if (first?.kind !== 'received') throw new Error('A claim begins with the event `received`: check what was read')
  return further.reduce(after, filed(first))
}

/** The claim once the event has happened. Whether it may happen is for `apply` to say. */
export function after(claim: Claim, event: ClaimEvent): Claim {
  const events = [...claim.events, event]
  const state = stateAfter(claim.state, event)
  return { ...claim, ...changed(claim, event), state, events, version: events.length }
}

/** What only some events change lives in `changed`; this is the line of life, small enough for a list of claims. */
export function stateAfter(state: ClaimState, event: ClaimEvent): ClaimState {
  switch (event.kind) {
    case 'received':
    case 'acknowledged':
    case 'reopened':
      return { kind: event.kind }
    case 'assessed':
      return state.kind === 'acknowledged' ? { kind: 'assessed' } : state
    case 'started':
    case 'data-received':
      return { kind: 'in-progress' }
    case 'data-requested': {
      const { purpose, messageId, until } = event
      return { kind: 'waiting-for-customer', purpose, messageId, until }
    }
    case 'resolved':
      return { kind: 'resolved', outcome: outcomeOf(event.answers.map(({ finding }) => finding)) }
    case 'lapsed':
      return { kind: 'resolved', outcome: 'lapsed' }
    case 'closed':
      return state.kind === 'resolved' ? { kind: 'closed', outcome: state.outcome } : state
    case 'kind-changed':
    case 'due-changed':
    case 'assigned':
    case 'note':
    case 'message':
    case 'delivered':
    case 'delivery-failed':
    case 'sent-again':
    case 'read':
    case 'warned':
    case 'evidence-added':
    case 'corrected':
    case 'consent-changed':
    case 'survey-sent':
    case 'survey-answered':
    case 'survey-cancelled':
    case 'blocked':
    case 'destroyed':
      return state
  }
}

/** Upheld or not when every answer is; otherwise partly. */
export function outcomeOf(findings: readonly Finding[]): Finding {
  const [first = 'partly'] = findings
  return findings.every((finding) => finding === first) ? first : 'partly'
}

/** No promise is the same however it is written. */
export function isSameDue(one: Due, other: Due): boolean {
  return one.dueAt === other.dueAt && one.promisedAt === other.promisedAt
}

function filed(event: Received): Claim {
  const { at, claimKind, language, conversationId, fields, issues, keepConversation, dueAt, promisedAt } = event
  return {
    version: 1,
    claimKind,
    language,
    conversationId,
    receivedAt: at,
    fields,
    issues,
    due: { dueAt, promisedAt },
    state: stateAfter({ kind: 'received' }, event),
    completed: false,
    keepConversation,
    attachmentIds: [],
    written: [],
    survey: { kind: 'none' },
    retention: { kind: 'kept' },
    events: [event],
  }
}

function changed(claim: Claim, event: ClaimEvent): Partial<Claim> {
  switch (event.kind) {
    case 'assessed':
      return {
        assessment: { severity: event.severity, urgency: event.urgency, immediateAction: event.immediateAction },
      }
    case 'kind-changed':
      return { claimKind: event.to }
    case 'due-changed':
      return { due: event.to }
    case 'assigned':
      return { assignee: event.to }
    case 'message':
    case 'data-requested':
      return { written: [...claim.written, writtenIn(event)] }
    case 'resolved':
      return { written: [...claim.written, writtenIn(event)], survey: { kind: 'none' } }
    case 'lapsed':
    case 'survey-cancelled':
      return { survey: { kind: 'none' } }
    case 'delivered':
      return { ...settled(claim, event), written: claim.written.map((one) => delivered(one, event)) }
    case 'delivery-failed': {
      const { messageId, end, detail } = event
      return { ...settled(claim, event), written: written(claim, messageId, { failure: { end, detail } }) }
    }
    case 'sent-again': {
      const before = claim.written.find(({ messageId }) => messageId === event.messageId)
      return { written: written(claim, event.messageId, { failure: undefined, again: (before?.again ?? 0) + 1 }) }
    }
    case 'data-received':
      return {
        completed: claim.completed || isFilingAwaited(claim.state),
        attachmentIds: [...claim.attachmentIds, ...event.attachmentIds],
      }
    case 'evidence-added':
      return { attachmentIds: [...claim.attachmentIds, ...event.attachmentIds] }
    case 'corrected':
      return { fields: { ...claim.fields, [event.field]: event.new } }
    case 'consent-changed':
      return { keepConversation: event.keepConversation }
    case 'survey-sent':
      return { survey: sentSurvey(event) }
    case 'survey-answered':
      return { survey: { kind: 'answered', at: event.at } }
    case 'blocked':
      return { retention: { kind: 'blocked', until: event.until } }
    case 'destroyed':
      return { retention: { kind: 'destroyed' } }
    case 'received':
    case 'acknowledged':
    case 'note':
    case 'read':
    case 'started':
    case 'closed':
    case 'warned':
    case 'reopened':
      return {}
  }
}

function writtenIn({
  messageId,
  at,
  by,
  channel,
  text,
}: Extract<ClaimEvent, { messageId: string; text: string }>): Written {
  return { messageId, at, by, channel, text, again: 0 }
}

function written(claim: Claim, messageId: string, change: Partial<Written>): readonly Written[] {
  return claim.written.map((one) => (one.messageId === messageId ? { ...one, ...change } : one))
}

function sentSurvey({ at, channel, messageId, tokenSha256 }: Extract<ClaimEvent, { kind: 'survey-sent' }>): SentSurvey {
  // One without an id is from before deliveries of surveys were recorded.
  return { kind: 'sent', at, channel, messageId, tokenSha256, isSettled: messageId === undefined }
}

function settled({ survey }: Claim, { messageId }: { readonly messageId: string }): Partial<Claim> {
  return survey.kind === 'sent' && survey.messageId === messageId ? { survey: { ...survey, isSettled: true } } : {}
}

function delivered(written: Written, { messageId, at }: { readonly messageId: string; readonly at: string }): Written {
  return written.messageId === messageId ? { ...written, deliveredAt: at, failure: undefined } : written
}

/** It is answered, or has lapsed. */
export function isDone(state: ClaimState): boolean {
  return state.kind === 'resolved' || state.kind === 'closed'
}

/** What the filing lacks has been asked for. */
export function isFilingAwaited(state: ClaimState): boolean {
  return state.kind === 'waiting-for-customer' && state.purpose === 'to-complete'
}
