/** What every part of the page may use. */
import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { Language } from '../../knowledge/language.js'
import type { BesideActions } from './actions/beside.js'
import type { ClaimActions } from './actions/claims.js'
import type { LookingActions } from './actions/looking.js'
import type { ServingActions } from './actions/serving.js'
import type { PersonActions } from './actions/persons.js'
import type { SessionActions } from './actions/session.js'
import type { Alerts } from './alerts.js'
import type { Announcer } from './announcer.js'
import type { Clock } from './clock.js'
import type { Route } from './route.js'
import type { State } from './state.js'
import type { Tab } from './tab.js'
import type { Words } from './words/words.js'

export interface Desk {
  readonly state: State
  readonly words: Words
  /** The page's language; a conversation has its own. */
  readonly language: Language
  readonly speak: (language: Language) => void
  /** `instead`: the way back leads to what was there before this view. */
  readonly go: (route: Route, how?: 'instead') => void
  readonly session: SessionActions
  readonly looking: LookingActions
  readonly serving: ServingActions
  readonly claims: ClaimActions
  readonly beside: BesideActions
  readonly persons: PersonActions
  readonly tab: Tab
  readonly alerts: Alerts
  readonly announcer: Announcer
  readonly clock: Clock
  /** Connects the live line; gives back how to ask for it at once, and how to stop. */
  readonly connect: () => { connectNow(): void; stop(): void }
}

export const DeskContext = createContext<Desk | undefined>(undefined)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk: there is no DeskContext above this component')
  return desk
}

/** The server's time, fresh every so many ms. */
export function useNow(everyMs: number): number {
  const { clock } = useDesk()
  const [now, setNow] = useState(clock.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), everyMs)
    return () => clearInterval(timer)
  }, [clock, everyMs])
  return now
}
