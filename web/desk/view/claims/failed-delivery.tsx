/** What staff can do about a letter that did not arrive: send it again, or note how the customer got to know. */
import { useId, useState } from 'preact/hooks'
import { useDesk } from '../../context.js'

export function FailedDelivery({ claimId, messageId }: { readonly claimId: string; readonly messageId: string }) {
  const { words, claims, announcer } = useDesk()
  const { delivery } = words.claims
  const [how, setHow] = useState('')
  const [isWanting, setWanting] = useState(false)
  const id = useId()
  const sendAgain = async () => {
    if (await claims.act(claimId, [{ kind: 'send-again', messageId }])) announcer.say(delivery.sentAgain)
  }
  const confirm = async (event: Event) => {
    event.preventDefault()
    setWanting(how.trim() === '')
    if (how.trim() === '') return
    const command = { kind: 'confirm-delivery' as const, messageId, how: how.trim() }
    if (await claims.act(claimId, [command])) announcer.say(delivery.confirmed(how.trim()))
  }
  return (
    <form class="claim-form" noValidate onSubmit={(event) => void confirm(event)}>
      <button type="button" onClick={() => void sendAgain()}>
        {delivery.sendAgain}
      </button>
      <div class="field">
        <label for={id}>{delivery.confirmHow}</label>
        <input
          id={id}
          value={how}
          maxLength={200}
          aria-invalid={isWanting}
          aria-describedby={isWanting ? `${id}-error` : undefined}
          onInput={({ currentTarget }) => setHow(currentTarget.value)}
        />
        {isWanting && (
          <p class="field__error" id={`${id}-error`}>
            {delivery.needHow}
          </p>
        )}
      </div>
      <button>{delivery.confirm}</button>
    </form>
  )
}
