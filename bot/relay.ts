/** What an operator does, told to the customer: taken, said, given back. The desk asks; the channel delivers. */
import type { Conversation, Entry } from '../desk/conversation.js'
import type { Conversations } from '../desk/conversations.js'
import { after } from '../desk/handoff.js'
import type { Asked, GivenBack, Relay, Said, Taken, Writer, Written } from '../desk/relay.js'
import type { Staff } from '../desk/staff.js'
import { personArrived, personLeft } from '../dialogs/handoff.js'
import { memoryOf } from '../dialogs/memory.js'
import type { Outcome } from '../dialogs/outcome.js'
import { askSurvey, isBusy } from '../dialogs/survey-asking.js'
import { handoffStatus } from './handoff-events.js'
import { entryWith, withEvents, withOutgoing } from './record.js'
import { render, renderPerson } from './render.js'
import type { Stage } from './stage.js'

export interface RelayParts {
  readonly conversations: Conversations
  readonly stage: Stage
  readonly now: () => Date
  /** Brings entries that are on disk to a customer whose channel does not read them from there. */
  readonly deliver: (conversation: Conversation, entries: readonly Entry[]) => void
}

export function createRelay(parts: RelayParts): Relay {
  return {
    take: (id, staff) => take(id, staff, parts),
    say: (id, staff, text, clientId) => say(id, staff, { text, clientId }, parts),
    write: (id, from, text, clientId) => write(id, from, { text, clientId }, parts),
    askSurvey: (id, claimId, clientId) => ask(id, claimId, clientId, parts),
    giveBack: (id, staff) => giveBack(id, staff, parts),
  }
}

function take(id: string, staff: Staff, parts: RelayParts): Promise<Taken> {
  return acting<Taken>(id, parts, async (conversation, at) => {
    const { handoff } = conversation
    if (handoff.kind === 'human' && handoff.staffId === staff.id) return { result: { kind: 'taken' } }
    if (handoff.kind === 'human') return { result: { kind: 'already-taken', alias: handoff.alias } }
    if (handoff.kind === 'bot') return { result: { kind: 'not-waiting' } }
    const event = { kind: 'taken' as const, at, staffId: staff.id, alias: staff.alias }
    const memory = memoryOf(conversation.dialog, conversation.language)
    const told = spoken(conversation, personArrived(memory, staff.alias), 'accepted', at)
    return { next: withEvents({ ...told, handoff: after(handoff, event) }, [event]), result: { kind: 'taken' } }
  })
}

interface Saying {
  readonly text: string
  readonly clientId: string
}

function say(id: string, staff: Staff, { text, clientId }: Saying, parts: RelayParts): Promise<Said> {
  return acting<Said>(id, parts, async (conversation, at) => {
    if (conversation.ended) return { result: { kind: 'ended' } }
    const before = entryWith(conversation, clientId)
    if (before) return { result: { kind: 'said', seq: before.seq } }
    if (!isWith(conversation, staff)) return { result: { kind: 'not-yours' } }
    const next = withWords(conversation, staff, { text, clientId }, at)
    return { next, result: { kind: 'said', seq: next.entries.length } }
  })
}

function write(id: string, from: Writer | undefined, saying: Saying, parts: RelayParts): Promise<Written> {
  return acting<Written>(id, parts, async (conversation, at) => {
    if (conversation.ended) return { result: { kind: 'ended' } }
    const before = conversation.entries.some(
      ({ author, clientId }) => author.kind !== 'customer' && clientId === saying.clientId,
    )
    return before
      ? { result: { kind: 'written' } }
      : { next: withWords(conversation, from, saying, at), result: { kind: 'written' } }
  })
}

function withWords(
  conversation: Conversation,
  from: Writer | undefined,
  { text, clientId }: Saying,
  at: string,
): Conversation {
  const { language } = conversation
  if (!from) {
    const notice = render({ text, language, turn: { kind: 'notice' } })
    return withOutgoing(conversation, { kind: 'bot' }, notice, at, { clientId })
  }
  const author = { kind: 'person' as const, staffId: from.id, alias: from.alias }
  return withOutgoing(conversation, author, renderPerson(text, from.alias, language), at, { clientId })
}

function ask(id: string, claimId: string, clientId: string, parts: RelayParts): Promise<Asked> {
  return acting<Asked>(id, parts, async (conversation, at) => {
    if (conversation.ended) return { result: { kind: 'ended' } }
    if (conversation.entries.some((entry) => entry.author.kind === 'bot' && entry.clientId === clientId))
      return { result: { kind: 'written' } }
    const memory = memoryOf(conversation.dialog, conversation.language)
    if (conversation.handoff.kind !== 'bot' || isBusy(memory)) return { result: { kind: 'busy' } }
    const asked = askSurvey(memory, claimId)
    const told = asked.replies.reduce(
      (current, reply) => withOutgoing(current, { kind: 'bot' }, render(reply), at, { clientId }),
      conversation,
    )
    const event = { kind: 'understood' as const, at, turns: ['survey'], articles: [] }
    return { next: withEvents({ ...told, dialog: asked.memory }, [event]), result: { kind: 'written' } }
  })
}

function giveBack(id: string, staff: Staff, parts: RelayParts): Promise<GivenBack> {
  return acting<GivenBack>(id, parts, async (conversation, at) => {
    if (!isWith(conversation, staff)) return { result: { kind: 'not-yours' } }
    const event = { kind: 'given-back' as const, at, staffId: staff.id }
    const scene = parts.stage.bareScene(conversation)
    const outcome = await personLeft(memoryOf(conversation.dialog, conversation.language), scene)
    const told = spoken(conversation, outcome, 'completed', at)
    const next = { ...told, dialog: outcome.memory, handoff: after(conversation.handoff, event) }
    return { next: withEvents(next, [event, { kind: 'disclosed', at }]), result: { kind: 'given-back' } }
  })
}

interface Act<R> {
  readonly next?: Conversation
  readonly result: R
}

/** Changes a conversation and, once that is on disk, delivers what was added to it. */
async function acting<R extends { kind: string }>(
  id: string,
  parts: RelayParts,
  act: (conversation: Conversation, at: string) => Promise<Act<R>>,
): Promise<R | { kind: 'unknown' }> {
  const done = await parts.conversations.change(id, async (current) => {
    if (!current) return { conversation: undefined, result: undefined }
    const { next, result } = await act(current, parts.now().toISOString())
    return { conversation: next, result: { before: current, next, result } }
  })
  if (!done) return { kind: 'unknown' }
  if (done.next) parts.deliver(done.next, done.next.entries.slice(done.before.entries.length))
  return done.result
}

function isWith({ handoff }: Conversation, staff: Staff): boolean {
  return handoff.kind === 'human' && handoff.staffId === staff.id
}

/** The words for the customer, and the event for their page. */
function spoken(
  conversation: Conversation,
  outcome: Outcome,
  state: 'accepted' | 'completed',
  at: string,
): Conversation {
  const status = withOutgoing(conversation, { kind: 'bot' }, handoffStatus(conversation.id, state), at)
  return outcome.replies.reduce((current, reply) => withOutgoing(current, { kind: 'bot' }, render(reply), at), status)
}
