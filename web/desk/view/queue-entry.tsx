/** One customer in the queue. */
import { useDesk, useNow } from '../context.js'
import { plainText } from '../markdown.js'
import { urgencyOf } from '../queue.js'
import { hashOf } from '../route.js'
import { openId } from '../state.js'
import { waitClock, waitWords } from '../time.js'
import type { QueueItem } from '../wire.js'
import { LanguageBadge } from './language-badge.js'

export function QueueEntry({ item }: { item: QueueItem }) {
  const { words, state } = useDesk()
  const isOpen = openId(state) === item.id
  const isWaiting = item.takenBy === undefined && !item.mine
  const unread = state.unread[item.id] ?? 0
  return (
    <li>
      <a
        class="entry"
        href={hashOf({ kind: 'conversation', id: item.id })}
        data-conversation={item.id}
        data-waiting={isWaiting}
        aria-current={isOpen ? 'page' : undefined}
      >
        <span class="entry__top">
          <span class="entry__name">{item.customerName ?? words.customer}</span>
          <LanguageBadge language={item.language} />
          <Since item={item} isWaiting={isWaiting} />
        </span>
        {isWaiting && <span class="entry__reason">{item.reason}</span>}
        {!isWaiting && !item.mine && item.takenBy && (
          <span class="entry__reason">{words.queue.by(item.takenBy.alias)}</span>
        )}
        <span class="entry__last" lang={item.language}>
          {plainText(item.lastText)}
        </span>
        {unread > 0 && <span class="entry__unread">{words.queue.unread(unread)}</span>}
      </a>
    </li>
  )
}

function Since({ item, isWaiting }: { item: QueueItem; isWaiting: boolean }) {
  const { words, language } = useDesk()
  const waitedMs = useNow(1000) - Date.parse(item.since)
  const urgency = isWaiting ? urgencyOf(waitedMs) : 'calm'
  const said = waitWords(waitedMs, language)
  return (
    <span class="since" data-urgency={urgency}>
      <span aria-hidden="true">{waitClock(waitedMs)}</span>
      <span class="visually-hidden">
        {isWaiting ? words.queue.waits(said) : words.queue.takenFor(said)}
        {urgency === 'late' && `, ${words.queue.late}`}
      </span>
    </span>
  )
}
