/** The button that takes a waiting customer, and what it does. */
import { useState } from 'preact/hooks'
import { useDesk } from '../context.js'
import type { Me, View } from '../wire.js'

export function TakeBar({ view, staff }: { view: View; staff: Me }) {
  const { words, serving } = useDesk()
  const [isBusy, setBusy] = useState(false)
  const take = async () => {
    if (isBusy) return
    setBusy(true)
    await serving.take(view.id)
    setBusy(false)
  }
  return (
    <div class="foot take-bar">
      <p>{words.conversation.takeText(staff.alias)}</p>
      <button type="button" id="take" class="primary" aria-disabled={isBusy} onClick={() => void take()}>
        {isBusy ? words.conversation.taking : words.conversation.take}
      </button>
    </div>
  )
}
