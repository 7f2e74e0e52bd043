/** Keeping the claims as they are on the server, and doing with them what the operator decides. */
import type { Failure, Result } from '../api.js'
import { isAlreadyDone } from '../claims/already-done.js'
import { PAGE, type ClaimFilter } from '../claims/filter.js'
import { isRoutine, openClaimId, type Trouble } from '../claims/state.js'
import type { ClaimItem, ClaimPage, ClaimView, Given } from '../claims/wire.js'
import { isAboutClaims } from '../route.js'
import type { Frame } from '../wire.js'
import { oneAtATime } from './one-at-a-time.js'
import { staffIdIn, toldFailure, type Parts } from './parts.js'

export interface ClaimActions {
  /** Fetches the list as far as it is shown; calls during a fetch become one more fetch after it. */
  list(): Promise<void>
  more(): Promise<void>
  /** Counts what presses, for the bar above. */
  count(): Promise<void>
  /** Who else is at the desk; without an answer the last list stays. */
  colleagues(): Promise<void>
  open(id: string): Promise<void>
  /** Fetches again whatever is on the screen: after a connection, after a change, and as deadlines pass. */
  again(): Promise<void>
  frame(frame: Frame): void
  /** True once it is done; otherwise the state says why not, and what was typed has to be kept. */
  act(id: string, commands: readonly Given[]): Promise<boolean>
  /** An id for a message, made before the first attempt to send it. */
  newId(): string
  newsRead(): void
}

export function claimActions(parts: Parts, isLooking: () => boolean): ClaimActions {
  const { api, store } = parts
  const list = oneAtATime(() => fetchList(parts))
  const count = oneAtATime(() => fetchCounts(parts))
  const fetchOpen = async (id: string) => {
    claimCame(parts, id, await api.claim(id))
    if (isLooking()) await markRead(parts)
  }
  const again = async () => {
    const id = openClaimId(store.state().claims)
    await Promise.all([
      count(),
      isAboutClaims(store.state().route) ? list() : undefined,
      id === undefined ? undefined : fetchOpen(id),
    ])
  }
  return {
    list,
    count,
    again,
    more: () => fetchMore(parts),
    colleagues: async () => {
      const result = await api.colleagues()
      if (result.kind === 'ok') store.tell({ kind: 'colleagues-fetched', colleagues: result.value })
    },
    open: async (id) => {
      if (openClaimId(store.state().claims) === id) return
      store.tell({ kind: 'claim-opening', id })
      await fetchOpen(id)
    },
    frame: (frame) => {
      if (frame.kind === 'claims') void again()
      if (frame.kind === 'warning') parts.alarm.warned(frame)
    },
    act: async (id, commands) => {
      const isDone = await carriedOut(parts, id, commands)
      void count()
      void list()
      return isDone
    },
    newId: parts.newId,
    newsRead: () => store.tell({ kind: 'news-read' }),
  }
}

async function fetchList({ api, store, ...rest }: Parts): Promise<void> {
  const { filter, list } = store.state().claims
  const wanted = list.kind === 'shown' ? Math.max(PAGE, list.items.length) : PAGE
  store.tell({ kind: 'list-asked', what: 'again' })
  let items: readonly ClaimItem[] = []
  let after: string | undefined
  for (;;) {
    const result = await api.claims(filter, PAGE, after)
    if (result.kind !== 'ok') return listFailed({ api, store, ...rest }, filter, result)
    items = [...items, ...result.value.items]
    after = result.value.next
    if (after === undefined || items.length >= wanted) {
      return store.tell({ kind: 'list-fetched', filter, page: { ...result.value, items } })
    }
  }
}

async function fetchMore(parts: Parts): Promise<void> {
  const { filter, list } = parts.store.state().claims
  if (list.kind !== 'shown' || list.next === undefined || list.asking === 'more') return
  const after = list.next
  parts.store.tell({ kind: 'list-asked', what: 'more' })
  const result: Result<ClaimPage> = await parts.api.claims(filter, PAGE, after)
  if (result.kind !== 'ok') return listFailed(parts, filter, result)
  parts.store.tell({ kind: 'more-fetched', filter, after, page: result.value })
}

function listFailed(parts: Parts, filter: ClaimFilter, failure: Failure): void {
  if (failure.kind === 'signed-out') return void toldFailure(parts, failure)
  parts.store.tell({ kind: 'list-failed', filter })
}

/** Without an answer the bar goes on showing the last count. */
async function fetchCounts({ api, store }: Parts): Promise<void> {
  const [overdue, urgent] = await Promise.all([api.claims({ due: 'overdue' }, 1), api.claims({ due: 'urgent' }, 1)])
  if (overdue.kind !== 'ok' || urgent.kind !== 'ok') return
  store.tell({ kind: 'counted', pressing: { overdue: overdue.value.total, urgent: urgent.value.total } })
}

function claimCame(parts: Parts, id: string, result: Result<ClaimView>): void {
  const { store } = parts
  if (result.kind === 'ok') return store.tell({ kind: 'claim-fetched', view: result.value, staffId: staffIdIn(parts) })
  if (result.kind === 'refused') return store.tell({ kind: 'claim-missing', id })
  if (result.kind === 'signed-out') return void toldFailure(parts, result)
  store.tell({ kind: 'claim-unreachable', id })
}

/** Nothing is said when it does not work: the mark stays, and the next look removes it. */
async function markRead(parts: Parts): Promise<void> {
  const { open } = parts.store.state().claims
  if (open.kind !== 'open' || open.view.unread === 0 || !open.view.permitted.includes('read')) return
  const result = await parts.api.command(open.view.id, open.view.version, [{ kind: 'read' }])
  if (result.kind === 'ok') parts.store.tell({ kind: 'claim-fetched', view: result.value, staffId: staffIdIn(parts) })
}

async function carriedOut(parts: Parts, id: string, commands: readonly Given[]): Promise<boolean> {
  const { api, store } = parts
  const [first] = commands
  const { open } = store.state().claims
  if (first === undefined || open.kind !== 'open' || open.view.id !== id || open.doing !== undefined) return false
  const staffId = staffIdIn(parts)
  store.tell({ kind: 'doing', id, command: first.kind })
  const result = await commanded(parts, open.view, commands)
  if (result.kind === 'ok') {
    store.tell({ kind: 'done', view: result.value })
    return true
  }
  if (result.kind === 'signed-out') {
    toldFailure(parts, result)
    return false
  }
  const since = result.kind === 'refused' ? (result.since ?? []) : []
  const isOnRecord = result.kind === 'refused' && result.code === 'already-recorded'
  const isDone = isOnRecord || isAlreadyDone(commands, since, staffId)
  store.tell({ kind: 'not-done', id, trouble: troubleOf(result, first.kind), since, staffId })
  if (isDone || (result.kind === 'refused' && result.status !== 422)) claimCame(parts, id, await api.claim(id))
  if (isDone) store.tell({ kind: 'news-read' })
  return isDone
}

/** Once more when nothing has come between but what changes nothing, such as this page's own reading. */
async function commanded(
  { api }: Parts,
  { id, version }: ClaimView,
  commands: readonly Given[],
): Promise<Result<ClaimView>> {
  const result = await api.command(id, version, commands)
  const since = result.kind === 'refused' && result.code === 'stale' ? (result.since ?? []) : []
  if (since.length === 0 || !since.every(isRoutine)) return result
  const second = await api.command(id, version + since.length, commands)
  return second.kind === 'refused' ? { ...second, since: [...since, ...(second.since ?? [])] } : second
}

function troubleOf(failure: Exclude<Failure, { kind: 'signed-out' }>, command: Given['kind']): Trouble {
  if (failure.kind === 'unreachable') return { kind: 'unreachable', command }
  if (failure.code === 'stale') return { kind: 'stale', command }
  if (failure.status === 404) return { kind: 'gone', command }
  return { kind: 'refused', command, code: failure.code, issueIds: failure.issueIds ?? [] }
}
