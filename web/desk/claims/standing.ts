/** What a claim's history says of the customer's wishes and judgement. Pure. */
import type { ClaimEvent } from './wire.js'

/** Whether the customer wants the conversation kept as evidence. */
export function isConversationKept(events: readonly ClaimEvent[]): boolean {
  return events.reduce(
    (kept, event) => (event.kind === 'received' || event.kind === 'consent-changed' ? event.keepConversation : kept),
    false,
  )
}

/** From these on there is no survey until one is sent. */
const BEGINNINGS: readonly ClaimEvent['kind'][] = ['resolved', 'lapsed', 'survey-cancelled']

export type SurveyStanding =
  | { readonly kind: 'none' | 'sent' }
  | (Pick<Extract<ClaimEvent, { kind: 'survey-answered' }>, 'score' | 'cause' | 'text'> & { readonly kind: 'answered' })

/** Of the last resolution; undefined while there is none. */
export function surveyIn(events: readonly ClaimEvent[]): SurveyStanding | undefined {
  return events.reduce<SurveyStanding | undefined>((before, event) => surveyAfter(event) ?? before, undefined)
}

/** Undefined when the event says nothing of it. */
function surveyAfter(event: ClaimEvent): SurveyStanding | undefined {
  if (event.kind === 'survey-sent') return { kind: 'sent' }
  if (event.kind === 'survey-answered')
    return { kind: 'answered', score: event.score, cause: event.cause, text: event.text }
  return BEGINNINGS.includes(event.kind) ? { kind: 'none' } : undefined
}
