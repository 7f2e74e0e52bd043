/** What a claim's history says of the customer's wishes and judgement. Pure. */
import type { ClaimEvent } from './wire.js'

/** Whether the customer wants the conversation kept as evidence. */
export function isConversationKept(events: readonly ClaimEvent[]): boolean {
  return events.reduce(
    (kept, event) => (event.kind === 'received' || event.kind === 'consent-changed' ? event.keepConversation : kept),
    false,
  )
}

export type SurveyStanding =
  | { readonly kind: 'none' | 'sent' }
  | (Pick<Extract<ClaimEvent, { kind: 'survey-answered' }>, 'score' | 'cause' | 'text'> & { readonly kind: 'answered' })

/** Of the last resolution; undefined while there is none. */
export function surveyIn(events: readonly ClaimEvent[]): SurveyStanding | undefined {
  return events.reduce<SurveyStanding | undefined>((survey, event) => {
    switch (event.kind) {
      case 'resolved':
      case 'lapsed':
      case 'survey-cancelled':
        return { kind: 'none' }
      case 'survey-sent':
        return { kind: 'sent' }
      case 'survey-answered':
        return { kind: 'answered', score: event.score, cause: event.cause, text: event.text }
      default:
        return survey
    }
  }, undefined)
}
