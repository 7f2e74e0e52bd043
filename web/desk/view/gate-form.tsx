/** A form before the desk: checks its fields, shows what is wrong, and sends once. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** A field's name → what is wrong with it. */
export type FieldErrors = Readonly<Record<string, string | undefined>>

export interface GateFormProps {
  readonly submit: string
  readonly busy: string
  /** What is wrong before anything is sent. */
  readonly check: (values: Readonly<Record<string, string>>) => FieldErrors
  /** Gives back what went wrong, in words. */
  readonly send: (values: Readonly<Record<string, string>>) => Promise<string | undefined>
  readonly children: (errors: FieldErrors) => ComponentChildren
}

export function GateForm({ submit, busy, check, send, children }: GateFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  useEffect(() => form.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus(), [errors])
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const onSubmit = async (event: Event) => {
    event.preventDefault()
    if (isBusy || !form.current) return
    const values = valuesIn(form.current)
    const found = check(values)
    setErrors(found)
    setProblem(undefined)
    if (Object.values(found).some(Boolean)) return
    setBusy(true)
    const wrong = await send(values)
    setBusy(false)
    setProblem(wrong)
  }
  return (
    <form ref={form} noValidate onSubmit={(event) => void onSubmit(event)}>
      {children(errors)}
      <div role="alert">{problem && <p class="problem">{problem}</p>}</div>
      <button class="primary primary--wide" aria-disabled={isBusy}>
        {isBusy ? busy : submit}
      </button>
    </form>
  )
}

function valuesIn(form: HTMLFormElement): Record<string, string> {
  const entries = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  // A space at the end of a password is part of it.
  return Object.fromEntries(entries.map(([name, value]) => [name, name === 'password' ? value : value.trim()]))
}
