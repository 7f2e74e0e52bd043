/** One claim in the list. */
import { openClaimId } from '../../claims/state.js'
import type { ClaimItem } from '../../claims/wire.js'
import { useDesk } from '../../context.js'
import { hashOf } from '../../route.js'
import { nameOf, type Words } from '../../words/words.js'
import { LanguageBadge } from '../language-badge.js'
import { DueChip } from './due-chip.js'

export function ClaimEntry({ item, staffId }: { item: ClaimItem; staffId: string }) {
  const { words, state } = useDesk()
  const { claims } = words
  const isOpen = openClaimId(state.claims) === item.id
  return (
    <li>
      <a
        class="entry"
        href={hashOf({ kind: 'claim', id: item.id, filter: state.claims.filter })}
        data-claim={item.id}
        aria-current={isOpen ? 'page' : undefined}
      >
        <span class="entry__top">
          <DueChip item={item} />
          <LanguageBadge language={item.language} />
        </span>
        <span class="entry__title" lang={item.language}>
          {item.title}
        </span>
        <span class="entry__last">
          {item.id} · {nameOf(claims.kinds, item.kind)} · {stateWords(item, words)}
        </span>
        <span class="entry__last">
          {assigneeWords(item, staffId, words)}
          {item.contact && ` · ${item.contact}`}
        </span>
        {item.unread > 0 && <span class="entry__unread">{claims.list.unread(item.unread)}</span>}
      </a>
    </li>
  )
}

/** `En curso`, `Cerrada, aceptada en parte`. */
export function stateWords({ state, outcome }: ClaimItem, { claims }: Words): string {
  const named = nameOf(claims.states, state)
  return outcome === undefined ? named : `${named}, ${nameOf(claims.outcomes, outcome)}`
}

function assigneeWords({ assignedTo }: ClaimItem, staffId: string, { claims }: Words): string {
  if (!assignedTo) return claims.list.nobody
  return assignedTo.id === staffId ? claims.list.mine : claims.list.with(assignedTo.alias)
}
