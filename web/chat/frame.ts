/** Talks with the launcher around the chat when the chat stands in its frame; alone, it says nothing. */
import type { Activity } from './web-chat.js'
import { writerOf } from './attribution.js'
import type { Storage } from './session.js'

export interface Frame {
  readonly isEmbedded: boolean
  close(): void
  /** Counts what arrives while the panel is closed, and has the launcher show the number. */
  received(activity: Activity): void
}

/** The moment of the last message seen, so that messages told again after a reload do not count. */
const SEEN = 'mostrador/seen'

/** `hostOrigin` is the page that embeds the chat; nothing is told to any other. `summoned`: the customer has just opened it. */
export function openFrame(hostOrigin: string | null, storage: Storage, summoned: () => void): Frame {
  const host = hostOrigin
  const isEmbedded = window.parent !== window && host !== null
  let isShown = !isEmbedded
  let last = storage.getItem(SEEN) ?? ''
  let count = 0

  const tell = (message: object): void => {
    if (isEmbedded) window.parent.postMessage(message, host)
  }
  const seen = (): void => {
    if (last !== '') storage.setItem(SEEN, last)
    if (count > 0) tell({ type: 'mostrador/unread', count: (count = 0) })
  }

  addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || origin !== host) return
    if (data?.type === 'mostrador/shown') isShown = true
    if (data?.type === 'mostrador/hidden') isShown = false
    if (data?.type === 'mostrador/shown' && data.summoned === true) summoned()
    if (isShown) seen()
  })
  // Web Chat takes Escape for itself where it means something else there, such as leaving a message.
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && document.querySelector('dialog[open]') === null) {
      tell({ type: 'mostrador/close' })
    }
  })
  tell({ type: 'mostrador/ready' })

  return {
    isEmbedded,
    close: () => tell({ type: 'mostrador/close' }),
    received(activity) {
      const { timestamp } = activity
      if (activity.type !== 'message' || timestamp === undefined || timestamp <= last) return
      last = timestamp
      if (writerOf(activity).kind !== 'you') count += 1
      if (isShown) seen()
      else tell({ type: 'mostrador/unread', count })
    },
  }
}
