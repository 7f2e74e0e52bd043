/** The list of claims: search, filters, and those found, nearest deadline first. */
import { useEffect } from 'preact/hooks'
import { isNarrowed, NO_FILTER } from '../../claims/filter.js'
import type { ClaimList } from '../../claims/state.js'
import { useDesk } from '../../context.js'
import { withFilter } from '../../route.js'
import { ClaimEntry } from './claim-entry.js'
import { ClaimSearch } from './claim-search.js'

export function ClaimListPane({ staffId }: { staffId: string }) {
  const { words, state, announcer } = useDesk()
  const { list } = state.claims
  const total = list.kind === 'shown' && list.asking === 'nothing' ? list.total : undefined
  useEffect(() => {
    if (total !== undefined) announcer.say(words.claims.list.found(total))
  }, [total])
  return (
    <nav class="pane claims" aria-labelledby="claims-title" aria-busy={list.kind === 'loading'}>
      <h2 id="claims-title" class="visually-hidden" tabIndex={-1}>
        {words.claims.title}
      </h2>
      <ClaimSearch />
      <Found list={list} staffId={staffId} />
    </nav>
  )
}

function Found({ list, staffId }: { list: ClaimList; staffId: string }) {
  const { words, claims } = useDesk()
  const { list: told } = words.claims
  switch (list.kind) {
    case 'loading':
      return <p class="soft queue__note">{words.loading}</p>
    case 'failed':
      return (
        <div class="nobody" role="alert">
          <p class="nobody__title">{told.failed}</p>
          <p class="soft">{words.unreachable.text}</p>
          <button type="button" onClick={() => void claims.list()}>
            {words.tryAgain}
          </button>
        </div>
      )
    case 'shown':
      return list.items.length === 0 ? <None /> : <Shown list={list} staffId={staffId} />
  }
}

function Shown({ list, staffId }: { list: Extract<ClaimList, { kind: 'shown' }>; staffId: string }) {
  const { words, claims } = useDesk()
  const { list: told } = words.claims
  const left = list.total - list.items.length
  return (
    <>
      <p class="soft queue__note">{told.found(list.total)}</p>
      <div role="alert">
        {list.asking === 'failed' && (
          <div class="notice">
            <p>{told.old}</p>
            <button type="button" onClick={() => void claims.list()}>
              {words.tryAgain}
            </button>
          </div>
        )}
      </div>
      <ul>
        {list.items.map((item) => (
          <ClaimEntry key={item.id} item={item} staffId={staffId} />
        ))}
      </ul>
      {list.next !== undefined && (
        <button
          type="button"
          class="claims__more"
          aria-disabled={list.asking === 'more'}
          onClick={() => void claims.more()}
        >
          {list.asking === 'more' ? words.loading : told.more(left)}
        </button>
      )}
    </>
  )
}

function None() {
  const { words, state, go } = useDesk()
  const { list } = words.claims
  const narrowed = isNarrowed(state.claims.filter)
  return (
    <div class="nobody">
      <p class="nobody__title">{narrowed ? list.noneFound : list.empty}</p>
      <p class="soft">{narrowed ? list.noneFoundText : list.emptyText}</p>
      {narrowed && (
        <button type="button" onClick={() => go(withFilter(state.route, NO_FILTER))}>
          {list.clear}
        </button>
      )}
    </div>
  )
}
