/** A claim as it is stored. */
import type { Language } from '../knowledge/language.js'
import type { ClaimEvent } from './claims/event.js'

export const CLAIM_VERSION = 2

/** What has happened to it; where it stands is a fold over that, see `claimOf`. */
export interface ClaimRecord {
  /** Its reference: `MO-` and eight characters, the last of them a check character. */
  readonly id: string
  readonly version: 2
  /** In which it was filed. */
  readonly conversationId: string
  readonly events: readonly ClaimEvent[]
}

/** From before there was a history. */
export interface ClaimVersion1 {
  readonly id: string
  readonly version: 1
  readonly kind: string
  readonly language: Language
  readonly conversationId: string
  readonly filedAt: string
  /** By when it is answered at the latest, ISO 8601 UTC. */
  readonly dueAt: string
  /** The form's answers as the customer confirmed them: slot → value. */
  readonly fields: Readonly<Record<string, string>>
  readonly events: readonly { readonly kind: 'received'; readonly at: string; readonly by: 'customer' }[]
}

export type StoredClaim = ClaimRecord | ClaimVersion1
