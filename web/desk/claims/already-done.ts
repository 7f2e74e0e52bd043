/** Whether what was tried had been done: the answer to the first attempt may have been lost on its way. Pure. */
import type { ClaimEvent, Given } from './wire.js'

/** Only of what has a mark or words of its own; the rest is not told from the same thing done by another tab. */
export function isAlreadyDone(commands: readonly Given[], since: readonly ClaimEvent[], staffId: string): boolean {
  const mine = since.filter(({ by }) => by.kind === 'staff' && by.id === staffId)
  return commands.every((command) => mine.some((event) => isOf(command, event)))
}

function isOf(command: Given, event: ClaimEvent): boolean {
  if (command.kind === 'note') return event.kind === 'note' && event.text === command.text
  if (!('messageId' in command)) return false
  if (event.kind === 'delivered') return command.kind === 'confirm-delivery' && event.messageId === command.messageId
  return 'messageId' in event && event.messageId === command.messageId
}
