/** The fields of a claim's forms: a text, a few words or a day, and a choice of one. */
import { useId } from 'preact/hooks'
import type { Language } from '../../../../knowledge/language.js'
import type { FormFields } from './claim-form.js'

interface Named {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly fields: FormFields
}

/** As the server takes at most. */
const LONGEST = 4000

export interface WrittenProps extends Named {
  readonly rows?: number
  /** That it is to be written in. */
  readonly lang?: Language
}

export function Written({ name, label, hint, fields, rows = 4, lang }: WrittenProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Hint id={id} hint={hint} />
      <textarea
        id={id}
        name={name}
        rows={rows}
        lang={lang}
        maxLength={LONGEST}
        value={fields.draft[name] ?? ''}
        onInput={({ currentTarget }) => fields.put(name, currentTarget.value)}
        {...faultOf(id, name, hint, fields)}
      />
      <Fault id={id} name={name} fields={fields} />
    </div>
  )
}

export function DayField({ name, label, hint, fields, earliest }: Named & { readonly earliest: string }) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Hint id={id} hint={hint} />
      <input
        id={id}
        type="date"
        name={name}
        min={earliest}
        value={fields.draft[name] ?? ''}
        onInput={({ currentTarget }) => fields.put(name, currentTarget.value)}
        {...faultOf(id, name, hint, fields)}
      />
      <Fault id={id} name={name} fields={fields} />
    </div>
  )
}

export function Selected({ name, label, hint, fields, options }: ChoiceOfOneProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Hint id={id} hint={hint} />
      <select
        id={id}
        name={name}
        value={fields.draft[name] ?? ''}
        onChange={({ currentTarget }) => fields.put(name, currentTarget.value)}
        {...faultOf(id, name, hint, fields)}
      >
        <option value="">…</option>
        {options.map(([value, called]) => (
          <option key={value} value={value}>
            {called}
          </option>
        ))}
      </select>
      <Fault id={id} name={name} fields={fields} />
    </div>
  )
}

export interface ChoiceOfOneProps extends Named {
  /** Value → what it is called. */
  readonly options: readonly (readonly [string, string])[]
}

export function ChoiceOfOne({ name, label, hint, fields, options }: ChoiceOfOneProps) {
  const id = useId()
  const { 'aria-invalid': isWrong, ...described } = faultOf(id, name, hint, fields)
  return (
    <fieldset class="field choice" {...described}>
      <legend>{label}</legend>
      <Hint id={id} hint={hint} />
      <div class="choice__options">
        {options.map(([value, called]) => (
          <label key={value} class="switch">
            <input
              type="radio"
              name={`${id} ${name}`}
              value={value}
              checked={fields.draft[name] === value}
              aria-invalid={isWrong}
              onChange={() => fields.put(name, value)}
            />
            {called}
          </label>
        ))}
      </div>
      <Fault id={id} name={name} fields={fields} />
    </fieldset>
  )
}

function Hint({ id, hint }: { id: string; hint: string | undefined }) {
  return hint ? (
    <p class="field__hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null
}

function Fault({ id, name, fields }: { id: string; name: string; fields: FormFields }) {
  const fault = fields.faults[name]
  return fault ? (
    <p class="field__error" id={`${id}-error`}>
      {fault}
    </p>
  ) : null
}

function faultOf(id: string, name: string, hint: string | undefined, { faults }: FormFields) {
  const isWrong = faults[name] !== undefined
  const described = [hint ? `${id}-hint` : '', isWrong ? `${id}-error` : ''].filter(Boolean).join(' ')
  return { 'aria-invalid': isWrong, 'aria-describedby': described || undefined }
}
