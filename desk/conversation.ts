/** A conversation as it is kept: every message, every event, and where its dialogs stand. One record, one file. */
import type { Language } from '../knowledge/language.js'
import type { Handoff, HandoffEvent } from './handoff.js'

export const CONVERSATION_VERSION = 1

export interface Conversation {
  readonly id: string
  readonly version: number
  /** The Bot Framework's channel id: `directline` for the web, `msteams`, `emulator`, … */
  readonly channel: string
  readonly startedAt: string
  readonly updatedAt: string
  readonly customer: { readonly id: string; readonly name?: string }
  /** The language it is held in now. */
  readonly language: Language
  readonly handoff: Handoff
  /** The dialogs' own memory: JSON that only the dialogs read. */
  readonly dialog: unknown
  /** Every message in order; `seq` is its place, from 1, without gaps. */
  readonly entries: readonly Entry[]
  /** Characters that the entries take as JSON, about. */
  readonly characters?: number
  readonly events: readonly ConversationEvent[]
  /** What an operator must know at a glance; brought up to date by every turn. */
  readonly brief: Brief
  /** Over: it can be read, and nobody can write. */
  readonly ended: boolean
  /** How to reach the customer on a Bot Framework channel; the door's own JSON. */
  readonly address?: unknown
}

/** What the customer wants and has said so far, so that nobody asks it again. */
export interface Brief {
  /** The customer's own words for each open matter, oldest first. */
  readonly wants: readonly string[]
  /** What is known: `order`, `email`, `phone`, `city`, `product`, a facet's name … and its value. */
  readonly said: readonly { readonly name: string; readonly value: string }[]
  /** The form that is half filled, if there is one. */
  readonly form?: {
    readonly dialog: string
    readonly filled: readonly { readonly name: string; readonly value: string }[]
    readonly missing: readonly string[]
  }
}

export type Author =
  | { readonly kind: 'customer' }
  | { readonly kind: 'bot' }
  | { readonly kind: 'person'; readonly staffId: string; readonly alias: string }

export interface Entry {
  readonly seq: number
  readonly at: string
  readonly author: Author
  /** The client's own id for a message it sent; a second message with it is the same message. */
  readonly clientId?: string
  /** The activity as the channel carries it. */
  readonly activity: WireActivity
}

/** As much of a Bot Framework activity as the desk reads; the rest is carried along. */
export interface WireActivity {
  readonly type: string
  readonly id: string
  readonly text?: string
  readonly locale?: string
  readonly name?: string
  readonly attachments?: readonly {
    readonly contentType: string
    readonly contentUrl?: string
    readonly name?: string
  }[]
  readonly [further: string]: unknown
}

export type ConversationEvent =
  | HandoffEvent
  | { readonly kind: 'started'; readonly at: string; readonly channel: string; readonly language: Language }
  | { readonly kind: 'disclosed'; readonly at: string }
  | {
      readonly kind: 'understood'
      readonly at: string
      readonly turns: readonly string[]
      readonly articles: readonly string[]
    }
  | { readonly kind: 'claim-filed'; readonly at: string; readonly reference: string }
  | { readonly kind: 'failed'; readonly at: string; readonly dialog: string; readonly error: string }
  | { readonly kind: 'read'; readonly at: string; readonly staffId: string }
  | { readonly kind: 'ended'; readonly at: string }
