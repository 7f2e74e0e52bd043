/** What is shown beside a claim and fetched apart: what else there is of the customer, and the conversation. Pure. */
import type { View } from '../wire.js'
import type { ClaimHistory } from './wire.js'

export interface Beside {
  readonly past: { readonly kind: 'loading' | 'failed' } | { readonly kind: 'known'; readonly history: ClaimHistory }
  readonly transcript: Transcript
  readonly adding: Adding
}

export type Transcript =
  { readonly kind: 'hidden' | 'loading' | 'failed' | 'gone' } | { readonly kind: 'shown'; readonly view: View }

/** Files on their way to the evidence. */
export interface Adding {
  /** The name of the one that is being sent. */
  readonly now: string | undefined
  /** Those that have not been added, and why: a code. */
  readonly failed: readonly { readonly name: string; readonly why: string }[]
}

export const NOTHING_BESIDE: Beside = {
  past: { kind: 'loading' },
  transcript: { kind: 'hidden' },
  adding: { now: undefined, failed: [] },
}

export type BesideHappening =
  | { readonly kind: 'past'; readonly id: string; readonly past: Beside['past'] }
  | { readonly kind: 'transcript'; readonly id: string; readonly transcript: Transcript }
  | { readonly kind: 'adding'; readonly id: string; readonly adding: Adding }

export function besideAfter(beside: Beside, happening: BesideHappening): Beside {
  switch (happening.kind) {
    case 'past':
      return { ...beside, past: happening.past }
    case 'transcript':
      return { ...beside, transcript: happening.transcript }
    case 'adding':
      return { ...beside, adding: happening.adding }
  }
}
