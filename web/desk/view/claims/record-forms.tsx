/** The forms that set a claim's record right: its kind, and what is known of it. */
import { useDesk } from '../../context.js'
import { fieldsOf } from '../../claims/record.js'
import { nameOf } from '../../words/words.js'
import type { FormProps } from './claim-actions-panel.js'
import { ClaimForm } from './claim-form.js'
import { Selected, Written } from './fields.js'

export function KindForm({ open, onDone }: FormProps) {
  const { words } = useDesk()
  const { changeKind } = words.dossier
  return (
    <ClaimForm
      open={open}
      command="change-kind"
      submit={changeKind.submit}
      check={({ to = '', why = '' }) => ({
        ...(to === '' ? { to: changeKind.needTo } : {}),
        ...(why.trim() === '' ? { why: words.claims.forms.needText } : {}),
      })}
      commandsOf={({ to = '', why = '' }) => [{ kind: 'change-kind', to, why: why.trim() }]}
      onDone={onDone}
    >
      {(fields) => (
        <>
          <Selected
            name="to"
            label={changeKind.to}
            fields={fields}
            options={open.view.kinds.map((kind) => [kind, nameOf(words.claims.kinds, kind)])}
          />
          <Written name="why" label={changeKind.why} hint={changeKind.hint} rows={2} fields={fields} />
        </>
      )}
    </ClaimForm>
  )
}

export function CorrectForm({ open, onDone }: FormProps) {
  const { words } = useDesk()
  const { correct } = words.dossier
  const known = open.view.fields
  const hintFor = (field: string | undefined) => {
    if (!field) return correct.hint
    const now = Object.hasOwn(known, field) ? (known[field] ?? '') : ''
    return `${now === '' ? correct.blank : correct.was(now)} ${correct.hint}`
  }
  return (
    <ClaimForm
      open={open}
      command="correct"
      submit={correct.submit}
      check={({ field = '', value = '' }) => ({
        ...(field === '' ? { field: correct.needField } : {}),
        ...(value.trim() === '' ? { value: correct.needValue } : {}),
      })}
      commandsOf={({ field = '', value = '' }) => [{ kind: 'correct', field, value: value.trim() }]}
      onDone={onDone}
    >
      {(fields) => (
        <>
          <Selected
            name="field"
            label={correct.field}
            fields={fields}
            options={fieldsOf(open.view).map((field) => [field, nameOf(words.data, field)])}
          />
          <Written name="value" label={correct.value} hint={hintFor(fields.draft['field'])} rows={2} fields={fields} />
        </>
      )}
    </ClaimForm>
  )
}
