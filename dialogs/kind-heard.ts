/** Which form a claim in general comes to, and what was told before one was asked for. */
import { claimKindOf } from './claim-kind.js'
import { codeNamed, TROUBLES } from './claim/codes.js'
import { deplores, isQuestion } from './cues.js'
import type { Memory } from './memory.js'
import type { Outcome } from './outcome.js'
import type { Scene } from './services.js'
import { isKindId, type KindId } from './wording/claim/words.js'

/** In words: less answers a question, and tells nothing new. */
const TELLING = 4

/** Whoever tells what went wrong, hears an answer and then asks for a form, has told it already. */
export function toldOutside({ memory }: Outcome, { understood }: Scene): Partial<Memory> {
  const told = understood.parts.filter((part) => part.kind === 'told' && !isQuestion(part.text))
  const text = told.map((part) => part.text).join(' ')
  if ((understood.text.match(/\p{L}+/gu) ?? []).length < TELLING) return {}
  const isMatter = memory.open.every((open) => open.kind !== 'form') && claimKindOf(understood) !== undefined
  return { told: isMatter && text !== '' ? text : undefined }
}

/**
 * The form that a dialog comes to, by what the message says. A claim is whatever it is about: late parcels and wrong
 * charges have questions of their own.
 */
export function formFor(dialog: string, scene: Scene): string {
  if (dialog === 'compliment' && deplores(scene.understood.text)) return 'complaint'
  return (isGeneral(dialog) ? kindHeard(scene) : undefined) ?? dialog
}

/** Who complains of what came broken, or did not come, wants it put right. */
function kindHeard({ understood }: Scene): KindId | undefined {
  const kind = claimKindOf(understood)?.kind
  const trouble = codeNamed(TROUBLES, understood.text)
  return kind === 'complaint' && trouble !== undefined && trouble !== 'late' ? 'delivery' : kind
}

/** Complaints are about anything, too. */
function isGeneral(dialog: string): boolean {
  return dialog === 'claim' || dialog === 'complaint'
}

/** "I want to complain", of somebody whose return is being taken down, is no second matter. */
export function isSaidAgain(open: string, dialog: string): boolean {
  return isGeneral(dialog) && isKindId(open)
}
