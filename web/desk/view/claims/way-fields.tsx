/** By which way the customer gets a letter: the chat while it is open, e-mail, or what staff have said already. */
import { wayIn } from '../../claims/way.js'
import type { ClaimView } from '../../claims/wire.js'
import { useDesk } from '../../context.js'
import type { FormFields } from './claim-form.js'
import { ChoiceOfOne, Written } from './fields.js'

export function WayFields({ view, fields }: { readonly view: ClaimView; readonly fields: FormFields }) {
  const { delivery } = useDesk().words.claims
  const { channel } = wayIn(fields.draft, view)
  return (
    <>
      <ChoiceOfOne
        name="channel"
        label={delivery.way}
        fields={{ ...fields, draft: { ...fields.draft, channel } }}
        options={view.ways.map((way) => [way, delivery.ways[way]])}
      />
      {channel === 'other' && (
        <Written name="how" label={delivery.how} hint={delivery.howHint} rows={2} fields={fields} />
      )}
    </>
  )
}
