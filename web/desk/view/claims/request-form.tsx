/** Asking the customer for what is missing, with the time that the law gives them: Ley 10/2025 art. 13.3. */
import { addDays, dayOf, endOfDay, isDay } from '../../../../knowledge/day.js'
import type { Draft } from '../../claims/draft.js'
import { lacksHow, wayIn } from '../../claims/way.js'
import type { ClaimView } from '../../claims/wire.js'
import { useDesk } from '../../context.js'
import type { Words } from '../../words/words.js'
import type { FormProps } from './claim-actions-panel.js'
import { ClaimForm, type Faults } from './claim-form.js'
import { ChoiceOfOne, DayField, Written } from './fields.js'
import { WayFields } from './way-fields.js'

/** Ten business days are never fewer than these, even where Saturdays count. */
const LEAST_TO_COMPLETE = 11
/** Offered first: ten business days and a few holidays. */
const OFFERED_DAYS = 18

export function RequestForm({ open, onDone }: FormProps) {
  const { words, clock } = useDesk()
  const { forms } = words.claims
  const { request } = forms
  const { view } = open
  const today = dayOf(new Date(clock.now()))
  const purposes = (['to-complete', 'to-investigate'] as const).filter(
    (purpose) => purpose === 'to-investigate' || view.lapseWarning,
  )
  return (
    <ClaimForm
      open={open}
      command="request-data"
      submit={request.submit}
      first={{ purpose: 'to-investigate', until: addDays(today, OFFERED_DAYS) }}
      check={(draft) => ({
        ...faultsIn(draft, today, words),
        ...(lacksHow(draft, view) ? { how: words.claims.delivery.needHow } : {}),
      })}
      commandsOf={(draft, messageId) => [
        {
          kind: 'request-data',
          messageId,
          ...wayIn(draft, view),
          text: letterOf(draft, view),
          which: itemsIn(draft),
          purpose: purposeIn(draft),
          until: endOfDay(draft['until'] ?? today),
        },
      ]}
      onDone={onDone}
    >
      {(fields) => (
        <>
          <Written
            name="which"
            label={request.which}
            hint={request.whichHint}
            rows={3}
            lang={view.language}
            fields={fields}
          />
          <Written
            name="text"
            label={request.text}
            hint={forms.writeIn(words.languages[view.language])}
            lang={view.language}
            fields={fields}
          />
          {purposes.length > 1 && (
            <ChoiceOfOne
              name="purpose"
              label={request.purpose}
              fields={fields}
              options={purposes.map((purpose) => [purpose, request.purposes[purpose]])}
            />
          )}
          <DayField name="until" label={request.until} earliest={addDays(today, 1)} fields={fields} />
          {purposeIn(fields.draft) === 'to-complete' && (
            <div class="added">
              <p>{request.warning}</p>
              <blockquote class="as-written" lang={view.language}>
                {view.lapseWarning}
              </blockquote>
            </div>
          )}
          <WayFields view={view} fields={fields} />
        </>
      )}
    </ClaimForm>
  )
}

function faultsIn(draft: Draft, today: string, { claims }: Words): Faults {
  const { forms } = claims
  const until = draft['until'] ?? ''
  const isLong = purposeIn(draft) === 'to-complete'
  const isSoon = isLong && until < addDays(today, LEAST_TO_COMPLETE)
  return {
    ...(itemsIn(draft).length === 0 ? { which: forms.request.needWhich } : {}),
    ...((draft['text'] ?? '').trim() === '' ? { text: forms.needText } : {}),
    ...(isSoon ? { until: forms.request.needLongUntil } : {}),
    ...(!isDay(until) || until <= today ? { until: forms.request.needUntil } : {}),
  }
}

function itemsIn(draft: Draft): string[] {
  const lines = (draft['which'] ?? '').split('\n').map((line) => line.replace(/^\s*[-–•*]\s*/, '').trim())
  return lines.filter((line) => line !== '')
}

function purposeIn(draft: Draft): 'to-complete' | 'to-investigate' {
  return draft['purpose'] === 'to-complete' ? 'to-complete' : 'to-investigate'
}

/** Warned of what happens otherwise: Ley 10/2025 art. 13.4. */
function letterOf(draft: Draft, { lapseWarning }: ClaimView): string {
  const text = (draft['text'] ?? '').trim()
  return purposeIn(draft) === 'to-complete' ? `${text}\n\n${lapseWarning}` : text
}
