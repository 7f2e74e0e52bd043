/** What the routes work with. */
import type { ClaimFiles } from './claim-files.js'
import type { AccessLog } from './access-log.js'
import type { ClaimPost } from './claim-post.js'
import type { AttachmentIdIn } from './claim-talk.js'
import type { Claims } from './claims.js'
import type { Conversations } from './conversations.js'
import type { Log } from './log.js'
import type { Removal } from './retention/removal.js'
import type { Relay } from './relay.js'
import type { Sessions } from './sessions.js'
import type { SetUp } from './set-up.js'
import type { SignIn } from './sign-in.js'
import type { StaffList } from './staff-list.js'
import type { Store } from './store/store.js'
import type { RetentionSettings } from '../knowledge/reading/retention.js'

export interface Parts {
  readonly conversations: Conversations
  readonly relay: Relay
  readonly claims: Claims
  readonly claimPost: ClaimPost
  readonly claimFiles: ClaimFiles
  readonly attachmentIdIn: AttachmentIdIn
  readonly accessLog: AccessLog
  readonly removal: Removal
  readonly store: Pick<Store, 'attachments' | 'blocked' | 'mails'>
  readonly retention: () => RetentionSettings
  readonly staff: StaffList
  readonly sessions: Sessions
  readonly signIn: SignIn
  readonly setUp: SetUp
  readonly now: () => Date
  readonly log: Log
  /** Whether the desk is reached by https, so that its cookie is never sent without. */
  readonly secureCookie: boolean
}
