/** E-mail addresses, as far as they have to be right before anything is sent there. Pure. */

export interface Mailbox {
  /** As the recipient reads it; empty where there is none. */
  readonly name: string
  readonly address: string
}

/** One address and nothing else: no list, no name, nothing that means something in a header. */
const ADDRESS = /^[^\s@<>()[\],;:"\\\p{C}]+@[^\s@<>()[\],;:"\\\p{C}]+\.[^\s@<>()[\],;:"\\.\p{C}]+$/u
/** RFC 5321, section 4.5.3.1.3: a path has 256 octets, its angle brackets among them. */
const LONGEST = 254
/** `Name <address>`, the name perhaps in quotes. */
const NAMED = /^(?:"([^"<>]*)"\s*|([^"<>]*))<([^<>]+)>$/

export function isMailAddress(text: string): boolean {
  return ADDRESS.test(text) && Buffer.byteLength(text) <= LONGEST
}

/** `name@desk.example`, or `Customer service <name@desk.example>`; undefined for anything else. */
export function parseMailbox(text: string): Mailbox | undefined {
  const named = NAMED.exec(text.trim())
  const name = (named?.[1] ?? named?.[2] ?? '').trim()
  const address = (named?.[3] ?? text).trim()
  return isMailAddress(address) && !/\p{C}/u.test(name) ? { name, address } : undefined
}
