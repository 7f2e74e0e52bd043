/** A line of text in a form: its name, what is typed, and what is wrong with it. */
import { useId } from 'preact/hooks'

export interface LineProps {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly error: string | undefined
}

export function Line({ label, value, onValue, error }: LineProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="field__box">
        <input
          id={id}
          value={value}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          onInput={({ currentTarget }) => onValue(currentTarget.value)}
        />
      </div>
      {error !== undefined && (
        <p class="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
