/** What the desk's API says about a person, as it travels. */
export interface Held {
  readonly claims: readonly HeldClaim[]
  readonly chats: readonly HeldChat[]
}

export interface HeldClaim {
  readonly id: string
  readonly kind: string
  readonly filedAt: string
  readonly state: string
  /** Not at its end: it cannot be erased yet. */
  readonly open: boolean
}

export interface HeldChat {
  readonly id: string
  readonly channel: string
  readonly startedAt: string
  readonly lastAt: string
  readonly messages: number
  readonly open: boolean
}

/** What of it is meant; ids. */
export interface Chosen {
  readonly who: string
  readonly claims: readonly string[]
  readonly chats: readonly string[]
}

export const ASKERS = ['court', 'prosecutor', 'authority'] as const
export type Asker = (typeof ASKERS)[number]
