/** What else there is of the claim's customer, with the way there. */
import { useEffect } from 'preact/hooks'
import type { ClaimHistory, ClaimView } from '../../claims/wire.js'
import { useDesk } from '../../context.js'
import { hashOf } from '../../route.js'
import { dateWords } from '../../time.js'
import { nameOf } from '../../words/words.js'
import { stateWords } from './claim-entry.js'

export function ClaimPast({ view }: { view: ClaimView }) {
  const { words, state, beside } = useDesk()
  const { past: told } = words.dossier
  const { past } = state.claims.beside
  // A corrected address finds others.
  const contacts = [view.fields['email'], view.fields['phone'], view.fields['contact']].join(' ')
  useEffect(() => void beside.past(view.id), [view.id, contacts])
  return (
    <section class="claim__past" aria-busy={past.kind === 'loading'}>
      <h3>{told.title}</h3>
      {past.kind === 'loading' && <p class="soft">{words.loading}</p>}
      {past.kind === 'failed' && (
        <p class="problem" role="alert">
          {told.failed}{' '}
          <button type="button" onClick={() => void beside.past(view.id)}>
            {words.tryAgain}
          </button>
        </p>
      )}
      {past.kind === 'known' && <Known history={past.history} />}
    </section>
  )
}

function Known({ history }: { history: ClaimHistory }) {
  const { words, state, language } = useDesk()
  const { past } = words.dossier
  const { kinds } = words.claims
  const { claims, conversations, more } = history
  const { filter } = state.claims
  if (claims.length === 0 && conversations.length === 0) return <p class="soft">{past.none}</p>
  return (
    <>
      {claims.length > 0 && <h4>{past.claims}</h4>}
      <ul class="past">
        {claims.map(({ item, by }) => (
          <li key={item.id}>
            <a href={hashOf({ kind: 'claim', id: item.id, filter })} lang={item.language}>
              {item.title}
            </a>
            <span class="soft">
              {item.id} · {nameOf(kinds, item.kind)} · {stateWords(item, words)} · {dateWords(item.filedAt, language)} ·{' '}
              {past.same[by]}
            </span>
          </li>
        ))}
        {more.claims > 0 && <li class="soft">{past.more(more.claims)}</li>}
      </ul>
      {conversations.length > 0 && <h4>{past.conversations}</h4>}
      <ul class="past">
        {conversations.map(({ id, startedAt, about, language: spoken }) => (
          <li key={id}>
            <a href={hashOf({ kind: 'conversation', id })} lang={about ? spoken : undefined}>
              {about ?? past.noWords}
            </a>
            <span class="soft">{dateWords(startedAt, language)}</span>
          </li>
        ))}
        {more.conversations > 0 && <li class="soft">{past.more(more.conversations)}</li>}
      </ul>
    </>
  )
}
