/** What a claim's time is counted by: when it was filed, whether complete, and what has stopped it since. Pure. */

export interface Clock {
  /** ISO 8601 UTC, as all moments here. */
  readonly filedAt: string
  readonly start: Start
  readonly waits: readonly Wait[]
}

/** When the terms begin: with a filing that is complete, and not before (Ley 10/2025 art. 13.3). */
export type Start =
  | { readonly kind: 'filed' }
  /** `askedAt`: when the customer was told what is missing. */
  | { readonly kind: 'incomplete'; readonly askedAt: string }
  | { readonly kind: 'completed' | 'reopened'; readonly at: string }

/** A wait for the customer. */
export interface Wait {
  readonly for: 'missing-data' | 'answer'
  readonly from: string
  /** Undefined while it lasts. */
  readonly until: string | undefined
}

/** A stretch of time that does not count. */
export interface Stop {
  readonly from: string
  readonly until: string | undefined
}

export function clockFrom(filedAt: string): Clock {
  return { filedAt, start: { kind: 'filed' }, waits: [] }
}

/** The filing lacks something, and the customer has been told. Once completed it is not incomplete again. */
export function incomplete(clock: Clock, askedAt: string): Clock {
  if (clock.start.kind === 'filed') return { ...clock, start: { kind: 'incomplete', askedAt } }
  return clock.start.kind === 'incomplete' ? clock : waiting(clock, { for: 'missing-data', from: askedAt })
}

/** The terms run anew, from their beginning. */
export function reopened(clock: Clock, at: string): Clock {
  return { ...clock, start: { kind: 'reopened', at }, waits: [] }
}

/** From now on the customer is waited for. Whoever waits already goes on waiting for the same. */
export function waiting(clock: Clock, wait: Pick<Wait, 'for' | 'from'>): Clock {
  const isWaiting = clock.waits.some((one) => one.until === undefined && one.for === wait.for)
  return isWaiting ? clock : { ...clock, waits: [...clock.waits, { ...wait, until: undefined }] }
}

/** The customer has given it: every wait for it is over, and an incomplete filing is complete. */
export function given(clock: Clock, what: Wait['for'], at: string): Clock {
  const waits = clock.waits.map((wait) =>
    wait.for === what && wait.until === undefined ? { ...wait, until: at } : wait,
  )
  const isComplete = what === 'missing-data' && clock.start.kind === 'incomplete'
  return { ...clock, start: isComplete ? { kind: 'completed', at } : clock.start, waits }
}

/** When the terms begin; undefined as long as the filing is incomplete. */
export function beginningOf({ filedAt, start }: Clock): string | undefined {
  switch (start.kind) {
    case 'filed':
      return filedAt
    case 'completed':
    case 'reopened':
      return start.at
    case 'incomplete':
      return undefined
  }
}

/** Only a request for data without which nothing can be decided stops the clock; an ordinary question does not. */
export function stopsOf({ waits }: Clock): readonly Stop[] {
  return waits
    .filter((wait) => wait.for === 'missing-data' && (wait.until === undefined || wait.from < wait.until))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
}
