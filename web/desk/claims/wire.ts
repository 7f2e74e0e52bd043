/** What travels between this page and `/api/desk/claims`. Moments are ISO 8601 UTC. */
import type { CommandKind, Given } from '../../../desk/claims/command.js'
import type { ClaimEvent, Due, Issue, StaffMember } from '../../../desk/claims/event.js'
import type { ClaimState, Written } from '../../../desk/claims/state.js'
import type { Language } from '../../../knowledge/language.js'

/** How its time stands; `stopped` while the customer is waited for. */
export type DueStatus = 'on-time' | 'half' | 'urgent' | 'overdue' | 'stopped' | 'done'

export interface ClaimItem {
  /** Its reference. */
  readonly id: string
  readonly kind: string
  readonly language: Language
  readonly state: ClaimState['kind']
  /** A code such as `upheld`. */
  readonly outcome?: string
  readonly filedAt: string
  /** The last moment that the law allows. */
  readonly dueAt: string
  /** What staff work to: never later. */
  readonly workBy: string
  readonly status: DueStatus
  readonly assignedTo?: StaffMember
  /** What the customer has sent since staff last read or wrote. */
  readonly unread: number
  readonly title: string
  readonly contact?: string
}

export interface ClaimPage {
  readonly items: readonly ClaimItem[]
  /** Of all pages. */
  readonly total: number
  /** The next page comes after this one; undefined on the last. */
  readonly next?: string
}

export interface ClaimView extends ClaimItem {
  /** The number of its events. */
  readonly version: number
  /** Slot → value. */
  readonly fields: Readonly<Record<string, string>>
  readonly issues: readonly Issue[]
  readonly events: readonly ClaimEvent[]
  readonly permitted: readonly CommandKind[]
  readonly conversationId: string
  readonly due: Due
  /** How this customer can be written to now, the easiest first. */
  readonly ways: readonly Written['channel'][]
  /** Where to go with what is not upheld, in the claim's language; blank when the site has not set it. */
  readonly consumerBodies: string
  /** What a request for what a filing lacks must say, in the claim's language; no such request without it. */
  readonly lapseWarning: string
}

export type { ClaimEvent, CommandKind, Given, StaffMember }
