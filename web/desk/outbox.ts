/** What the operator has written and the server has not shown back yet. Pure. */
import type { Message } from './wire.js'

export interface Outgoing {
  readonly conversationId: string
  readonly clientId: string
  readonly staffId: string
  readonly text: string
  readonly at: string
  /** The last message on the screen when it was written: it cannot be one of those. */
  readonly afterSeq: number
  readonly delivery: Delivery
}

export type Delivery =
  | { readonly kind: 'sending' }
  | { readonly kind: 'sent'; readonly seq: number }
  | { readonly kind: 'failed'; readonly why: FailedWhy }

/** `unreachable` may be tried again; the others are the server's no. */
export type FailedWhy = 'unreachable' | 'signed-out' | 'not-yours' | 'ended' | 'refused'

export interface Settled {
  readonly outbox: readonly Outgoing[]
  /** The message's place → the client id it was written under. */
  readonly written: Readonly<Record<number, string>>
}

/** Takes out of the outbox what has come back as a message of the conversation. */
export function settle(
  outbox: readonly Outgoing[],
  conversationId: string,
  all: readonly Message[],
  fresh: readonly Message[],
): Settled {
  const written: Record<number, string> = {}
  const left = outbox.filter((outgoing) => {
    if (outgoing.conversationId !== conversationId) return true
    const { delivery } = outgoing
    const back =
      delivery.kind === 'sent'
        ? all.find(({ seq }) => seq === delivery.seq)
        : fresh.find((message) => written[message.seq] === undefined && isEcho(message, outgoing))
    if (back) written[back.seq] = outgoing.clientId
    return !back
  })
  return { outbox: left, written }
}

export function delivered(outbox: readonly Outgoing[], clientId: string, delivery: Delivery): readonly Outgoing[] {
  return outbox.map((outgoing) => (outgoing.clientId === clientId ? { ...outgoing, delivery } : outgoing))
}

/** Those that failed only because nobody answered, oldest first. */
export function worthRetrying(outbox: readonly Outgoing[]): readonly Outgoing[] {
  return outbox.filter(
    ({ delivery }) => delivery.kind === 'failed' && (delivery.why === 'unreachable' || delivery.why === 'signed-out'),
  )
}

export function unsent(outbox: readonly Outgoing[]): readonly Outgoing[] {
  return outbox.filter(({ delivery }) => delivery.kind !== 'sent')
}

function isEcho(message: Message, outgoing: Outgoing): boolean {
  return (
    message.seq > outgoing.afterSeq &&
    message.author.kind === 'person' &&
    message.author.staffId === outgoing.staffId &&
    message.text.trim() === outgoing.text.trim()
  )
}
