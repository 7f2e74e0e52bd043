/** The reasoned answer: a decision and its reason for each issue, and where else to go with what is not upheld. */
import { FINDINGS, findingField, lacking, needsConsumerBodies, reasonField, resolution } from '../../claims/answer.js'
import { lacksHow } from '../../claims/way.js'
import { useDesk } from '../../context.js'
import type { FormProps } from './claim-actions-panel.js'
import { ClaimForm, type FormFields } from './claim-form.js'
import { ChoiceOfOne, Written } from './fields.js'
import { WayFields } from './way-fields.js'

export function AnswerForm({ open, onDone }: FormProps) {
  const { words } = useDesk()
  const { view } = open
  const { forms } = words.claims
  const { resolve } = forms
  const needed = { finding: resolve.needFinding, reason: resolve.needReason }
  const writeIn = forms.writeIn(words.languages[view.language])
  return (
    <ClaimForm
      open={open}
      command="resolve"
      submit={resolve.submit}
      check={(draft) => ({
        ...Object.fromEntries(Object.entries(lacking(draft, view.issues)).map(([name, lack]) => [name, needed[lack]])),
        ...(lacksHow(draft, view) ? { how: words.claims.delivery.needHow } : {}),
      })}
      commandsOf={(draft, messageId) => [resolution(draft, view, messageId)]}
      question={{ title: resolve.title, text: resolve.sends(view.issues.length), yes: resolve.yes }}
      onDone={onDone}
    >
      {(fields) => (
        <>
          <p>
            {resolve.intro} {writeIn}
          </p>
          {view.issues.map(({ id, text }, index) => (
            <div key={id} class="answer" role="group" aria-label={resolve.issue(index + 1, view.issues.length)}>
              <p class="answer__issue">
                <strong>{resolve.issue(index + 1, view.issues.length)}</strong>
              </p>
              <blockquote class="as-written" lang={view.language}>
                {text}
              </blockquote>
              <ChoiceOfOne
                name={findingField(id)}
                label={resolve.finding}
                fields={fields}
                options={FINDINGS.map((finding) => [finding, resolve.findings[finding]])}
              />
              <Written
                name={reasonField(id)}
                label={resolve.reason}
                hint={resolve.reasonHint}
                lang={view.language}
                fields={fields}
              />
            </div>
          ))}
          <Written
            name="end"
            label={resolve.end}
            hint={resolve.endHint}
            rows={3}
            lang={view.language}
            fields={fields}
          />
          <ConsumerBodies open={open} fields={fields} />
          <WayFields view={view} fields={fields} />
        </>
      )}
    </ClaimForm>
  )
}

function ConsumerBodies({ open, fields }: Pick<FormProps, 'open'> & { fields: FormFields }) {
  const { words } = useDesk()
  const { view } = open
  const { resolve } = words.claims.forms
  const isNeeded = needsConsumerBodies(fields.draft, view.issues)
  return (
    <div role="status">
      {isNeeded && view.consumerBodies.trim() === '' && <p class="warn">{resolve.noBodies}</p>}
      {isNeeded && view.consumerBodies.trim() !== '' && (
        <div class="added">
          <p>{resolve.bodies}</p>
          <blockquote class="as-written" lang={view.language}>
            {view.consumerBodies}
          </blockquote>
        </div>
      )}
    </div>
  )
}
