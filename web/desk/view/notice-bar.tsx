/** What did not go as the operator meant it to, in words. */
import { useDesk } from '../context.js'
import type { Notice } from '../state.js'
import type { Words } from '../words/words.js'
import { Icon } from './icon.js'

/** Notices about this conversation, and those about none. */
export function NoticeBar({ conversationId }: { conversationId: string }) {
  const { words, state, serving } = useDesk()
  const { notice } = state
  const isOurs = notice && (notice.kind === 'unreachable' || notice.conversationId === conversationId)
  return (
    <div role="alert">
      {isOurs && (
        <div class="notice">
          <p>{wordsOf(notice, words)}</p>
          <button type="button" class="quiet tool" onClick={serving.dismiss} title={words.notices.dismiss}>
            <Icon name="close" />
            <span class="visually-hidden">{words.notices.dismiss}</span>
          </button>
        </div>
      )}
    </div>
  )
}

function wordsOf(notice: Notice, { notices }: Words): string {
  return notice.kind === 'taken-by' ? notices.takenBy(notice.alias) : notices[notice.kind]
}
