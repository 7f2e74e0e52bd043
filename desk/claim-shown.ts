/** A claim as an answer of the API: its view, with what the rest of the desk knows of it. */
import { talkOf } from './claim-talk.js'
import { claimViewOf } from './claim-view.js'
import type { Claim } from './claims/state.js'
import { fault } from './fault.js'
import type { Parts } from './parts.js'
import type { DeskResponse } from './route.js'

export type ShowingParts = Pick<
  Parts,
  'claims' | 'claimFiles' | 'claimPost' | 'conversations' | 'attachmentIdIn' | 'now'
>

export async function shownClaim(id: string, claim: Claim, parts: ShowingParts): Promise<DeskResponse> {
  const { claims, claimFiles, claimPost, conversations, attachmentIdIn, now } = parts
  const conversation = await conversations.get(claim.conversationId)
  const body = claimViewOf(id, claim, claims.rules(), now(), {
    files: await claimFiles.list(claim),
    talk: talkOf(claim, conversation, attachmentIdIn),
    ways: await claimPost.ways(claim),
    heard: conversations.heardIn(claim.conversationId),
  })
  return { status: 200, body }
}

export function unknownClaim(): DeskResponse {
  return fault(404, 'unknown-claim', 'There is no such claim: go back to the list.')
}
