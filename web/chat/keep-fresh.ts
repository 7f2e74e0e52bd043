/**
 * Keeps the conversation's token fresh, in the browser's storage and in the connection. DirectLineJS does not refresh a
 * resumed conversation, and what it refreshes it keeps to itself, so that a reload after half an hour would lose it.
 */
import { refresh, type Desk } from './conversation.js'
import type { Session } from './session.js'

export interface Freshness {
  fresh(session: Session): void
  /** The token can no longer be refreshed. */
  over(): void
}

/** Refreshed when half its life is over, and looked at this often; a laptop's lid or a hidden tab stop no wall clock. */
const LOOK_EVERY_MS = 20_000

export function keepFresh(desk: Desk, first: Session, told: Freshness): void {
  let session = first
  let refreshAt = halfway(desk, session)
  let isAsking = false

  const look = async (): Promise<void> => {
    if (isAsking || desk.now() < refreshAt) return
    isAsking = true
    const refreshed = await refresh(desk, session)
    isAsking = false
    if (refreshed.kind === 'over') {
      clearInterval(timer)
      told.over()
    }
    if (refreshed.kind === 'fresh') {
      session = refreshed.session
      refreshAt = halfway(desk, session)
      told.fresh(session)
    }
  }
  const timer = setInterval(() => void look(), LOOK_EVERY_MS)
  document.addEventListener('visibilitychange', () => void look())
  window.addEventListener('online', () => void look())
}

function halfway(desk: Desk, session: Session): number {
  return desk.now() + (session.expiresAt - desk.now()) / 2
}
