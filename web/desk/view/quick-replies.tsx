/** The sentences of every day, one press away. */
import type { Language } from '../../../knowledge/language.js'
import { useDesk } from '../context.js'
import { QUICK_REPLIES, sentences, type QuickReply } from '../quick-replies.js'

export interface QuickRepliesProps {
  readonly language: Language
  readonly onChoose: (reply: QuickReply) => void
}

export function QuickReplies({ language, onChoose }: QuickRepliesProps) {
  const { words } = useDesk()
  return (
    <ul class="quick" aria-label={words.composer.quick}>
      {QUICK_REPLIES.map((reply) => (
        <li key={reply}>
          <button type="button" title={sentences[language][reply]} onClick={() => onChoose(reply)}>
            {words.composer.quickLabels[reply]}
          </button>
        </li>
      ))}
    </ul>
  )
}
