/** Whose conversation it is and who is with them. */
import { useState } from 'preact/hooks'
import { useDesk } from '../context.js'
import { itemOf } from '../queue.js'
import { hashOf } from '../route.js'
import type { Standing } from '../state.js'
import type { View } from '../wire.js'
import { nameOf } from '../words/words.js'
import { BackLink } from './back-link.js'
import { GiveBack } from './give-back.js'
import { Icon } from './icon.js'
import { LanguageBadge } from './language-badge.js'

export function ConversationHeader({ view, standing }: { view: View; standing: Standing }) {
  const { words, state } = useDesk()
  const [isGivingBack, setGivingBack] = useState(false)
  const { conversation } = words
  const alias = view.handoff.kind === 'human' ? view.handoff.alias : ''
  return (
    <header class="conversation__head">
      <BackLink to={{ kind: 'queue' }} name={conversation.back} />
      <div class="conversation__who">
        <h2 id="conversation-title" tabIndex={-1}>
          {itemOf(state.queue, view.id)?.customerName ?? words.customer} <LanguageBadge language={view.language} />
        </h2>
        <p class="soft">
          {nameOf(words.channels, view.channel)} ·{' '}
          {standing === 'colleague' ? conversation.with.colleague(alias) : conversation.with[standing]}
        </p>
      </div>
      {standing === 'mine' && (
        <button type="button" class="give-back" onClick={() => setGivingBack(true)}>
          <span class="give-back__long">{conversation.giveBack}</span>
          <span class="give-back__short" aria-hidden="true">
            {conversation.giveBackShort}
          </span>
        </button>
      )}
      <a class="quiet tool to-summary" href={hashOf({ kind: 'summary', id: view.id })} title={conversation.summary}>
        <Icon name="summary" />
        <span class="visually-hidden">{conversation.summary}</span>
      </a>
      {isGivingBack && <GiveBack view={view} onDone={() => setGivingBack(false)} />}
    </header>
  )
}
