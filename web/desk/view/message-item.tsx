/** One message: who, when, what they said, and what came with it. */
import type { ComponentChildren } from 'preact'
import type { Author } from '../../../desk/conversation.js'
import { useDesk } from '../context.js'
import { clockTime } from '../time.js'
import type { Message } from '../wire.js'
import type { Words } from '../words/words.js'
import { Attachments } from './attachments.js'
import { MarkdownText } from './markdown-text.js'

export interface MessageItemProps {
  readonly message: Message
  readonly staffId: string
  /** The line with the name above it still holds. */
  readonly isContinued: boolean
  readonly children?: ComponentChildren
}

export function MessageItem({ message, staffId, isContinued, children }: MessageItemProps) {
  const { words, language } = useDesk()
  const { author, at, text, kind, choices = [], attachments = [] } = message
  const tag = author.kind === 'bot' && kind && Object.hasOwn(words.turns, kind) ? words.turns[kind] : undefined
  return (
    <div class={`message message--${author.kind}`} data-continued={isContinued}>
      <p class={isContinued ? 'message__who visually-hidden' : 'message__who'}>
        <strong>{authorName(author, staffId, words)}</strong> <time dateTime={at}>{clockTime(at, language)}</time>
      </p>
      <div class="message__bubble" lang={message.language}>
        {author.kind === 'customer' ? text && <p class="as-written">{text}</p> : <MarkdownText text={text} />}
        {attachments.length > 0 && <Attachments files={attachments} />}
      </div>
      {choices.length > 0 && (
        <ul class="choices" aria-label={words.conversation.choices} lang={message.language}>
          {choices.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      )}
      {tag && <p class="message__kind">{tag}</p>}
      {children}
    </div>
  )
}

function authorName(author: Author, staffId: string, words: Words): string {
  if (author.kind === 'customer') return words.customer
  if (author.kind === 'bot') return words.assistant
  return `${author.alias} (${author.staffId === staffId ? words.you : words.person})`
}
