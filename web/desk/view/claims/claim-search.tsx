/** The search and the choices that narrow the list of claims. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { choicesIn, FILTERS, NO_FILTER, type ClaimFilter, type FilterName } from '../../claims/filter.js'
import { useDesk } from '../../context.js'
import type { ClaimList } from '../../claims/state.js'
import type { State } from '../../state.js'
import { withFilter, type Route } from '../../route.js'
import { nameOf, type Words } from '../../words/words.js'

/** After so long without another letter the list is fetched, ms. */
const PAUSE_MS = 300

export function ClaimSearch() {
  const { words, state, go } = useDesk()
  const { filter } = state.claims
  const { list } = words.claims
  const id = useId()
  const active = choicesIn(filter)
  const [isOpen, setOpen] = useState(active > 0)
  const [text, setText] = useState(filter.q)
  const latest = useRef(state.route)
  latest.current = state.route
  const search = (q: string) => {
    if (q !== filterOf(latest.current).q) go(withFilter(latest.current, { ...filterOf(latest.current), q }), 'instead')
  }
  useEffect(() => setText(filter.q), [filter.q])
  useEffect(() => {
    const timer = setTimeout(() => search(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <form class="claims__search" role="search" onSubmit={(event) => (event.preventDefault(), search(text))}>
      <label for={id}>{list.search}</label>
      <input
        id={id}
        type="search"
        autocomplete="off"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {list.filters}
          {active > 0 && <span class="count count--urgent">{list.active(active)}</span>}
        </summary>
        <div class="claims__filters">
          {(Object.keys(FILTERS) as FilterName[]).map((name) => (
            <Choice
              key={name}
              name={name}
              value={filter[name]}
              onChange={(value) => go(withFilter(state.route, { ...filter, [name]: value }))}
            />
          ))}
        </div>
      </details>
    </form>
  )
}

function filterOf(route: Route): ClaimFilter {
  return 'filter' in route ? route.filter : NO_FILTER
}

interface ChoiceProps {
  readonly name: FilterName
  readonly value: string
  readonly onChange: (value: string) => void
}

function Choice({ name, value, onChange }: ChoiceProps) {
  const { words, state } = useDesk()
  const id = useId()
  const called = (one: string) =>
    name === 'assigned' ? assignedName(one, state, words) : nameOf(namesOf(name, words), one)
  return (
    <div>
      <label for={id}>{words.claims.filter[name]}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">{words.claims.filter.all}</option>
        {[...new Set([...FILTERS[name], ...furtherOf(name, state), value])].filter(Boolean).map((one) => (
          <option key={one} value={one}>
            {called(one)}
          </option>
        ))}
      </select>
    </div>
  )
}

function namesOf(name: Exclude<FilterName, 'assigned'>, { claims }: Words): Readonly<Record<string, string>> {
  return { state: claims.states, kind: claims.kinds, due: claims.due }[name]
}

function assignedName(id: string, { claims }: State, words: Words): string {
  const colleague = claims.colleagues.find((one) => one.id === id)
  return colleague ? words.dossier.assign.colleague(colleague.alias) : nameOf(words.claims.filter.assignedTo, id)
}

/** What is not known beforehand: the colleagues, and the kinds that a site has besides. */
function furtherOf(name: FilterName, { claims, who }: State): readonly string[] {
  if (name === 'kind') return kindsIn(claims.list)
  if (name !== 'assigned' || who.kind !== 'in') return []
  return claims.colleagues.flatMap(({ id }) => (id === who.staff.id ? [] : id))
}

function kindsIn(list: ClaimList): readonly string[] {
  return list.kind === 'shown' ? list.items.map(({ kind }) => kind) : []
}
