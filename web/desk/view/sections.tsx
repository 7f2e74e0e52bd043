/** The two parts of the desk: the queue and the claims, with how many of these press. */
import { useDesk } from '../context.js'
import { hashOf, isAboutClaims } from '../route.js'

export function Sections() {
  const { words, state } = useDesk()
  const atClaims = isAboutClaims(state.route)
  const waiting = state.queue?.waiting.length ?? 0
  const { overdue, urgent } = state.claims.pressing ?? { overdue: 0, urgent: 0 }
  return (
    <nav class="sections" aria-label={words.claims.sections}>
      <a
        href={hashOf({ kind: 'queue' })}
        aria-current={atClaims || state.route.kind === 'persons' ? undefined : 'true'}
      >
        {words.queue.title}
        {waiting > 0 && (
          <span class="count count--urgent">
            {waiting}
            <span class="visually-hidden"> {words.queue.waiting.toLowerCase()}</span>
          </span>
        )}
      </a>
      <a href={hashOf({ kind: 'claims', filter: state.claims.filter })} aria-current={atClaims ? 'true' : undefined}>
        {words.claims.title}
        {overdue + urgent > 0 && (
          <span
            class={overdue > 0 ? 'count count--late' : 'count count--soon'}
            title={words.claims.pressing(overdue, urgent)}
          >
            <span aria-hidden="true">{overdue + urgent}</span>
            <span class="visually-hidden">{words.claims.pressing(overdue, urgent)}</span>
          </span>
        )}
      </a>
    </nav>
  )
}
