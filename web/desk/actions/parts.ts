/** What the page's actions work with. */
import type { Api, Failure } from '../api.js'
import type { Frame, QueueItem } from '../wire.js'
import type { Store } from '../store.js'
import type { Tab } from '../tab.js'

export interface Parts {
  readonly store: Store
  readonly api: Api
  readonly tab: Tab
  readonly alarm: Alarm
  readonly newId: () => string
  readonly now: () => number
  /** Runs `work` once after so many ms. */
  readonly later: (work: () => void, ms: number) => void
}

/** Who calls the operator, by whatever means they chose. */
export interface Alarm {
  arrived(item: QueueItem): void
  wrote(conversationId: string): void
  warned(warning: Extract<Frame, { kind: 'warning' }>): void
}

/** The signed-in member of staff's id; empty when nobody is. */
export function staffIdIn({ store }: Parts): string {
  const { who } = store.state()
  return who.kind === 'in' ? who.staff.id : ''
}

/** Says what every request may meet: the session is over, or the server does not answer. True when it was one of these. */
export function toldFailure({ store }: Parts, failure: Failure): boolean {
  if (failure.kind === 'signed-out') store.tell({ kind: 'signed-out', why: 'expired' })
  if (failure.kind === 'unreachable') store.tell({ kind: 'noticed', notice: { kind: 'unreachable' } })
  return failure.kind !== 'refused'
}
