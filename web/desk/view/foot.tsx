/** What can be done with the conversation now: take it, write, or why not. */
import { useDesk } from '../context.js'
import type { Standing } from '../state.js'
import type { Me, View } from '../wire.js'
import { Composer } from './composer.js'
import { TakeBar } from './take-bar.js'

export interface FootProps {
  readonly view: View
  readonly standing: Standing
  readonly staff: Me
}

export function Foot({ view, standing, staff }: FootProps) {
  const { words } = useDesk()
  const { conversation } = words
  switch (standing) {
    case 'waiting':
      return <TakeBar view={view} staff={staff} />
    case 'mine':
      return <Composer view={view} staff={staff} />
    case 'colleague':
      return <Why text={conversation.colleagueText(view.handoff.kind === 'human' ? view.handoff.alias : '')} />
    case 'bot':
      return <Why text={conversation.botText} />
    case 'ended':
      return <Why text={conversation.endedText} />
  }
}

function Why({ text }: { text: string }) {
  return <p class="foot foot--why">{text}</p>
}
