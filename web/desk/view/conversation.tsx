/** One conversation: who, the messages, and what can be done now. */
import { useEffect } from 'preact/hooks'
import { useDesk } from '../context.js'
import { standingOf } from '../state.js'
import type { Me, View } from '../wire.js'
import { ConversationHeader } from './conversation-header.js'
import { Foot } from './foot.js'
import { Log } from './log.js'
import { NoticeBar } from './notice-bar.js'

export interface ConversationProps {
  readonly view: View
  readonly written: Readonly<Record<number, string>>
  readonly staff: Me
}

export function Conversation({ view, written, staff }: ConversationProps) {
  const { state } = useDesk()
  const standing = standingOf(view, staff.id)
  useEffect(() => {
    const isTyping = standing === 'mine' && matchMedia('(pointer: fine)').matches
    document.getElementById(isTyping ? 'composer' : 'conversation-title')?.focus()
    // Only when it opens: later changes must not move the focus.
  }, [])
  const outbox = state.outbox.filter(({ conversationId }) => conversationId === view.id)
  return (
    <section class="pane conversation" aria-labelledby="conversation-title">
      <ConversationHeader view={view} standing={standing} />
      <NoticeBar conversationId={view.id} />
      <Log view={view} written={written} outbox={outbox} staff={staff} />
      <Foot view={view} standing={standing} staff={staff} />
    </section>
  )
}
