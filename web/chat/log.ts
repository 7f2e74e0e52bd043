/** Names Web Chat's live log, and keeps it quiet while an old conversation is shown again: only news is read out. */

/** Web Chat takes what it announced out of the log after one second; a little more, and the log is empty. */
const EMPTY_AFTER_MS = 1500

export interface Log {
  name(label: string): void
  /** Called for each message: the log speaks once none has come for a moment. */
  received(): void
}

/** `isReplaying`: the conversation is an old one, and its messages come first. */
export function watchLog(chat: HTMLElement, isReplaying: boolean): Log {
  let label = ''
  let isQuiet = isReplaying
  let waiting: ReturnType<typeof setTimeout> | undefined

  const dress = (): void => {
    const log = chat.querySelector('[role=log]')
    if (log === null) return
    if (log.getAttribute('aria-label') !== label) log.setAttribute('aria-label', label)
    const live = isQuiet ? 'off' : 'polite'
    if (log.getAttribute('aria-live') !== live) log.setAttribute('aria-live', live)
  }
  const wait = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      isQuiet = false
      dress()
    }, EMPTY_AFTER_MS)
  }
  new MutationObserver(dress).observe(chat, { childList: true, subtree: true })
  if (isQuiet) wait()

  return {
    name(next) {
      label = next
      dress()
    },
    received() {
      if (isQuiet) wait()
    },
  }
}
