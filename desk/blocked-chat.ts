/** A conversation that is blocked: unreadable but for a court or an authority (Ley Orgánica 3/2018 art. 32). */
import type { Conversation } from './conversation.js'

export const BLOCKED_VERSION = 1

export interface BlockedChat {
  /** The conversation's own id and when it began: the same channel may begin another one under its id. */
  readonly id: string
  readonly version: 1
  readonly at: string
  /** Then it is destroyed. */
  readonly until: string
  readonly why: string
  readonly conversation: Conversation
}

export function blockedChatId({ id, startedAt }: Pick<Conversation, 'id' | 'startedAt'>): string {
  return `${id} ${startedAt}`
}
