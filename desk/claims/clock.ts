/** What a claim's time is counted by: when it was filed, whether complete, and what has stopped it since. Pure. */

export interface Clock {
  /** ISO 8601 UTC, as all moments here. */
  readonly filedAt: string
  readonly filing: Filing
  readonly waits: readonly Wait[]
}

/** The terms begin when the filing is complete: Ley 10/2025 art. 13.3. */
export type Filing =
  | { readonly kind: 'complete' }
  /** `askedAt`: when the customer was told what is missing. */
  | { readonly kind: 'incomplete'; readonly askedAt: string }
  | { readonly kind: 'completed'; readonly at: string }

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

export function clockFrom(filedAt: string, filing: Filing = { kind: 'complete' }): Clock {
  return { filedAt, filing, waits: [] }
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
  const filing: Filing =
    what === 'missing-data' && clock.filing.kind === 'incomplete' ? { kind: 'completed', at } : clock.filing
  return { ...clock, filing, waits }
}

/** When the terms begin; undefined as long as the filing is incomplete. */
export function beginningOf({ filedAt, filing }: Clock): string | undefined {
  switch (filing.kind) {
    case 'complete':
      return filedAt
    case 'completed':
      return filing.at
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
