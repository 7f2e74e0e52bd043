/** What reaches the desk from a channel, whichever it is. */
import type { Activity } from 'botframework-schema'
import type { KeptFile } from '../knowledge/file.js'
import type { RefusedFile } from '../knowledge/refused-file.js'
import { attachmentIdIn } from './channels/direct-line/attachment-address.js'
import { refusedFilesIn } from './channels/direct-line/refused-files.js'

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
  | {
      readonly kind: 'message'
      readonly text: string
      /** Those that the desk keeps itself: uploaded in this conversation. */
      readonly files: readonly KeptFile[]
      /** Those that it could not keep. */
      readonly refused?: readonly RefusedFile[]
      /** How many are only linked to. They stay in the activity, for staff: the desk opens no address that it is sent. */
      readonly links?: number
    }
  /** Nothing that wants an answer. */
  | { readonly kind: 'other' }

/** What an activity says, read with care: every field may be missing or of another type. */
export function whatOf(activity: Partial<Activity>, channel: { readonly keepsFiles: boolean }): What {
  if (activity.type === 'conversationUpdate') return hasJoined(activity) ? { kind: 'start' } : { kind: 'other' }
  if (activity.type !== 'message') return { kind: 'other' }
  const attachments: readonly unknown[] = Array.isArray(activity.attachments) ? activity.attachments : []
  const links = attachments.filter(isLink).length
  return {
    kind: 'message',
    text: textOf(activity),
    // On other channels an address like ours would be somebody's who wants to pass off another's file as their own.
    files: channel.keepsFiles ? attachments.flatMap(keptFile) : [],
    ...(channel.keepsFiles ? { refused: refusedFilesIn(activity.entities ?? []) } : {}),
    ...(links > 0 ? { links } : {}),
  }
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

/** Teams adds the text again as HTML, without an address: that is no file. */
function isLink(attachment: unknown): boolean {
  const { contentUrl } = (attachment ?? {}) as Record<string, unknown> // JSON from outside
  return typeof contentUrl === 'string' && /^https?:\/\//i.test(contentUrl)
}

/** Only the channel itself gives an address without an origin, once it has stored the file. */
function keptFile(attachment: unknown): readonly KeptFile[] {
  const { contentUrl, contentType, name } = (attachment ?? {}) as Record<string, unknown> // JSON from outside
  const id = typeof contentUrl === 'string' ? attachmentIdIn(contentUrl) : undefined
  if (id === undefined || typeof contentType !== 'string' || typeof name !== 'string') return []
  return [{ id, name, contentType }]
}
