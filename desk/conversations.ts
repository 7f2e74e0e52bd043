/** The conversations of this process: one change at a time each, on disk before anybody hears of it. */
import type { Conversation, Entry } from './conversation.js'
import type { Records } from './store/store.js'

/** A change that is on disk. */
export interface Change {
  readonly conversation: Conversation
  /** The entries that this change added. */
  readonly added: readonly Entry[]
}

export interface Conversations {
  get(id: string): Promise<Conversation | undefined>
  /**
   * Runs `work` when every earlier change of this conversation is done, and stores what it gives back before it
   * resolves. `conversation: undefined`, or the very object that was passed in, stores nothing. When `work` throws or
   * the write fails, the conversation is as it was and the error is passed on.
   */
  change<R>(
    id: string,
    work: (current: Conversation | undefined) => Promise<{ conversation: Conversation | undefined; result: R }>,
  ): Promise<R>
  /** Called in order after each stored change. Gives back how to stop. A listener that throws harms nobody else. */
  watch(listener: (change: Change) => void): () => void
  /** Ids of the conversations that wait for a person or are with one, longest waiting first; kept in memory. */
  inHandoff(): readonly string[]
}

export type OpenConversations = (records: Records<Conversation>) => Promise<Conversations>
