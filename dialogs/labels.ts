/** Reading what an understanding says a part, or a whole message, is about. */
import type { Part, Understanding } from '../knowledge/understanding.js'
import { buttonPressed, type Button } from './buttons.js'

/** The dialog a part starts, when the desk is sure enough. */
export function dialogOf(part: Part): string | undefined {
  const [best] = part.candidates
  return best?.label.kind === 'dialog' && part.zone === 'answer' ? best.label.id : undefined
}

/** The article that answers a part, when the desk is sure enough. */
export function articleOf(part: Part): string | undefined {
  const [best] = part.candidates
  return best?.label.kind === 'article' && part.zone === 'answer' ? best.label.id : undefined
}

/** Whether any part of the message starts this dialog. */
export function has(said: Understanding, dialog: string): boolean {
  return said.parts.some((part) => dialogOf(part) === dialog)
}

/** Whether it is about nothing of its own, so that a place or a thing in it may belong to what was said before: "and to the Canaries?". */
export function isBare(said: Understanding): boolean {
  return said.parts.every(
    (part) =>
      articleOf(part) === undefined && dialogOf(part) === undefined && part.candidates[0]?.label.kind !== 'none',
  )
}

/** The one dialog that the whole message is about. */
export function wholly(said: Understanding): string | undefined {
  const dialogs = new Set(said.parts.map(dialogOf))
  return dialogs.size === 1 ? [...dialogs][0] : undefined
}

const BUTTON_DIALOGS: Partial<Record<Button, string>> = {
  person: 'handoff',
  claim: 'claim',
  status: 'status',
  cancel: 'cancel',
  help: 'help',
  yes: 'yes',
  file: 'yes',
  send: 'yes',
  no: 'no',
  none: 'no',
  stopWaiting: 'bot',
}

/** Like `wholly`, with the desk's own buttons read exactly. */
export function meant(said: Understanding): string | undefined {
  const button = buttonPressed(said.text)
  return (button && BUTTON_DIALOGS[button]) ?? wholly(said)
}
