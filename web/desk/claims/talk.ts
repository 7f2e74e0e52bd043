/** What the customer wrote in the chat, as the reply to what staff asked for. Pure. */
import type { ClaimTalk, ClaimView } from './wire.js'

/** Their words, a paragraph for each message. */
export function replyText({ messages }: ClaimTalk): string {
  return messages
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n')
}

/** Ids of what they sent with it and is no evidence yet. */
export function newFilesIn({ talk, files }: Pick<ClaimView, 'talk' | 'files'>): readonly string[] {
  const known = new Set(files.map(({ id }) => id))
  const ids = talk.messages.flatMap((message) => message.files.flatMap(({ id }) => id ?? []))
  return [...new Set(ids)].filter((id) => !known.has(id))
}
