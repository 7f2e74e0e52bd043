/** Handing over what is blocked to those who may ask for it; folded away, since it is rare. */
import { useId, useState } from 'preact/hooks'
import { useDesk } from '../../context.js'
import { save } from '../../persons/save.js'
import { ASKERS, type Asker } from '../../persons/wire.js'
import { Line } from './line.js'

type Doing = 'none' | 'busy' | 'done' | 'nothing' | 'failed'

export function BlockedForm() {
  const { words, persons } = useDesk()
  const { blocked, who: whoLabel, needWho, nothing, downloading, downloaded, unreachable } = words.persons
  const selectId = useId()
  const [who, setWho] = useState('')
  const [asker, setAsker] = useState<Asker>('court')
  const [file, setFile] = useState('')
  const [isChecked, setChecked] = useState(false)
  const [doing, setDoing] = useState<Doing>('none')
  const onSubmit = async (event: Event) => {
    event.preventDefault()
    setChecked(true)
    if (doing === 'busy' || who.trim().length < 3 || file.trim() === '') return
    setDoing('busy')
    const went = await persons.blocked(who.trim(), asker, file.trim())
    if (went.kind === 'ok') save(went.value)
    setDoing(went.kind === 'ok' ? 'done' : went.kind === 'nothing' ? 'nothing' : 'failed')
  }
  return (
    <details class="persons__blocked">
      <summary>{blocked.title}</summary>
      <p class="soft">{blocked.text}</p>
      <form class="persons__form" noValidate onSubmit={(event) => void onSubmit(event)}>
        <Line
          label={whoLabel}
          value={who}
          onValue={setWho}
          error={isChecked && who.trim().length < 3 ? needWho : undefined}
        />
        <div class="field">
          <label for={selectId}>{blocked.askedBy}</label>
          <select
            id={selectId}
            value={asker}
            onChange={({ currentTarget }) => setAsker(ASKERS.find((one) => one === currentTarget.value) ?? 'court')}
          >
            {ASKERS.map((one) => (
              <option key={one} value={one}>
                {blocked.askers[one]}
              </option>
            ))}
          </select>
        </div>
        <Line
          label={blocked.file}
          value={file}
          onValue={setFile}
          error={isChecked && file.trim() === '' ? blocked.needFile : undefined}
        />
        <button class="primary" aria-disabled={doing === 'busy'}>
          {doing === 'busy' ? downloading : blocked.submit}
        </button>
        <div role="alert">
          {doing === 'done' && <p class="told">{downloaded}</p>}
          {doing === 'nothing' && <p class="told">{nothing(who.trim())}</p>}
          {doing === 'failed' && <p class="problem">{unreachable}</p>}
        </div>
      </form>
    </details>
  )
}
