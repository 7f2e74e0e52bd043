/** One claim: what it raises, how its time stands, what can be done and what has been done. */
import { useEffect } from 'preact/hooks'
import type { OpenClaim } from '../../claims/state.js'
import { useDesk } from '../../context.js'
import type { Me } from '../../wire.js'
import { nameOf } from '../../words/words.js'
import { BackLink } from '../back-link.js'
import { LanguageBadge } from '../language-badge.js'
import { ClaimActionsPanel } from './claim-actions-panel.js'
import { stateWords } from './claim-entry.js'
import { ClaimFacts } from './claim-facts.js'
import { ClaimFiles } from './claim-files.js'
import { ClaimHistory } from './claim-history.js'
import { ClaimNews } from './claim-news.js'
import { ClaimPast } from './claim-past.js'
import { ClaimTalk } from './claim-talk.js'
import { DueChip } from './due-chip.js'

export interface ClaimProps {
  readonly open: Extract<OpenClaim, { kind: 'open' }>
  readonly staff: Me
}

export function Claim({ open, staff }: ClaimProps) {
  const { words, state } = useDesk()
  const { view } = open
  const { claims } = words
  // Only when it opens: later changes must not move the focus.
  useEffect(() => document.getElementById('claim-title')?.focus(), [])
  return (
    <section class="pane conversation claim" aria-labelledby="claim-title">
      <header class="conversation__head">
        <BackLink to={{ kind: 'claims', filter: state.claims.filter }} name={claims.list.back} />
        <div class="conversation__who">
          <h2 id="claim-title" tabIndex={-1}>
            {view.id} <LanguageBadge language={view.language} />
          </h2>
          <p class="soft">
            {nameOf(claims.kinds, view.kind)} · {stateWords(view, words)}
          </p>
        </div>
        <DueChip item={view} />
      </header>
      <ClaimNews open={open} staff={staff} />
      <div class="claim__body" tabIndex={0} role="group" aria-labelledby="claim-title">
        <div class="claim__inside">
          <section class="claim__issues">
            <h3>{claims.pane.issues}</h3>
            <ol lang={view.language}>
              {view.issues.map(({ id, text }) => (
                <li key={id}>
                  <blockquote class="as-written">{text}</blockquote>
                </li>
              ))}
            </ol>
          </section>
          <ClaimTalk view={view} staff={staff} />
          <ClaimActionsPanel open={open} />
          <div class="claim__side">
            <ClaimFacts view={view} staff={staff} />
            <ClaimFiles view={view} />
            <ClaimPast view={view} />
          </div>
          <ClaimHistory view={view} staffId={staff.id} />
        </div>
      </div>
    </section>
  )
}
