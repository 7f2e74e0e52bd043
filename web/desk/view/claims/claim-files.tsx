/** A claim's files, its receipt and its evidence: to look at, to download and to add to. */
import { useId, useRef } from 'preact/hooks'
import { clockTime, dateWords } from '../../time.js'
import { fileAddress, isPicture, sizeWords } from '../../claims/file.js'
import type { ClaimFile, ClaimView } from '../../claims/wire.js'
import { useDesk } from '../../context.js'
import { Icon } from '../icon.js'

/** What the server takes; the browser offers these first. */
const TAKEN = 'image/png,image/jpeg,image/webp,image/heic,application/pdf'

export function ClaimFiles({ view }: { view: ClaimView }) {
  const { words } = useDesk()
  const { files } = words.dossier
  return (
    <section class="claim__files" aria-labelledby="claim-files-title">
      <h3 id="claim-files-title">{files.title}</h3>
      {view.files.length === 0 && <p class="soft">{files.none}</p>}
      <ul class="dossier">
        {view.files.map((file) => (
          <li key={file.id}>
            <File claimId={view.id} file={file} />
          </li>
        ))}
      </ul>
      {view.permitted.includes('add-evidence') && <AddFiles claimId={view.id} />}
    </section>
  )
}

function File({ claimId, file }: { claimId: string; file: ClaimFile }) {
  const { words, language } = useDesk()
  const { claims } = words
  const { files } = words.dossier
  const told = `${files[file.role]} · ${claims.who[file.by]} · ${dateWords(file.at, language)}, ${clockTime(file.at, language)}`
  if (file.kind === 'missing')
    return (
      <p class="dossier__file">
        <Icon name="file" />
        <span>
          <span class="warn">{files.missing}</span>
          <span class="soft">{told}</span>
        </span>
      </p>
    )
  const href = fileAddress(claimId, file.id)
  return (
    <p class="dossier__file">
      {isPicture(file.contentType) ? <img src={href} alt="" loading="lazy" /> : <Icon name="file" />}
      <span>
        <a
          href={href}
          {...(isPicture(file.contentType)
            ? { target: '_blank', rel: 'noopener noreferrer' }
            : { download: file.name })}
        >
          <span class="visually-hidden">{isPicture(file.contentType) ? files.open : files.download} </span>
          {file.name}
        </a>
        <span class="soft">
          {sizeWords(file.bytes, language)} · {told}
        </span>
      </span>
    </p>
  )
}

function AddFiles({ claimId }: { claimId: string }) {
  const { words, state, beside, announcer } = useDesk()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const { files } = words.dossier
  const { adding } = state.claims.beside
  const add = async (chosen: FileList | null) => {
    const added = await beside.addFiles(claimId, [...(chosen ?? [])])
    if (input.current) input.current.value = '' // so that the same file can be chosen again
    if (added > 0) announcer.say(files.added(added))
  }
  return (
    <div class="claim__add">
      <label class="button" for={id}>
        {files.add}
      </label>
      <input
        ref={input}
        id={id}
        class="visually-hidden"
        type="file"
        multiple
        accept={TAKEN}
        aria-describedby={`${id}-hint`}
        disabled={adding.now !== undefined}
        onChange={({ currentTarget }) => void add(currentTarget.files)}
      />
      <p id={`${id}-hint`} class="soft">
        {files.hint}
      </p>
      <div role="status">{adding.now !== undefined && <p>{files.adding(adding.now)}</p>}</div>
      <div role="alert">
        {adding.failed.map(({ name, why }) => (
          <p key={name} class="problem">
            {files.failed(name, files.troubles[why] ?? files.troubles['other'] ?? '')}
          </p>
        ))}
      </div>
    </div>
  )
}
