/** What is held about a person: found, given to them, erased. */
import { useEffect, useState } from 'preact/hooks'
import { useDesk } from '../../context.js'
import type { Held } from '../../persons/wire.js'
import type { Me } from '../../wire.js'
import { BlockedForm } from './blocked-form.js'
import { FoundPart } from './found-part.js'
import { Line } from './line.js'

export type Search =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'nothing' | 'failed'; readonly who: string }
  | { readonly kind: 'found'; readonly who: string; readonly held: Held }

const SHORTEST = 3

export function PersonsPage({ staff }: { staff: Me }) {
  const { persons: words } = useDesk().words
  return (
    <main class="persons" aria-labelledby="persons-title">
      <h2 id="persons-title" tabIndex={-1}>
        {words.title}
      </h2>
      {staff.role === 'admin' ? <Inside /> : <p>{words.onlyAdmin}</p>}
    </main>
  )
}

function Inside() {
  const { words, persons, announcer } = useDesk()
  const { persons: told } = words
  const [who, setWho] = useState('')
  const [fault, setFault] = useState<string>()
  const [search, setSearch] = useState<Search>({ kind: 'none' })
  useEffect(() => document.getElementById('persons-title')?.focus(), [])
  const look = async (whom: string) => {
    setSearch({ kind: 'busy' })
    const went = await persons.search(whom)
    if (went.kind === 'ok') {
      setSearch({ kind: 'found', who: whom, held: went.value })
      announcer.say(told.found(went.value.claims.length + went.value.chats.length))
    } else setSearch({ kind: went.kind === 'nothing' ? 'nothing' : 'failed', who: whom })
  }
  const onSubmit = (event: Event) => {
    event.preventDefault()
    const whom = who.trim()
    setFault(whom.length < SHORTEST ? told.needWho : undefined)
    if (whom.length >= SHORTEST && search.kind !== 'busy') void look(whom)
  }
  return (
    <>
      <p class="soft">{told.intro}</p>
      <form class="persons__form" role="search" noValidate onSubmit={onSubmit}>
        <Line label={told.who} value={who} onValue={setWho} error={fault} />
        <button class="primary" aria-disabled={search.kind === 'busy'}>
          {search.kind === 'busy' ? told.searching : told.search}
        </button>
      </form>
      <div role="alert">
        {search.kind === 'nothing' && <p class="told">{told.nothing(search.who)}</p>}
        {search.kind === 'failed' && <p class="problem">{told.unreachable}</p>}
      </div>
      {search.kind === 'found' && <FoundPart key={search.who} who={search.who} held={search.held} onErased={look} />}
      <BlockedForm />
    </>
  )
}
