/** What the browser keeps of a conversation, so that a reload or another page resumes it. */
import { isLanguage, type Language } from '../../knowledge/language.js'

export interface Session {
  readonly userId: string
  readonly conversationId: string
  readonly token: string
  /** Milliseconds since 1970. */
  readonly expiresAt: number
  /** As the customer last chose it in the chat; until then the host page's language counts. */
  readonly language?: Language
}

const KEY = 'mostrador/session'

/** The part of the Web Storage interface that is used; a browser may forbid it altogether. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The storage this page may use: the browser's, or memory where a policy or a private window forbids it or it is full. */
export function usableStorage(): Storage {
  try {
    localStorage.setItem(`${KEY}?`, '')
    localStorage.removeItem(`${KEY}?`)
    return localStorage
  } catch {
    const kept = new Map<string, string>()
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    }
  }
}

export function keptSession(storage: Storage): Session | undefined {
  const kept: unknown = parsed(storage.getItem(KEY))
  if (typeof kept !== 'object' || kept === null) return undefined
  const { userId, conversationId, token, expiresAt, language } = kept as Record<string, unknown> // JSON border
  if (typeof userId !== 'string' || typeof conversationId !== 'string') return undefined
  if (typeof token !== 'string' || typeof expiresAt !== 'number') return undefined
  return { userId, conversationId, token, expiresAt, ...(isLanguage(language) ? { language } : {}) }
}

export function keepSession(storage: Storage, session: Session): void {
  storage.setItem(KEY, JSON.stringify(session))
}

export function forgetSession(storage: Storage): void {
  storage.removeItem(KEY)
}

function parsed(json: string | null): unknown {
  try {
    return json === null ? undefined : JSON.parse(json)
  } catch {
    return undefined
  }
}
