/** What a screen reader is told without moving the focus. */

export interface Announcer {
  say(text: string): void
  /** Called with each thing said. Gives back how to stop. */
  hear(listener: (text: string) => void): () => void
}

export function createAnnouncer(): Announcer {
  const listeners = new Set<(text: string) => void>()
  return {
    say: (text) => listeners.forEach((listener) => listener(text)),
    hear: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
