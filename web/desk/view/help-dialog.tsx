/** The shortcuts, and the switch that turns letters off for who speaks to their computer. */
import { useDesk } from '../context.js'
import { Modal } from './modal.js'

export interface HelpDialogProps {
  readonly lettersOn: boolean
  readonly onLetters: (on: boolean) => void
  readonly onClose: () => void
}

export function HelpDialog({ lettersOn, onLetters, onClose }: HelpDialogProps) {
  const { words } = useDesk()
  const { keys } = words
  const rows = [
    ['J', keys.list.next],
    ['K', keys.list.previous],
    [keys.enter, keys.list.enter],
    ['T', keys.list.take],
    ['R', keys.list.reply],
    [keys.enter, keys.list.send],
    [keys.shiftEnter, keys.list.newline],
    [keys.escape, keys.list.back],
    ['Q', keys.list.queue],
    ['C', keys.list.claims],
    ['?', keys.list.help],
  ]
  return (
    <Modal title={keys.title} onClose={onClose}>
      <p class="soft">{keys.intro}</p>
      <dl class="keys">
        {rows.map(([key, does]) => (
          <div key={does}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label class="switch">
        <input type="checkbox" checked={lettersOn} onChange={({ currentTarget }) => onLetters(currentTarget.checked)} />
        {keys.letters}
      </label>
      <div class="modal__buttons">
        <button type="button" class="primary" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </Modal>
  )
}
