/** What brings a mail on its way: a mail server, or a folder where somebody fetches it. */
import type { Carried } from './mail.js'

export interface Carrier {
  /** One try, cut short when `stopped` says so. Never rejects: what went wrong is an outcome. */
  carry(letter: Composed, stopped: AbortSignal): Promise<Carried>
  /** Whether trying twice is the same as trying once, so that a crash leaves nothing uncertain. */
  readonly isRepeatable: boolean
}

export interface Composed {
  /** The mail's. */
  readonly id: string
  /** The sender's address; empty when the desk has none. */
  readonly from: string
  readonly to: string
  /** MIME, with CRLF. */
  readonly message: Buffer
}

const LONGEST_WORDS = 300

/** A server's words, fit for a line on a page. */
export function inOneLine(words: string): string {
  return words
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_WORDS)
}
