/** What travels between this page and `/api/desk`. Moments are ISO 8601 UTC. */
import type { Author, Brief } from '../../desk/conversation.js'
import type { Handoff } from '../../desk/handoff.js'
import type { Role } from '../../desk/staff.js'
import type { Language } from '../../knowledge/language.js'

export interface Me {
  readonly id: string
  /** For colleagues. */
  readonly name: string
  /** What customers see. */
  readonly alias: string
  readonly email: string
  readonly role: Role
}

export interface Session {
  readonly staff: Me
  /** Goes back in the `x-csrf-token` header of everything that changes something. */
  readonly csrf: string
}

export interface Newcomer {
  readonly token: string
  readonly email: string
  readonly name: string
  readonly alias: string
  readonly password: string
}

export interface QueueItem {
  readonly id: string
  readonly channel: string
  readonly language: Language
  readonly customerName?: string
  /** Waiting since, or taken since. */
  readonly since: string
  /** A code such as `asked`, or the customer's own words. */
  readonly reason: string
  readonly lastText: string
  readonly lastAt: string
  readonly takenBy?: { readonly staffId: string; readonly alias: string }
  readonly mine?: boolean
}

/** Both lists longest first. */
export interface Queue {
  readonly waiting: readonly QueueItem[]
  readonly taken: readonly QueueItem[]
}

export interface Attachment {
  readonly name: string
  readonly contentType: string
  readonly url: string
}

export interface Message {
  readonly seq: number
  readonly at: string
  readonly author: Author
  readonly text: string
  readonly language?: Language
  /** The turn's annotation: `answer`, `clarify`, `admit` … */
  readonly kind?: string
  readonly attachments?: readonly Attachment[]
  /** Labels of the buttons under it. */
  readonly choices?: readonly string[]
}

export interface View {
  readonly id: string
  readonly channel: string
  readonly language: Language
  readonly startedAt: string
  readonly ended: boolean
  readonly handoff: Handoff
  readonly brief: Brief
  readonly messages: readonly Message[]
}

export type Frame =
  | { readonly kind: 'queue' }
  | { readonly kind: 'message'; readonly conversationId: string; readonly message: Message }
  | { readonly kind: 'conversation'; readonly conversationId: string }
  /** A claim was filed or changed. */
  | { readonly kind: 'claims' }
  /** The time of a claim is running out, or its customer has to be told something by other means. */
  | {
      readonly kind: 'warning'
      readonly claimId: string
      readonly about: 'half' | 'urgent' | 'overdue' | 'unreachable'
      readonly assignedTo?: string
    }
