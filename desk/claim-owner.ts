/** Who may hear of a claim: the conversation that filed it, and whoever knows the contact that it was filed with. Pure. */
import { contactsOf } from './claim-line.js'
import type { Claim } from './claims/state.js'

export interface Proof {
  readonly conversationId: string
  readonly contact: string | undefined
}

/** An e-mail address or a telephone number; anything else proves nothing. */
const CONTACT = /^(?:[^\s@]+@[^\s@]+|\+?\d{6,15})$/

export function knowsContactOf(claim: Claim, { contact = '' }: Proof): boolean {
  const given = plain(contact)
  return CONTACT.test(given) && contactsOf(claim).some((known) => plain(known) === given)
}

/** Dots and hyphens mean something in an e-mail address, and nothing in a telephone number. */
function plain(contact: string): string {
  const bare = contact.toLowerCase().replace(/\s/g, '')
  return bare.includes('@') ? bare : bare.replace(/[().-]/g, '')
}
