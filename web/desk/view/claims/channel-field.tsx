/** How a letter goes to the customer: told where there is one way, chosen where there are several. */
import { CHANNEL, channelOf } from '../../claims/channel.js'
import type { ClaimView } from '../../claims/wire.js'
import { useDesk } from '../../context.js'
import type { FormFields } from './claim-form.js'
import { ChoiceOfOne } from './fields.js'

export function ChannelField({ view, fields }: { view: ClaimView; fields: FormFields }) {
  const { words } = useDesk()
  const { letters } = words.dossier
  const [only, ...others] = view.channels
  if (only === undefined) return <p class="warn">{letters.none}</p>
  if (others.length === 0) return <p class="soft">{letters.only[only]}</p>
  const chosen = { ...fields, draft: { ...fields.draft, [CHANNEL]: channelOf(fields.draft, view) } }
  return (
    <ChoiceOfOne
      name={CHANNEL}
      label={letters.channel}
      fields={chosen}
      options={view.channels.map((channel) => [channel, letters.channels[channel]])}
    />
  )
}
