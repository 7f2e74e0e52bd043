/** Which form a claim in general comes to, and what was told before one was asked for. */
import type { EntityKind } from '../knowledge/entities.js'
import { issuesIn } from './claim-issues.js'
import { claimKindOf } from './claim-kind.js'
import { kindOffered } from './claim-offers.js'
import { codeNamed, TROUBLES } from './claim/codes.js'
import { deplores, isQuestion } from './cues.js'
import type { Memory } from './memory.js'
import type { Outcome } from './outcome.js'
import type { Scene } from './services.js'
import { isKindId, type KindId } from './wording/claim/words.js'

/** In words: less answers a question, and tells nothing new. */
const TELLING = 4

/** Whoever tells what went wrong, hears an answer and then asks for a form, has told it already. */
export function toldOutside({ memory, replies }: Outcome, { understood }: Scene): Partial<Memory> {
  const told = understood.parts.filter(({ kind, beside, text }) => kind !== 'courtesy' && !beside && !isQuestion(text))
  const text = told.map((part) => part.text).join(' ')
  if (!isTelling(understood.text)) return {}
  const isOffered = replies.some(({ turn }) => turn.kind === 'answer' && turn.articles.some(kindOffered))
  const isMatter = isOffered || claimKindOf(understood) !== undefined
  const isFree = memory.open.every((open) => open.kind !== 'form')
  if (!isFree || !isMatter || text === '') return { told: undefined, toldIssues: undefined }
  return { told: text, toldIssues: issuesIn({ ...understood, parts: told.map((part) => ({ ...part, kind: 'told' })) }) }
}

function isTelling(text: string): boolean {
  return (text.match(/\p{L}+/gu) ?? []).length >= TELLING
}

/** Kinds about a purchase: what is told of one is worth taking down, though no answer fits. */
const OF_A_PURCHASE: readonly KindId[] = ['return', 'warranty', 'delivery', 'billing', 'claim']
/** What shows that it is a purchase that is spoken of, and no fine or library book. */
const MARKS: readonly EntityKind[] = ['order', 'product', 'date', 'amount']

/** The kind of what was told and has no answer; `certain`: of a purchase without doubt. */
export function kindTold({ understood }: Scene): { readonly kind: KindId; readonly certain: boolean } | undefined {
  if (isQuestion(understood.text) || !isTelling(understood.text)) return undefined
  const kind = claimKindOf(understood)?.kind
  if (kind === undefined || !OF_A_PURCHASE.includes(kind)) return undefined
  const marks = understood.entities.filter((entity) => entity.ok && MARKS.includes(entity.kind))
  return {
    kind,
    certain: marks.some(({ kind: mark }) => mark === 'order') || new Set(marks.map((mark) => mark.kind)).size > 1,
  }
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
