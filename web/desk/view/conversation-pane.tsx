/** The middle: the conversation on the screen, or what to do when there is none. */
import { useDesk } from '../context.js'
import { listsOf } from '../queue.js'
import type { Me } from '../wire.js'
import { Blank } from './blank.js'
import { Conversation } from './conversation.js'

export function ConversationPane({ staff }: { staff: Me }) {
  const { words, state, looking } = useDesk()
  const { open } = state
  const { conversation } = words
  const { waiting, mine } = listsOf(state.queue, staff.id)
  const isIdle = state.queue !== undefined && waiting.length + mine.length === 0
  switch (open.kind) {
    case 'none':
      return isIdle ? (
        <Blank title={conversation.idle} text={conversation.idleText} />
      ) : (
        <Blank title={conversation.none} text={conversation.noneText} />
      )
    case 'loading':
      return <Blank title={words.loading} isBusy />
    case 'missing':
      return <Blank title={conversation.missing} text={conversation.missingText} />
    case 'unreachable':
      return (
        <Blank title={conversation.failed} text={words.unreachable.text}>
          <button type="button" class="primary" onClick={() => void looking.again()}>
            {words.tryAgain}
          </button>
        </Blank>
      )
    case 'open':
      return <Conversation key={open.view.id} view={open.view} written={open.written} staff={staff} />
  }
}
