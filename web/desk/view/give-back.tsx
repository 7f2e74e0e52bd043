/** Asks before the assistant takes over again. */
import { useDesk } from '../context.js'
import type { View } from '../wire.js'
import { Confirmation } from './confirmation.js'

export function GiveBack({ view, onDone }: { view: View; onDone: () => void }) {
  const { words, serving, tab, state } = useDesk()
  const { conversation } = words
  const staffId = state.who.kind === 'in' ? state.who.staff.id : ''
  return (
    <Confirmation
      title={conversation.giveBackTitle}
      no={words.cancel}
      yes={conversation.giveBack}
      onNo={onDone}
      onYes={() => {
        onDone()
        void serving.giveBack(view.id)
      }}
    >
      <p>{conversation.giveBackText}</p>
      {tab.draft(staffId, view.id).trim() !== '' && <p class="warn">{conversation.giveBackDraft}</p>}
    </Confirmation>
  )
}
