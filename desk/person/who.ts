/** Whom a search is about: what somebody gives so that everything about them is found. Pure. */
import { contactsOf } from '../claim-line.js'
import type { Claim } from '../claims/state.js'
import type { Conversation } from '../conversation.js'
import type { Mail } from '../mail/mail.js'
import { parseReference } from '../../knowledge/reference.js'

export type Who =
  | { readonly kind: 'claim'; readonly reference: string }
  | { readonly kind: 'contact'; readonly contact: string }
  | { readonly kind: 'chat'; readonly id: string }

const EMAIL = /^[^\s@]+@[^\s@]+$/
const PHONE = /^\d{6,15}$/
/** Under which a chat remembers how to reach the customer, and a form asks it. */
const CONTACT_NAMES: readonly string[] = ['email', 'phone', 'contact']

/** A reference, an e-mail address or a telephone number; anything else is taken for the id of a conversation. */
export function whoOf(text: string): Who {
  const reference = parseReference(text)
  if (reference.ok) return { kind: 'claim', reference: reference.value }
  const contact = plainContact(text)
  return contact === undefined ? { kind: 'chat', id: text.trim() } : { kind: 'contact', contact }
}

export function isOfClaim(who: Who, id: string, claim: Claim): boolean {
  if (who.kind === 'claim') return who.reference === id
  return who.kind === 'contact' && contactsOf(claim).some((contact) => plainContact(contact) === who.contact)
}

/** Its address may have been corrected in the claim since. */
export function isOfMail(who: Who, { to }: Mail): boolean {
  return who.kind === 'contact' && plainContact(to) === who.contact
}

/** By what the customer said to be theirs: an address that is mentioned in passing may be somebody else's. */
export function isOfChat(who: Who, { id, brief }: Conversation): boolean {
  if (who.kind === 'chat') return who.id === id
  if (who.kind === 'claim') return false
  const said = [...brief.said, ...(brief.form?.filled ?? [])].filter(({ name }) => CONTACT_NAMES.includes(name))
  return said.some(({ value }) => plainContact(value) === who.contact)
}

/** As it is compared: letters small, a Spanish number with or without its prefix. Undefined when it is neither. */
function plainContact(text: string): string | undefined {
  const bare = text.toLowerCase().replace(/\s/g, '')
  if (EMAIL.test(bare)) return bare
  const digits = bare.replace(/[().-]/g, '').replace(/^(?:\+|00)34(?=\d{9}$)/, '')
  const number = digits.replace(/^\+/, '')
  return PHONE.test(number) ? number : undefined
}
