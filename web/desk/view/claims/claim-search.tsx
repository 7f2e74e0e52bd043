/** The search and the choices that narrow the list of claims. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { choicesIn, FILTERS, type FilterName } from '../../claims/filter.js'
import { useDesk } from '../../context.js'
import type { ClaimList } from '../../claims/state.js'
import { nameOf, type Words } from '../../words/words.js'

/** After so long without another letter the list is fetched, ms. */
const PAUSE_MS = 300

export function ClaimSearch() {
  const { words, state, claims } = useDesk()
  const { filter } = state.claims
  const { list } = words.claims
  const id = useId()
  const active = choicesIn(filter)
  const [isOpen, setOpen] = useState(active > 0)
  const [text, setText] = useState(filter.q)
  const latest = useRef(filter)
  latest.current = filter
  const search = (q: string) => {
    if (q !== latest.current.q) void claims.filter({ ...latest.current, q })
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
              onChange={(value) => void claims.filter({ ...filter, [name]: value })}
            />
          ))}
        </div>
      </details>
    </form>
  )
}

interface ChoiceProps {
  readonly name: FilterName
  readonly value: string
  readonly onChange: (value: string) => void
}

function Choice({ name, value, onChange }: ChoiceProps) {
  const { words, state } = useDesk()
  const id = useId()
  return (
    <div>
      <label for={id}>{words.claims.filter[name]}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">{words.claims.filter.all}</option>
        {[...new Set([...FILTERS[name], ...(name === 'kind' ? kindsIn(state.claims.list) : [])])].map((one) => (
          <option key={one} value={one}>
            {nameOf(namesOf(name, words), one)}
          </option>
        ))}
      </select>
    </div>
  )
}

function namesOf(name: FilterName, { claims }: Words): Readonly<Record<string, string>> {
  return { state: claims.states, kind: claims.kinds, due: claims.due, assigned: claims.filter.assignedTo }[name]
}

/** A site has kinds of its own besides. */
function kindsIn(list: ClaimList): readonly string[] {
  return list.kind === 'shown' ? list.items.map(({ kind }) => kind) : []
}
