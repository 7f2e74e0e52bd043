/** The stage on which the dialogs speak: understanding, articles, claims and queue as they are at this moment. */
import type { Conversation } from '../desk/conversation.js'
import type { Conversations } from '../desk/conversations.js'
import type { Claims, Queue, Scene, Surveys } from '../dialogs/services.js'
import type { Library } from '../knowledge/library.js'
import { sayDay, sayMoment } from '../dialogs/wording/dates.js'
import type { KeptFile } from '../knowledge/file.js'
import type { Language } from '../knowledge/language.js'
import type { Understanding } from '../knowledge/understanding.js'
import type { Log } from '../desk/log.js'

export interface StageParts {
  readonly now: () => Date
  readonly timeZone: string
  readonly understand: (text: string, context: { language?: Language; now: Date }) => Understanding
  readonly libraryOn: (now: Date) => Library
  readonly claims: Claims
  readonly surveys: Surveys
  readonly conversations: Conversations
  /** Whether somebody is at the desk now, and when it opens if not. */
  readonly attendance: Queue['attendance']
  readonly newReference: () => string
  readonly log: Log
}

export interface Stage {
  sceneFor(conversation: Conversation, language: Language, text: string, files?: readonly KeptFile[]): Scene
  /** For when even understanding has failed: everything but the words. */
  bareScene(conversation: Conversation): Scene
  library(): Library
}

export function createStage(parts: StageParts): Stage {
  const scene = (conversation: Conversation, understood: Understanding, files: readonly KeptFile[] = []): Scene => {
    const now = parts.now()
    return {
      conversationId: conversation.id,
      now,
      library: parts.libraryOn(now),
      claims: parts.claims,
      surveys: parts.surveys,
      queue: { ahead: (id) => ahead(parts.conversations, id), attendance: parts.attendance },
      waiting: conversation.handoff.kind === 'waiting',
      attendedBy: attendedBy(conversation),
      newReference: parts.newReference,
      sayDay: (iso, language) => sayDay(iso, language, parts.timeZone),
      sayMoment: (iso, language) => sayMoment(iso, language, parts.timeZone),
      understood,
      files,
      report: (error) => parts.log.error({ conversation: conversation.id, err: error }, 'a claim could not be stored'),
    }
  }
  return {
    sceneFor: (conversation, language, text, files) =>
      scene(conversation, parts.understand(text, { language, now: parts.now() }), files),
    library: () => parts.libraryOn(parts.now()),
    bareScene: (conversation) => scene(conversation, nothingSaid(conversation.language)),
  }
}

function attendedBy({ entries }: Conversation): string | undefined {
  const author = entries.findLast((entry) => entry.author.kind === 'person')?.author
  return author?.kind === 'person' ? author.alias : undefined
}

/** How many wait before this conversation, whether it is in the queue already or about to join it. */
function ahead(conversations: Conversations, id: string): number {
  const waiting = conversations.waiting()
  const place = waiting.indexOf(id)
  return place >= 0 ? place : waiting.length
}

function nothingSaid(language: Language): Understanding {
  return { text: '', language, languageConfidence: 0, parts: [], entities: [], facets: {}, upset: false }
}
