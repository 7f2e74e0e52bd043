/** Web Chat forgets where the files of a message are once it has tried to send it: they are put back when it tries again. */
import type { Activity, StoreMiddleware } from './web-chat.js'

/** Under which name a message carries the number of its files' addresses; it outlives every attempt. */
const NUMBER = 'mostrador/files'

export function rememberingFiles(): StoreMiddleware {
  const addresses: (readonly (string | undefined)[])[] = []
  return () => (next) => (action) => {
    const activity = action.payload?.activity as Activity | undefined // Web Chat's own actions
    if (action.type !== 'DIRECT_LINE/POST_ACTIVITY' || !activity?.attachments?.length) return next(action)
    const { attachments } = activity
    const known = activity.channelData?.[NUMBER]
    const number = typeof known === 'number' ? known : addresses.push(attachments.map((file) => file.contentUrl)) - 1
    const files = attachments.map((file, at) => {
      const contentUrl = file.contentUrl ?? addresses[number]?.[at]
      return contentUrl === undefined ? file : { ...file, contentUrl }
    })
    const whole = { ...activity, attachments: files, channelData: { ...activity.channelData, [NUMBER]: number } }
    return next({ ...action, payload: { ...action.payload, activity: whole } })
  }
}
