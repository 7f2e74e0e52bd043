/** A question before something that cannot be undone by itself. */
import type { ComponentChildren } from 'preact'
import { Modal } from './modal.js'

export interface ConfirmationProps {
  readonly title: string
  readonly no: string
  readonly yes: string
  readonly onNo: () => void
  readonly onYes: () => void
  readonly children: ComponentChildren
}

export function Confirmation({ title, no, yes, onNo, onYes, children }: ConfirmationProps) {
  return (
    <Modal title={title} onClose={onNo}>
      {children}
      <div class="modal__buttons">
        <button type="button" onClick={onNo}>
          {no}
        </button>
        <button type="button" class="primary" onClick={onYes}>
          {yes}
        </button>
      </div>
    </Modal>
  )
}
