/** Where a customer's file is fetched from. Only who was told the address knows it: the id cannot be guessed. */

/** Kept in the conversation without our origin, which the receiver's side of the wire adds. */
export const ATTACHMENTS_PATH = '/v3/directline/attachments/'

export function attachmentAddress(id: string, name: string): string {
  return `${ATTACHMENTS_PATH}${id}/${encodeURIComponent(name)}`
}

/** Undefined for an address elsewhere. */
export function attachmentIdIn(address: string): string | undefined {
  return address.startsWith(ATTACHMENTS_PATH) ? address.slice(ATTACHMENTS_PATH.length).split('/')[0] : undefined
}
