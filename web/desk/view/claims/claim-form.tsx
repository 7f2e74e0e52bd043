/** The frame of every form on a claim: keeps what is typed, says what is wrong and where, and sends once. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Draft } from '../../claims/draft.js'
import { fieldsAtFault } from '../../claims/fault.js'
import type { Trouble } from '../../claims/state.js'
import type { Given } from '../../claims/wire.js'
import { useDesk } from '../../context.js'
import { Confirmation } from '../confirmation.js'
import { troubleWords } from './claim-news.js'
import type { ClaimProps } from './claim.js'
import type { FormKind } from './forms.js'
import { useDraft } from './use-draft.js'

/** A field's name → what is wrong with it. */
export type Faults = Readonly<Record<string, string>>

export interface FormFields {
  readonly draft: Draft
  readonly put: (name: string, value: string) => void
  readonly faults: Faults
}

export interface ClaimFormProps {
  readonly open: ClaimProps['open']
  readonly command: FormKind
  readonly submit: string
  /** What the fields say before anybody has written in them. */
  readonly first?: Draft
  /** What is wrong before anything is sent. */
  readonly check: (draft: Draft) => Faults
  /** `messageId` is the same however often it is sent. */
  readonly commandsOf: (draft: Draft, messageId: string) => readonly Given[]
  /** Asked before it is sent. */
  readonly question?: { readonly title: string; readonly text: string; readonly yes: string }
  readonly onDone: () => void
  readonly children: (fields: FormFields) => ComponentChildren
}

const ID = 'messageId'

export function ClaimForm(props: ClaimFormProps) {
  const { open, command, submit, first, check, commandsOf, question, onDone } = props
  const { words, claims } = useDesk()
  const form = useRef<HTMLFormElement>(null)
  const keeper = useDraft(open.view.id, command)
  const [found, setFound] = useState<Faults>({})
  const [isAsking, setAsking] = useState(false)
  const draft = { ...first, ...keeper.draft }
  const trouble = open.trouble?.command === command ? open.trouble : undefined
  const refused = faultsOf(trouble, words.claims)
  const faults = { ...refused, ...found }
  const isTold = trouble?.kind === 'stale' || Object.keys(refused).length > 0
  const isAllowed = open.view.permitted.includes(command)
  const isBusy = open.doing !== undefined
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [found, open.trouble])
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), [])
  const send = async () => {
    const messageId = draft[ID] ?? claims.newId()
    keeper.put(ID, messageId)
    if (!(await claims.act(open.view.id, commandsOf(draft, messageId)))) return
    keeper.clear()
    onDone()
  }
  const onSubmit = (event: Event) => {
    event.preventDefault()
    if (isBusy || !isAllowed) return
    const wrong = check(draft)
    setFound(wrong)
    if (Object.keys(wrong).length > 0) return
    if (question) setAsking(true)
    else void send()
  }
  const put = (name: string, value: string) => {
    keeper.put(name, value)
    setFound(Object.fromEntries(Object.entries(found).filter(([field]) => field !== name)))
  }
  return (
    <form ref={form} id="claim-form" class="claim-form" noValidate onSubmit={onSubmit}>
      {props.children({ draft, put, faults })}
      <div role="alert">{trouble && !isTold && <p class="problem">{troubleWords(trouble, words.claims)}</p>}</div>
      {isAllowed ? (
        <button class="primary" aria-disabled={isBusy}>
          {open.doing === command ? words.claims.forms.busy : submit}
        </button>
      ) : (
        <p class="warn">{words.claims.refusals['not-now']}</p>
      )}
      <p class="soft claim-form__kept">{words.claims.forms.kept}</p>
      {isAsking && question && (
        <Confirmation
          title={question.title}
          no={words.cancel}
          yes={question.yes}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false)
            void send()
          }}
        >
          <p>{question.text}</p>
        </Confirmation>
      )}
    </form>
  )
}

function faultsOf(trouble: Trouble | undefined, words: Parameters<typeof troubleWords>[1]): Faults {
  if (!trouble) return {}
  return Object.fromEntries(fieldsAtFault(trouble).map((field) => [field, troubleWords(trouble, words)]))
}
