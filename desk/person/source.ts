/** Where everything about a person is looked for: among what staff can read, or among what is blocked. */
import type { Claims } from '../claims.js'
import type { Claim } from '../claims/state.js'
import type { Conversation } from '../conversation.js'
import type { Conversations } from '../conversations.js'
import type { Mail } from '../mail/mail.js'
import { isFigures } from '../retention/chat-figures.js'
import type { Attachment } from '../store/attachments.js'
import type { Store } from '../store/store.js'

/** Each record is read once; with very many of them that takes its time, which a request under the law has. */
export interface Source {
  claims(): AsyncIterable<readonly [id: string, Claim]>
  chats(): AsyncIterable<Conversation>
  mails(): AsyncIterable<Mail>
  file(id: string): Promise<Attachment | undefined>
}

export interface SourceParts {
  readonly claims: Claims
  readonly conversations: Conversations
  readonly store: Pick<Store, 'attachments' | 'blocked' | 'mails'>
}

export function keptSource({ claims, conversations, store }: SourceParts): Source {
  return {
    claims: async function* () {
      for (const id of claims.ids()) {
        const claim = await claims.get(id)
        if (claim) yield [id, claim]
      }
    },
    chats: async function* () {
      for (const id of conversations.ids()) {
        const chat = isFigures(id) ? undefined : await conversations.get(id)
        if (chat) yield chat
      }
    },
    mails: async function* () {
      for (const id of store.mails.ids()) {
        const mail = await store.mails.get(id)
        if (mail) yield mail
      }
    },
    file: (id) => store.attachments.get(id),
  }
}

export function blockedSource({ claims, store }: SourceParts): Source {
  return {
    claims: async function* () {
      for (const id of claims.ids()) {
        const claim = await claims.unguarded(id)
        if (claim?.retention.kind === 'blocked') yield [id, claim]
      }
    },
    chats: async function* () {
      for (const id of store.blocked.ids()) {
        const blocked = await store.blocked.get(id)
        if (blocked) yield blocked.conversation
      }
    },
    // A claim that is blocked has none any more: what they said is in its own record.
    mails: async function* () {},
    // A file that a readable record holds as well has not been blocked.
    file: async (id) => (await store.attachments.getBlocked(id)) ?? store.attachments.get(id),
  }
}
