/** An entry as Direct Line's clients get to see it. */
import type { Author, Conversation, Entry, WireActivity } from '../../../desk/conversation.js'
import { BOT, CHANNEL_ID } from './accounts.js'
import { ATTACHMENTS_PATH } from './attachment-address.js'

/** Direct Line's ActivitySet. */
export interface ActivitySet {
  readonly activities: readonly WireActivity[]
  /** The place of the last entry that the receiver has now. */
  readonly watermark?: string
}

/** `origin` is where the receiver sees us: our own files are kept without it, for it may change. */
export function activityOnTheWire(conversation: Conversation, entry: Entry, origin: string): WireActivity {
  const { activity } = entry
  return {
    timestamp: entry.at,
    from: accountOf(entry.author, conversation),
    ...activity,
    channelId: CHANNEL_ID,
    conversation: { id: conversation.id },
    ...(activity.attachments ? { attachments: activity.attachments.map((file) => withOrigin(file, origin)) } : {}),
  }
}

/** The entries after place `from`, at most `limit` of them. */
export function activitySetAfter(conversation: Conversation, from: number, limit: number, origin: string): ActivitySet {
  const entries = conversation.entries.slice(from, from + limit)
  const activities = entries.map((entry) => activityOnTheWire(conversation, entry, origin))
  return { activities, watermark: String(Math.min(from, conversation.entries.length) + entries.length) }
}

function accountOf(author: Author, conversation: Conversation): object {
  switch (author.kind) {
    case 'customer':
      return { ...conversation.customer, role: 'user' }
    case 'bot':
      return BOT
    case 'person':
      return { ...BOT, name: author.alias }
  }
}

function withOrigin<File extends { readonly contentUrl?: string }>(file: File, origin: string): File {
  return file.contentUrl?.startsWith(ATTACHMENTS_PATH) ? { ...file, contentUrl: origin + file.contentUrl } : file
}
