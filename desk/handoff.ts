/** Who is with the customer: the bot, nobody yet, or a person. A pure state machine. */

export type Handoff =
  | { readonly kind: 'bot' }
  | { readonly kind: 'waiting'; readonly since: string; readonly reason: string }
  | {
      readonly kind: 'human'
      readonly since: string
      readonly waitedSince: string
      readonly staffId: string
      readonly alias: string
    }

export type HandoffEvent =
  | { readonly kind: 'requested'; readonly at: string; readonly reason: string }
  /** The customer no longer wants to wait. */
  | { readonly kind: 'withdrawn'; readonly at: string }
  | { readonly kind: 'taken'; readonly at: string; readonly staffId: string; readonly alias: string }
  | { readonly kind: 'given-back'; readonly at: string; readonly staffId: string }

/** The state after an event; the same object when the event changes nothing (a second request, a take by a second operator). */
export function after(state: Handoff, event: HandoffEvent): Handoff {
  switch (event.kind) {
    case 'requested':
      return state.kind === 'bot' ? { kind: 'waiting', since: event.at, reason: event.reason } : state
    case 'withdrawn':
      return state.kind === 'waiting' ? { kind: 'bot' } : state
    case 'taken':
      return state.kind === 'waiting'
        ? { kind: 'human', since: event.at, waitedSince: state.since, staffId: event.staffId, alias: event.alias }
        : state
    case 'given-back':
      return state.kind === 'human' && state.staffId === event.staffId ? { kind: 'bot' } : state
  }
}
