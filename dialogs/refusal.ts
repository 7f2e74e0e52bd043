/** Why a value cannot be taken, said with the cure. */
import { quoted } from './quoted.js'
import type { Entity } from '../knowledge/entities.js'
import type { Wording } from './wording/wording.js'

export function refusal(wording: Wording, why: string | (Entity & { ok: false })): string {
  const { refused } = wording
  if (typeof why !== 'string') return entityRefusal(wording, why)
  switch (why) {
    case 'short':
      return refused.short
    case 'choice':
      return refused.choice
    case 'order':
      return wording.refused.orderAsked
    case 'amount':
      return refused.amountAsked
    case 'date':
      return refused.dateAsked
    case 'claim':
      return wording.refused.claimAsked
    default:
      return refused.contact
  }
}

function entityRefusal({ refused }: Wording, entity: Entity & { ok: false }): string {
  const text = quoted(entity.text.slice(0, 40))
  switch (entity.kind) {
    case 'order':
      return entity.why === 'check-digit' ? refused.orderCheck(text) : refused.order(text)
    case 'email':
      return refused.email(text)
    case 'phone':
      return refused.phone(text)
    case 'claim':
      return refused.claim(text)
    case 'date':
      return entity.why === 'future' ? refused.dateFuture(text) : refused.date(text)
    case 'amount':
    case 'city':
    case 'product':
    case 'nif':
    case 'iban':
    case 'duration':
      return refused.other(text)
  }
}
