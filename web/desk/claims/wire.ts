/** What travels between this page and `/api/desk/claims`. Moments are ISO 8601 UTC. */
import type { CommandKind, Given } from '../../../desk/claims/command.js'
import type { ClaimEvent, Due, Issue, StaffMember } from '../../../desk/claims/event.js'
import type { ClaimState } from '../../../desk/claims/state.js'
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

/** A file of a claim; `missing`: it cannot be read any more. */
export type ClaimFile = {
  readonly id: string
  readonly role: 'receipt' | 'evidence'
  readonly at: string
  readonly by: 'customer' | 'staff' | 'desk'
} & (
  | { readonly kind: 'kept'; readonly name: string; readonly contentType: string; readonly bytes: number }
  | { readonly kind: 'missing' }
)

export interface ClaimTalk {
  /** `gone`: not kept any more. */
  readonly kind: 'open' | 'ended' | 'gone'
  /** What the customer wrote to the bot since staff last wrote to them, while the claim is not answered. */
  readonly messages: readonly {
    readonly seq: number
    readonly at: string
    readonly text: string
    /** `id`: of one that can become evidence. */
    readonly files: readonly { readonly name: string; readonly id?: string }[]
  }[]
}

/** What else there is of a claim's customer, newest first. */
export interface ClaimHistory {
  readonly claims: readonly { readonly item: ClaimItem; readonly by: 'contact' | 'conversation' }[]
  readonly conversations: readonly {
    readonly id: string
    readonly startedAt: string
    readonly language: Language
    /** In the customer's words. */
    readonly about?: string
  }[]
  /** How many there are besides. */
  readonly more: { readonly claims: number; readonly conversations: number }
}

/** How a letter goes to the customer. */
export type Channel = Extract<Given, { kind: 'message' }>['channel']

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
  /** The receipt, and the evidence in the order in which it came. */
  readonly files: readonly ClaimFile[]
  readonly talk: ClaimTalk
  /** The ways that lead to the customer now, the best first. */
  readonly ways: readonly Channel[]
  /** Those that it may be changed to. */
  readonly kinds: readonly string[]
  /** Where to go with what is not upheld, in the claim's language; blank when the site has not set it. */
  readonly consumerBodies: string
  /** What a request for what a filing lacks must say, in the claim's language; no such request without it. */
  readonly lapseWarning: string
}

export type { ClaimEvent, CommandKind, Given, StaffMember }
