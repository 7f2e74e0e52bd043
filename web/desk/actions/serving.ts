/** Taking a customer, writing to them, and giving them back. */
import type { Failure, Result } from '../api.js'
import { backoffMs } from '../backoff.js'
import { worthRetrying, type FailedWhy, type Outgoing } from '../outbox.js'
import type { Notice } from '../state.js'
import { lastSeq } from '../transcript.js'
import type { View } from '../wire.js'
import { staffIdIn, toldFailure, type Parts } from './parts.js'

export interface ServingActions {
  take(id: string): Promise<void>
  giveBack(id: string): Promise<void>
  say(id: string, text: string): Promise<void>
  retry(outgoing: Outgoing): Promise<void>
  /** Sends again, in order, whatever failed only because nobody answered. */
  retryAll(): Promise<void>
  discard(clientId: string): void
  /** The notice has been read. */
  dismiss(): void
}

/** `refreshQueue`: who is with whom has changed, or was not what the queue said. */
export function servingActions(parts: Parts, random: () => number, refreshQueue: () => Promise<void>): ServingActions {
  const { api, store } = parts
  /** A conversation's messages leave one after another, so that they arrive in the order they were written. */
  const lanes = new Map<string, Promise<void>>()
  let failures = 0
  let isRetryPlanned = false
  const planRetry = () => {
    if (isRetryPlanned) return
    isRetryPlanned = true
    const retry = () => {
      isRetryPlanned = false
      void retryAll()
    }
    parts.later(retry, backoffMs(failures + 1, random))
  }
  const send = (outgoing: Outgoing): Promise<void> => {
    store.tell({ kind: 'delivery', clientId: outgoing.clientId, delivery: { kind: 'sending' } })
    const before = lanes.get(outgoing.conversationId) ?? Promise.resolve()
    const lane = before.then(async () => {
      const why = await post(parts, outgoing)
      failures = why === 'unreachable' ? failures + 1 : 0
      if (why === 'unreachable') planRetry()
    })
    lanes.set(outgoing.conversationId, lane)
    return lane
  }
  const retryAll = async () => {
    if (staffIdIn(parts) === '') return
    await Promise.all(worthRetrying(store.state().outbox).map(send))
  }
  return {
    take: async (id) => {
      await decided(parts, id, await api.take(id))
      void refreshQueue()
    },
    giveBack: async (id) => {
      const result = await api.giveBack(id)
      await decided(parts, id, result)
      if (result.kind === 'ok') tellNotice(parts, { kind: 'given-back', conversationId: id })
      void refreshQueue()
    },
    say: (id, text) => {
      const outgoing = written(parts, id, text)
      store.tell({ kind: 'wrote', outgoing })
      return send(outgoing)
    },
    retry: send,
    retryAll,
    discard: (clientId) => store.tell({ kind: 'discarded', clientId }),
    dismiss: () => tellNotice(parts, undefined),
  }
}

function written(parts: Parts, conversationId: string, text: string): Outgoing {
  const { open } = parts.store.state()
  return {
    conversationId,
    clientId: parts.newId(),
    staffId: staffIdIn(parts),
    text,
    at: new Date(parts.now()).toISOString(),
    afterSeq: open.kind === 'open' ? lastSeq(open.view.messages) : 0,
    delivery: { kind: 'sending' },
  }
}

/** Undefined when it was accepted. */
async function post(parts: Parts, { conversationId, text, clientId }: Outgoing): Promise<FailedWhy | undefined> {
  const result = await parts.api.say(conversationId, text, clientId)
  if (result.kind === 'ok') {
    parts.store.tell({ kind: 'delivery', clientId, delivery: { kind: 'sent', seq: result.value.seq } })
    return undefined
  }
  const why = failedWhy(result)
  parts.store.tell({ kind: 'delivery', clientId, delivery: { kind: 'failed', why } })
  if (result.kind === 'signed-out') toldFailure(parts, result)
  if (why === 'not-yours' || why === 'ended') await lookAgain(parts, conversationId)
  return why
}

function failedWhy(failure: Failure): FailedWhy {
  if (failure.kind !== 'refused') return failure.kind
  return failure.code === 'not-yours' || failure.code === 'ended' ? failure.code : 'refused'
}

async function decided(parts: Parts, id: string, result: Result<View>): Promise<void> {
  if (result.kind === 'ok') {
    parts.store.tell({ kind: 'noticed', notice: undefined })
    return parts.store.tell({ kind: 'view-fetched', view: result.value })
  }
  if (toldFailure(parts, result) || result.kind !== 'refused') return
  const view = await lookAgain(parts, id)
  tellNotice(parts, noticeFor(id, result.code, view, staffIdIn(parts)))
}

/** Puts a refusal in words, with the name of the colleague who was faster. */
function noticeFor(id: string, code: string, view: View | undefined, staffId: string): Notice | undefined {
  const handoff = view?.handoff
  const isWithColleague = handoff?.kind === 'human' && handoff.staffId !== staffId
  if (isWithColleague && (code === 'already-taken' || code === 'not-yours')) {
    return { kind: 'taken-by', alias: handoff.alias, conversationId: id }
  }
  if (handoff?.kind === 'human' && !isWithColleague) return undefined // it is with us: another tab was faster
  if (code === 'not-waiting' || code === 'not-yours' || code === 'ended') return { kind: code, conversationId: id }
  return view ? { kind: 'not-waiting', conversationId: id } : { kind: 'gone', conversationId: id }
}

async function lookAgain({ api, store }: Parts, id: string): Promise<View | undefined> {
  const result = await api.conversation(id)
  if (result.kind !== 'ok') return undefined
  store.tell({ kind: 'view-fetched', view: result.value })
  return result.value
}

function tellNotice({ store }: Parts, notice: Notice | undefined): void {
  store.tell({ kind: 'noticed', notice })
}
