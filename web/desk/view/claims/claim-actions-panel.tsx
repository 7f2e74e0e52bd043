/** What can be done with the claim now: one button each, and the form of the one that was chosen. */
import { useState } from 'preact/hooks'
import type { ClaimProps } from './claim.js'
import type { Given } from '../../claims/wire.js'
import { useDesk } from '../../context.js'
import { nameOf } from '../../words/words.js'
import { Confirmation } from '../confirmation.js'
import { AnswerForm } from './answer-form.js'
import { AssessForm } from './assess-form.js'
import { FORMS, isForm, nextStep, offeredFor, type FormKind, type Offered } from './forms.js'
import { MessageForm, NoteForm, ReceivedForm, ReopenForm } from './written-forms.js'
import { CorrectForm, KindForm } from './record-forms.js'
import { RequestForm } from './request-form.js'
import { draftKey } from './use-draft.js'
import type { ClaimFormProps } from './claim-form.js'

const VIEWS = {
  assess: AssessForm,
  resolve: AnswerForm,
  message: MessageForm,
  'request-data': RequestForm,
  'receive-data': ReceivedForm,
  note: NoteForm,
  correct: CorrectForm,
  'change-kind': KindForm,
  reopen: ReopenForm,
} satisfies Record<FormKind, unknown>

export function ClaimActionsPanel({ open }: Pick<ClaimProps, 'open'>) {
  const { words, claims, announcer } = useDesk()
  const { view, doing } = open
  const [chosen, setChosen] = useState(useUnfinished(view.id))
  const [isClosing, setClosing] = useState(false)
  const { pane, actions, done, forms } = words.claims
  const offered = offeredFor(view)
  const finished = (command: Offered) => {
    announcer.say(nameOf(done, command))
    setChosen(undefined)
    document.getElementById('claim-actions-title')?.focus()
  }
  const doNow = async (command: Extract<Given, { kind: 'start' | 'close' }>) => {
    if (await claims.act(view.id, [command])) finished(command.kind)
  }
  const press = (command: Offered) => {
    if (command === 'close') return setClosing(true)
    if (command === 'start') return void doNow({ kind: 'start' })
    setChosen(chosen === command ? undefined : command)
  }
  const Form = chosen && VIEWS[chosen]
  return (
    <section class="claim__actions" aria-labelledby="claim-actions-title">
      <h3 id="claim-actions-title" tabIndex={-1}>
        {pane.actions}
      </h3>
      {offered.length === 0 && <p class="soft">{pane.noActions}</p>}
      <div class="claim__buttons">
        {offered.map((command) => (
          <button
            key={command}
            type="button"
            id={`claim-${command}`}
            class={command === nextStep(view) ? 'primary' : ''}
            aria-expanded={isForm(command) ? chosen === command : undefined}
            aria-controls={chosen === command ? 'claim-form' : undefined}
            aria-disabled={doing === command}
            onClick={() => press(command)}
          >
            {doing === command ? forms.busy : actions[command]}
          </button>
        ))}
      </div>
      {Form && chosen && <Form key={chosen} open={open} onDone={() => finished(chosen)} />}
      {isClosing && (
        <Confirmation
          title={forms.close.title}
          no={words.cancel}
          yes={forms.close.yes}
          onNo={() => setClosing(false)}
          onYes={() => {
            setClosing(false)
            void doNow({ kind: 'close' })
          }}
        >
          <p>{forms.close.text}</p>
        </Confirmation>
      )}
    </section>
  )
}

export type FormProps = Pick<ClaimFormProps, 'open' | 'onDone'>

/** The form in which something was being written before the page was loaded again. */
function useUnfinished(claimId: string): FormKind | undefined {
  const { tab, state } = useDesk()
  const staffId = state.who.kind === 'in' ? state.who.staff.id : ''
  return FORMS.find((form) => tab.draft(staffId, draftKey(claimId, form)) !== '')
}
