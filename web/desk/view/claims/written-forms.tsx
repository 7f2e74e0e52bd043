/** The forms with one text: a note, a message, what came in, why it is reopened. */
import { newFilesIn, replyText } from '../../claims/talk.js'
import { lacksHow, wayIn } from '../../claims/way.js'
import { useDesk } from '../../context.js'
import type { FormProps } from './claim-actions-panel.js'
import { ClaimForm, type Faults } from './claim-form.js'
import { Written } from './fields.js'
import { WayFields } from './way-fields.js'

export function NoteForm({ open, onDone }: FormProps) {
  const { words } = useDesk()
  const { note } = words.claims.forms
  return (
    <ClaimForm
      open={open}
      command="note"
      submit={note.submit}
      check={useNeed('text')}
      commandsOf={({ text = '' }) => [{ kind: 'note', text: text.trim() }]}
      onDone={onDone}
    >
      {(fields) => <Written name="text" label={note.text} hint={note.hint} fields={fields} />}
    </ClaimForm>
  )
}

export function MessageForm({ open, onDone }: FormProps) {
  const { words } = useDesk()
  const { message, writeIn } = words.claims.forms
  const { view } = open
  const { language } = view
  const need = useNeed('text')
  return (
    <ClaimForm
      open={open}
      command="message"
      submit={message.submit}
      check={(draft) => ({
        ...need(draft),
        ...(lacksHow(draft, view) ? { how: words.claims.delivery.needHow } : {}),
      })}
      commandsOf={(draft, messageId) => [
        { kind: 'message', messageId, ...wayIn(draft, view), text: (draft['text'] ?? '').trim() },
      ]}
      onDone={onDone}
    >
      {(fields) => (
        <>
          <Written
            name="text"
            label={message.text}
            hint={writeIn(words.languages[language])}
            lang={language}
            fields={fields}
          />
          <WayFields view={view} fields={fields} />
        </>
      )}
    </ClaimForm>
  )
}

export function ReceivedForm({ open, onDone }: FormProps) {
  const { words } = useDesk()
  const { received } = words.claims.forms
  const { view } = open
  const files = newFilesIn(view)
  return (
    <ClaimForm
      open={open}
      command="receive-data"
      submit={received.submit}
      first={{ text: replyText(view.talk) }}
      check={useNeed('text')}
      commandsOf={({ text = '' }) => [{ kind: 'receive-data', text: text.trim(), attachmentIds: [...files] }]}
      onDone={onDone}
    >
      {(fields) => (
        <>
          <Written name="text" label={received.text} hint={received.hint} fields={fields} />
          {files.length > 0 && <p class="soft">{words.dossier.talk.attached(files.length)}</p>}
        </>
      )}
    </ClaimForm>
  )
}

export function ReopenForm({ open, onDone }: FormProps) {
  const { words } = useDesk()
  const { reopen } = words.claims.forms
  return (
    <ClaimForm
      open={open}
      command="reopen"
      submit={reopen.submit}
      check={useNeed('why')}
      commandsOf={({ why = '' }) => [{ kind: 'reopen', why: why.trim() }]}
      onDone={onDone}
    >
      {(fields) => <Written name="why" label={reopen.why} hint={reopen.hint} fields={fields} />}
    </ClaimForm>
  )
}

function useNeed(name: string): (draft: Readonly<Record<string, string>>) => Faults {
  const { words } = useDesk()
  return (draft) => ((draft[name] ?? '').trim() === '' ? { [name]: words.claims.forms.needText } : {})
}
