/** The box to write in: it has the focus as soon as somebody opens the chat to write. */

/** A finger's first tap should not bring up a keyboard over half of what there is to read. */
const HAS_KEYBOARD = '(pointer: fine)'

export interface SendBox {
  /** Gives it the focus, now or when Web Chat has drawn it. */
  focus(): void
}

export function sendBoxIn(chat: HTMLElement): SendBox {
  const box = () => chat.querySelector('textarea')
  return {
    focus() {
      if (!matchMedia(HAS_KEYBOARD).matches) return
      const there = box()
      if (there) return there.focus()
      const drawing = new MutationObserver(() => {
        if (box() === null) return
        drawing.disconnect()
        // Whoever has gone on to a button meanwhile stays there.
        if (document.activeElement === document.body) box()?.focus()
      })
      drawing.observe(chat, { childList: true, subtree: true })
    },
  }
}
