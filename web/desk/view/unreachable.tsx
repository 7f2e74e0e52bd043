/** The page when the server does not answer at the start. */
import { useDesk } from '../context.js'
import { Gate } from './gate.js'

export function Unreachable() {
  const { words, session } = useDesk()
  return (
    <Gate title={words.unreachable.title}>
      <p>{words.unreachable.text}</p>
      <button type="button" class="primary primary--wide" onClick={() => void session.check()}>
        {words.tryAgain}
      </button>
    </Gate>
  )
}
