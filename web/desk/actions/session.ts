/** Coming in and going out. */
import type { Failure, Result } from '../api.js'
import { unsent } from '../outbox.js'
import type { Newcomer, Session } from '../wire.js'
import { staffIdIn, type Parts } from './parts.js'

export interface SessionActions {
  /** Who is here? Asked at start and again when the server did not answer. */
  check(): Promise<void>
  signIn(email: string, password: string): Promise<Failure | undefined>
  setUp(newcomer: Newcomer): Promise<Failure | undefined>
  signOut(): Promise<void>
  /** Whether signing out would lose something that was written. */
  wouldLose(): boolean
}

/** `setUpToken` comes from the address; `forgetToken` takes it out of there. */
export function sessionActions(parts: Parts, setUpToken: string | undefined, forgetToken: () => void): SessionActions {
  const { api, store, tab } = parts
  const entered = (result: Result<Session>): Failure | undefined => {
    if (result.kind !== 'ok') return result
    const { staff } = result.value
    forgetToken()
    store.tell({ kind: 'signed-in', staff, outbox: tab.outbox(staff.id) })
    return undefined
  }
  const checkSetUp = async (token: string) => {
    const open = await api.setUpOpen(token)
    if (open.kind === 'ok') return store.tell({ kind: 'setting-up', token })
    if (open.kind === 'unreachable') return store.tell({ kind: 'session-unreachable' })
    forgetToken()
    store.tell({ kind: 'signed-out', why: 'set-up-closed' })
  }
  return {
    check: async () => {
      const failure = entered(await api.session())
      if (!failure) return
      if (failure.kind === 'unreachable') return store.tell({ kind: 'session-unreachable' })
      if (setUpToken) return checkSetUp(setUpToken)
      store.tell({ kind: 'signed-out', why: 'fresh' })
    },
    signIn: async (email, password) => entered(await api.signIn(email, password)),
    setUp: async (newcomer) => {
      const failure = entered(await api.setUp(newcomer))
      if (failure?.kind === 'refused' && failure.status === 404) {
        forgetToken()
        store.tell({ kind: 'signed-out', why: 'set-up-closed' })
      }
      return failure
    },
    signOut: async () => {
      const staffId = staffIdIn(parts)
      const result = await api.signOut()
      if (result.kind === 'unreachable') return store.tell({ kind: 'noticed', notice: { kind: 'unreachable' } })
      tab.clear(staffId)
      store.tell({ kind: 'signed-out', why: 'left' })
    },
    wouldLose: () => unsent(store.state().outbox).length > 0 || tab.hasDrafts(staffIdIn(parts)),
  }
}
