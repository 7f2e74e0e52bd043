/** Addresses that may be followed from the desk. Pure. */

const SAFE = /^(?:https?:\/\/|mailto:|tel:)/i

/** The address if it is http, https, mailto or tel; undefined for anything else. */
export function safeHref(address: string): string | undefined {
  const trimmed = address.trim()
  return SAFE.test(trimmed) && !hasControls(trimmed) ? trimmed : undefined
}

/** Like `safeHref`, and also for paths on this server. */
export function fileHref(address: string): string | undefined {
  const trimmed = address.trim()
  const isLocal = /^\/(?![/\\])/.test(trimmed) && !hasControls(trimmed)
  return isLocal ? trimmed : safeHref(trimmed)
}

const UPLOADED = '/v3/directline/attachments/'

/**
 * Whether the page may show the file itself: an image that was uploaded here. From any other address of this server the
 * browser would fetch with the operator's cookie whatever the sender of the message likes.
 */
export function isThumbnail(address: string, contentType: string, origin: string): boolean {
  const href = fileHref(address)
  if (href === undefined || !URL.canParse(href, origin) || !/^image\/(?:png|jpeg|gif|webp)$/i.test(contentType))
    return false
  const { origin: server, pathname } = new URL(href, origin)
  return server === origin && pathname.startsWith(UPLOADED)
}

function hasControls(text: string): boolean {
  return [...text].some((character) => character < ' ' || character === '\u007f')
}
