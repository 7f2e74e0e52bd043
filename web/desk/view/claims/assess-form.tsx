/** How serious a claim is and how soon something must happen: ISO 10002:2018, 7.5. */
import { useDesk } from '../../context.js'
import type { FormProps } from './claim-actions-panel.js'
import { ClaimForm } from './claim-form.js'
import { ChoiceOfOne } from './fields.js'

const LEVELS = ['low', 'medium', 'high'] as const

export function AssessForm({ open, onDone }: FormProps) {
  const { words } = useDesk()
  const { forms } = words.claims
  const options = LEVELS.map((level) => [level, forms.levels[level]] as const)
  const last = open.view.events.findLast((event) => event.kind === 'assessed')
  const first = last && {
    severity: last.severity,
    urgency: last.urgency,
    immediateAction: last.immediateAction ? 'yes' : '',
  }
  return (
    <ClaimForm
      open={open}
      command="assess"
      submit={forms.assess.submit}
      first={first ?? {}}
      check={(draft) =>
        Object.fromEntries(
          ['severity', 'urgency'].filter((name) => !draft[name]).map((name) => [name, forms.assess.need]),
        )
      }
      commandsOf={(draft) => {
        const severity = LEVELS.find((level) => level === draft['severity']) ?? 'low'
        const urgency = LEVELS.find((level) => level === draft['urgency']) ?? 'low'
        return [{ kind: 'assess', severity, urgency, immediateAction: draft['immediateAction'] === 'yes' }]
      }}
      onDone={onDone}
    >
      {(fields) => (
        <>
          <ChoiceOfOne name="severity" label={forms.assess.severity} fields={fields} options={options} />
          <ChoiceOfOne name="urgency" label={forms.assess.urgency} fields={fields} options={options} />
          <label class="switch">
            <input
              type="checkbox"
              checked={fields.draft['immediateAction'] === 'yes'}
              onChange={({ currentTarget }) => fields.put('immediateAction', currentTarget.checked ? 'yes' : 'no')}
            />
            {forms.assess.immediateAction}
          </label>
        </>
      )}
    </ClaimForm>
  )
}
