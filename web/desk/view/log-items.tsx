/** Messages and what is on its way, with the days between them. */
import { useDesk, useNow } from '../context.js'
import type { Outgoing } from '../outbox.js'
import { dayKey, dayWords } from '../time.js'
import { goesOn } from '../transcript.js'
import type { Me, Message } from '../wire.js'
import { Delivery } from './delivery.js'
import type { LogProps } from './log.js'
import { MessageItem } from './message-item.js'

interface Item {
  readonly key: string
  readonly message: Message
  readonly outgoing?: Outgoing
  readonly isJustSent?: boolean
}

const MINUTE_MS = 60_000

export function LogItems({ view, written, outbox, staff }: LogProps) {
  const { words, language } = useDesk()
  const now = useNow(MINUTE_MS)
  const items = itemsOf({ view, written, outbox, staff })
  return (
    <>
      {items.map((item, index) => {
        const before = items[index - 1]?.message
        const isNewDay = !before || dayKey(Date.parse(before.at)) !== dayKey(Date.parse(item.message.at))
        return [
          isNewDay && (
            <p key={`day ${item.key}`} class="day">
              {dayWords(item.message.at, now, language, words.conversation)}
            </p>
          ),
          <MessageItem
            key={item.key}
            message={item.message}
            staffId={staff.id}
            isContinued={!isNewDay && goesOn(before, item.message)}
          >
            {item.outgoing && <Delivery outgoing={item.outgoing} />}
            {item.isJustSent && <p class="delivery">{words.delivery.sent}</p>}
          </MessageItem>,
        ]
      })}
    </>
  )
}

function itemsOf({ view, written, outbox, staff }: LogProps): readonly Item[] {
  const lastSeq = view.messages.at(-1)?.seq
  const messages = view.messages.map((message) => ({
    // The same key before and after the server has it: the node stays, and nothing is read out twice.
    key: written[message.seq] ?? `seq ${message.seq}`,
    message,
    isJustSent: message.seq === lastSeq && written[message.seq] !== undefined,
  }))
  return [
    ...messages,
    ...outbox.map((outgoing) => ({ key: outgoing.clientId, message: asMessage(outgoing, staff), outgoing })),
  ]
}

function asMessage({ text, at, delivery }: Outgoing, staff: Me): Message {
  const author = { kind: 'person', staffId: staff.id, alias: staff.alias } as const
  return { seq: delivery.kind === 'sent' ? delivery.seq : 0, at, author, text }
}
