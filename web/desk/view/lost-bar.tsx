/** Says in words that the live line is gone, what that means, and lets the operator try at once. */
import { useDesk } from '../context.js'

export function LostBar({ onConnect }: { onConnect: () => void }) {
  const { words, state } = useDesk()
  return (
    <div role="status" class="lost-holder">
      {state.link === 'lost' && (
        <div class="lost">
          <p>
            <strong>{words.link.lost}</strong> {words.link.lostHint}
          </p>
          <button type="button" onClick={onConnect}>
            {words.link.now}
          </button>
        </div>
      )}
    </div>
  )
}
