/**
 * What a customer goes on writing in the chat after having filed a claim, when nobody takes it: no person is with them,
 * and no form is being filled. Pure.
 */
import type { Conversation, Entry } from './conversation.js'

/** So many of the last messages count; more would only be a greater number. */
const MOST = 50

/** Of a conversation in which a claim was filed: what staff have not read there yet, oldest first. */
export function heardIn(conversation: Conversation): readonly Entry[] {
  const read = conversation.events.findLast(({ kind }) => kind === 'read')?.at ?? ''
  return writtenAfterFiling(conversation).filter(({ at }) => at > read)
}

/** What the customer has written after this moment (ISO 8601 UTC), whoever has read it. */
export function writtenSince(conversation: Conversation, since: string): readonly Entry[] {
  return writtenAfterFiling(conversation).filter(({ at }) => at > since)
}

function writtenAfterFiling(conversation: Conversation): readonly Entry[] {
  // What led to a second claim is in that claim.
  const filed = conversation.events.findLast(({ kind }) => kind === 'claim-filed')?.at
  const { entries, brief } = conversation
  if (filed === undefined || brief.form !== undefined) return []
  const written: Entry[] = []
  for (let place = entries.length - 1; place >= 0 && written.length < MOST; place -= 1) {
    const entry = entries[place]
    if (!entry || entry.at <= filed) break
    const isMessage = entry.author.kind === 'customer' && entry.activity.type === 'message'
    if (isMessage && !wasWithPerson(conversation, entry.at)) written.unshift(entry)
  }
  return written
}

/** Whether somebody at the desk had the conversation then: they have answered it there. */
function wasWithPerson({ events }: Conversation, at: string): boolean {
  const last = events.findLast((event) => (event.kind === 'taken' || event.kind === 'given-back') && event.at <= at)
  return last?.kind === 'taken'
}
