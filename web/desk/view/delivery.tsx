/** How far a message of the operator's has got, and what can be done when it has not. */
import { useDesk } from '../context.js'
import type { Outgoing } from '../outbox.js'

export function Delivery({ outgoing }: { outgoing: Outgoing }) {
  const { words, serving } = useDesk()
  const { delivery, clientId } = outgoing
  if (delivery.kind !== 'failed') return <p class="delivery">{words.delivery[delivery.kind]}</p>
  return (
    <div class="delivery delivery--failed">
      <p>{words.delivery.failed[delivery.why]}</p>
      <button type="button" onClick={() => void serving.retry(outgoing)}>
        {words.delivery.retry}
      </button>
      <button type="button" onClick={() => serving.discard(clientId)}>
        {words.delivery.discard}
      </button>
    </div>
  )
}
