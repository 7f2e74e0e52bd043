/** The conversations of this process: one change at a time each, on disk before anybody hears of it. */
import { LRUCache } from 'lru-cache'
import type { Conversation, Entry } from './conversation.js'
import { ConversationIndex } from './conversation-index.js'
import { HandoffQueue } from './handoff-queue.js'
import { inParallel } from './store/in-parallel.js'
import type { Records } from './store/store.js'
import { Turnstile } from './store/turnstile.js'

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
   * the write fails, the conversation is as it was and the error is passed on. `work` must not wait for another change
   * of the same conversation: that one would wait for it in turn.
   */
  change<R>(
    id: string,
    work: (current: Conversation | undefined) => Promise<{ conversation: Conversation | undefined; result: R }>,
  ): Promise<R>
  /**
   * For data protection alone: runs `work` as `change` does, and removes the conversation from the disk when it answers
   * true. Answers whether it did. Nobody is told.
   */
  remove(id: string, work: (current: Conversation) => Promise<boolean>): Promise<boolean>
  /** Of every conversation, in no order. */
  ids(): readonly string[]
  /** Called in order after each stored change. Gives back how to stop. A listener that throws harms nobody else. */
  watch(listener: (change: Change) => void): () => void
  /**
   * Ids of the conversations that wait for a person, longest waiting first, then of those that are with one; kept in
   * memory. One that has ended is neither.
   */
  inHandoff(): readonly string[]
  /** Ids of those that wait for a person, longest waiting first. */
  waiting(): readonly string[]
  /** Ids of those in which the customer gave this contact, as `contactKey` writes it. */
  withContact(key: string): readonly string[]
  /** When the customer has written, oldest first, since a claim was filed there and staff last read it. */
  heardIn(id: string): readonly string[]
}

export type OpenConversations = (records: Records<Conversation>) => Promise<Conversations>

/** Reads every record once, to know who waits. */
export const openConversations: OpenConversations = async (records) => {
  const queue = new HandoffQueue()
  const index = new ConversationIndex()
  await inParallel(records.ids(), READ_AT_ONCE, async (id) => {
    const conversation = await records.get(id)
    if (conversation === undefined) return
    queue.note(conversation)
    index.note(conversation)
  })
  return new KeptConversations(records, queue, index)
}

const READ_AT_ONCE = 32
/** Of the conversations talked in last, as JSON; as objects they take two or three times as much. */
const RECENT_CHARACTERS = 4_000_000

class KeptConversations implements Conversations {
  private readonly turnstile = new Turnstile()
  /** As they are on disk. Records are never changed in place, so that everybody may be handed the same one. */
  private readonly recent = new LRUCache<string, Conversation>({
    maxSize: RECENT_CHARACTERS,
    sizeCalculation: ({ characters }) => 1 + (characters ?? 0),
  })
  private readonly watchers = new Set<{ readonly listener: (change: Change) => void }>()

  constructor(
    private readonly records: Records<Conversation>,
    private readonly queue: HandoffQueue,
    private readonly index: ConversationIndex,
  ) {}

  async get(id: string): Promise<Conversation | undefined> {
    return this.recent.get(id) ?? this.records.get(id)
  }

  change<R>(
    id: string,
    work: (current: Conversation | undefined) => Promise<{ conversation: Conversation | undefined; result: R }>,
  ): Promise<R> {
    return this.turnstile.pass(id, async () => {
      const current = await this.get(id)
      const { conversation, result } = await work(current)
      if (conversation !== undefined && conversation !== current) await this.store(id, current, conversation)
      return result
    })
  }

  remove(id: string, work: (current: Conversation) => Promise<boolean>): Promise<boolean> {
    return this.turnstile.pass(id, async () => {
      const current = await this.get(id)
      if (current === undefined || !(await work(current))) return false
      this.recent.delete(id)
      await this.records.remove(id)
      this.queue.note({ ...current, ended: true })
      return true
    })
  }

  ids(): readonly string[] {
    return this.records.ids()
  }

  watch(listener: (change: Change) => void): () => void {
    const watcher = { listener } // so that the same listener twice is called twice, and stopped one by one
    this.watchers.add(watcher)
    return () => this.watchers.delete(watcher)
  }

  inHandoff(): readonly string[] {
    return this.queue.ids()
  }

  waiting(): readonly string[] {
    return this.queue.waiting()
  }

  withContact(key: string): readonly string[] {
    return this.index.withContact(key)
  }

  heardIn(id: string): readonly string[] {
    return this.index.heardIn(id)
  }

  private async store(id: string, current: Conversation | undefined, conversation: Conversation): Promise<void> {
    if (conversation.id !== id) throw new Error(`A change of conversation ${id} must not give back ${conversation.id}.`)
    this.recent.delete(id) // a write that fails leaves it to the disk to say what holds
    await this.records.put(conversation)
    this.recent.set(id, conversation)
    this.queue.note(conversation)
    this.index.note(conversation)
    const added = conversation.entries.slice(current?.entries.length ?? 0)
    for (const { listener } of this.watchers) tell(listener, { conversation, added })
  }
}

/** A listener's failure is its own: the change is on disk, and the other listeners wait for it. */
function tell(listener: (change: Change) => void, change: Change): void {
  try {
    listener(change)
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error))
  }
}
