/** What reaches the desk from a channel, whichever it is. */
import type { Activity } from 'botframework-schema'
import type { KeptFile } from '../knowledge/file.js'
import { attachmentIdIn } from './channels/direct-line/attachment-address.js'

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
  /** `files`: those that the desk keeps itself; what is only linked to stays in the activity. */
  | { readonly kind: 'message'; readonly text: string; readonly files: readonly KeptFile[] }
  /** Nothing that wants an answer. */
  | { readonly kind: 'other' }

/** What an activity says, read with care: every field may be missing or of another type. */
export function whatOf(activity: Partial<Activity>): What {
  if (activity.type === 'conversationUpdate') return hasJoined(activity) ? { kind: 'start' } : { kind: 'other' }
  if (activity.type !== 'message') return { kind: 'other' }
  const files = Array.isArray(activity.attachments) ? activity.attachments.flatMap(keptFile) : []
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

/** Only the channel itself gives an address without an origin, once it has stored the file. */
function keptFile(attachment: unknown): readonly KeptFile[] {
  const { contentUrl, contentType, name } = (attachment ?? {}) as Record<string, unknown> // JSON from outside
  const id = typeof contentUrl === 'string' ? attachmentIdIn(contentUrl) : undefined
  if (id === undefined || typeof contentType !== 'string' || typeof name !== 'string') return []
  return [{ id, name, contentType }]
}
