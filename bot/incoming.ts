/** What reaches the desk from a channel, whichever it is. */
import type { Activity } from 'botframework-schema'

export interface Incoming {
  readonly conversationId: string
  readonly channel: string
  readonly customer: { readonly id: string; readonly name?: string }
  /** BCP 47, as the customer's page or client says. */
  readonly locale: string | undefined
  /** The same id again is the same message again. */
  readonly clientId: string | undefined
  readonly what: What
  /** As it came; kept for those who read the conversation. */
  readonly activity: Partial<Activity> & { readonly type: string }
  /** How to reach the customer later; undefined where the channel needs none. */
  readonly address?: unknown
}

export type What =
  /** The customer has opened the conversation and said nothing yet. */
  | { readonly kind: 'start' }
  | { readonly kind: 'message'; readonly text: string; readonly files: number }
  /** Nothing that wants an answer. */
  | { readonly kind: 'other' }

/** What an activity says, read with care: every field may be missing or of another type. */
export function whatOf(activity: Partial<Activity>): What {
  if (activity.type === 'conversationUpdate') return hasJoined(activity) ? { kind: 'start' } : { kind: 'other' }
  if (activity.type !== 'message') return { kind: 'other' }
  const files = Array.isArray(activity.attachments) ? activity.attachments.filter(isFile).length : 0
  return { kind: 'message', text: textOf(activity), files }
}

/** Somebody besides the bot has joined. */
function hasJoined({ membersAdded, recipient }: Partial<Activity>): boolean {
  return membersAdded?.some((member) => member.id !== recipient?.id) ?? false
}

/** A pressed button may send its value instead of a text. */
function textOf({ text, value }: Partial<Activity>): string {
  if (typeof text === 'string' && text.trim() !== '') return text.trim()
  return typeof value === 'string' ? value.trim() : ''
}

/** Teams adds the message's own HTML as an attachment; that is no file. */
function isFile(attachment: unknown): boolean {
  const type = (attachment as { contentType?: unknown } | null)?.contentType // JSON from outside
  return typeof type === 'string' && type !== 'text/html'
}
