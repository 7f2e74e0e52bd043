/** Looks at everything that passes through Web Chat's store: announces messages and keeps an answer from growing without end. */
import { writerName, writerOf } from './attribution.js'
import { languageOfTag } from '../../knowledge/language.js'
import type { Activity, StoreMiddleware } from './web-chat.js'

/** Of the pictures that the desk takes, those that every browser can show. */
const SHOWN = ['image/jpeg', 'image/png', 'image/webp']

export interface Watching {
  received(activity: Activity): void
  /** Called for each change in the send box: whether it had to be cut. */
  length(isTooLong: boolean): void
}

export function watchman(limit: number, watching: Watching): StoreMiddleware {
  return () => (next) => (action) => {
    const activity = action.payload?.activity as Activity | undefined // Web Chat's own actions
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && activity !== undefined) {
      watching.received(activity)
      return next({ ...action, payload: { ...action.payload, activity: withSpokenWriter(withThumbnails(activity)) } })
    }
    const text = action.payload?.text
    if (action.type === 'WEB_CHAT/SET_SEND_BOX' && typeof text === 'string') {
      watching.length(text.length > limit)
      return next({ ...action, payload: { ...action.payload, text: text.slice(0, limit) } })
    }
    return next(action)
  }
}

/** Web Chat shows a picture that the customer sent only by its thumbnail, which the desk does not make: it is its own. */
function withThumbnails(activity: Activity): Activity {
  if (writerOf(activity).kind !== 'you' || activity.attachments === undefined) return activity
  const attachments = activity.attachments.map((attachment) =>
    SHOWN.includes(attachment.contentType) && attachment.contentUrl !== undefined
      ? { ...attachment, thumbnailUrl: attachment.thumbnailUrl ?? attachment.contentUrl }
      : attachment,
  )
  return { ...activity, attachments }
}

/**
 * Web Chat reads every received message out as the bot's. A person's plain message is given a text for reading out that
 * says who wrote it; one with buttons or files is left alone, since that text would replace them too.
 */
function withSpokenWriter(activity: Activity): Activity {
  const writer = writerOf(activity)
  const isPlain = (activity.attachments ?? []).length === 0 && activity.suggestedActions === undefined
  if (writer.kind !== 'person' || !isPlain || activity.text === undefined) return activity
  const spoken = `${writerName(writer, languageOfTag(activity.locale) ?? 'es')}: ${activity.text}`
  return { ...activity, channelData: { ...activity.channelData, 'webchat:fallback-text': spoken } }
}
