/** Keeping the queue and the open conversation as they are on the server. */
import type { Result } from '../api.js'
import { arrivals } from '../queue.js'
import { openId } from '../state.js'
import type { Frame, Message, Queue, View } from '../wire.js'
import { oneAtATime } from './one-at-a-time.js'
import { toldFailure, type Parts } from './parts.js'

export interface LookingActions {
  /** Fetches the queue; calls during a fetch become one more fetch after it. */
  queue(): Promise<void>
  /** Shows a conversation. */
  open(id: string): Promise<void>
  /** Fetches the conversation on the screen again. */
  again(): Promise<void>
  /** After a connection: everything may have changed. */
  everything(): Promise<void>
  frame(frame: Frame): void
  /** The operator looks at the page again. */
  looked(): void
}

export function lookingActions(parts: Parts, isLooking: () => boolean): LookingActions {
  const { api, store } = parts
  const queue = oneAtATime(async () => queueCame(parts, await api.queue()))
  const fetchOpen = async (id: string) => viewCame(parts, id, await api.conversation(id))
  const again = async () => {
    const id = openId(store.state())
    if (id !== undefined) await fetchOpen(id)
  }
  return {
    queue,
    open: async (id) => {
      if (openId(store.state()) === id) return
      store.tell({ kind: 'opening', id })
      await fetchOpen(id)
    },
    again,
    everything: async () => {
      await Promise.all([queue(), again()])
    },
    frame: (frame) => {
      if (frame.kind === 'queue') void queue()
      if (frame.kind === 'conversation' && openId(store.state()) === frame.conversationId) void again()
      if (frame.kind === 'message') messageCame(parts, frame.conversationId, frame.message, isLooking())
    },
    looked: () => store.tell({ kind: 'looked' }),
  }
}

function queueCame(parts: Parts, result: Result<Queue>): void {
  if (result.kind !== 'ok') {
    // The line's own words already say that the server is not there.
    if (result.kind === 'signed-out') toldFailure(parts, result)
    return
  }
  const before = parts.store.state().queue
  parts.store.tell({ kind: 'queue-fetched', queue: result.value })
  for (const item of arrivals(before, result.value)) parts.alarm.arrived(item)
}

function viewCame(parts: Parts, id: string, result: Result<View>): void {
  if (result.kind === 'ok') return parts.store.tell({ kind: 'view-fetched', view: result.value })
  if (result.kind === 'refused') return parts.store.tell({ kind: 'view-missing', id })
  if (result.kind === 'signed-out') return void toldFailure(parts, result)
  parts.store.tell({ kind: 'view-unreachable', id })
}

function messageCame({ store, alarm }: Parts, conversationId: string, message: Message, looking: boolean) {
  const before = store.state()
  const seen = looking && openId(before) === conversationId
  store.tell({ kind: 'message-came', conversationId, message, seen })
  if (store.state().unread !== before.unread) alarm.wrote(conversationId)
}
