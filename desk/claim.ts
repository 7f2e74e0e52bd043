/** A claim as it is kept, and its reference. */
import type { Language } from '../knowledge/language.js'

export interface Claim {
  /** Its reference: `MO-` and eight characters, the last of them a check character. */
  readonly id: string
  readonly version: number
  readonly kind: string
  readonly language: Language
  readonly conversationId: string
  readonly filedAt: string
  /** By when it is answered at the latest, ISO 8601 UTC. */
  readonly dueAt: string
  /** The form's answers as the customer confirmed them: slot → value. */
  readonly fields: Readonly<Record<string, string>>
  readonly events: readonly ClaimEvent[]
}

export type ClaimEvent = { readonly kind: 'received'; readonly at: string; readonly by: 'customer' }
