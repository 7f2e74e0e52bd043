/** One turn, top to bottom: load → with a person? relay → language → understand → dialogs → guidelines → commit. Sending follows. */
import type { Conversation, ConversationEvent, Entry } from '../desk/conversation.js'
import type { Conversations } from '../desk/conversations.js'
import { after, type HandoffEvent } from '../desk/handoff.js'
import { apologise, hearNoWords } from '../dialogs/beyond.js'
import { briefOf, speaking } from '../dialogs/brief.js'
import { buttonPressed } from '../dialogs/buttons.js'
import { greet } from '../dialogs/courtesy.js'
import { requestPerson } from '../dialogs/handoff.js'
import { tellHidden, unneeded } from '../dialogs/hidden.js'
import { memoryOf, type Memory } from '../dialogs/memory.js'
import { outcomeOf, type Outcome } from '../dialogs/outcome.js'
import { tellRefused } from '../dialogs/refused-files.js'
import { converse } from '../dialogs/root.js'
import type { Log } from '../desk/log.js'
import type { Sensitive } from '../knowledge/privacy/masked.js'
import { covered } from './covered.js'
import type { Incoming } from './incoming.js'
import { entryWith, repliesTo, started, withEvents, withIncoming, withOutgoing } from './record.js'
import { render } from './render.js'
import type { Stage } from './stage.js'

export interface TurnParts {
  readonly conversations: Conversations
  readonly stage: Stage
  readonly now: () => Date
  readonly log: Log
}

export interface Taken {
  readonly conversation: Conversation
  /** The customer's message as it was kept; none for what is no message. */
  readonly heard: Entry | undefined
  readonly replies: readonly Entry[]
  readonly handoff: 'requested' | 'withdrawn' | undefined
  /** The channel sent again what had been dealt with: nothing was done this time. */
  readonly repeated: boolean
  /** Something broke, and the customer has been told so. */
  readonly failed: boolean
}

/** Resolves when the turn is on disk. Rejects only when it could not be written; then nothing of it happened. */
export function takeTurn(incoming: Incoming, parts: TurnParts): Promise<Taken> {
  return parts.conversations.change(incoming.conversationId, async (current) => {
    const at = parts.now().toISOString()
    const conversation = current ?? started(incoming, at)
    const before = entryWith(conversation, incoming.clientId)
    if (before || conversation.ended || incoming.what.kind === 'other') {
      return { conversation: current, result: repetition(conversation, before) }
    }
    const { incoming: kept, found } = covered(incoming, unneededIn(conversation))
    const isMessage = kept.what.kind === 'message'
    const heard = isMessage ? withIncoming(conversation, kept, at) : { ...conversation, updatedAt: at }
    const spoken = await speak(heard, kept, parts)
    const said = committed(heard, { ...spoken, outcome: tellHidden(spoken.outcome, found) }, kept, parts)
    const result = {
      conversation: said,
      heard: isMessage ? heard.entries.at(-1) : undefined,
      replies: said.entries.slice(heard.entries.length),
      handoff: spoken.outcome.handoff,
      repeated: false,
      failed: spoken.failure !== undefined,
    }
    return { conversation: said, result }
  })
}

function repetition(conversation: Conversation, before: Entry | undefined): Taken {
  const replies = before ? repliesTo(conversation, before) : []
  return { conversation, heard: before, replies, handoff: undefined, repeated: true, failed: false }
}

/** What a customer tells a person is theirs to know; a card's number is nobody's. */
function unneededIn({ dialog, language, handoff }: Conversation): ReadonlySet<Sensitive> {
  return handoff.kind === 'human' ? new Set(['card']) : unneeded(memoryOf(dialog, language))
}

interface Spoken {
  readonly outcome: Outcome
  readonly failure?: ConversationEvent
}

async function speak(conversation: Conversation, incoming: Incoming, parts: TurnParts): Promise<Spoken> {
  const memory = memoryOf(conversation.dialog, conversation.language)
  const { what } = incoming
  if (what.kind === 'start') return { outcome: memory.disclosed ? outcomeOf(memory) : greet(outcomeOf(memory)) }
  if (what.kind === 'other') return { outcome: outcomeOf(memory) }
  // With a person, what the customer writes is theirs to answer; of a file that never arrived they cannot know.
  if (conversation.handoff.kind === 'human') return { outcome: tellRefused(outcomeOf(memory), what.refused) }
  try {
    const scene = parts.stage.sceneFor(conversation, memory.language, what.text, what.files)
    const wordless = !/[\p{L}\p{N}]/u.test(what.text)
    const outcome = wordless ? await hearNoWords(memory, what, scene) : await converse(memory, scene)
    return { outcome: tellRefused(outcome, what.refused) }
  } catch (error) {
    return failed(conversation, memory, what.text, error, parts)
  }
}

/** The customer hears an apology, the log where it broke; and whoever asks for a person is got one even now. */
function failed(conversation: Conversation, memory: Memory, text: string, error: unknown, parts: TurnParts): Spoken {
  const dialog = speaking(memory)
  parts.log.error({ conversation: conversation.id, dialog, err: error }, 'a turn broke')
  const at = parts.now().toISOString()
  const failure = { kind: 'failed' as const, at, dialog, error: error instanceof Error ? error.message : String(error) }
  if (buttonPressed(text) !== 'person') return { outcome: apologise(memory), failure }
  return { outcome: requestPerson(outcomeOf(memory), parts.stage.bareScene(conversation)), failure }
}

/** Everything the turn did, in one record: it is written whole or not at all. */
function committed(heard: Conversation, spoken: Spoken, incoming: Incoming, parts: TurnParts): Conversation {
  const { outcome, failure } = spoken
  const at = heard.updatedAt
  const replyToId = incoming.what.kind === 'message' ? heard.entries.at(-1)?.activity.id : undefined
  const to = replyToId === undefined ? {} : { replyToId }
  const said = outcome.replies.reduce(
    (current, reply) => withOutgoing(current, { kind: 'bot' }, render(reply), at, to),
    heard,
  )
  const handoff = handoffEvent(outcome, at)
  const events = [...happened(heard, outcome, at), ...(handoff ? [handoff] : []), ...(failure ? [failure] : [])]
  return withEvents(
    {
      ...said,
      language: outcome.memory.language,
      dialog: outcome.memory,
      brief: briefOf(outcome.memory, parts.stage.library()),
      handoff: handoff ? after(said.handoff, handoff) : said.handoff,
      updatedAt: at,
      ...(incoming.address === undefined ? {} : { address: incoming.address }),
    },
    events,
  )
}

function handoffEvent({ handoff, memory }: Outcome, at: string): HandoffEvent | undefined {
  switch (handoff) {
    case 'requested':
      return { kind: 'requested', at, reason: memory.wants.at(-1) ?? '' }
    case 'withdrawn':
      return { kind: 'withdrawn', at }
    case undefined:
      return undefined
  }
}

/** The turn as the statistics will count it. */
function happened(before: Conversation, outcome: Outcome, at: string): readonly ConversationEvent[] {
  const turns = outcome.replies.map((reply) => reply.turn)
  const articles = turns.flatMap((turn) => ('articles' in turn ? turn.articles : []))
  const wasDisclosed = memoryOf(before.dialog, before.language).disclosed
  return [
    ...(outcome.memory.disclosed && !wasDisclosed ? [{ kind: 'disclosed' as const, at }] : []),
    ...(turns.length > 0 ? [{ kind: 'understood' as const, at, turns: turns.map((turn) => turn.kind), articles }] : []),
    ...outcome.filed.map((reference) => ({ kind: 'claim-filed' as const, at, reference })),
  ]
}
