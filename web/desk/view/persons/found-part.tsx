/** What was found, to choose from; and what can be done with what is chosen. */
import { useState } from 'preact/hooks'
import { useDesk } from '../../context.js'
import { save } from '../../persons/save.js'
import type { Held } from '../../persons/wire.js'
import { dateWords } from '../../time.js'
import { nameOf } from '../../words/words.js'
import { EraseForm } from './erase-form.js'

export interface FoundProps {
  readonly who: string
  readonly held: Held
  /** Something of it is gone: look again. */
  readonly onErased: (who: string) => Promise<void>
}

type Download = 'none' | 'busy' | 'done' | 'failed'

export function FoundPart({ who, held, onErased }: FoundProps) {
  const { words, language, persons } = useDesk()
  const { persons: told, claims } = words
  const [left, setLeft] = useState<readonly string[]>([])
  const [download, setDownload] = useState<Download>('none')
  const isChosen = (id: string) => !left.includes(id)
  const chosen = {
    who,
    claims: held.claims.map(({ id }) => id).filter(isChosen),
    chats: held.chats.map(({ id }) => id).filter(isChosen),
  }
  const count = chosen.claims.length + chosen.chats.length
  const choose = (id: string, isIn: boolean) => setLeft(isIn ? left.filter((one) => one !== id) : [...left, id])
  const fetchAll = async () => {
    if (download === 'busy' || count === 0) return
    setDownload('busy')
    const went = await persons.archive(chosen)
    if (went.kind === 'ok') save(went.value)
    setDownload(went.kind === 'ok' ? 'done' : 'failed')
  }
  const item = (id: string, name: string, about: string, isOpen: boolean) => (
    <li key={id}>
      <label class="switch">
        <input
          type="checkbox"
          checked={isChosen(id)}
          onChange={({ currentTarget }) => choose(id, currentTarget.checked)}
        />
        <span>
          <strong>{name}</strong> <span class="soft">{about}</span>
          {isOpen && <span class="persons__open"> · {told.open}</span>}
        </span>
      </label>
    </li>
  )
  const day = (at: string) => dateWords(at, language)
  return (
    <section class="persons__found" aria-labelledby="persons-found">
      <h3 id="persons-found">{told.found(held.claims.length + held.chats.length)}</h3>
      {held.claims.length > 0 && (
        <fieldset>
          <legend>{told.claims}</legend>
          <ul>
            {held.claims.map(({ id, kind, filedAt, open }) =>
              item(id, id, `${nameOf(claims.kinds, kind)}, ${told.filed(day(filedAt))}`, open),
            )}
          </ul>
        </fieldset>
      )}
      {held.chats.length > 0 && (
        <fieldset>
          <legend>{told.chats}</legend>
          <ul>
            {held.chats.map(({ id, channel, startedAt, lastAt, messages, open }) =>
              item(id, nameOf(words.channels, channel), told.talked(day(startedAt), day(lastAt), messages), open),
            )}
          </ul>
        </fieldset>
      )}
      <button
        type="button"
        class="primary"
        aria-disabled={count === 0 || download === 'busy'}
        onClick={() => void fetchAll()}
      >
        {download === 'busy' ? told.downloading : told.download}
      </button>
      <div role="status">
        {count === 0 && <p class="soft">{told.choose}</p>}
        {download === 'done' && <p class="told">{told.downloaded}</p>}
        {download === 'failed' && <p class="problem">{told.unreachable}</p>}
      </div>
      <EraseForm chosen={chosen} onErased={() => onErased(who)} />
    </section>
  )
}
