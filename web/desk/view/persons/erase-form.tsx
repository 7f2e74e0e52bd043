/** Erasing what is chosen: with a reason, and confirmed by typing once more whom it is about. */
import { useState } from 'preact/hooks'
import { useDesk } from '../../context.js'
import type { Chosen } from '../../persons/wire.js'
import { Line } from './line.js'

type Doing = 'none' | 'busy' | 'open' | 'failed'

export function EraseForm({ chosen, onErased }: { chosen: Chosen; onErased: () => Promise<void> }) {
  const { words, persons, announcer } = useDesk()
  const { erase, unreachable, choose } = words.persons
  const [why, setWhy] = useState('')
  const [typed, setTyped] = useState('')
  const [isChecked, setChecked] = useState(false)
  const [doing, setDoing] = useState<Doing>('none')
  const [isNothing, setNothing] = useState(false)
  const isConfirmed = typed.trim().toLowerCase() === chosen.who.toLowerCase()
  const onSubmit = async (event: Event) => {
    event.preventDefault()
    setChecked(true)
    const isEmpty = chosen.claims.length + chosen.chats.length === 0
    setNothing(isEmpty)
    if (doing === 'busy' || why.trim() === '' || !isConfirmed || isEmpty) return
    setDoing('busy')
    const went = await persons.erase(chosen, why.trim())
    if (went.kind !== 'ok') return setDoing(went.kind === 'open' ? 'open' : 'failed')
    announcer.say(erase.done(went.value))
    await onErased()
  }
  return (
    <form class="persons__form persons__erase" noValidate onSubmit={(event) => void onSubmit(event)}>
      <h3>{erase.title}</h3>
      <p class="soft">{erase.text}</p>
      <Line
        label={erase.why}
        value={why}
        onValue={setWhy}
        error={isChecked && why.trim() === '' ? erase.needWhy : undefined}
      />
      <Line
        label={erase.confirm(chosen.who)}
        value={typed}
        onValue={setTyped}
        error={isChecked && !isConfirmed ? erase.needConfirm : undefined}
      />
      <button class="primary" aria-disabled={doing === 'busy'}>
        {doing === 'busy' ? erase.busy : erase.submit}
      </button>
      <div role="alert">
        {isNothing && <p class="problem">{choose}</p>}
        {doing === 'open' && <p class="problem">{erase.stillOpen}</p>}
        {doing === 'failed' && <p class="problem">{unreachable}</p>}
      </div>
    </form>
  )
}
