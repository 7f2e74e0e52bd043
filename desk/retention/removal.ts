/** Blocking and destroying one thing: each can be interrupted at any moment and done again. */
import { apply } from '../claims/apply.js'
import type { Command } from '../claims/command.js'
import { withoutPersonalData } from '../claims/destroyed.js'
import type { By } from '../claims/event.js'
import type { Claim } from '../claims/state.js'
import type { Claims } from '../claims.js'
import { BLOCKED_VERSION, blockedChatId } from '../blocked-chat.js'
import type { Conversation } from '../conversation.js'
import type { Conversations } from '../conversations.js'
import type { Mailroom } from '../mail/mailroom.js'
import type { Store } from '../store/store.js'
import { figuresOf } from './chat-figures.js'
import type { Fate } from './expiry.js'
import { forgetLetters } from './letters.js'

const DESK: By = { kind: 'desk' }

export interface RemovalParts {
  readonly store: Pick<Store, 'blocked' | 'outbox'>
  readonly conversations: Conversations
  readonly mailroom: Pick<Mailroom, 'forget'>
  readonly claims: Claims
  readonly now: () => Date
}

export interface Removal {
  /** `fate` looks at the claim as it stands then. Answers whether it came to more than keeping it. */
  claim(id: string, fate: (claim: Claim) => Fate, why: string, by?: By): Promise<boolean>
  /** `fate` looks at the conversation as it stands then. Answers whether it is gone from among the others. */
  chat(id: string, fate: (conversation: Conversation) => Fate, why: string): Promise<boolean>
}

export function createRemoval(parts: RemovalParts): Removal {
  return {
    claim: async (id, fate, why, by = DESK) => {
      const claim = await parts.claims.unguarded(id)
      if (!claim || fate(claim).kind === 'keep') return false
      // Before the claim: what is forgotten too early is on record as undelivered, and is posted again.
      await forgetLetters(id, parts)
      return parts.claims.protect(id, (current) => {
        const to = fate(current)
        if (to.kind === 'keep') return undefined
        if (to.kind === 'block') return eventsAfter(current, { kind: 'block', until: to.until, why }, by, parts)
        const events = eventsAfter(current, { kind: 'destroy' }, DESK, parts)
        return events && withoutPersonalData(events)
      })
    },
    chat: (id, fate, why) =>
      parts.conversations.remove(id, async (conversation) => {
        const to = fate(conversation)
        if (to.kind === 'keep') return false
        if (to.kind === 'block') await keepBlocked(conversation, to.until, why, parts)
        // The figures before the removal: counted twice for a moment is better than never again.
        await parts.conversations.change(figuresOf(conversation).id, async () => {
          return { conversation: figuresOf(conversation), result: undefined }
        })
        return true
      }),
  }
}

/** Undefined when it may not be done to the claim as it stands. */
function eventsAfter(
  claim: Claim,
  command: Command,
  by: By,
  { claims, now }: RemovalParts,
): Claim['events'] | undefined {
  const order = { commands: [command], by, at: now().toISOString(), version: claim.version }
  const done = apply(claim, order, claims.rules())
  return done.ok ? done.claim.events : undefined
}

async function keepBlocked(conversation: Conversation, until: string, why: string, { store, now }: RemovalParts) {
  const id = blockedChatId(conversation)
  await store.blocked.put({ id, version: BLOCKED_VERSION, at: now().toISOString(), until, why, conversation })
}
