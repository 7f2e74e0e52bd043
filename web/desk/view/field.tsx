/** One field of a form: its name, what is expected, and what is wrong with it. */
import { useId, useState } from 'preact/hooks'
import { useDesk } from '../context.js'

export interface FieldProps {
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'email' | 'password'
  readonly autocomplete: string
  readonly hint?: string
  readonly error?: string
}

export function Field({ name, label, kind, autocomplete, hint, error }: FieldProps) {
  const id = useId()
  const { words } = useDesk()
  const [isShown, setShown] = useState(false)
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="field__box">
        <input
          id={id}
          name={name}
          type={kind === 'password' && isShown ? 'text' : kind}
          autocomplete={autocomplete}
          autocapitalize={kind === 'text' ? 'words' : 'none'}
          spellcheck={false}
          required
          aria-invalid={error !== undefined}
          aria-describedby={described || undefined}
        />
        {kind === 'password' && (
          <button type="button" class="quiet" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
            {isShown ? words.signIn.hide : words.signIn.show}
          </button>
        )}
      </div>
      {error && (
        <p class="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
