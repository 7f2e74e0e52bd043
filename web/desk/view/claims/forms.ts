/** What staff can do with a claim, in the order in which it is offered, and which of it has a form. */
import type { ClaimView, CommandKind } from '../../claims/wire.js'

export const FORMS = [
  'assess',
  'resolve',
  'message',
  'request-data',
  'receive-data',
  'note',
  'correct',
  'change-kind',
  'reopen',
] as const
export type FormKind = (typeof FORMS)[number]

const OFFERED = [
  'assess',
  'start',
  'resolve',
  'receive-data',
  'request-data',
  'message',
  'note',
  'correct',
  'change-kind',
  'close',
  'reopen',
] as const
export type Offered = (typeof OFFERED)[number]

export function isForm(command: CommandKind): command is FormKind {
  return FORMS.some((form) => form === command)
}

export function offeredFor({ permitted, kinds }: ClaimView): readonly Offered[] {
  return OFFERED.filter((command) => permitted.includes(command) && (command !== 'change-kind' || kinds.length > 0))
}

/** What usually comes next. */
export function nextStep({ state }: ClaimView): Offered | undefined {
  switch (state) {
    case 'acknowledged':
      return 'assess'
    case 'assessed':
    case 'reopened':
      return 'start'
    case 'in-progress':
      return 'resolve'
    case 'waiting-for-customer':
      return 'receive-data'
    case 'resolved':
      return 'close'
    case 'received':
    case 'closed':
      return undefined
  }
}
