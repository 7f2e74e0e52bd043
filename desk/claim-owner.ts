/** Who may hear of a claim besides the conversation that filed it: whoever knows the contact that it was filed with. Pure. */
import { contactsOf } from './claim-line.js'
import type { Claim } from './claims/state.js'
import { contactKey, contactKeys } from './contact.js'

export interface Proof {
  readonly conversationId: string
  readonly contact: string | undefined
}

export function knowsContactOf(claim: Claim, { contact = '' }: Proof): boolean {
  const given = contactKey(contact)
  return given !== undefined && contactKeys(contactsOf(claim)).includes(given)
}
