/** How a customer is reached, in one spelling, so that the same one is found again. Pure. */

/** An e-mail address or a telephone number; anything else proves nothing. */
const CONTACT = /^(?:[^\s@]+@[^\s@]+|\+?\d{6,15})$/
/** Of Spain: written before a number or left out. */
const HOME = /^(?:\+|00)34(?=\d{9}$)/

/**
 * Small letters and no spaces; dots and hyphens mean something in an e-mail address, and nothing in a telephone number.
 * Undefined for what is neither.
 */
export function contactKey(contact: string): string | undefined {
  const bare = contact.toLowerCase().replace(/\s/g, '')
  const plain = bare.includes('@') ? bare : bare.replace(/[().-]/g, '').replace(HOME, '')
  return CONTACT.test(plain) ? plain : undefined
}

export function contactKeys(contacts: readonly string[]): readonly string[] {
  return [...new Set(contacts.flatMap((contact) => contactKey(contact) ?? []))]
}
