/** When a customer is asked how they were looked after: once for each answer, and never before it: Ley 10/2025 art. 18.2. */
import type { Command } from './claims/command.js'
import type { Claim } from './claims/state.js'
import type { OpinionLinks } from './opinion-links.js'

/**
 * What follows on the delivery of `messageId`: the survey where that is the answer to the whole claim, on the way that
 * the answer took. Nothing where the claim was reopened since, where it was asked already, or where there is no way.
 */
export function surveyAfter(
  id: string,
  claim: Claim,
  messageId: string,
  links: OpinionLinks,
): readonly Extract<Command, { kind: 'send-survey' }>[] {
  const { state, survey, events } = claim
  const isDone = state.kind === 'resolved' || state.kind === 'closed'
  const answer = events.findLast((event) => event.kind === 'resolved')
  if (!isDone || survey.kind !== 'none' || answer?.messageId !== messageId) return []
  const question = { kind: 'send-survey' as const, messageId: `survey ${messageId}` }
  if (answer.channel === 'chat') return [{ ...question, channel: 'chat' }]
  const tokenSha256 = links.markOf(id, question.messageId)
  return answer.channel === 'mail' && tokenSha256 !== undefined ? [{ ...question, channel: 'mail', tokenSha256 }] : []
}
