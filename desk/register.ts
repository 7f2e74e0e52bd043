/**
 * The register of what is stored about persons: what each field is for, by what right, and how long it is kept
 * (Regulation (EU) 2016/679 arts. 5.1, 6 and 30). A field that is stored and is not here does not compile, or fails its
 * test; whoever asks for their data gets the register with it (art. 15.1).
 */
import { conversationEvents, conversations, entries } from './register/chats.js'
import { attachments, claimEvents, claimFields, claims } from './register/claims.js'
import { mails } from './register/mails.js'
import { accesses, blockedChats, sessions, staffMembers } from './register/keepers.js'
import type { Registered } from './register/registered.js'

/** Kind of record → field → what is to be said of it. */
export const REGISTER: Readonly<Record<string, Readonly<Record<string, Registered>>>> = {
  conversations,
  entries,
  conversationEvents,
  claims,
  claimEvents,
  claimFields,
  attachments,
  mails,
  blockedChats,
  accesses,
  staff: staffMembers,
  sessions,
}
